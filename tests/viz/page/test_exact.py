"""What a page's JSON loses is told by types, and where a type is not enough by the whole text."""

from __future__ import annotations

from typing import Any

import pytest

from graph.values.point import Point
from graph.values.temporal import Date, Duration
from viz.page.exact import Exact

FILM = {"id": "film:a", "name": "Fallout"}


def told(**properties: Any) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Give what is told of an element's properties: their types, and what is told in full."""
    exact = Exact()
    place, *own = exact.of(properties, FILM)
    return exact.kinds[place], own[0] if own else {}


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ({"a": "x", "b": 1, "c": True, "d": ("x", "y")}, {}),
        ({"a": 1.0}, {"a": "FLOAT"}),
        ({"a": 1.0e308}, {"a": "FLOAT"}),
        ({"a": 2**60}, {"a": "INTEGER"}),
        ({"a": Date(2018, 7, 27)}, {"a": "DATE"}),
        (
            {"a": Date(2018, 7, 1), "a_precision": "month"},
            {"a": "DATE", "a_precision": "DIGITS"},
        ),
        ({"a": Duration.parse("P1D")}, {"a": "DURATION"}),
        ({"id": "film:a", "name": "Fallout"}, {"id": "KEY", "name": "CAPTION"}),
        ({"title": "Fallout"}, {}),
    ],
)
def test_a_type_is_enough_for_most(properties: dict[str, Any], kind: dict[str, str]) -> None:
    assert told(**properties) == (kind, {})


@pytest.mark.parametrize(
    ("properties", "own"),
    [
        ({"a": -0.0}, {"a": ["FLOAT", "-0.0"]}),
        ({"a": float("nan")}, {"a": ["FLOAT", "NaN"]}),
        ({"a": (1.0, 2.5)}, {"a": ["LIST<FLOAT>", "[1.0, 2.5]"]}),
        ({"a": (Date(2018, 7, 27),)}, {"a": ["LIST<DATE>", '[{"$date": "2018-07-27"}]']}),
        ({"a": Point(7203, 1.0, 2.0)}, {"a": ["POINT", '{"$point": [7203, 1.0, 2.0]}']}),
        ({"sources": ()}, {"sources": ["LIST<NOTHING>", "[]"]}),
    ],
)
def test_the_rest_is_told_in_full(properties: dict[str, Any], own: dict[str, list[str]]) -> None:
    assert told(**properties)[1] == own


def test_a_date_that_is_less_precise_than_it_is_stored_is_told_in_full() -> None:
    kind, own = told(a=Date(2018, 7, 27), a_precision="year")
    assert kind == {"a_precision": "DIGITS"}
    assert own == {"a": ["DATE", "2018-07-27"]}


def test_elements_that_are_alike_share_what_is_told_of_them() -> None:
    exact = Exact()
    first = exact.of({"a": Date(2018, 7, 27)}, FILM)
    assert exact.of({"a": Date(2023, 7, 12)}, FILM) == first == [0]
    assert exact.of({"a": 1}, FILM) == [1]
    assert exact.of(None, FILM) == [], "of what is in no store nothing is known"
