from __future__ import annotations

import math
from typing import Any

import pytest

from graph.exchange.typed_text import decode, encode, graphml_type, is_exact
from graph.exchange.xml_text import is_xml
from graph.values.point import Point
from graph.values.storable import check_storable
from graph.values.temporal import (
    Date,
    DateTime,
    Duration,
    LocalDateTime,
    LocalTime,
    Time,
)

VALUES: list[tuple[Any, str, str]] = [
    ("text", "STRING", "text"),
    ("", "STRING", ""),
    ("a\x00b", "STRING AS JSON", '"a\\u0000b"'),
    (True, "BOOLEAN", "true"),
    (-7, "INTEGER", "-7"),
    (2**63 - 1, "INTEGER", "9223372036854775807"),
    (1.5, "FLOAT", "1.5"),
    (-0.0, "FLOAT", "-0.0"),
    (math.inf, "FLOAT", "INF"),
    (Date(2021, 3, 5), "DATE", "2021-03-05"),
    (LocalTime.parse("12:30:01.5"), "LOCAL TIME", "12:30:01.5"),
    (Time.parse("12:30+02:00"), "ZONED TIME", "12:30+02:00"),
    (LocalDateTime.parse("2021-03-05T12:30"), "LOCAL DATETIME", "2021-03-05T12:30"),
    (Duration.parse("P1Y2M3DT4S"), "DURATION", "P1Y2M3DT4S"),
    (("a", "b"), "LIST<STRING>", '["a", "b"]'),
    ((), "LIST<NOTHING>", "[]"),
    ((Date(2021, 3, 5),), "LIST<DATE>", '[{"$date": "2021-03-05"}]'),
    (("\x01",), "LIST<STRING>", '["\\u0001"]'),
    (Point(7203, 1.0, 2.5), "POINT", '{"$point": [7203, 1.0, 2.5]}'),
]


@pytest.mark.parametrize(("value", "exact", "text"), VALUES)
def test_a_value_has_a_type_and_a_text(value: Any, exact: str, text: str) -> None:
    assert check_storable(value) == value
    found, written = encode(value)
    assert found == exact
    assert is_xml(written)
    if not exact.startswith(("LOCAL", "ZONED")):
        assert written == text
    back = decode(written, found, None)
    assert (back, type(back)) == (value, type(value))
    assert is_exact(exact)


def test_a_named_zone_and_not_a_number_come_back() -> None:
    value = DateTime.parse("2021-03-05T12:30:00+01:00[Europe/Rome]")
    assert decode(encode(value)[1], encode(value)[0], None) == value
    exact, text = encode(math.nan)
    assert math.isnan(decode(text, exact, None))
    assert math.copysign(1, decode("-0.0", "FLOAT", None)) == -1


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("TRUE", "boolean", True),
        ("0", "boolean", False),
        (" 7 ", "int", 7),
        ("7", "long", 7),
        ("7", "double", 7.0),
        ("INF", "float", math.inf),
        ("7", "string", "7"),
        ("7", None, "7"),
        ("7", "somethingelse", "7"),
    ],
)
def test_foreign_types_are_read(text: str, kind: str | None, value: object) -> None:
    found = decode(text, None, kind)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("text", "exact", "kind"),
    [
        ("maybe", None, "boolean"),
        ("1.5", None, "int"),
        ("9223372036854775808", None, "long"),
        ("k", None, "double"),
        ("2021-13-01", "DATE", None),
        ("[1", "LIST<INTEGER>", None),
    ],
)
def test_what_is_no_value_is_refused(text: str, exact: str | None, kind: str | None) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode(text, exact, kind)


def test_other_programs_see_numbers_booleans_and_text() -> None:
    kinds = [graphml_type(exact) for exact in ("INTEGER", "FLOAT", "BOOLEAN", "DATE", "LIST<X>")]
    assert kinds == ["long", "double", "boolean", "string", "string"]
