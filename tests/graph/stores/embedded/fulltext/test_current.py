"""Each snapshot finds exactly its own texts, whoever asked before."""

from __future__ import annotations

from pathlib import Path

from graph.rules.schema import Index
from graph.stores.embedded.snapshot import Snapshot
from graph.stores.embedded.store import NetworkXStore

WORDS = Index("words", ("Film",), ("title", "tags"), "fulltext")


def titles(snapshot: Snapshot, text: str) -> list[str]:
    found = snapshot.search(WORDS, text)
    return sorted(str(snapshot.node_property(n, "title")) for n, _ in found)


def store_of(path: Path | str, merge_above: int = 10_000) -> NetworkXStore:
    store = NetworkXStore(path, merge_above=merge_above)
    with store.transaction() as transaction:
        transaction.add_index(WORDS)
        transaction.create_node(["Film"], {"title": "Rogue Nation", "tags": ("spy", "fifth")})
        transaction.create_node(["Film"], {"title": "Fallout"})
        transaction.create_node(["Book"], {"title": "Nation"})
    return store


def test_an_old_snapshot_and_a_new_one_take_turns() -> None:
    store = store_of(":memory:")
    before = store.snapshot()
    assert titles(before, "nation") == ["Rogue Nation"]
    with store.transaction() as transaction:
        transaction.set_node_property(1, "title", "A nation")
        transaction.delete_node(0)
        assert titles(transaction, "nation") == ["A nation"]
        assert titles(before, "nation") == ["Rogue Nation"]
        assert titles(transaction, "nation fallout") == ["A nation"]
    after = store.snapshot()
    assert titles(after, "nation") == ["A nation"]
    assert titles(before, "fallout spy") == ["Fallout", "Rogue Nation"]


def test_what_was_rolled_back_is_not_found() -> None:
    store = store_of(":memory:")
    transaction = store.transaction()
    transaction.create_node(["Film"], {"title": "Ghost Protocol"})
    assert titles(transaction, "ghost") == ["Ghost Protocol"]
    transaction.rollback()
    assert titles(store.snapshot(), "ghost") == []


def test_labels_come_and_go() -> None:
    store = store_of(":memory:")
    with store.transaction() as transaction:
        transaction.add_label(2, "Film")
        transaction.remove_label(0, "Film")
        assert titles(transaction, "nation") == ["Nation"]
    assert titles(store.snapshot(), "nation") == ["Nation"]


def test_a_merge_and_another_process_find_the_same(tmp_path: Path) -> None:
    path = tmp_path / "lore.db"
    with store_of(path, merge_above=0) as store:
        assert titles(store.snapshot(), "nation") == ["Rogue Nation"]
    with NetworkXStore(path) as again:
        assert again.snapshot().delta.schema.indexes["words"] == again.snapshot().indexes()[-1]
        assert titles(again.snapshot(), "nation") == ["Rogue Nation"]
        assert titles(again.snapshot(), "fifth") == ["Rogue Nation"]
