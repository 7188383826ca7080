from __future__ import annotations

import pytest

from graph.exchange.identity import tell_apart
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore


def identities(*records: RelationshipRecord) -> list[tuple[str, ...]]:
    tell_apart(records)
    return [record.identity for record in records]


def test_the_model_says_what_tells_its_types_apart() -> None:
    victim = RelationshipRecord("TAKES_PART_IN", "c", "e", {"role": "victim"})
    killer = RelationshipRecord("TAKES_PART_IN", "c", "e", {"role": "killer"})
    assert identities(victim, killer) == [("role",), ("role",)]


def test_an_unknown_type_needs_nothing_where_it_stands_alone() -> None:
    assert identities(RelationshipRecord("KNOWS", "a", "b", {"since": 1999})) == [()]


def test_parallel_ones_are_told_apart_by_all_they_have() -> None:
    first = RelationshipRecord("KNOWS", "a", "b", {"since": 1999})
    second = RelationshipRecord("KNOWS", "a", "b", {"until": 2000})
    other = RelationshipRecord("KNOWS", "b", "a", {"since": 1999})
    assert identities(first, second, other) == [("since", "until"), ("since", "until"), ()]


def test_equal_ones_are_counted() -> None:
    same = [RelationshipRecord("KNOWS", "a", "b", {"since": 1999}) for _ in range(3)]
    tell_apart(same)
    assert [record.nth for record in same] == [0, 1, 2]


def test_the_model_gives_way_where_a_file_has_more_than_it_knows() -> None:
    first = RelationshipRecord("ACTED_IN", "p", "f", {"roles": ("A",)})
    second = RelationshipRecord("ACTED_IN", "p", "f", {"roles": ("B",)})
    assert identities(first, second) == [("roles",), ("roles",)]


@pytest.mark.parametrize("count", [2, 3000])
def test_equal_ones_are_all_kept_and_known_again(count: int) -> None:
    """Small and large batches take different ways into the store."""
    nodes = [NodeRecord(f"n{n}", ("N",), {"id": f"n{n}"}) for n in range(count)]
    edges = [
        RelationshipRecord("NEXT", f"n{n}", f"n{(n + 1) % count}")
        for n in range(count)
        for _ in range(2)
    ]
    tell_apart(edges)
    store = NetworkXStore(":memory:")
    store.write(Batch(nodes, edges))
    assert store.counts().relationships == 2 * count
    assert not store.write(Batch(nodes, edges)).changed
    assert store.counts().relationships == 2 * count
