"""What a transaction wrote is sorted by its shape: nothing is lost, and values stay with ids."""

from __future__ import annotations

from graph.stores.embedded.rows import NodeRow, RelationshipRow
from graph.stores.embedded.shapes import Shape, Written


def test_rows_of_one_shape_stand_together_in_the_order_of_ids() -> None:
    first, other, last = (NodeRow(("A",), {"x": 1, "y": 2}), NodeRow((), {}), NodeRow(("A",), {}))
    again = NodeRow(("A",), {"x": 3, "y": 4})
    rows = {7: again, 2: first, 5: None, 3: other, 4: last, 9: first}
    found = Written.of({7, 2, 5, 3, 4}, rows)
    assert found.gone == [5]
    assert found.shapes == [
        Shape(("A",), ("x", "y"), [2, 7], [first, again], [[1, 3], [2, 4]]),
        Shape((), (), [3], [other], []),
        Shape(("A",), (), [4], [last], []),
    ]


def test_relationships_go_by_type_and_keys() -> None:
    rows = {0: RelationshipRow("R", 1, 2, {"a": 1}), 1: RelationshipRow("S", 2, 1, {"a": 2})}
    assert [(s.name, s.ids, s.columns) for s in Written.of([0, 1], rows).shapes] == [
        ("R", [0], [[1]]),
        ("S", [1], [[2]]),
    ]


def test_keys_in_another_order_are_another_shape() -> None:
    rows = {0: NodeRow((), {"a": 1, "b": 2}), 1: NodeRow((), {"b": 3, "a": 4})}
    assert [shape.columns for shape in Written.of(rows, rows).shapes] == [[[1], [2]], [[3], [4]]]
