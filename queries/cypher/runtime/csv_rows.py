r"""The rows of a CSV text, as LOAD CSV reads them.

- A field begins with ``"`` or it has no quotes; inside of quotes ``""`` and ``\"`` are a quote.
- A field without anything is null, and ``""`` is an empty string.
- Lines end with LF, CR LF or CR; lines without anything are passed over.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from queries.cypher.values.failures import check_characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARK = re.compile(r'""|\\"|"')


class BrokenLineError(ValueError):
    """A line is not CSV.

    Attributes:
        line: its number, counted from 1.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def rows(lines: Iterable[str], terminator: str) -> Iterator[tuple[int, list[str | None]]]:
    """Give the number of each line that is not empty, and its fields.

    Args:
        lines: the text, cut behind each end of a line.
        terminator: the one character between two fields.

    Raises:
        BrokenLineError: a quote is not closed, or something follows it.
    """
    numbered = enumerate(lines, 1)
    for number, line in numbered:
        if '"' not in line:
            text = line.rstrip("\r\n")
            if text:
                yield number, [field or None for field in text.split(terminator)]
            continue
        yield _quoted(number, line, numbered, terminator)


def _quoted(
    number: int, line: str, more: Iterator[tuple[int, str]], terminator: str
) -> tuple[int, list[str | None]]:
    """Read a row with quotes, which may go on over several lines."""
    plain = _plain(terminator)
    found: list[str | None] = []
    place = 0
    while True:
        if line.startswith('"', place):
            number, line, place = _in_quotes(found, number, line, place + 1, more)
            if line[place : place + 1] not in ("", "\r", "\n", terminator):
                raise BrokenLineError(
                    number, f"Behind the closing quote of a field stands {line[place:][:20]!r}."
                )
        else:
            field = plain.match(line, place)
            assert field is not None  # it matches nothing too
            found.append(field[0] or None)
            place = field.end()
        if not line.startswith(terminator, place):
            return number, found
        place += 1


def _in_quotes(
    found: list[str | None],
    number: int,
    line: str,
    place: int,
    more: Iterator[tuple[int, str]],
) -> tuple[int, str, int]:
    """Read a field up to its closing quote; give the line on which that stands, and its place."""
    parts: list[str] = []
    size, opened = 0, number
    while True:
        for mark in _MARK.finditer(line, place):
            parts.append(line[place : mark.start()])
            place = mark.end()
            if mark[0] == '"':
                found.append("".join(parts))
                return number, line, place
            parts.append('"')
        parts.append(line[place:])
        size += len(line)
        check_characters(size)
        following = next(more, None)
        if following is None:
            raise BrokenLineError(opened, "A quote is opened and never closed.")
        number, line = following
        place = 0


@cache
def _plain(terminator: str) -> re.Pattern[str]:
    """A field without quotes."""
    return re.compile(rf"[^{re.escape(terminator)}\r\n]*")
