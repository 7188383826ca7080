"""The border to the driver, both ways, through a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.elements import Node, Path, Relationship
from graph.results.errors import UsageError
from graph.stores.neo4j.border import outgoing
from graph.values.point import Point
from graph.values.temporal import Date, Duration

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

pytestmark = pytest.mark.neo4j

VALUES: list[Any] = [
    None,
    True,
    -(2**63),
    2**63 - 1,
    0.1,
    float("inf"),
    "Größe \N{CLAPPER BOARD}\0",
    [],
    [1, [2, None]],
    {"a": {"b": [Date.parse("1996-05-22")]}},
    Point(4326, 12.5, 41.9),
    Point(4979, 1, 2, 3),
    Point(7203, -1, 2.5),
    Point(9157, 1, 2, 3),
    Duration.parse("P14M-3DT-1.000000001S"),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_comes_back_as_it_went(server_store: Neo4jStore, value: Any) -> None:
    (got,) = server_store.run("RETURN $value AS value", value=value).value()
    assert got == value
    assert type(got) is type(value)


def test_a_tuple_is_a_list(server_store: Neo4jStore) -> None:
    assert server_store.run("RETURN $value AS value", value=(1, (2,))).value() == [[1, [2]]]


def test_elements_are_ours(server_store: Neo4jStore) -> None:
    server_store.run("CREATE (:A:B {x: 1})-[:R {y: 2}]->(:C {z: 3})")
    row = server_store.run("MATCH p = (a)-[r]->(c) RETURN a, r, c, p, [a], {k: r}").single()
    a, r, c, p = row.values()[:4]
    assert (type(a), type(r), type(p)) == (Node, Relationship, Path)
    assert (a.labels, a["x"], r.type, r["y"]) == ({"A", "B"}, 1, "R", 2)
    assert (r.start_node, r.end_node) == (a, c)
    assert (p.nodes, p.relationships) == ((a, c), (r,))
    assert row[4] == [a]
    assert row[5] == {"k": r}


def test_the_ends_of_a_relationship_are_whole_though_only_it_was_asked_for(
    server_store: Neo4jStore,
) -> None:
    server_store.run("CREATE (:A {x: 1})-[:R]->(:C {z: 3})")
    (relationship,) = server_store.run("MATCH ()-[r]->() RETURN r").value()
    assert [dict(node) for node in relationship.nodes] == [{"x": 1}, {"z": 3}]
    assert relationship.start_node.labels == {"A"}


def test_an_element_is_no_parameter() -> None:
    with pytest.raises(UsageError, match="elementId"):
        outgoing({"n": [Node("4:x:0", [], {})]})


def test_a_date_beyond_the_driver_says_so(server_store: Neo4jStore) -> None:
    with pytest.raises(UsageError, match=r"toString"):
        server_store.run("RETURN date({year: 12000})")
    assert server_store.run("RETURN toString(date({year: 12000}))").value() == ["+12000-01-01"]


def test_a_node_with_such_a_date_says_so_too(server_store: Neo4jStore) -> None:
    server_store.run("CREATE (:A {born: date({year: -43})})")
    with pytest.raises(UsageError, match=r"toString"):
        server_store.run("MATCH (n) RETURN n")
    with pytest.raises(UsageError, match=r"toString"):
        list(server_store.nodes())
