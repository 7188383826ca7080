"""Times of day are counted and written to the nanosecond."""

from __future__ import annotations

import pytest

from graph.values.temporal import clock


@pytest.mark.parametrize(
    ("parts", "short", "full"),
    [
        ((0, 0, 0, 0), "00:00", "00:00:00"),
        ((12, 31, 14, 0), "12:31:14", "12:31:14"),
        ((12, 31, 0, 1), "12:31:00.000000001", "12:31:00.000000001"),
        ((23, 59, 59, 500_000_000), "23:59:59.5", "23:59:59.5"),
    ],
)
def test_writing(parts: tuple[int, int, int, int], short: str, full: str) -> None:
    nanos = clock.to_nanos(*parts)
    assert clock.write_clock(nanos, full=False) == short
    assert clock.write_clock(nanos, full=True) == full


@pytest.mark.parametrize(
    "parts", [(24, 0, 0, 0), (0, 60, 0, 0), (0, 0, 60, 0), (0, 0, 0, 10**9), (-1, 0, 0, 0)]
)
def test_times_that_do_not_exist(parts: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="is not between 0 and"):
        clock.to_nanos(*parts)


def test_a_day_has_so_many_nanoseconds() -> None:
    clock.check_nanos(clock.DAY - 1)
    for nanos in (-1, clock.DAY):
        with pytest.raises(ValueError, match="shorter than a day"):
            clock.check_nanos(nanos)
