from __future__ import annotations

from graph.comparison.side import Side, digest, written
from graph.stores.embedded.store import NetworkXStore


def test_a_number_of_another_type_is_another_value() -> None:
    assert written({"a": 1}) != written({"a": 1.0}) != written({"a": True})
    assert digest("id", "1") != digest("id", 1)


def test_lists_of_any_store_are_the_same() -> None:
    assert written({"b": [1, 2], "a": None}) == written({"a": None, "b": (1, 2)})


def test_a_node_is_known_by_its_id_and_else_by_what_it_holds() -> None:
    with NetworkXStore() as store, store.transaction() as transaction:
        for properties in ({"id": "x", "n": 1}, {"id": "x", "n": 2}, {"n": 1}, {"n": 1}):
            transaction.create_node(("A",), properties)
        known = [key for key, _, _ in Side(transaction).nodes()]
    assert known[0] == known[1]
    assert known[2] == known[3] != known[0]


def test_a_relationship_is_known_by_type_ends_and_what_the_model_says() -> None:
    with NetworkXStore() as store, store.transaction() as transaction:
        n = transaction.create_node(("Character",), {"id": "character:x"})
        for role in ("victim", "victim", "killer"):
            transaction.create_relationship("TAKES_PART_IN", n, n, {"role": role})
        for x in (1, 2):
            transaction.create_relationship("MINE", n, n, {"x": x})
        side = Side(transaction)
        list(side.nodes())
        found = list(side.relationships())
    known = {row.properties.get("role"): key for key, _, row in found}
    assert len({key for key, _, row in found if row.type == "TAKES_PART_IN"}) == 2
    assert known["victim"] != known["killer"]
    one, other = ((key, content) for key, content, row in found if row.type == "MINE")
    assert one[0] == other[0]
    assert one[1] != other[1]
