from __future__ import annotations

from typing import TYPE_CHECKING

from graph.exchange.rows import edge_rows, node_rows, settled
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.elements import Node, Relationship


class AnyStore:
    """A store that only goes through its elements, as Neo4j's does."""

    def __init__(self, store: NetworkXStore) -> None:
        self._store = store

    def nodes(self) -> Iterator[Node]:
        return self._store.nodes()

    def relationships(self) -> Iterator[Relationship]:
        return self._store.relationships()


def test_a_snapshot_and_any_store_give_the_same_rows() -> None:
    store = NetworkXStore(":memory:")
    nodes = [NodeRecord("a", ("Film", "Long"), {"id": "a"}), NodeRecord("b", (), {"id": "b"})]
    store.write(Batch(nodes, [RelationshipRecord("FOLLOWS", "b", "a", {"number": 2})]))
    snapshot, other = settled(store), AnyStore(store)
    assert settled(other) is other
    for rows in (node_rows, edge_rows):
        first = [row._replace(properties=dict(row.properties)) for row in rows(snapshot)]
        second = [row._replace(properties=dict(row.properties)) for row in rows(other)]
        for one, same in zip(first, second, strict=True):
            assert set(map(str, one)) ^ set(map(str, same)) <= {str(one[1]), str(same[1])}
    (edge,) = edge_rows(other)
    assert (edge.number, edge.type, edge.start, edge.end) == ("0", "FOLLOWS", "1", "0")
    assert [sorted(row.labels) for row in node_rows(other)] == [["Film", "Long"], []]
