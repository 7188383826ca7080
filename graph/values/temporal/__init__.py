"""Dates, times and durations as Cypher knows them."""

from graph.values.temporal.base import Temporal
from graph.values.temporal.date import Date
from graph.values.temporal.datetime import DateTime
from graph.values.temporal.duration import Duration
from graph.values.temporal.local_datetime import LocalDateTime
from graph.values.temporal.local_time import LocalTime
from graph.values.temporal.native import from_native
from graph.values.temporal.time import Time

__all__ = [
    "Date",
    "DateTime",
    "Duration",
    "LocalDateTime",
    "LocalTime",
    "Temporal",
    "Time",
    "from_native",
]
