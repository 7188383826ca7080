from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from viz.explorer.jobs.allowed import check_allowed
from viz.explorer.refusals import Refusal


@pytest.mark.parametrize("server", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        "LOAD CSV FROM 'http://localhost/x' AS row RETURN row",
        "load\ncsv with headers from $x as row return row",
        "MATCH (n) CALL (n) { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } RETURN row",
        "CALL { LOAD CSV FROM 'x' AS r RETURN r UNION RETURN 1 AS r } RETURN r",
        "RETURN COLLECT { LOAD CSV FROM 'x' AS r RETURN r }",
        "EXPLAIN LOAD CSV FROM 'x' AS r RETURN r",
        "CYPHER runtime=slotted LOAD CSV FROM 'x' AS r RETURN r",
        "CALL apoc.load.json('http://x') YIELD value RETURN value",
        "CALL dbms.listConfig()",
        "CALL `dbms`.`listConfig`()",
        "CALL db.labels() YIELD label CALL apoc.cypher.run('x', {}) YIELD value RETURN value",
    ],
)
def test_what_reaches_beyond_the_graph_is_refused(text: str, *, server: bool) -> None:
    with pytest.raises(Refusal) as caught:
        check_allowed(text, server=server)
    assert caught.value.code == "NotAllowed"
    assert caught.value.span is not None


@pytest.mark.parametrize(
    "text",
    [
        "// \\u000aLOAD CSV FROM 'http://localhost' AS row RETURN row\nRETURN 1",
        "RETURN '\\u0027 LOAD CSV FROM 1 AS x RETURN x //'",
        "RETURN `\\u0060`",
        "/* \\uuu002a/ */ RETURN 1",
    ],
)
def test_a_letter_by_its_number_would_be_read_otherwise_by_a_server(text: str) -> None:
    with pytest.raises(Refusal, match="write the letter itself"):
        check_allowed(text, server=True)


def test_functions_of_a_server_alone_are_not_called() -> None:
    with pytest.raises(Refusal, match=r"no function apoc\.util\.md5"):
        check_allowed("RETURN apoc.util.md5(['x'])", server=True)
    check_allowed("RETURN toUpper('x'), point.distance(null, null), count(*)", server=True)


def test_what_is_no_cypher_reaches_no_server() -> None:
    for text in ("SHOW USERS; DROP x", "ALTER USER x", ":config", "CREATE DATABASE x"):
        with pytest.raises((CypherError, Refusal)):
            check_allowed(text, server=True)


def test_reading_and_writing_the_graph_is_not_its_matter() -> None:
    check_allowed("CALL db.labels() YIELD label RETURN label", server=True)
    check_allowed("CREATE (n:LOAD {CSV: 'LOAD CSV'}) RETURN n", server=True)
