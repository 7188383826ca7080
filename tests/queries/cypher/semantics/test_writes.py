from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked

Check = Callable[..., Checked]


def test_what_create_and_merge_bind(checked: Check) -> None:
    found = checked("CREATE p = (a:A)-[r:X]->(b) MERGE (a)-[s:Y]-(c) RETURN 1")
    create, merge, _ = found.query.parts[0].clauses
    assert {name: str(kind) for name, kind in found.after(create).items()} == {
        "a": "NODE",
        "r": "RELATIONSHIP",
        "b": "NODE",
        "p": "PATH",
    }
    assert {"s", "c"} <= set(found.after(merge))


def test_create_reads_what_its_earlier_paths_made(checked: Check) -> None:
    checked("CREATE (a {x: 1}), (b {x: a.x})")


def test_foreach_keeps_what_it_binds(checked: Check, refusal: Callable[..., CypherError]) -> None:
    checked("MATCH (n) FOREACH (x IN [1] | CREATE (m {x: x}) SET n.y = x, m.z = 1)")
    assert refusal("FOREACH (x IN [1] | CREATE (m)) RETURN m").code == "UndefinedVariable"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("MATCH (a) CREATE (a)", "VariableAlreadyBound"),
        ("MATCH (a) CREATE (a:B)-[:X]->()", "VariableAlreadyBound"),
        ("MATCH ()-[r]->() CREATE ()-[r:X]->()", "VariableAlreadyBound"),
        ("WITH 1 AS a CREATE (a)-[:X]->()", "VariableTypeConflict"),
        ("CREATE (a {x: a.y})", "UndefinedVariable"),
        ("CREATE ()-->()", "NoSingleRelationshipType"),
        ("CREATE ()-[:A|B]->()", "NoSingleRelationshipType"),
        ("CREATE ()-[:A]-()", "RequiresDirectedRelationship"),
        ("MERGE ()<-[:A]->()", "RequiresDirectedRelationship"),
        ("CREATE ()-[:A*2]->()", "CreatingVarLength"),
        ("MERGE ()-[:A*2]->()", "CreatingVarLength"),
        ("CREATE (:A|B)", "UnexpectedSyntax"),
        ("CREATE (n WHERE n.x = 1)", "UnexpectedSyntax"),
        ("CREATE ((a)-[:X]->(b)){2}", "UnexpectedSyntax"),
        ("MATCH (a) MERGE (a)", "VariableAlreadyBound"),
        ("MERGE (a $p)", "InvalidParameterUse"),
        ("MERGE (a) ON CREATE SET b.x = 1", "UndefinedVariable"),
        ("MATCH (n) SET n = 1", "InvalidArgumentType"),
        ("MATCH (n) SET n += n.x", "InvalidArgumentType"),
        ("MATCH p = () SET p.x = 1", "InvalidArgumentType"),
        ("MATCH ()-[r]->() SET r:A", "InvalidArgumentType"),
        ("MATCH ()-[r]->() REMOVE r:A", "InvalidArgumentType"),
        ("MATCH (n) REMOVE m.x", "UndefinedVariable"),
        ("MATCH (n) DELETE n:A", "InvalidDelete"),
        ("MATCH (n) DELETE 1 + 1", "InvalidArgumentType"),
        ("MATCH (n) DELETE [n]", "InvalidArgumentType"),
    ],
)
def test_refusals(refusal: Callable[..., CypherError], text: str, code: str) -> None:
    assert refusal(text, p={}).code == code


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n $p)",
        "MATCH (n) SET n = $p, n += {x: 1}, n:A:B, n['k'] = 1",
        "MATCH (n), (m) SET n = m",
        "MATCH p = (n)-->() DELETE p, n",
        "WITH {n: null} AS m DELETE m.n",
        "MATCH (a), (b) MERGE (a)-[r:X {k: a.x}]-(b) ON MATCH SET r.y = b.y",
        "CREATE (a)-[:X]->(a), (a)-[:Y]->(:B)",
    ],
)
def test_what_is_fine(checked: Check, text: str) -> None:
    assert checked(text, p={}).writes
