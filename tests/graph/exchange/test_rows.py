from __future__ import annotations

from typing import TYPE_CHECKING

from graph.exchange.rows import STEP, Rows
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.elements import Node, Relationship


class AnyStore:
    """A store that only goes through its elements, as Neo4j's does."""

    def __init__(self, store: NetworkXStore) -> None:
        self._store = store

    def nodes(self, *, by_id: bool = False) -> Iterator[Node]:
        return self._store.nodes(by_id=by_id)

    def relationships(self, *, by_id: bool = False) -> Iterator[Relationship]:
        return self._store.relationships(by_id=by_id)


def filled(*, backwards: bool) -> NetworkXStore:
    nodes = [
        NodeRecord("b", ("Film", "Long"), {"id": "b", "title": "B", "number": 2}),
        NodeRecord("a", (), {"id": "a"}),
    ]
    edges = [
        RelationshipRecord("FOLLOWS", "b", "a", {"number": 2}, ("number",)),
        RelationshipRecord("FOLLOWS", "b", "a", {"number": 1, "why": "x"}, ("number",)),
        RelationshipRecord("ABOUT", "b", "a", {"roles": ["x", "y"]}),
        RelationshipRecord("FOLLOWS", "a", "b"),
    ]
    store = NetworkXStore(":memory:")
    store.write(Batch(nodes[::-1], edges[::-1]) if backwards else Batch(nodes, edges))
    return store


def rows(source: NetworkXStore | AnyStore) -> list[object]:
    found = Rows(source)
    nodes = [(n.number, set(n.labels), list(n.properties)) for n in found.nodes()]
    edges = [(*e[:4], list(e.properties.items())) for e in found.edges()]
    return [nodes, [str(edge).replace("(", "[").replace(")", "]") for edge in edges]]


def test_rows_are_numbered_by_id_whatever_the_store_and_the_order_of_loading() -> None:
    wanted = rows(filled(backwards=False))
    assert wanted[0] == [(0, set(), ["id"]), (1, {"Film", "Long"}, ["id", "number", "title"])]
    assert wanted[1] == [
        "[0, 'FOLLOWS', 0, 1, []]",
        "[1, 'ABOUT', 1, 0, [['roles', ['x', 'y']]]]",
        "[2, 'FOLLOWS', 1, 0, [['number', 1], ['why', 'x']]]",
        "[3, 'FOLLOWS', 1, 0, [['number', 2]]]",
    ]
    assert rows(filled(backwards=True)) == wanted
    for backwards in (False, True):
        assert rows(AnyStore(filled(backwards=backwards))) == wanted


def test_whoever_wants_to_hears_how_many_rows_were_given() -> None:
    store = NetworkXStore(":memory:")
    store.write(Batch([NodeRecord(str(n), ()) for n in range(STEP + 1)]))
    heard: list[int] = []
    rows = Rows(store, heard.append)
    assert Rows.of(rows) is rows
    assert rows.store is store
    assert len(list(rows.nodes())) == STEP + 1
    assert heard == [STEP]
