"""A transaction sees its own writes at once, nobody else does, and rules hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import CypherError, StoreError
from graph.stores.embedded.statistics import NO_FACTS
from graph.stores.embedded.store import NetworkXStore
from graph.stores.embedded.transaction import Transaction


@pytest.fixture
def filled() -> NetworkXStore:
    store = NetworkXStore()
    with store.transaction() as transaction:
        for i in range(3):
            transaction.create_node(["Film"], {"id": f"f{i}", "number": i})
        transaction.create_relationship("FOLLOWS", 1, 0, {})
        transaction.create_relationship("FOLLOWS", 2, 1, {})
    return store


def test_it_sees_its_own_writes_in_every_way(filled: NetworkXStore) -> None:
    before = filled.snapshot()
    assert before.lookup("Film", "id", "f0") == [0]
    assert before.adjacency("out", "FOLLOWS").expand(2) == ([1], [1])
    with filled.transaction() as transaction:
        assert transaction.lookup("Film", "id", "f0") == [0]
        transaction.set_node_property(0, "id", "g0")
        assert transaction.lookup("Film", "id", "f0") == []
        assert transaction.lookup("Film", "id", "g0") == [0]
        assert transaction.lookup_any("id", "g0") == [0]
        transaction.set_node_property(1, "id", "g0")
        assert transaction.lookup("Film", "id", "g0") == [0, 1]
        new = transaction.create_node(["Film"], {"id": "g0"})
        assert transaction.lookup("Film", "id", "g0") == [0, 1, new]
        transaction.remove_label(1, "Film")
        assert transaction.lookup("Film", "id", "g0") == [0, new]
        assert transaction.nodes_with_label("Film") == [0, 2, new]
        r = transaction.create_relationship("FOLLOWS", new, 2, {"x": 1})
        assert transaction.adjacency("in", "FOLLOWS").expand(2) == ([new], [r])
        assert transaction.sources()[r] == new
        assert transaction.relationship_column("x")[r] == 1
        transaction.delete_relationship(0)
        assert transaction.incident(0) == []
        assert transaction.degree(2) == 2
    after = filled.snapshot()
    assert (before.node_count, after.node_count) == (3, 4)
    assert before.lookup("Film", "id", "f0") == [0]
    assert after.lookup("Film", "id", "g0") == [0, 3]
    assert before.adjacency("out", "FOLLOWS").expand(1) == ([0], [0])
    assert after.adjacency("out", "FOLLOWS").expand(1) == ([], [])


def test_columns_are_plain_lists_again_after_a_commit(filled: NetworkXStore) -> None:
    before = filled.snapshot().node_column("number")
    with filled.transaction() as transaction:
        transaction.create_node(["Film"], {"number": 3})
        assert not isinstance(transaction.node_column("number"), list)
        assert transaction.node_column("number")[3] == 3
    assert filled.snapshot().node_column("number") is before
    with filled.transaction() as transaction:
        transaction.set_node_property(0, "number", 9)
    assert filled.snapshot().node_column("number") == [9, 1, 2, 3]
    assert before[0] == 0


def test_a_self_loop_counts_once(filled: NetworkXStore) -> None:
    with filled.transaction() as transaction:
        transaction.create_relationship("LIKES", 0, 0, {})
        assert transaction.degree(0) == 2


def test_no_facts_after_the_first_write(filled: NetworkXStore) -> None:
    snapshot = filled.snapshot()
    assert snapshot.end_labels("FOLLOWS") == ({"Film"}, {"Film"})
    with filled.transaction() as transaction:
        assert transaction.schema_version == snapshot.schema_version
        assert transaction.column_kind("number") == "int"
        transaction.set_node_property(0, "number", "zero")
        assert transaction.schema_version == NO_FACTS
        assert transaction.column_kind("number") == "mixed"
        assert transaction.end_labels("FOLLOWS") == (frozenset(), frozenset())
    after = filled.snapshot()
    assert after.column_kind("number") == "mixed"
    assert after.schema_version not in (snapshot.schema_version, NO_FACTS)


def test_a_commit_that_breaks_no_fact_keeps_the_plans(filled: NetworkXStore) -> None:
    version = filled.snapshot().schema_version
    with filled.transaction() as transaction:
        n = transaction.create_node(["Film"], {"id": "f9", "number": 9})
        transaction.create_relationship("FOLLOWS", n, 2, {})
    assert filled.snapshot().schema_version == version


def test_a_constraint_holds_for_every_write(filled: NetworkXStore) -> None:
    with filled.transaction() as transaction:
        assert transaction.create_constraint("Film", "number", "one")
        assert not transaction.create_constraint("Film", "number", if_not_exists=True)
    transaction = filled.transaction()
    with pytest.raises(CypherError, match=r"already a node :Film with number = 1"):
        transaction.create_node(["Film"], {"number": 1.0})
    with pytest.raises(CypherError, match="'one' allows only one"):
        transaction.set_node_property(0, "number", 1)
    other = transaction.create_node(["Series"], {"number": 1})
    with pytest.raises(CypherError, match="allows only one") as caught:
        transaction.add_label(other, "Film")
    assert caught.value.kind == "ConstraintValidationFailed"
    transaction.set_node_property(0, "number", 0)
    transaction.set_node_property(1, "number", 7)
    assert transaction.create_node(["Film"], {"number": 1}) == 4
    transaction.drop_constraint("one")
    transaction.create_node(["Film"], {"number": 1})
    transaction.commit()
    assert filled.snapshot().constraints() == []


def test_a_constraint_needs_data_that_satisfies_it(filled: NetworkXStore) -> None:
    with filled.transaction() as transaction:
        transaction.create_node(["Film"], {"number": 2})
    transaction = filled.transaction()
    with pytest.raises(CypherError, match=r"nodes 2 and 3 :Film both have number = 2"):
        transaction.create_constraint("Film", "number")
    transaction.rollback()


def test_an_index_is_used_from_its_creation_on(filled: NetworkXStore) -> None:
    assert not filled.snapshot().has_index("Film", "number")
    with filled.transaction() as transaction:
        transaction.create_index("Film", "number")
        assert transaction.has_index("Film", "number")
    snapshot = filled.snapshot()
    assert snapshot.lookup("Film", "number", 2) == [2]
    assert snapshot.index_selectivity("Film", "number") >= 1.0


def test_a_deleted_node_takes_no_relationship(filled: NetworkXStore) -> None:
    transaction = filled.transaction()
    n = transaction.create_node([], {})
    transaction.delete_node(n)
    with pytest.raises(CypherError, match="deleted node"):
        transaction.create_relationship("R", n, 0, {})
    transaction.rollback()


def test_finished_is_finished(filled: NetworkXStore) -> None:
    transaction = filled.transaction()
    transaction.commit()
    with pytest.raises(StoreError, match="finished"):
        transaction.commit()
    transaction.rollback()
    with filled.transaction() as again:
        again.rollback()
    assert filled.snapshot().version == 1


def test_element_ids_lead_back(filled: NetworkXStore) -> None:
    snapshot = filled.snapshot()
    text = snapshot.node_element_id(2)
    assert text == f"4:{snapshot.store_id}:2"
    assert snapshot.node_of_element_id(text) == 2
    assert snapshot.relationship_of_element_id(snapshot.relationship_element_id(1)) == 1
    for wrong in (
        f"{text}0",
        f"4:{snapshot.store_id}:02",
        "4:x:2",
        "",
        f"5:{text[2:]}x",
        "4::\u0662",
    ):
        assert snapshot.node_of_element_id(wrong) is None
    assert snapshot.node_of_element_id(f"4:{snapshot.store_id}:{'9' * 5000}") is None


@pytest.mark.parametrize("kind", ["memory", "file"])
@pytest.mark.parametrize("place", ["__init__", "commit"])
def test_an_interrupt_at_the_edges_of_a_transaction_leaves_the_store_free(
    kind: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = ":memory:" if kind == "memory" else tmp_path / "x.loregraph"
    with NetworkXStore(path, lock_timeout=1.0) as store:
        with monkeypatch.context() as patch:

            def interrupted(*_: object, **__: object) -> None:
                raise KeyboardInterrupt

            def write() -> None:
                with store.transaction() as transaction:
                    transaction.create_node(["A"], {})

            patch.setattr(Transaction, place, interrupted)
            with pytest.raises(KeyboardInterrupt):
                write()
        with store.transaction() as transaction:
            transaction.create_node(["B"], {})
        assert store.counts().nodes == 1


def test_it_names_the_keys_that_it_has_just_written() -> None:
    store = NetworkXStore()
    with store.transaction() as transaction:
        a, b = transaction.create_node(["A"], {"x": 1}), transaction.create_node([], {})
        transaction.create_relationship("R", a, a, {"z": 1})
        transaction.insert_nodes(("A",), [{"many": 1}, {"more": 2}], range(2, 4))
        transaction.insert_relationships("R", [(a, b, {"link": 1})], range(1, 2))
        transaction.set_node_property(b, "y", 1.5)
        assert transaction.property_keys() == ["link", "many", "more", "x", "y", "z"]
        assert store.snapshot().property_keys() == []
    snapshot = store.snapshot()
    assert (snapshot.column_kind("y"), snapshot.relationship_column_kind("z")) == ("float", "int")
