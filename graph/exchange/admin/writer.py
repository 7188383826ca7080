"""Writing a graph as a folder of CSV files, with the arguments that import them.

Elements with the same keys, each of the same type, share a file, since a header names one type for
a column; so no cell is ever empty for want of a value. Labels and types stand in columns of their
own, where any text will do.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.admin.cells import BETWEEN, cell, column_type
from graph.exchange.files import new_folder
from graph.exchange.open_files import OpenFiles
from graph.exchange.rows import Rows
from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from graph.exchange.rows import Source

ARGUMENTS: Final = "import.args"
COMMAND: Final = f"neo4j-admin database import full neo4j @{ARGUMENTS}"
"""What imports the files, in their folder; the database must not be running, nor hold anything."""
_OPTIONS: Final = (
    "--id-type=integer",
    "--array-delimiter=U+001F",
    "--multiline-fields=true",
    "--trim-strings=false",
    "--auto-skip-subsequent-headers=false",
)


def write_folder(source: Source, folder: Path) -> None:
    """Write the files of a graph into a new folder; it is there whole or not at all.

    Raises:
        UsageError: the folder is there and not empty, or a value cannot be imported.
        LoregraphError: the disk is full, or the place is not writable.
    """
    with new_folder(folder) as half, OpenFiles(half) as files:
        arguments = _Files(files).write(Rows.of(source))
        (half / ARGUMENTS).write_text(arguments, "utf-8")


class _Files:
    """The files of a folder: one for each set of keys with their types."""

    def __init__(self, files: OpenFiles) -> None:
        self._files = files
        self._names: dict[tuple[Any, ...], str] = {}

    def write(self, rows: Rows) -> str:
        """Write every element; give the arguments."""
        for node in rows.nodes():
            labels = BETWEEN.join(map(_name, sorted(node.labels)))
            self._row("nodes", (":ID", ":LABEL"), (str(node.number), labels), node.properties)
        for edge in rows.edges():
            head = (":START_ID", ":END_ID", ":TYPE")
            ends = (str(edge.start), str(edge.end), _name(edge.type))
            self._row("relationships", head, ends, edge.properties)
        lines = [*_OPTIONS, *(f"--{key[0]}={name}" for key, name in self._names.items())]
        return "".join(f"{line}\n" for line in lines)

    def _row(
        self, kind: str, head: tuple[str, ...], first: tuple[str, ...], given: Mapping[str, Any]
    ) -> None:
        keys = sorted(given)
        columns = tuple(_column(key, given[key]) for key in keys)
        name = self._names.get((kind, columns))
        if name is None:
            name = self._names[kind, columns] = f"{kind}-{len(self._names) + 1}.csv"
            self._line(name, [*head, *columns])
        self._line(name, [*first, *(cell(given[key]) for key in keys)])

    def _line(self, name: str, cells: list[str]) -> None:
        row = csv.writer(self._files[name], quoting=csv.QUOTE_ALL, lineterminator="\n")
        row.writerow(cells)


def _column(key: str, value: Any) -> str:
    """Write the header of a column.

    Raises:
        UsageError: neo4j-admin would read another name there.
    """
    if "{" in key or "}" in key:
        raise UsageError(
            f"neo4j-admin takes braces in a header for options, so it cannot read the property "
            f"{key!r}: rename it first. Nothing was written."
        )
    return f"{_name(key)}:{column_type(value)}"


def _name(name: str) -> str:
    """Give a name that Neo4j can have.

    Raises:
        UsageError: it cannot.
    """
    if "\0" in name:
        raise UsageError(
            f"Neo4j has no name with a NUL, such as {name!r}: rename it first, or export GraphML "
            "or JSON Lines, which hold it. Nothing was written."
        )
    return name
