"""Temporal values through a real server: what goes in comes back, to the nanosecond."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.results.errors import UsageError
from graph.stores.neo4j.clocks import outgoing_time
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Temporal, Time

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

VALUES: list[Temporal] = [
    Date.parse("0001-01-01"),
    Date.parse("9999-12-31"),
    LocalTime.parse("23:59:59.999999999"),
    Time.parse("10:00:00.000000001-03:30"),
    Time.parse("10:00Z"),
    LocalDateTime.parse("1996-05-22T00:00:00.123456789"),
    DateTime.parse("2023-07-12T10:00:00.123456789+02:00"),
    DateTime.parse("1900-01-01T00:00Z"),
    DateTime.parse("2023-07-12T10:00:00.5+02:00[Europe/Rome]"),
    DateTime.parse("2020-10-25T01:30:00+01:00[Europe/London]"),
    DateTime.parse("2020-10-25T01:30:00Z[Europe/London]"),
    Duration.parse("P1Y2M3DT4H5M6.000000007S"),
    Duration.parse("PT-0.5S"),
]


@pytest.mark.neo4j
@pytest.mark.parametrize("value", VALUES, ids=str)
def test_it_comes_back_as_it_went_in(server_store: Neo4jStore, value: Temporal) -> None:
    answer = server_store.run("RETURN $value AS value, toString($value) AS text", value=value)
    assert answer.single()["value"] == value
    assert answer.single()["text"] == value.iso_format(full=True)


@pytest.mark.parametrize(
    "value",
    [
        Date(12000),
        Date(-5),
        DateTime(LocalDateTime(12000)),
        Time(1, 2, 3, 0, 3601),
        DateTime(LocalDateTime(2000), 3601),
    ],
    ids=str,
)
def test_what_the_driver_cannot_send_is_a_sentence(value: Temporal) -> None:
    with pytest.raises(UsageError, match="as text"):
        outgoing_time(value)
