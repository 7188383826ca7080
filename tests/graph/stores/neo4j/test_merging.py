"""The texts of writing queries; what they do is tested in test_bulk.py, on a server."""

from __future__ import annotations

from graph.records import RelationshipRecord
from graph.stores.neo4j.gathered import NodeEntry, RelationshipEntry
from graph.stores.neo4j.merging import (
    node_group,
    node_query,
    relationship_group,
    relationship_query,
    several,
)


def test_names_are_quoted() -> None:
    assert "MERGE (n:`a``b` {id: given.id})" in node_query(("a`b",), "merge")
    text = relationship_query("R`", ("it's",), (), parallel=False)
    assert "[r:`R``` {`it's`: given['it\\'s']}]" in text


def test_what_can_be_written_together() -> None:
    known = NodeEntry(["A"], {"id": 1}, element_id="4:x:1")
    assert node_group(known) == (("A",), "known", False)
    assert node_group(NodeEntry(["A", "B"], {"id": 1})) == (("A", "B"), "merge", True)
    assert node_group(NodeEntry([], {"x": 1})) == ((), "create", False)


def test_parallels_are_found_by_their_order() -> None:
    records = [RelationshipRecord("R", "a", "b", {"k": 1}, ("k", "l"), nth) for nth in (0, 1)]
    entries = [RelationshipEntry(record, "1", "2", record.properties) for record in records]
    assert relationship_group(entries[0], several(entries)) == ("R", ("k",), ("l",), True, False)
    lone = RelationshipRecord("R", "a", "b", {"k": 1}, ("k",))
    entry = RelationshipEntry(lone, "1", "2", {"k": 1, "v": 2})
    assert relationship_group(entry, several([entry])) == ("R", ("k",), (), False, True)
