"""Finding by value: through an index, without one, and with changes on top."""

from __future__ import annotations

import pytest

from graph.stores.embedded.store import NetworkXStore

BIG = 2**60


@pytest.fixture(params=[False, True], ids=["scanned", "indexed"])
def store(request: pytest.FixtureRequest) -> NetworkXStore:
    made = NetworkXStore(":memory:", merge_above=1)
    with made.transaction() as transaction:
        for value in ("a", "b", "a", 1, BIG, BIG + 1, None):
            transaction.create_node(["A"], {"key": value})
    with made.transaction() as transaction:  # merges, then says what there is now
        if request.param:
            transaction.create_index("A", "key")
    return made


@pytest.mark.parametrize(
    ("value", "nodes"),
    [("a", [0, 2]), ("b", [1]), ("c", []), (1.0, [3]), (BIG, [4]), (BIG + 1, [5]), (None, [])],
)
def test_a_finder_finds_what_lookup_finds(
    store: NetworkXStore, value: object, nodes: list[int]
) -> None:
    snapshot = store.snapshot()
    assert list(snapshot.finder("A", "key")(value)) == nodes
    assert list(snapshot.lookup("A", "key", value)) == nodes


def test_a_finder_sees_its_own_version(store: NetworkXStore) -> None:
    before = store.snapshot().finder("A", "key")
    with store.transaction() as transaction:
        transaction.set_node_property(1, "key", "a")
        transaction.delete_node(2)
        transaction.create_node(["A"], {"key": BIG})
    after = store.snapshot().finder("A", "key")
    assert [list(find("a")) for find in (before, after)] == [[0, 2], [0, 1]]
    assert [list(find(BIG)) for find in (before, after)] == [[4], [4, 7]]
