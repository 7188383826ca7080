"""An answer as a table for a person: framed and fitted on a terminal, aligned text in a pipe."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from loregraph.formats.values import cell, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from graph.results.result import Result

GAP: Final = "  "
LEAST: Final = 3


def write(result: Result, out: TextIO) -> None:
    """Write the answer in the way that fits where it goes."""
    if out.isatty() and result.columns:
        _framed(result, out)
    else:
        out.writelines(f"{line}\n" for line in lines(result))


def _framed(result: Result, out: TextIO) -> None:
    """Let rich fit the columns to the terminal; nothing in a cell is read as rich's markup."""
    from rich import box  # noqa: PLC0415 - only a terminal needs it
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.table import Table  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    numeric = [_is_numeric(result, place) for place in range(len(result.columns))]
    for name, right in zip(result.columns, numeric, strict=True):
        table.add_column(Text(visible(name)), justify="right" if right else "left", overflow="fold")
    for row in result.rows:
        table.add_row(*(Text(visible(cell(value))) for value in row))
    Console(file=out, width=shutil.get_terminal_size().columns).print(table)


def lines(result: Result, width: int | None = None) -> Iterator[str]:
    """Give the table as aligned lines of plain text.

    Args:
        result: the answer.
        width: how long a line may be: cells are cut with an ellipsis; no limit unless given.
    """
    if not result.columns:
        return
    texts = [[visible(cell(value)) for value in row] for row in result.rows]
    heads = [visible(name) for name in result.columns]
    widths = _widths([heads, *texts], width)
    numeric = [_is_numeric(result, place) for place in range(len(heads))]
    yield _line(heads, widths, numeric)
    yield GAP.join("-" * size for size in widths)
    for row in texts:
        yield _line(row, widths, numeric)


def _is_numeric(result: Result, place: int) -> bool:
    values = [row[place] for row in result.rows if row[place] is not None]
    return bool(values) and all(
        isinstance(value, (int, float)) and not isinstance(value, bool) for value in values
    )


def _widths(rows: Sequence[Sequence[str]], limit: int | None) -> list[int]:
    """Give each column what it needs, then take from the widest until the line fits."""
    widths = [max(map(text_width, column)) for column in zip(*rows, strict=True)]
    if limit is None:
        return widths
    room = limit - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(row: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    cells = [_fit(text, *facts) for text, *facts in zip(row, widths, numeric, strict=True)]
    return GAP.join(cells).rstrip()


def _fit(text: str, width: int, right: Any) -> str:
    """Cut or pad a text to a width."""
    missing = width - text_width(text)
    if missing >= 0:
        return " " * missing + text if right else text + " " * missing
    kept = ""
    for letter in text:
        if text_width(kept + letter) > width - 1:
            break
        kept += letter
    return f"{kept}\u2026"


def text_width(text: str) -> int:
    """Count the cells of a terminal that a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
