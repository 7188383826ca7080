"""How far temporal values are apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time
from queries.cypher.functions.temporal.between import between, in_days, in_months, in_seconds

if TYPE_CHECKING:
    from collections.abc import Callable

LOCALS = st.builds(LocalDateTime.from_epoch, st.integers(-(10**19), 10**19))
INSTANTS = st.builds(
    DateTime.from_epoch,
    st.integers(0, 3 * 10**18),
    st.sampled_from([0, 7200, "Europe/Stockholm", "America/New_York"]),
)


@given(LOCALS, LOCALS)
def test_the_difference_leads_from_one_to_the_other(
    one: LocalDateTime, other: LocalDateTime
) -> None:
    assert one + between(one, other) == other
    assert one + in_seconds(one, other) == other
    assert in_seconds(one, other) == -in_seconds(other, one)


@given(INSTANTS, INSTANTS)
def test_instants_in_zones(one: DateTime, other: DateTime) -> None:
    assert (one + between(one, other)).epoch_nanos == other.epoch_nanos
    assert (one + in_seconds(one, other)).epoch_nanos == other.epoch_nanos


@given(LOCALS, LOCALS)
def test_whole_units_do_not_overshoot(one: LocalDateTime, other: LocalDateTime) -> None:
    months, days = in_months(one, other), in_days(one, other)
    if one <= other:
        assert one + months <= other < one + months + Duration(1, 1)
        assert one + days <= other < one + days + Duration(0, 1)
    else:
        assert one + days >= other > one + days - Duration(0, 1)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (Date(1984, 10, 11), Date(2015, 6, 24), "P30Y8M13D"),
        (Date(1984, 10, 11), LocalTime(16, 30), "PT16H30M"),
        (LocalTime(14, 30), DateTime.parse("2015-07-21T21:40:32.142+01:00"), "PT7H10M32.142S"),
        (Time(14, 30), Time(16, 30, offset=3600), "PT1H"),
        (Date(2017, 10, 29), DateTime.parse("2017-10-29T04:00[Europe/Stockholm]"), "PT5H"),
        (Date(-999_999_999), Date(999_999_999, 12, 31), "P1999999998Y11M30D"),
        (LocalTime(12, 0, 0, 7), LocalTime(12, 0, 0, 3), "PT-0.000000004S"),
    ],
)
def test_between(start: Any, end: Any, expected: str) -> None:
    assert between(start, end).iso_format() == expected


def test_nulls_and_other_types(call: Callable[..., Any]) -> None:
    for name in ("between", "inMonths", "inDays", "inSeconds"):
        assert call(f"duration.{name}", None, Date(2020)) is None
        with pytest.raises(CypherError, match="Expected a date or a time"):
            call(f"duration.{name}", Date(2020), 1)
        with pytest.raises(CypherError, match="Expected a date or a time"):
            call(f"duration.{name}", Duration(1), Date(2020))
