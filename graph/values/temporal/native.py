"""Between our temporal values and those of Python's ``datetime``."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from graph.values.temporal.date import Date
from graph.values.temporal.datetime import DateTime
from graph.values.temporal.duration import Duration
from graph.values.temporal.local_datetime import LocalDateTime
from graph.values.temporal.local_time import LocalTime
from graph.values.temporal.time import Time

if TYPE_CHECKING:
    from graph.values.temporal.base import Temporal


def from_native(value: Any) -> Temporal:
    """Take over a value of Python's ``datetime``: aware ones keep their zone, naive ones have none.

    Raises:
        TypeError: it is none.
    """
    if isinstance(value, dt.datetime):
        return (LocalDateTime if value.tzinfo is None else DateTime).from_native(value)
    if isinstance(value, dt.date):
        return Date.from_native(value)
    if isinstance(value, dt.time):
        return (LocalTime if value.tzinfo is None else Time).from_native(value)
    if isinstance(value, dt.timedelta):
        return Duration.from_native(value)
    raise TypeError(f"{type(value).__name__} is not a temporal type of Python.")
