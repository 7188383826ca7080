from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.body import read_body


@pytest.mark.parametrize(
    ("text", "parameters"),
    [
        ("MATCH (f:Film {id: $film}) WHERE f.n > $min_n RETURN f", {"film", "min_n"}),
        ("RETURN 'https://x.org/$no' AS url, $`odd name` AS x // $comment", {"odd name"}),
        ("/* $no */ MATCH (n) WHERE EXISTS { (n)-[:R {x: $deep}]->() } RETURN n", {"deep"}),
        ("MATCH (n) RETURN n LIMIT $most", {"most"}),
    ],
)
def test_parameters(text: str, parameters: set[str]) -> None:
    assert read_body(text).parameters == parameters


@pytest.mark.parametrize(
    ("text", "leave"),
    [
        ("MATCH (n) WHERE n.call = 'CREATE' RETURN n.set AS merge", set()),
        ("MATCH (n) CALL { MATCH (m) RETURN m } RETURN n, m", set()),
        ("CREATE (n)", {"write"}),
        ("MATCH (n) CALL (n) { SET n.x = 1 } RETURN n", {"write"}),
        ("MATCH (n) REMOVE n.x", {"write"}),
        ("MATCH (n) DETACH DELETE n", {"write"}),
        ("MERGE (n:X) ON CREATE SET n.x = 1", {"write"}),
        ("FOREACH (x IN [1] | CREATE (:X))", {"write"}),
        ("CREATE INDEX FOR (n:X) ON (n.y)", {"write"}),
        ("CALL db.labels() YIELD label RETURN label", {"call procedures"}),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", {"read files"}),
    ],
)
def test_leave(text: str, leave: set[str]) -> None:
    assert read_body(text).leave == leave


def test_what_cannot_be_parsed() -> None:
    with pytest.raises(CypherError):
        read_body("MATCH (")
