"""What of IMDb is wanted: titles, people, years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.results.errors import UsageError
from loaders.base import LoaderOption

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OPTIONS: Final = (
    LoaderOption("title", "A title to load, with its cast: tt0117060.", "ID", multiple=True),
    LoaderOption("person", "A person to load, with their titles: nm0000129.", "ID", multiple=True),
    LoaderOption("years", "Only titles of these years: 1996 or 1996-2023.", "YEARS"),
    LoaderOption("franchise", "What the titles belong to: they share their characters.", "NAME"),
)
_YEARS: Final = re.compile(r"(\d{4})(?:\s*-\s*(\d{4}))?")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be loaded; nothing said means everything.

    Attributes:
        titles, people: ids.
        years: the first and the last year.
        franchise: what the titles belong to.
    """

    titles: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    years: tuple[int, int] | None = None
    franchise: str | None = None

    @classmethod
    def of(cls, options: Mapping[str, tuple[str, ...]]) -> Wishes:
        """Read what was said on the command line.

        Raises:
            UsageError: something is no id, or no year.
        """
        return cls(
            frozenset(_ids(options.get("title", ()), "tt", "title")),
            frozenset(_ids(options.get("person", ()), "nm", "person")),
            _years(options.get("years", ())),
            next(iter(options.get("franchise", ())), None),
        )

    @property
    def everything(self) -> bool:
        """Whether nothing narrows what is loaded."""
        return not self.titles and not self.people and self.years is None

    def in_years(self, year: str | None) -> bool:
        """Tell whether a title of this year is wanted."""
        if self.years is None:
            return True
        return year is not None and year.isdecimal() and self.years[0] <= int(year) <= self.years[1]


def _ids(texts: Iterable[str], start: str, what: str) -> Iterable[str]:
    for text in texts:
        found = re.search(rf"(?<![a-z0-9]){start}\d{{7,10}}(?!\d)", text)
        if found is None:
            raise UsageError(
                f"--{what} {text}: an id of IMDb is {start} and seven digits or more, as in the "
                f"address of its page."
            )
        yield found[0]


def _years(texts: tuple[str, ...]) -> tuple[int, int] | None:
    if not texts:
        return None
    found = _YEARS.fullmatch(texts[-1].strip())
    if found is None or int(found[2] or found[1]) < int(found[1]):
        raise UsageError(
            f"--years {texts[-1]}: write one year, or the first and the last: 1996-2023."
        )
    return int(found[1]), int(found[2] or found[1])
