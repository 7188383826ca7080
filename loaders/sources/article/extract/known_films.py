"""Films that everybody knows with their years: general knowledge in a list that comes along.

When a film came out tells whether a text looks ahead to it or back.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _titles() -> dict[str, int]:
    found: dict[str, int] = {}
    for line in files(__package__).joinpath("known_films.txt").read_text("utf-8").splitlines():
        year, _, titles = line.partition(" | ")
        found.update(dict.fromkeys(titles.split("; "), int(year)))
    return found


@cache
def _years() -> dict[str, int]:
    return {_plain(title): year for title, year in _titles().items()}


def last_year(title: str) -> int | None:
    """Give the year of the last film that is called so; None where nobody knows one."""
    return _years().get(_plain(title))


def long_titles(least: int = 3) -> set[str]:
    """Give the titles with so many words in capitals: such are found wherever they stand."""
    return {
        title for title in _titles()
        if sum(word[0].isupper() for word in title.split()) >= least
    }  # fmt: skip


def _plain(title: str) -> str:
    return title.casefold().removeprefix("the ")
