"""Records and reports are plain values."""

from __future__ import annotations

from graph.records import Batch, NodeRecord, RelationshipRecord, WriteReport


def test_a_record_needs_only_its_names() -> None:
    assert NodeRecord("a", ("Film",)).properties == {}
    assert RelationshipRecord("FOLLOWS", "a", "b").identity == ()
    assert Batch() == Batch([], [])


def test_two_records_do_not_share_their_properties() -> None:
    first, second = NodeRecord("a", ()), NodeRecord("b", ())
    first.properties["id"] = "a"
    assert second.properties == {}


def test_reports_add_up() -> None:
    report = WriteReport(nodes_created=1, relationships_unchanged=2)
    report.add(WriteReport(nodes_created=2, nodes_updated=3))
    expected = WriteReport(nodes_created=3, nodes_updated=3, relationships_unchanged=2)
    assert report == expected


def test_a_report_without_changes_says_so() -> None:
    assert not WriteReport(nodes_unchanged=4, relationships_unchanged=1).changed
    assert WriteReport(relationships_updated=1).changed
