from __future__ import annotations

from graph.claims.shown import said
from graph.values.temporal import Date


def test_of_a_date_as_much_as_is_known() -> None:
    day = {"x": Date(2021, 3, 1)}
    known = [said({**day, "x_precision": each}, "x") for each in ("year", "month", "day")]
    assert known == ["2021", "2021-03", "2021-03-01"]
    assert said({"x": 7}, "x") == "7"
