"""Rows compare by what they hold."""

from __future__ import annotations

from graph.stores.embedded.rows import NodeRow, RelationshipRow


def test_fields_stand_where_the_overlays_views_look_for_them() -> None:
    row = RelationshipRow("R", 3, 4, {"x": 1})
    assert (row[1], row[2]) == (row.source, row.target) == (3, 4)
    assert NodeRow(("A",), {}) == NodeRow(("A",), {})
