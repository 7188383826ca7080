"""The rows of a table: cells between separators, in quotes where they hold one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from graph.results.errors import SourceError
from loaders.sources.csv.lines import MOST_IN_LINE, no_text, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.csv.lines import TextFile

SEPARATORS: Final = (",", ";", "\t", "|")
_QUOTE: Final = '"'
_NUL: Final = "\0"
_HINT: Final = re.compile(r'"?sep=(.)"?[\r\n]*')
"""A first line by which Excel is told the separator."""
UNNAMED: Final = ":IGNORE"
"""What a first column without a name is called: numbers of rows, as pandas writes them."""


class Row(NamedTuple):
    """A row: the line where it begins, and its cells; one that is empty and unquoted is None."""

    line: int
    cells: list[str | None]


def rows(file: TextFile, separator: str) -> Iterator[Row]:
    """Go through the rows; empty lines are none, nor is a first line that says ``sep=;``.

    A NUL is a character like others within quotes, as neo4j-admin has it.

    Raises:
        SourceError: a quote is not closed, or something stands behind one, or a NUL outside.
    """
    lines = file.lines(nul=True)
    for number, line in lines:
        if number == 1 and _HINT.fullmatch(line):
            continue
        if _QUOTE not in line:
            if _NUL in line:
                raise no_text(file.name, number)
            text = line.rstrip("\r\n")
            if "\r" in text:
                raise _lone_return(file.name, number)
            if text:
                yield Row(number, [cell or None for cell in text.split(separator)])
        else:
            yield Row(number, _Quoted(file.name, separator, lines).cells(number, line))


class _Quoted:
    """Reads a row with quotes, which may go over several lines."""

    def __init__(self, name: str, separator: str, lines: Iterator[tuple[int, str]]) -> None:
        self._name = name
        self._separator = separator
        self._lines = lines
        self._line = ""
        self._at = 0
        self._number = 0

    def cells(self, number: int, line: str) -> list[str | None]:
        """Give the cells of the row that begins with a line."""
        self._line, self._at, self._number = line, 0, number
        found = [self._cell()]
        while self._line.startswith(self._separator, self._at):
            self._at += len(self._separator)
            found.append(self._cell())
        if rest := self._line[self._at :].rstrip("\r\n"):
            raise SourceError(
                f"{self._name}:{self._number}: {rest[:20]!r} stands behind a closing quote: write "
                'a quote inside of a cell twice ("").'
            )
        return found

    def _cell(self) -> str | None:
        if self._line.startswith(_QUOTE, self._at):
            return self._quoted_cell()
        end = self._line.find(self._separator, self._at)
        if end < 0:
            end = len(self._line.rstrip("\r\n"))
        text, self._at = self._line[self._at : end], max(end, self._at)
        if _NUL in text:
            raise no_text(self._name, self._number)
        if "\r" in text:
            raise _lone_return(self._name, self._number)
        return text or None

    def _quoted_cell(self) -> str:
        begun, size = self._number, 0
        parts: list[str] = []
        self._at += 1
        while True:
            end = self._line.find(_QUOTE, self._at)
            if end < 0:
                parts.append(self._line[self._at :])
                size += len(parts[-1])
                if size > MOST_IN_LINE:
                    raise too_long(self._name, begun)
                self._next_line(begun)
            elif self._line.startswith(_QUOTE, end + 1):
                parts.append(self._line[self._at : end + 1])
                self._at = end + 2
            else:
                parts.append(self._line[self._at : end])
                self._at = end + 1
                return "".join(parts)

    def _next_line(self, begun: int) -> None:
        following = next(self._lines, None)
        if following is None:
            raise SourceError(
                f"{self._name}:{begun}: the quote that opens in this line is never closed."
            )
        self._number, self._line = following
        self._at = 0


def _lone_return(name: str, number: int) -> SourceError:
    return SourceError(
        f"{name}:{number}: a carriage return stands here without a line feed, as old Macs end "
        "lines: save the file with line feeds, or put the cell in quotes."
    )


def guess_separator(file: TextFile) -> str:
    """Give the separator that is most frequent in the first line; a comma where there is none.

    Where the first line tells Excel which it is, it is that.
    """
    first = next((line for _, line in file.lines(nul=True)), "")
    if told := _HINT.fullmatch(first):
        return told[1]
    return max(SEPARATORS, key=lambda one: (first.count(one), -SEPARATORS.index(one)))


def head(name: str, found: Iterator[Row]) -> list[str]:
    """Give the names of the columns, from the first row.

    Raises:
        SourceError: there is none, or a column has no name, or two have the same.
    """
    row = next(found, None)
    if row is None:
        raise SourceError(f"{name}:1: the file is empty: its first line must name the columns.")
    names = [cell or "" for cell in row.cells]
    if not names[0].strip() and any(names):
        names[0] = UNNAMED
    for index, column in enumerate(names, 1):
        if not column.strip():
            raise SourceError(
                f"{name}:{row.line}: column {index} has no name: give it one, or take it out."
            )
        if names.index(column) < index - 1 and not column.startswith(":IGNORE"):
            raise SourceError(f"{name}:{row.line}: the column '{column}' stands here twice.")
    return names


def wrong_width(row: Row, columns: int) -> str | None:
    """Say what is wrong with a row that has too many cells, or too few; None where it has not."""
    if len(row.cells) == columns:
        return None
    much = "too many" if len(row.cells) > columns else "too few"
    return f"the row has {much} cells: {len(row.cells)} for {columns} columns"
