"""Views of a transaction follow every write."""

from __future__ import annotations

from graph.stores.embedded.store import NetworkXStore


def test_views_handed_out_once_stay_true() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        transaction.create_node(["A"], {"x": 1})
        transaction.create_node(["A"], {"x": 2})
    with store.transaction() as transaction:
        transaction.create_node(["B"], {})
        column, label = transaction.node_column("x"), transaction.label_set("A")
        starts, ends = transaction.sources(), transaction.targets()
        r = transaction.create_relationship("R", 2, 0, {"w": 1})
        weights = transaction.relationship_column("w")
        assert (starts[r], ends[r], weights[r]) == (2, 0, 1)
        transaction.set_node_property(0, "x", 7)
        transaction.add_label(2, "A")
        transaction.delete_node(1)
        assert [column[n] for n in range(3)] == [7, None, None]
        assert (set(label), len(label), 1 in label, "x" in label) == ({0, 2}, 2, False, False)
        assert label & {2, 5} == {2}
