"""Temporal values compare within their type only, are hashable, and cannot be changed."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Temporal, Time

PAIRS: list[tuple[Any, Any]] = [
    (Date(1984, 10, 11), Date(1984, 10, 12)),
    (LocalTime(12), LocalTime(12, 0, 0, 1)),
    (Time(12, offset=3600), Time(12, offset=0)),
    (LocalDateTime(1984), LocalDateTime(1984, 1, 1, 0, 0, 0, 1)),
    (DateTime(LocalDateTime(1984), 3600), DateTime(LocalDateTime(1984), 0)),
    (Duration(days=30), Duration(months=1)),
]


@pytest.mark.parametrize(("low", "high"), PAIRS)
def test_comparison(low: Any, high: Any) -> None:
    assert low < high
    assert low <= high
    assert high > low
    assert high >= low
    assert low != high
    assert low == copy.deepcopy(low)
    assert hash(low) == hash(copy.copy(low))
    assert pickle.loads(pickle.dumps(low)) == low
    assert str(low) == low.iso_format()
    assert type(low).__name__ in repr(low)


def test_types_do_not_mix() -> None:
    values: list[Temporal] = [low for low, _ in PAIRS]
    assert len(set(values)) == len(values)
    with pytest.raises(TypeError):
        _ = Date(1984) < LocalDateTime(1984)  # type: ignore[operator]
    with pytest.raises(TypeError):
        _ = Date(1984) >= 1
    assert Date(1984) != 1984


@pytest.mark.parametrize("value", [low for low, _ in PAIRS])
def test_parts_cannot_be_set(value: Any) -> None:
    name = "months" if isinstance(value, Duration) else "year" if hasattr(value, "year") else "hour"
    with pytest.raises(AttributeError):
        setattr(value, name, 1)
    with pytest.raises(AttributeError):
        value.something = 1
