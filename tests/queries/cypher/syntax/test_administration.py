"""What is about a server: USE of the one graph, options of the planner, users and databases."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast
from queries.cypher.syntax.parser import parse


@pytest.mark.parametrize(
    "text",
    [
        "USE neo4j RETURN 1",
        "USE GRAPH `Neo4j` RETURN 1",
        "RETURN 1 AS a UNION USE neo4j RETURN 2 AS a",
        "RETURN EXISTS { USE neo4j MATCH (n) RETURN n }",
        "CYPHER 5 runtime=slotted planner=COST RETURN 1",
        "CYPHER replan=force EXPLAIN RETURN 1",
        "CREATE use = (n)",
        "MATCH (start:database) RETURN start",
    ],
)
def test_what_is_read(text: str) -> None:
    assert isinstance(parse(text), ast.Query)


@pytest.mark.parametrize(
    ("text", "code", "sentence"),
    [
        ("USE other RETURN 1", "DatabaseNotFound", "one graph, which is called neo4j"),
        ("USE graph.byName('neo4j') RETURN 1", "UnsupportedFeature", "written out"),
        ("USE neo4j", "UnexpectedSyntax", "ends too soon"),
        ("USE neo4j USE neo4j RETURN 1", "UnexpectedSyntax", "USE"),
        ("CREATE OR REPLACE DATABASE x", "UnsupportedAdministrationCommand", "DATABASE"),
        ("DROP USER x", "UnsupportedAdministrationCommand", "DROP USER is about what a server has"),
        ("GRANT ROLE a TO b", "UnsupportedAdministrationCommand", "GRANT ROLE"),
        ("STOP DATABASE x", "UnsupportedAdministrationCommand", "STOP DATABASE"),
        ("SHOW USERS", "UnsupportedAdministrationCommand", "SHOW USERS"),
        ("CYPHER 4.4 RETURN 1", "InvalidArgumentValue", "no Cypher 4.4 here"),
        ("CYPHER runtime=fast RETURN 1", "InvalidArgumentValue", "fast is no runtime"),
        ("CYPHER speed=1 RETURN 1", "UnexpectedSyntax", "no option speed"),
        ("EXPLAIN PROFILE RETURN 1", "InvalidArgumentValue", "either explained or profiled"),
    ],
)
def test_what_is_refused(text: str, code: str, sentence: str) -> None:
    with pytest.raises(CypherError, match=sentence) as caught:
        parse(text)
    assert (caught.value.code, caught.value.phase) == (code, "compile time")
