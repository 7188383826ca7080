from __future__ import annotations

import pytest

from graph.results.errors import UsageError
from loaders.sources.imdb.wishes import Wishes


def test_what_is_said() -> None:
    wishes = Wishes.of(
        {
            "title": ("tt0117060", "https://www.imdb.com/title/tt0120755/?ref_=x"),
            "person": ("nm0000129",),
            "years": ("1996-2023",),
            "franchise": ("Mission: Impossible",),
        }
    )
    assert wishes.titles == {"tt0117060", "tt0120755"}
    assert wishes.people == {"nm0000129"}
    assert (wishes.years, wishes.franchise) == ((1996, 2023), "Mission: Impossible")
    assert not wishes.everything
    assert Wishes.of({}).everything


@pytest.mark.parametrize(
    ("years", "year", "wanted"),
    [("1996", "1996", True), ("1996", "1997", False), ("1996", None, False)],
)
def test_years(years: str, year: str | None, wanted: bool) -> None:  # noqa: FBT001 - a case
    assert Wishes.of({"years": (years,)}).in_years(year) is wanted


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("title", "117060"),
        ("title", "nm0000129"),
        ("person", "Tom"),
        ("years", "2023-1996"),
        ("years", "x"),
    ],
)
def test_what_is_no_id_and_no_year(name: str, text: str) -> None:
    with pytest.raises(UsageError, match=f"--{name} {text}"):
        Wishes.of({name: (text,)})
