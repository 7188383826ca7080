"""The loader of IMDb's data sets: `loregraph load imdb FOLDER --title tt0117060`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError, UsageError
from graph.values.ids import make_id
from loaders.base import LoaderInfo
from loaders.byte_stream import existing
from loaders.credits.records import batches
from loaders.sources.imdb.desk import NAMES, PRINCIPALS, TITLES, Desk
from loaders.sources.imdb.lines import all_lines, with_first, with_third
from loaders.sources.imdb.table import Table
from loaders.sources.imdb.wishes import OPTIONS, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from graph.records import Batch
    from loaders.base import Reading
    from loaders.sources.imdb.lines import Filter
    from loaders.sources.imdb.table import Cells

_COLUMNS: Final = {
    "title.basics": TITLES,
    "title.principals": PRINCIPALS,
    "name.basics": NAMES,
}
_MOST_UNFILTERED: Final = 100_000_000
"""Bytes of a file that is read without a filter; those of the whole of IMDb are many times that."""


class ImdbLoader:
    """Reads the TSV files of IMDb, packed or not, line by wanted line."""

    info = LoaderInfo(
        name="imdb",
        title="IMDb data sets",
        description="Titles, principals and names as IMDb publishes them, of which you say what.",
        accepts=(
            "a folder with title.basics.tsv, title.principals.tsv and name.basics.tsv, packed by "
            "gzip or not, or one of these files"
        ),
        example="loregraph load imdb ~/imdb --title tt0117060 --title tt0120755",
        options=OPTIONS,
    )

    def check(self, source: str) -> None:
        """Check that there is such a file or folder.

        Raises:
            UsageError: there is none.
        """
        existing(source)

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Read the wanted lines of each file once, then give everything in batches.

        Raises:
            SourceError: a file is wrong; the sentence begins with ``file:line``.
            UsageError: there is no such file, or nothing says what is wanted of a huge one.
        """
        work = _Work(source, reading)
        work.read()
        work.desk.audit.tell(reading)
        yield from batches(work.desk.ledger)


class _Work:
    """One load: titles, then credits, then names, of each no more than is wanted."""

    def __init__(self, source: str, reading: Reading) -> None:
        self._source = source
        self._reading = reading
        self._wishes = Wishes.of(reading.options)
        self._tables = _tables(existing(source))
        self.desk = Desk(reading)
        if self._wishes.years is not None and "title.basics" not in self._tables:
            raise UsageError(
                f"--years: the years are those of titles, and {source} tells of people alone. Put "
                "title.basics.tsv and title.principals.tsv beside it and load the folder, or say "
                "whom you want with --person."
            )
        if self._wishes.everything:
            _refuse_huge(self._tables.values())

    def read(self) -> None:
        """Write everything that is wanted into the ledger."""
        wishes = self._wishes
        own = list(self._rows("title.principals", with_third(_bytes(wishes.people))))
        self._titles(wishes.titles.union(cells.get("tconst", "") for _, cells in own))
        casts = self._whole_casts()
        people = set(wishes.people)
        for place, cells in self._rows("title.principals", with_first(_bytes(casts))):
            people.add(self.desk.principal(cells, place) or "")
        for place, cells in own:
            title = cells.get("tconst")
            if title in self.desk.works and title not in casts:
                self.desk.principal(cells, place)
        self._names(people - {""})
        self.desk.settle(self._place("title.principals"), self._broken("name.basics"))
        if not self.desk.works and not self.desk.people:
            raise SourceError(self._nothing())
        self._belong()

    def _nothing(self) -> str:
        """Say that nothing of what was asked for is there."""
        years = self._wishes.years
        asked = f" of the years {'-'.join(map(str, dict.fromkeys(years)))}" if years else ""
        why = "".join(f"\n{sentence}" for sentence in self._reading.rejected)
        return (
            f"{self._source}: no title{asked} and no person that is wanted is told of here. "
            f"Nothing was loaded.{why}"
        )

    def _rows(self, name: str, wanted: Filter) -> Iterator[tuple[str, Cells]]:
        table = self._tables.get(name)
        return table.rows(wanted, self._reading) if table else iter(())

    def _titles(self, wanted: frozenset[str]) -> None:
        narrowed = bool(self._wishes.titles or self._wishes.people)
        lines = with_first(_bytes(wanted)) if narrowed else all_lines
        missing = set(self._wishes.titles)
        for place, cells in self._rows("title.basics", lines):
            own = cells.get("tconst", "")
            missing.discard(own)
            if self._wishes.in_years(cells.get("startYear")):
                self.desk.title(cells, place, asked=own in self._wishes.titles)
        for title in sorted(missing - self._broken("title.basics")):
            self._reading.reject(f"{self._place('title.basics')}: there is no title {title}.")

    def _whole_casts(self) -> set[str]:
        """Give the titles whose casts are wanted, not only what one person did there."""
        wishes, known = self._wishes, set(self.desk.works)
        if wishes.titles:
            return known & wishes.titles
        return set() if wishes.people else known

    def _names(self, people: set[str]) -> None:
        alone = set(self._tables) == {"name.basics"} and not people
        lines = all_lines if alone else with_first(_bytes(people))
        missing = set(self._wishes.people)
        for place, cells in self._rows("name.basics", lines):
            missing.discard(cells.get("nconst", ""))
            self.desk.name(cells, place)
        for person in sorted(missing - self._broken("name.basics")):
            self._reading.reject(f"{self._place('name.basics')}: there is no person {person}.")

    def _belong(self) -> None:
        """Say what the titles belong to, where it was said."""
        name = self._wishes.franchise
        if name is None:
            return
        try:
            franchise = self.desk.ledger.franchise(make_id("franchise", name), name, "--franchise")
        except ValueError as error:
            raise UsageError(f"--franchise {name}: {error}") from error
        meant = self._wishes.titles or self.desk.works.keys()
        for own, work in self.desk.works.items():
            if own in meant:
                self.desk.ledger.part_of(work, franchise)

    def _broken(self, name: str) -> set[str]:
        """Give the ids with which the rejected lines of a file begin: these are there."""
        table = self._tables.get(name)
        return set(table.broken.values()) if table else set()

    def _place(self, name: str) -> str:
        table = self._tables.get(name)
        return str(table.path) if table else self._source


def _bytes(ids: Iterable[str]) -> set[bytes]:
    return {each.encode() for each in ids}


def _tables(path: Path) -> dict[str, Table]:
    """Find the files by their names.

    Raises:
        UsageError: there are none, or there are credits without titles or names.
    """
    paths = [path] if path.is_file() else sorted(path.iterdir())
    found: dict[str, Table] = {}
    for each in paths:
        for name, needed in _COLUMNS.items():
            if each.name in (f"{name}.tsv", f"{name}.tsv.gz"):
                found.setdefault(name, Table(each, needed))
    if not found:
        raise UsageError(
            f"{path} holds none of IMDb's files {', '.join(f'{name}.tsv' for name in _COLUMNS)}, "
            "packed (.gz) or not."
        )
    if "title.principals" in found and set(found) != set(_COLUMNS):
        raise UsageError(
            f"{found['title.principals'].path} holds ids alone: put title.basics.tsv and "
            "name.basics.tsv beside it, and load the folder."
        )
    return found


def _refuse_huge(tables: Iterable[Table]) -> None:
    for table in tables:
        if table.path.stat().st_size > _MOST_UNFILTERED:
            raise UsageError(
                f"{table.path} is too large to be loaded whole: say which --title, --person or "
                "--years you want."
            )


LOADER = ImdbLoader
