"""What the columns of IMDb mean: each line is written into the ledger."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from loaders.audit import Audit
from loaders.credits.ledger import Ledger
from loaders.credits.role import role_of
from loaders.json_file import json_value
from loaders.sources.imdb.notice import SOURCE

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from loaders.base import Reading
    from loaders.credits.entry import Entry
    from loaders.sources.imdb.table import Cells

TITLES: Final = ("tconst", "titleType", "primaryTitle", "originalTitle", "startYear", "endYear")
PRINCIPALS: Final = ("tconst", "ordering", "nconst", "category", "job", "characters")
MORE: Final = ("runtimeMinutes", "genres")
"""Columns of titles that are read where they are there."""
NAMES: Final = ("nconst", "primaryName", "birthYear", "deathYear")

_KINDS: Final = {
    **dict.fromkeys(("movie", "tvMovie", "video", "short", "tvShort", "tvSpecial"), "film"),
    **dict.fromkeys(("tvSeries", "tvMiniSeries"), "series"),
}
_NAMED: Final = 20
"""So many ids of what is lacking are named."""
_MINUTES: Final = re.compile("[1-9][0-9]{0,4}")
_ACTING: Final = frozenset({"actor", "actress", "self", "archive_footage", "archive_sound"})
_MAKING: Final = {"director": "DIRECTED", "writer": "WROTE", "producer": "PRODUCED"}
_PLAIN_JOBS: Final = frozenset({"director", "written by", "writer", "producer"})


class Desk:
    """Writes lines into a ledger; credits wait until titles and names are known."""

    def __init__(self, reading: Reading) -> None:
        self.audit = Audit({"title": TITLES + MORE, "principal": PRINCIPALS, "name": NAMES})
        self.ledger = Ledger("imdb", SOURCE, reading)
        self._reading = reading
        self.works: dict[str, Entry] = {}
        self.people: dict[str, Entry] = {}
        self._credits: list[tuple[str, Cells]] = []

    def title(self, cells: Cells, place: str, *, asked: bool = False) -> None:
        """Write a title down, unless it is a game or an episode; who asked for it is told that."""
        own, name = cells.get("tconst"), cells.get("primaryTitle")
        sort = cells.get("titleType", "title without a type")
        kind = _KINDS.get(sort)
        if own is None or name is None:
            self._reading.reject(f"{place}: {own or 'a title'} has no {'name' if own else 'id'}.")
            return
        if kind is None:
            self.audit.skip(f"title of the type {sort}")
            if asked:
                self._reading.reject(
                    f"{place}: {own} {name} is of the type {sort}; films and series are loaded."
                )
            return
        self.audit.see("title", cells)
        work = self.ledger.work(kind, own, name, place)
        work.learn(imdb_id=own)
        work.also_called(cells.get("originalTitle"))
        minutes = cells.get("runtimeMinutes", "")
        work.learn(runtime=int(minutes) if _MINUTES.fullmatch(minutes) else None)
        work.learn(genres=tuple(filter(None, cells.get("genres", "").split(","))) or None)
        self._year(work, "released", cells.get("startYear"), place)
        if kind == "series":
            self._year(work, "ended", cells.get("endYear"), place)
        self.works[own] = work
        self._reading.count()

    def name(self, cells: Cells, place: str) -> None:
        """Write a person down."""
        self.audit.see("name", cells)
        own, name = cells.get("nconst"), cells.get("primaryName")
        if own is None or name is None:
            self._reading.reject(f"{place}: {own or 'a person'} has no {'name' if own else 'id'}.")
            return
        person = self.ledger.person(own, name, place)
        person.learn(imdb_id=own)
        self._year(person, "born", cells.get("birthYear"), place)
        self._year(person, "died", cells.get("deathYear"), place)
        self.people[own] = person
        self._reading.count()

    def _year(self, entry: Entry, name: str, year: str | None, place: str) -> None:
        try:
            entry.date(name, year)
        except ValueError:
            self._reading.warn(f"{place}: {entry.name}: {year!r} is no year; it is left out.")

    def principal(self, cells: Cells, place: str) -> str | None:
        """Keep a credit until names are known; give whose it is, None where it is not read."""
        category = cells.get("category", "")
        if category not in _ACTING and category not in _MAKING:
            told = f"of the category {category}" if category else "without a category"
            self.audit.skip(f"principal {told}")
            return None
        self._credits.append((place, cells))
        return cells.get("nconst")

    def settle(self, file: str, broken: AbstractSet[str] = frozenset()) -> None:
        """Write the credits down, each cast in its order.

        Args:
            file: where they came from.
            broken: ids of people whose line was rejected.
        """
        unknown: dict[str, list[str]] = {}
        billed: Counter[str] = Counter()
        self._credits.sort(key=_place)
        for place, cells in self._credits:
            self.audit.see("principal", cells)
            work = self.works.get(cells.get("tconst", ""))
            person = self.people.get(cells.get("nconst", ""))
            if work is None:
                unknown.setdefault(cells.get("tconst", "no title"), []).append(place)
            elif person is None:
                unknown.setdefault(cells.get("nconst", "nobody"), []).append(place)
            elif cells["category"] in _ACTING:
                billed[work.id] += 1
                self._acted(person, work, cells, billed[work.id], place)
            else:
                self._made(person, work, cells)
            self._reading.count()
        self._credits.clear()
        self._tell_unknown(unknown, file, broken)

    def _acted(self, person: Entry, work: Entry, cells: Cells, billing: int, place: str) -> None:
        try:
            listed = cells.get("characters", "[]")
            named = json_value(listed)
        except (ValueError, RecursionError):
            named = None
        if not isinstance(named, list):
            self._reading.warn(
                f"{place}: the characters of {person.name} in {work.name} are no list: "
                f"{cells['characters']!r}; they are left out."
            )
            named = []
        names = [name for name in named if isinstance(name, str)]
        if cells["category"].startswith("archive"):
            names = [f"{name} (archive)" for name in names or ["self"]]
        self.ledger.acted(person, work, role_of(tuple(names)), billing)

    def _made(self, person: Entry, work: Entry, cells: Cells) -> None:
        job = cells.get("job")
        kind = _MAKING[cells["category"]]
        if kind == "WROTE" and job is not None and "character" in job:
            self.audit.skip("principal who made up characters")
            return
        self.ledger.made(kind, person, work, None if job in _PLAIN_JOBS else job)

    def _tell_unknown(
        self, unknown: dict[str, list[str]], file: str, broken: AbstractSet[str]
    ) -> None:
        """Tell whose credits are left out: nothing says what they are called."""
        for own, places in list(unknown.items())[:_NAMED]:
            basics = "title.basics" if own.startswith("tt") else "name.basics"
            more = f" (and {len(places) - 1:,} more lines)" if places[1:] else ""
            why = f"of whom no line of {basics} tells"
            if own in broken:
                why = f"whose line of {basics} was rejected"
            self._reading.reject(f"{places[0]}{more}: a credit of {own}, {why}: it is left out.")
        rest = list(unknown.values())[_NAMED:]
        if rest:
            self._reading.reject(
                f"{file}: {sum(map(len, rest)):,} credits of {len(rest):,} more of whom nothing "
                "tells are left out."
            )


def _place(credit: tuple[str, Cells]) -> tuple[str, int]:
    cells = credit[1]
    order = cells.get("ordering", "")
    return cells.get("tconst", ""), int(order) if order.isdecimal() else 0
