from __future__ import annotations

from graph.exchange.identity import tell_apart
from graph.records import RelationshipRecord


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


def test_the_model_gives_way_where_a_file_has_more_than_it_knows() -> None:
    first = RelationshipRecord("ACTED_IN", "p", "f", {"roles": ("A",)})
    second = RelationshipRecord("ACTED_IN", "p", "f", {"roles": ("B",)})
    assert identities(first, second) == [("roles",), ("roles",)]
