"""Merges come when they are due: between transactions and at the end, never inside a commit."""

from __future__ import annotations

from graph.stores.embedded.store import NetworkXStore


def fill(store: NetworkXStore, count: int) -> None:
    with store.transaction() as transaction:
        for _ in range(count):
            transaction.create_node(["A"], {})


def generation(store: NetworkXStore) -> int:
    return store.snapshot().base.generation


def test_not_inside_a_commit_but_before_the_next(path: str) -> None:
    with NetworkXStore(path, merge_above=10) as store:
        fill(store, 30)
        assert (generation(store), store.snapshot().delta.changes) == (0, 30)
        fill(store, 1)
        assert (generation(store), store.snapshot().delta.changes) == (1, 1)


def test_when_the_store_is_closed(path: str) -> None:
    with NetworkXStore(path, merge_above=10) as store:
        fill(store, 30)
    with NetworkXStore(path) as store:
        assert (generation(store), store.snapshot().node_count) == (1, 30)


def test_not_for_less_than_a_tenth(path: str) -> None:
    with NetworkXStore(path, merge_above=10) as store:
        fill(store, 1000)
        fill(store, 99)
        fill(store, 1)
        assert generation(store) == 1
        fill(store, 1)
        fill(store, 1)
        assert generation(store) == 2


def test_not_by_a_reader_nor_while_another_writes(path: str) -> None:
    with NetworkXStore(path) as store:
        fill(store, 30)
        with NetworkXStore(path, merge_above=10, read_only=True) as reader:
            assert reader.counts().nodes == 30
        with (
            store.transaction(writes=True),
            NetworkXStore(path, merge_above=10, lock_timeout=0.05) as other,
        ):
            assert other.counts().nodes == 30
        assert generation(store) == 0


def test_version_and_ids_do_not_change(path: str) -> None:
    with NetworkXStore(path, merge_above=0) as store:
        fill(store, 3)
        before = store.snapshot()
        store.transaction(writes=True).rollback()
        after = store.snapshot()
        assert after.base.generation == before.base.generation + 1
        assert (after.version, after.store_id) == (before.version, before.store_id)
        assert after.schema_version != before.schema_version
