"""The plain tables that ``loregraph export FOLDER --format csv`` writes become records again.

``columns.csv`` says what every column holds; all of the folder is right, or nothing is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from graph.exchange.intake import Intake
from graph.exchange.spool import spooled
from graph.exchange.tables.columns import (
    END,
    FILE,
    HEAD,
    LABELS,
    NODE,
    OF_NODES,
    OF_RELATIONSHIPS,
    START,
    TYPE,
)
from graph.exchange.typed_text import decode, is_exact
from graph.exchange.xml_text import read_labels, unquote_name
from graph.results.errors import SourceError
from loaders.sources.csv.lines import TextFile
from loaders.sources.csv.rows import head, rows, wrong_width

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.records import Batch
    from loaders.base import Reading
    from loaders.sources.csv.rows import Row

_COMMA: Final = ","
_FIXED: Final = frozenset({*OF_NODES.values(), *OF_RELATIONSHIPS.values()})


def described(folder: Path) -> TextFile | None:
    """Give the table of columns of a folder; None where it has none, or another of that name."""
    for name in (FILE, f"{FILE}.gz"):
        file = TextFile(folder / name, name)
        if file.path.is_file():
            first = next(rows(file, _COMMA), None)
            return file if first is not None and first.cells == [*HEAD] else None
    return None


def batches(columns: TextFile, reading: Reading) -> Iterator[Batch]:
    """Give all tables of a folder, once each was read and found right.

    Raises:
        SourceError: a file is missing or wrong; the place is named.
    """
    tables = _tables(columns)
    with spooled() as spool:
        known: dict[str, str] = {}
        for table in sorted(tables, key=lambda one: one.is_links):
            table.read(Intake(table.name, spool), known, reading)
        yield from spool.batches()


def _tables(columns: TextFile) -> list[_Table]:
    found: dict[str, _Table] = {}
    described_rows = rows(columns, _COMMA)
    next(described_rows)
    for row in described_rows:
        place = f"{columns.name}:{row.line}"
        if wrong := wrong_width(row, len(HEAD)):
            raise SourceError(f"{place}: {wrong}. Nothing was loaded.")
        file, column, name, kind = (cell or "" for cell in row.cells)
        path = columns.path.parent / file
        if file not in found:
            if path.parent != columns.path.parent or not path.is_file():
                raise SourceError(f"{place}: there is no file {file!r} here. Nothing was loaded.")
            found[file] = _Table(TextFile(path, file))
        if kind not in _FIXED and not is_exact(kind):
            raise SourceError(f"{place}: {kind!r} is no type of values. Nothing was loaded.")
        found[file].columns[column] = (name, kind)
    return list(found.values())


class _Table:
    """One table, and what its columns hold: a property and its type."""

    def __init__(self, file: TextFile) -> None:
        self.name = file.name
        self.columns: dict[str, tuple[str, str]] = {}
        self._file = file

    @property
    def is_links(self) -> bool:
        """Whether its rows are relationships."""
        return any(kind == START for _, kind in self.columns.values())

    def read(self, intake: Intake, known: dict[str, str], reading: Reading) -> None:
        """Take every row in; ``known`` are the keys of the nodes so far, with their places."""
        found = rows(self._file, _COMMA)
        names = head(self.name, found)
        for column in self.columns:
            if column not in names:
                intake.refuse(1, f"there is no column {column!r}, which {FILE} names.")
        for column in names:
            if column not in self.columns:
                reading.skip_field(f"{self.name}: {column}")
        held = [(n, *self.columns[one]) for n, one in enumerate(names) if one in self.columns]
        for row in found:
            if wrong := wrong_width(row, len(names)):
                intake.refuse(row.line, f"{wrong}.")
            reading.count()
            element = _element(intake, row, held)
            if self.is_links:
                element.take_relationship(known)
            else:
                element.take_node(known)


def _element(intake: Intake, row: Row, held: list[tuple[int, str, str]]) -> _Element:
    fixed: dict[str, str] = {}
    properties: dict[str, Any] = {}
    for place, name, kind in held:
        text = row.cells[place]
        if kind in _FIXED:
            fixed[kind] = text or ""
        elif text is not None:
            properties[name] = _value(intake, row.line, name, kind, text)
    return _Element(intake, row.line, fixed, properties)


@dataclass(frozen=True, slots=True)
class _Element:
    """One row: what names the element and its ends, and its properties."""

    intake: Intake
    line: int
    fixed: dict[str, str]
    properties: dict[str, Any]

    def take_node(self, known: dict[str, str]) -> None:
        key = self.fixed.get(NODE)
        if not key:
            self._refuse("the node has no key in the column 'node'.")
        if key in known:
            self._refuse(f"the node {key!r} is there already, in {known[key]}.")
        known[key] = f"{self.intake.name}:{self.line}"
        try:
            labels = read_labels(self.fixed.get(LABELS, ""))
        except ValueError as error:
            self._refuse(f"{error}.")
        self.intake.take_node(self.line, key, labels, self.properties)

    def take_relationship(self, known: dict[str, str]) -> None:
        ends = self.fixed.get(START, ""), self.fixed.get(END, "")
        for end in ends:
            if end not in known:
                self._refuse(f"{end!r} is the key of no node in these tables.")
        try:
            kind = unquote_name(self.fixed.get(TYPE, ""))
        except ValueError:
            self._refuse(f"the type {self.fixed[TYPE]!r} is broken.")
        if not kind:
            self._refuse("the relationship has no type.")
        self.intake.take_relationship(self.line, kind, *ends, self.properties)

    def _refuse(self, why: str) -> NoReturn:
        self.intake.refuse(self.line, why)


def _value(intake: Intake, line: int, name: str, kind: str, text: str) -> Any:
    try:
        return decode(text, kind, None)
    except (ValueError, TypeError, RecursionError) as error:
        why = str(error).removesuffix(".")
        intake.refuse(line, f"{text[:60]!r} is no {kind} for {name!r}: {why}.")
