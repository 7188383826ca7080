"""A batch before it travels: what is the same thing becomes one entry."""

from __future__ import annotations

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord, WriteReport
from graph.results.errors import SourceError
from graph.stores.neo4j.gathered import RelationshipGathering, count_repeats, gather_nodes


def test_records_of_one_id_are_one_entry() -> None:
    records = [
        NodeRecord("a", ("A",), {"id": "x", "p": 1}),
        NodeRecord("b", ("B",), {"id": "x", "p": 1}),
        NodeRecord("c", ("A",), {"id": "x"}),
        NodeRecord("d", ("A",), {"p": 1}),
        NodeRecord("e", ("A",), {"p": 1}),
    ]
    found = gather_nodes(Batch(records))
    assert found["a"] is found["b"] is found["c"]
    assert found["a"].labels == ["A", "B"]
    assert found["a"].repeats == [True, False]
    assert found["d"] is not found["e"]


def test_an_id_that_is_true_is_not_the_id_1() -> None:
    records = [NodeRecord("a", (), {"id": 1}), NodeRecord("b", (), {"id": True})]
    found = gather_nodes(Batch(records))
    assert found["a"] is not found["b"]


def test_a_value_that_cannot_be_stored_names_its_place() -> None:
    with pytest.raises(SourceError, match="'a', property 'p'"):
        gather_nodes(Batch([NodeRecord("a", (), {"p": {}})]))


def test_relationships_are_told_apart_by_identity_and_number() -> None:
    gathering = RelationshipGathering()
    for role, nth, more in (("x", 0, 1), ("y", 0, 1), ("x", 1, 1), ("x", 0, 2), (None, 0, 1)):
        record = RelationshipRecord("R", "a", "b", {"role": role, "more": more}, ("role",), nth)
        gathering.take(record, "1", "2")
    entries = gathering.entries()
    assert len(entries) == 4
    assert entries[0].properties == {"role": "x", "more": 2}
    assert entries[0].repeats == [True]


def test_repeats_are_counted() -> None:
    report = WriteReport()
    count_repeats(report, [True, False, False], [True])
    assert report == WriteReport(nodes_updated=1, nodes_unchanged=2, relationships_updated=1)
