from __future__ import annotations

from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.in_order import nodes_by_id, relationships_by_id
from graph.stores.embedded.store import NetworkXStore


def test_elements_stand_by_id_after_every_change() -> None:
    store = NetworkXStore(":memory:")
    names = ["c", "a", "b"]
    store.write(
        Batch(
            [NodeRecord(name, ("A",), {"id": name}) for name in names],
            [RelationshipRecord(t, s, e) for t, s, e in ("Rca", "Rab", "Qab", "Raa")],
        )
    )
    store.write(Batch([NodeRecord("aa", ("A",), {"id": "aa"}), NodeRecord("x", ("A",), {"n": 1})]))
    snapshot = store.snapshot()
    nodes = [snapshot.node(n).get("id") for n in nodes_by_id(snapshot)]
    assert nodes == ["a", "aa", "b", "c", None]
    found = [snapshot.relationship(r) for r in relationships_by_id(snapshot)]
    assert [(r.type, r.start_node["id"], r.end_node["id"]) for r in found] == [
        ("R", "a", "a"),
        ("Q", "a", "b"),
        ("R", "a", "b"),
        ("R", "c", "a"),
    ]
