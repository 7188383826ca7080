"""What a mapping reads: rows of tables and records of JSON, asked by column or path."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError
from loaders.sources.csv.json_records import AROUND
from loaders.sources.curated.problems import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.base import Reading

THIS: Final = "."
"""What an item of ``each`` is called."""


@dataclass(slots=True)
class Columns:
    """What is asked of the records of a file, and what is there and never asked.

    Attributes:
        file: the file's name.
        names: the columns of a table; None for JSON, whose records differ.
        asked: the columns, or paths, that were asked for.
    """

    file: str
    names: frozenset[str] | None = None
    asked: set[str] = field(default_factory=set)
    _there: dict[str, int] = field(default_factory=dict)

    def see(self, given: Mapping[str, Any]) -> None:
        """Note which columns of a record hold something."""
        for name, value in given.items():
            if name != AROUND and value is not None and value not in ("", [], {}):
                self._there[name] = self._there.get(name, 0) + 1

    def tell(self, reading: Reading) -> None:
        """Tell which columns hold something that was never asked for."""
        asked = {path.partition(".")[0] for path in self.asked}
        for name, times in self._there.items():
            if name not in asked and name not in self.asked:
                reading.skip_field(f"{self.file}: {name}", times)


@dataclass(frozen=True, slots=True)
class Record:
    """One row, or one record of JSON.

    Attributes:
        place: its file and line, or its file and path.
        given: its values by the names of its columns.
        columns: those of its file.
        item: the item of ``each`` that it is asked about.
    """

    place: str
    given: Mapping[str, Any]
    columns: Columns
    item: Any = None

    def inside(self, item: Any) -> Record:
        """Give the same record, asked about one of its items."""
        return Record(self.place, self.given, self.columns, item)

    def values(self, path: str) -> list[Any]:
        """Give what a column holds: nothing, one value, or the items of a list.

        Raises:
            SourceError: the table has no such column.
        """
        if path.startswith(THIS):
            return list(_walk(self.item, path[1:]))
        self.columns.asked.add(path)
        if path in self.given:
            return list(_flat(self.given[path]))
        if self.columns.names is not None:
            raise SourceError(_no_column(path, self.columns))
        return list(_walk(self.given, path))


def _no_column(path: str, columns: Columns) -> str:
    names = sorted(columns.names or ())
    hint = did_you_mean(nearest(path, names))
    return (
        f"{columns.file}:1: there is no column '{path}', which the mapping names.{hint} "
        f"There are: {', '.join(names)}."
    )


def _walk(value: Any, path: str) -> Iterator[Any]:
    """Go along a path; a list on the way is gone through."""
    if not path:
        yield from _flat(value)
        return
    step, _, rest = path.partition(".")
    for each in _flat(value):
        if isinstance(each, dict) and step in each:
            yield from _walk(each[step], rest)


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif value is not None:
        yield value
