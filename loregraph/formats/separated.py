"""An answer as comma-separated values: a header line, then a line for each row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from loregraph.formats.values import json_text, to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from graph.results.result import Result

SPECIAL: Final = re.compile(r'[",\r\n\0]')
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def write(result: Result, out: TextIO, *, safe: bool = False) -> None:
    """Write the rows; lists, maps and elements are JSON in their cell.

    Args:
        result: the answer.
        out: where it goes.
        safe: put ``'`` before a text that a spreadsheet would run as a formula.
    """
    out.write(_line(result.columns, safe=safe))
    out.writelines(_line(row, safe=safe) for row in result.rows)


def _line(row: Sequence[Any], *, safe: bool) -> str:
    cells = [_cell(value, safe=safe) for value in row]
    return (",".join(cells) or '""') + "\n" if row else ""


def _cell(value: Any, *, safe: bool) -> str:
    """Write a cell: null is nothing at all, an empty text is a pair of quotes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(to_json(value))
    if isinstance(value, str):
        return _quoted(_guarded(value) if safe else value)
    plain = to_json(value)
    return _quoted(plain if isinstance(plain, str) else json_text(plain))


def _quoted(text: str) -> str:
    """Quote where a reader would lose something; a lone carriage return is such a thing."""
    if text and text.strip() == text and not SPECIAL.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def _guarded(text: str) -> str:
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text
