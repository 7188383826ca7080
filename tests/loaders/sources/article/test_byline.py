from __future__ import annotations

import pytest

from loaders.sources.article.byline import Byline, byline
from loaders.sources.article.plain import read_plain


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Variety, March 3, 2025", (None, "Variety", "2025-03-03")),
        ("Harbor News | 3 March 2025", (None, "Harbor News", "2025-03-03")),
        ("Posted on 14 June 2021 by Ann Lee, Empire", ("Ann Lee", "Empire", "2021-06-14")),
        ("Posted by Ann Lee on May 3, 2025 at 10:45 am", ("Ann Lee", None, "2025-05-03")),
        ("Published: 2 April 2026, 3:14 PM by Ann Lee", ("Ann Lee", None, "2026-04-02")),
        ("Posted on May 3, 2025 by Ann Lee in News", ("Ann Lee", None, "2025-05-03")),
        ("By Bo and Al Orr | May 3, 2025 9:13am PT", ("Bo and Al Orr", None, "2025-05-03")),
    ],
)  # fmt: skip
def test_a_line_tells_author_outlet_and_date(
    line: str, told: tuple[str | None, str | None, str | None]
) -> None:
    assert byline(line) == Byline(*told)


@pytest.mark.parametrize(
    "line",
    [
        "Moon Harbor 3 opens June 1, 2023",
        "Moon Harbor 3: June 1, 2023",
        "Kim Doe, June 1, 2023",
        "Moon Harbor 3 Moves to June 1, 2023, Reports Deadline",
        "Variety, which has the news, says June 1, 2023",
        "By the end of it, June 1, 2023, it was May 3, 2024",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert byline(line) is None


def test_a_byline_is_no_headline() -> None:
    told = read_plain(
        "Variety, March 3, 2025\n\nHarbor Films Is Done With It\n\nThe film is done.\n"
    )
    assert (told.title, told.site, told.date) == (
        "Harbor Films Is Done With It",
        "Variety",
        "2025-03-03",
    )
