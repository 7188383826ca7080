"""Durations are added to moments from either side and taken away."""

from __future__ import annotations

from typing import Any

import pytest

from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time

MOMENTS = [Date(2020), LocalTime(1), Time(1), LocalDateTime(2020), DateTime(LocalDateTime(2020))]


@pytest.mark.parametrize("moment", MOMENTS)
def test_there_and_back(moment: Any) -> None:
    duration = Duration(days=3, seconds=86_400)
    assert moment + duration == duration + moment == moment.plus(duration)
    assert moment + duration - duration == moment
    assert type(moment + duration) is type(moment)


@pytest.mark.parametrize("moment", MOMENTS)
def test_only_durations_can_be_added(moment: Any) -> None:
    for other in (1, moment, "P1D"):
        with pytest.raises(TypeError):
            moment + other
        with pytest.raises(TypeError):
            moment - other
