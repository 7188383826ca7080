from __future__ import annotations

from typing import Any

import pytest

from graph.model.partial_date import PartialDate
from loaders.sources.wikidata.statement import (
    Statement,
    best,
    read_statement,
    read_time,
    snak_value,
)


def time(text: str, precision: int = 11, calendar: str = "Q1985727") -> dict[str, Any]:
    model = f"http://www.wikidata.org/entity/{calendar}"
    return {"time": text, "precision": precision, "calendarmodel": model}


@pytest.mark.parametrize(
    ("value", "date"),
    [
        (time("+1929-05-07T00:00:00Z"), PartialDate(1929, 5, 7)),
        (time("+1869-11-00T00:00:00Z", 10), PartialDate(1869, 11)),
        (time("+1953-00-00T00:00:00Z", 9), PartialDate(1953)),
        (time("+1950-00-00T00:00:00Z", 8), None),
        (time("-1953-00-00T00:00:00Z", 9), None),
        (time("-13798000000-00-00T00:00:00Z", 3), None),
        (time("+1929-02-30T00:00:00Z"), None),
        (time("+1900-01-14T00:00:00Z", 11, "Q1985786"), PartialDate(1900)),
        ({"time": 7, "precision": "x"}, None),
    ],
)
def test_dates_as_far_as_they_are_known(value: dict[str, Any], date: PartialDate | None) -> None:
    assert read_time(value) == date


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("nm1", "nm1"),
        ({"entity-type": "item", "numeric-id": 5}, "Q5"),
        ({"entity-type": "property", "numeric-id": 5}, None),
        ({"entity-type": "lexeme", "id": "L5", "numeric-id": 5}, None),
        ({"text": "Léon", "language": "fr"}, "Léon"),
        ({"amount": "+7", "unit": "1"}, "7"),
        ({"latitude": 1.0}, None),
        (7, None),
    ],
)
def test_values(value: Any, read: str | None) -> None:
    assert snak_value({"snaktype": "value", "datavalue": {"value": value}}) == read


def test_no_value_and_an_unknown_one() -> None:
    assert snak_value({"snaktype": "novalue"}) is None
    statement = read_statement({"mainsnak": {"snaktype": "somevalue"}, "rank": "odd"})
    assert statement == Statement("", "normal", None, "somevalue", {})
    assert read_statement({"rank": "normal"}) is None


def test_an_id_and_qualifiers() -> None:
    end = {"datavalue": {"value": time("+2004-00-00T00:00:00Z", 9)}}
    statement = read_statement(
        {"mainsnak": {}, "id": "Q4$AB-CD", "rank": "preferred", "qualifiers": {"P582": [{}, end]}}
    )
    assert statement is not None
    assert (statement.id, statement.rank) == ("q4-ab-cd", "preferred")
    assert statement.first("P580", "P582") == PartialDate(2004)


def test_which_to_believe() -> None:
    one, two, old = (Statement("", rank, "x") for rank in ("normal", "preferred", "deprecated"))
    assert best([one, two, old]) == [two]
    assert best([one, old]) == [one]
    assert best([old]) == []
