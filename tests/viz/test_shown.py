from __future__ import annotations

import json
import math

from graph.values.point import Point
from graph.values.temporal import Date
from viz.shown import escaped, shown, shown_properties, straight


def test_values_stay_what_they_are() -> None:
    assert shown([1, True, None, "x", 2.5]) == [1, True, None, "x", 2.5]


def test_numbers_that_javascript_would_change_are_texts() -> None:
    assert shown(2**53 + 1) == str(2**53 + 1)
    assert shown(-(2**53)) == str(-(2**53))
    assert shown(2**53 - 1) == 2**53 - 1
    assert shown(math.inf) == "inf"
    assert shown(math.nan) == "nan"


def test_dates_and_points_are_texts() -> None:
    assert shown(Date.parse("1996-05-22")) == "1996-05-22"
    assert json.dumps(shown((Point(4326, 1.0, 2.0),)))


def test_a_partial_date_is_as_long_as_it_is_known() -> None:
    found = shown_properties(
        {
            "released": Date.parse("1996-05-01"),
            "released_precision": "month",
            "born": Date.parse("1962-01-01"),
            "born_precision": "year",
            "lonely_precision": "year",
        }
    )
    assert found == {"released": "1996-05", "born": "1962", "lonely_precision": "year"}


def test_what_would_turn_a_line_around_is_seen_instead() -> None:
    assert straight("\u202egnp.exe \u2067x\u2069") == "\\u202egnp.exe \\u2067x\\u2069"
    assert escaped("<\u202e>") == "&lt;\\u202e&gt;"
    assert straight("\u05d0\u200f!") == "\u05d0\u200f!"
