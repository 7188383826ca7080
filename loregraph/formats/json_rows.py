"""An answer as JSON: one list of objects, or one object a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loregraph.formats.values import json_text

if TYPE_CHECKING:
    from typing import TextIO

    from graph.results.result import Result


def write(result: Result, out: TextIO) -> None:
    """Write a list of objects, one for each row, each on a line of its own."""
    lines = ",\n".join(f"  {json_text(row)}" for row in result.data())
    out.write(f"[\n{lines}\n]\n" if lines else "[]\n")


def write_lines(result: Result, out: TextIO) -> None:
    """Write one object a line, for programs that read as it comes."""
    out.writelines(f"{json_text(record.data())}\n" for record in result)
