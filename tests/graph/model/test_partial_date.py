from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from graph.model.partial_date import PartialDate
from graph.values.temporal import Date


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2021", "year", "2021-01-01", "2021-12-31"),
        (2021, "year", "2021-01-01", "2021-12-31"),
        ("2020-02", "month", "2020-02-01", "2020-02-29"),
        ("2021-03-05", "day", "2021-03-05", "2021-03-05"),
        (dt.date(2021, 3, 5), "day", "2021-03-05", "2021-03-05"),
    ],
)
def test_reads_what_is_known(written: object, precision: str, first: str, last: str) -> None:
    date = PartialDate.parse(written)
    assert (date.precision, str(date.first_day), str(date.last_day)) == (precision, first, last)


@pytest.mark.parametrize(
    "wrong", ["", "May 1996", "1996-5-2", "1996-13", "1996-02-30", "96", 19, True, None, "0000"]
)
def test_refuses_what_is_no_date(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"no date|not in the calendar"):
        PartialDate.parse(wrong)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match="a day needs a month"):
        PartialDate(2021, None, 3)


def test_is_stored_as_the_first_day() -> None:
    assert PartialDate.parse("2021-03").stored == Date(2021, 3, 1)


@pytest.mark.parametrize("text", ["2021", "2021-03", "2021-03-05"])
def test_is_what_a_store_gives_back(text: str) -> None:
    date = PartialDate.parse(text)
    assert PartialDate.from_stored(date.stored, date.precision) == date


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from([4, 7, 10]))
def test_text_goes_around(day: dt.date, length: int) -> None:
    text = day.isoformat()[:length]
    date = PartialDate.parse(text)
    assert str(date) == text
    assert date.first_day <= day <= date.last_day


def test_is_a_pydantic_type_with_a_schema() -> None:
    adapter = TypeAdapter(PartialDate)
    assert adapter.validate_python("1996-05").month == 5
    assert adapter.dump_python(PartialDate(1996, 5), mode="json") == "1996-05"
    assert {"type": "integer"} in adapter.json_schema()["anyOf"]
