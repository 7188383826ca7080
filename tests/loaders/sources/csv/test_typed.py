from __future__ import annotations

import math
from typing import Any

import pytest

from graph.values.point import Point
from graph.values.temporal import Date, Duration
from loaders.sources.csv.typed import value


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Hunt", "string", "Hunt"),
        ("-7", "int", -7),
        ("9223372036854775807", "long", 9223372036854775807),
        ("1.5", "double", 1.5),
        (" -.5e3 ", "float", -500.0),
        ("-Infinity", "float", -math.inf),
        ("TRUE", "boolean", True),
        ("1996-05-22", "date", Date(1996, 5, 22)),
        ("P1D", "duration", Duration.parse("P1D")),
        ("{latitude: 41.9, longitude: 12.5}", "point", Point(4326, 12.5, 41.9)),
        ("{srid: 9157, x: 1, y: 2, z: 3}", "point", Point(9157, 1, 2, 3)),
        ("{x: 1, y: 2, crs: 'cartesian'}", "point", Point(7203, 1, 2)),
        ("a;b", "string[]", ("a", "b")),
        ("1;2", "int[]", (1, 2)),
        ("", "string[]", ()),
    ],
)
def test_cells_become_values(text: str, kind: str, expected: Any) -> None:
    found = value(text, kind, ";")
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("x", "int"),
        ("9223372036854775808", "long"),
        ("9" * 5_000, "long"),
        ("1.5", "int"),
        ("maybe", "boolean"),
        ("1996-13-01", "date"),
        ("{latitude: 41.9}", "point"),
        ("1;x", "int[]"),
        ("1_000", "double"),
        ("١٢", "float"),
        ("", "float"),
        ("{x: 1_0, y: 1}", "point"),
    ],
)
def test_what_is_no_value_is_refused(text: str, kind: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        value(text, kind, ";")
