from __future__ import annotations

import pytest

from graph.stores.embedded.face import scans
from graph.stores.embedded.face.links import Links
from graph.stores.embedded.face.state import State
from graph.stores.embedded.store import NetworkXStore


def test_scans_of_a_snapshot_and_of_a_transaction(
    store: NetworkXStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans, "PART", 2)
    store.graph.add_edge("x", next(iter(store.graph)), key="k", weight=3)
    a, b, x = store.graph
    r = store.snapshot().relationship_element_id
    with store.transaction() as transaction:
        for state in (State(store.snapshot(), Links(store.snapshot())), State(transaction)):
            assert list(scans.edge_ends(state, "out")) == [(a, b), (a, b), (b, b), (x, a)]
            assert list(scans.edge_ends(state, "in")) == [(x, a), (a, b), (a, b), (b, b)]
            assert list(scans.edges_with(state, "out", lambda r: -r)) == [
                (a, b, 0),
                (a, b, -1),
                (b, b, -2),
                (x, a, -3),
            ]
            assert [row[2:] for row in scans.edge_rows(state, "out")] == [
                (r(0), 0),
                (r(1), 1),
                (r(2), 2),
                ("k", 3),
            ]
