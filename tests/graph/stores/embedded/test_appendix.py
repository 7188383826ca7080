"""An appendix follows the ids that were given before it."""

from __future__ import annotations

from graph.stores.embedded.appendix import Appendix
from graph.stores.embedded.delta import Delta
from graph.stores.embedded.merge import merge
from graph.stores.embedded.snapshot import Snapshot
from graph.stores.embedded.store import NetworkXStore


def test_ids_follow_those_of_the_overlay() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        transaction.create_node(["A"], {"x": 1})
        transaction.delete_node(transaction.create_node(["A"], {"x": 2}))
    appendix = Appendix(
        [("A",), ("B",)], {"x": (range(1, 2), [3])}, ["R"], [2], [0], {"w": ([0], ["y"])}
    )
    base = merge(store.snapshot(), 7, appendix)
    view = Snapshot("s", 7, base, Delta(base))
    assert view.node_ids() == [0, 2, 3]
    assert [view.node_properties(n) for n in view.node_ids()] == [{"x": 1}, {}, {"x": 3}]
    assert view.adjacency("out", "R").expand(2) == ((0,), (0,))
    assert view.relationship_properties(0) == {"w": "y"}
