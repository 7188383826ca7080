"""An answer as a table for a person: framed and fitted on a terminal, aligned text in a pipe."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from loregraph.formats.values import cell, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from rich.table import Table

    from graph.results.result import Result

GAP: Final = "  "
LEAST: Final = 3
FRAME_GAP: Final = 3


def write(result: Result, out: TextIO) -> None:
    """Write the answer in the way that fits where it goes."""
    if out.isatty() and result.columns:
        _framed(result, out)
    else:
        out.writelines(f"{line}\n" for line in lines(result))


def _framed(result: Result, out: TextIO) -> None:
    """Let rich fit the answer to the terminal; nothing in a cell is read as rich's markup."""
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it

    width = shutil.get_terminal_size().columns
    heads = [visible(name) for name in result.columns]
    rows = [[visible(cell(value)) for value in row] for row in result.rows]
    columns = zip(heads, *rows, strict=True)
    spoken = [[head.replace("_", " "), *column] for head, *column in columns]
    needs = list(map(_longest_word, spoken))
    room = width - FRAME_GAP * len(needs)
    if sum(needs) <= room or not rows:
        table = _table(result, heads, rows, _shared(spoken, needs, room))
    else:
        table = _records(heads, rows, width)
    Console(file=out, width=width).print(table)


def _shared(columns: Sequence[Sequence[str]], needs: Sequence[int], room: int) -> list[int]:
    """Give each column its width: the widest shrink first, down to their longest words.

    Rich would shrink them below that, and then cut what it folded for another width.
    """
    widths = [min(room, max(map(text_width, column))) for column in columns]
    needs = needs if sum(needs) <= room else [1] * len(widths)
    while sum(widths) > room:
        spare = [width if width > least else 0 for width, least in zip(widths, needs, strict=True)]
        if not any(spare):
            break
        widths[spare.index(max(spare))] -= 1
    return [max(width, 1) for width in widths]


def _longest_word(texts: Sequence[str]) -> int:
    return max((text_width(word) for text in texts for word in text.split()), default=1)


def _table(
    result: Result, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]
) -> Table:
    """Make a table whose cells break between words."""
    from rich import box  # noqa: PLC0415 - only a terminal needs it
    from rich.table import Table  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for place, (head, width) in enumerate(zip(heads, widths, strict=True)):
        table.add_column(
            Text(head.replace("_", " ")),
            justify="right" if _is_numeric(result, place) else "left",
            width=width,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _records(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Table:
    """Make a list of records, for answers too wide to stand side by side."""
    from rich.table import Table  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    table = Table.grid(padding=(0, 2))
    beside = max(1, min(max(map(text_width, heads)), width // 2 - len(GAP)))
    table.add_column(style="bold", overflow="fold", width=beside)
    table.add_column(overflow="fold", width=max(1, width - beside - 2 * len(GAP)))
    for number, row in enumerate(rows):
        if number:
            table.add_row()
        for head, text in zip(heads, row, strict=True):
            table.add_row(Text(head), Text(text))
    return table


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
