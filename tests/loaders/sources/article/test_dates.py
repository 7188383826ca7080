from __future__ import annotations

import pytest

from loaders.sources.article.dates import dates_in, one_date


def test_dates_with_their_year() -> None:
    text = "On July 2, 2022, on 3 August 2022 in Japan, and on July 9 elsewhere; in 2023 at home."
    found = [(text[start:end], str(day)) for start, end, day in dates_in(text)]
    assert ("July 2, 2022", "2022-07-02") in found
    assert ("3 August 2022", "2022-08-03") in found
    assert "2023" in [day for _, day in found]
    assert all("07-09" not in day for _, day in found)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 5, 2021", "2021-03-05"),
        ("Friday, March 5, 2021 10:15am PT", "2021-03-05"),
        ("2021-03-05", "2021-03-05"),
        ("March 2021", None),
        ("Released on March 5, 2021", None),
        ("no date at all", None),
    ],
)
def test_a_line_that_is_a_day(line: str, day: str | None) -> None:
    assert one_date(line) == day
