"""Local times: text and arithmetic past midnight."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.values.temporal import Duration, LocalTime
from graph.values.temporal.clock import DAY

NANOS = st.integers(0, DAY - 1)


@given(NANOS, st.booleans())
def test_text_comes_back(nanos: int, full: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    time = LocalTime.from_nanos(nanos)
    assert LocalTime.parse(time.iso_format(full=full)) == time


@given(st.times())
def test_python_s_times_come_back(native: dt.time) -> None:
    assert LocalTime.from_native(native).to_native() == native


@given(NANOS, st.integers(-(10**15), 10**15), st.integers(-(10**12), 10**12))
def test_adding_wraps_at_midnight(nanos: int, seconds: int, more: int) -> None:
    moved = LocalTime.from_nanos(nanos) + Duration(7, 9, seconds, more)
    assert moved.nanos == (nanos + seconds * 10**9 + more) % DAY


def test_what_is_no_local_time() -> None:
    for text in ("12:00Z", "12:00+01:00", "noon", ""):
        with pytest.raises(ValueError, match="cannot be read as a local time"):
            LocalTime.parse(text)
    with pytest.raises(ValueError, match="shorter than a day"):
        LocalTime.from_nanos(DAY)
