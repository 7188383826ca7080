"""Which relationship a record speaks of."""

from __future__ import annotations

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore


@pytest.fixture
def store() -> NetworkXStore:
    made = NetworkXStore()
    made.write(Batch([NodeRecord("a", (), {"id": "a"}), NodeRecord("b", (), {"id": "b"})]))
    return made


def write(store: NetworkXStore, *records: RelationshipRecord) -> tuple[int, int, int]:
    report = store.write(Batch(relationships=list(records)))
    return (
        report.relationships_created,
        report.relationships_updated,
        report.relationships_unchanged,
    )


def test_direction_and_type_tell_them_apart(store: NetworkXStore) -> None:
    first = RelationshipRecord("R", "a", "b")
    assert write(store, first) == (1, 0, 0)
    assert write(store, first, RelationshipRecord("R", "b", "a")) == (1, 0, 1)
    assert write(store, RelationshipRecord("S", "a", "b")) == (1, 0, 0)


def test_identity_tells_them_apart_where_it_is_given(store: NetworkXStore) -> None:
    def role(name: str | None, weight: int) -> RelationshipRecord:
        return RelationshipRecord("R", "a", "b", {"role": name, "w": weight}, ("role",))

    assert write(store, role("killer", 1), role("victim", 1), role(None, 1)) == (3, 0, 0)
    assert write(store, role("victim", 2), role(None, 1)) == (0, 1, 1)
    assert sorted((r.get("role", ""), r["w"]) for r in store.relationships()) == [
        ("", 1),
        ("killer", 1),
        ("victim", 2),
    ]


def test_the_nth_of_equal_ones(store: NetworkXStore) -> None:
    twins = [RelationshipRecord("R", "a", "b", nth=n) for n in range(3)]
    assert write(store, *twins) == (3, 0, 0)
    assert write(store, *twins) == (0, 0, 3)
