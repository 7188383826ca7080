from __future__ import annotations

import pytest

from loaders.sources.article.extract.dates import dates


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("on June 3, 2021, or Oct. 5, 2022", ["2021-06-03", "2022-10-05"]),
        ("on 3 April 2020", ["2020-04-03"]),
        ("a November 19 release", ["11-19"]),
        ("in September 2021", ["2021-09"]),
        ("in February", ["02"]),
        ("the summer of 2024", ["2024"]),
        ("2015's hit and the 2018 film", ["2015", "2018"]),
        ("on 2021-11-19", ["2021-11-19"]),
        ("5/23/2025", ["2025-05-23"]),
        ("it may be late, with 2021 of 3,000 seats or $2020", ["2021"]),
        ("next month, on Friday", []),
        ("13/45/2025", ["2025"]),
    ],
)
def test_dates_as_they_are_written(text: str, names: list[str]) -> None:
    assert [date.name for date in dates(text, 0, len(text))] == names


def test_only_a_part_is_read() -> None:
    text = "In 1996 and 2021"
    assert [d.name for d in dates(text, 8, len(text))] == ["2021"]


def test_christmas_is_a_date_only_with_its_year() -> None:
    text = "It opens on Christmas 2028 and not at Christmas, or on Boxing Day 2029."
    assert [found.name for found in dates(text, 0, len(text))] == ["2028-12-25", "2029-12-26"]
