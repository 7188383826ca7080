"""The CSV exports: films with their collections, and casts and crews, as lists within cells."""

from __future__ import annotations

import csv
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError
from loaders.byte_stream import decoded, open_bytes
from loaders.sources.tmdb.cells import read_cell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from loaders.base import Reading

_LONGEST_CELL: Final = 20_000_000
_CELLS: Final = frozenset(
    {"belongs_to_collection", "cast", "crew", "alternative_titles", "external_ids", "genres"}
)
"""Columns that hold lists and are read; the lists of other columns are not even taken apart."""
_OF_FILMS: Final = (
    "belongs_to_collection", "genres", "imdb_id", "poster_path", "release_date", "runtime",
    "status",
)  # fmt: skip
"""What else is read of an export of films."""
FILMS: Final = frozenset({"id", "title"})
LISTS: Final = frozenset({"cast", "crew"})
CREDITS: Final = LISTS | {"id"}


def columns(path: Path) -> set[str]:
    """Give the names of the columns of a file; what some exports call movie_id is an id as well.

    Raises:
        SourceError: it has none, or is no text.
    """
    with open_bytes(path) as stream:
        for row in _rows(decoded(stream, str(path)), str(path)):
            names = {name.strip() for name in row}
            return names | {"id"} if "movie_id" in names else names
    raise SourceError(f"{path} is empty: an export begins with the names of its columns.")


def rows(path: Path, reading: Reading) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the rows with their places; a broken one is rejected with its line.

    Raises:
        SourceError: a quote is never closed, the file is no text, or its first line fits no row.
    """
    with open_bytes(path) as stream, _long_cells():
        lines = _Counted(decoded(stream, str(path)))
        names: list[str] | None = None
        unfit: int | None = 0
        for row in _rows(lines, str(path)):
            place = f"{path}:{lines.first}"
            lines.first = lines.read + 1
            if names is None:
                names = [name.strip() for name in row]
            elif row:
                if len(row) == len(names):
                    unfit = None
                elif unfit is not None:
                    unfit += 1
                record = _record(names, row, place, reading)
                if record is not None:
                    yield place, record
        if names and unfit:
            raise _fits_no_row(path, names, unfit)


def _fits_no_row(path: Path, names: list[str], unfit: int) -> SourceError:
    """Say that no row has the columns of the first line, and which may be missing there."""
    missing = [one for one in _OF_FILMS if one not in names] if FILMS.issubset(names) else []
    lacks = f" Of the columns that are read it does not name {', '.join(missing)}." * bool(missing)
    rows_ = f"None of the {unfit:,} rows has" if unfit > 1 else "The one row has not"
    return SourceError(
        f"{path}:1: {rows_} as many cells as this line names columns, {len(names)}: is a column "
        f"missing from it?{lacks} Nothing was loaded."
    )


class _Counted:
    """Lines, counted; ``first`` is where the row at hand begins."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.read = 0
        self.first = 1

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.read += 1
            yield line


def _rows(lines: Any, name: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        first = getattr(lines, "first", 1)
        if "unexpected end" in str(error):
            raise SourceError(
                f"{name}:{first}: a quote is opened here and not closed until the file ends: is it "
                "cut off? Nothing was loaded."
            ) from error
        raise SourceError(
            f"{name}:{first}: the row is no CSV: {error}. Nothing was loaded."
        ) from error


@contextmanager
def _long_cells() -> Iterator[None]:
    """Let cells be as long as casts are; the limit belongs to the whole process."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _record(
    names: list[str], row: list[str], place: str, reading: Reading
) -> dict[str, Any] | None:
    if len(row) != len(names):
        reading.reject(f"{place}: the row has {len(row)} cells and the file {len(names)} columns.")
        return None
    record: dict[str, Any] = dict(zip(names, row, strict=True))
    for name in _CELLS.intersection(record):
        try:
            record[name] = read_cell(record[name])
        except ValueError as error:
            title = record.get("title") or record.get("id") or record.get("movie_id")
            reading.reject(f"{place}: column {name} of {title!r} is {error}.")
            return None
    return record
