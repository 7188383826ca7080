from __future__ import annotations

from typing import Any

import pytest

from graph.exchange.admin.cells import cell, column_type
from graph.results.errors import UsageError
from graph.values.point import Point
from graph.values.temporal import Date


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        ("a", "string", "a"),
        (True, "boolean", "true"),
        (3, "long", "3"),
        (float("-inf"), "double", "-Infinity"),
        (1e300, "double", "1e+300"),
        ((), "string[]", ""),
        (["a", "b;c"], "string[]", "a\x1fb;c"),
        ((1.0, float("nan")), "double[]", "1.0\x1fNaN"),
        (Date.parse("2018-07-27"), "date", "2018-07-27"),
        (Point(4326, 1.0, 2.5), "point", "{srid: 4326, x: 1.0, y: 2.5}"),
        (Point(9157, 1.0, 2.0, 3.0), "point", "{srid: 9157, x: 1.0, y: 2.0, z: 3.0}"),
    ],
)
def test_a_value_has_a_type_and_a_text(value: Any, kind: str, text: str) -> None:
    assert (column_type(value), cell(value)) == (kind, text)


def test_what_cannot_be_imported() -> None:
    with pytest.raises(UsageError, match="imports no bytes"):
        column_type(b"x")
    with pytest.raises(UsageError, match=r"U\+001F"):
        cell(["a\x1f"])
