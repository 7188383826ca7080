"""Writing a graph as a folder of plain CSV, for spreadsheets, pandas and databases.

Nodes of the same labels share a table, relationships of the same type do; ``columns.csv`` says what
each column holds and of which type. A cell without anything is a value that is not there, an empty
text is ``""``.
"""

from __future__ import annotations

import json
import re
import tempfile
from typing import IO, TYPE_CHECKING, Any, Final

from graph.exchange.files import new_folder
from graph.exchange.open_files import PACKED, OpenFiles
from graph.exchange.rows import Rows
from graph.exchange.tables.columns import FILE, HEAD, OF_NODES, OF_RELATIONSHIPS, Columns
from graph.exchange.typed_text import encode
from graph.exchange.xml_text import is_xml, quote_name, write_labels
from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from graph.exchange.rows import Source

MOST_IN_ROW: Final = 9_000_000
"""So many bytes may stand in one row: more is taken for a quote that was not closed."""
NUMBERED: Final = "#"
"""What the key of a node begins with that has no ``id`` of its own to be called by."""

_SPECIAL: Final = re.compile('[,"\r\n;\t|]|^\\s|\\s$')
_IN_MEMORY: Final = 8_000_000


def write_folder(source: Source, folder: Path, *, packed: bool = False) -> None:
    """Write the tables of a graph into a new folder; it is there whole or not at all.

    Args:
        source: a store, a snapshot, or the rows of one.
        folder: where they go.
        packed: whether each table is packed by gzip.

    Raises:
        UsageError: the folder is there and not empty, or a value cannot stand in a table.
        LoregraphError: the disk is full, or the place is not writable.
    """
    with new_folder(folder) as half, OpenFiles(half) as files:
        _Tables(PACKED if packed else "").write(Rows.of(source), files)


class _Tables:
    """The tables of a folder. Which columns one has is known when all of it was seen."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._columns: dict[str, Columns] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._keys: list[str] = []

    def write(self, rows: Rows, files: OpenFiles) -> None:
        """Write every element, then what the columns hold."""
        with tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="") as spool:
            self._gather(rows, spool)
            described = {name: one.described() for name, one in self._columns.items()}
            for name, columns in described.items():
                files[name].write(_line(column for column, _, _ in columns))
            spool.seek(0)
            for text in spool:
                name, first, cells = json.loads(text)
                width = range(len(self._columns[name]))
                files[name].write(_line([*first, *(cells.get(str(n)) for n in width)]))
        files[FILE].write(_line(HEAD))
        for name, columns in described.items():
            for column in columns:
                files[FILE].write(_line([name, *column]))

    def _gather(self, rows: Rows, spool: IO[str]) -> None:
        before = None
        for node in rows.nodes():
            own = node.properties.get("id")
            # nodes come by their ids: twins stand together
            can_be_key = isinstance(own, str) and own != before and own[:1] not in {"", NUMBERED}
            key = str(own) if can_be_key and is_xml(str(own)) else f"{NUMBERED}{node.number}"
            before = own
            self._keys.append(key)
            labels = write_labels(sorted(node.labels))
            name = self._table("nodes", labels, OF_NODES)
            self._row(spool, name, [key, labels], node.properties)
        for edge in rows.edges():
            kind = quote_name(edge.type)
            name = self._table("relationships", kind, OF_RELATIONSHIPS)
            ends = [self._keys[edge.start], self._keys[edge.end], kind]
            self._row(spool, name, ends, edge.properties)

    def _table(self, kind: str, what: str, first: dict[str, str]) -> str:
        name = self._names.get((kind, what))
        if name is None:
            plain = re.sub(r"\W+", "-", what, flags=re.ASCII).strip("-")[:60] or "plain"
            name, number = f"{kind}-{plain}.csv{self._suffix}", 2
            while any(name.lower() == one.lower() for one in self._columns):
                name, number = f"{kind}-{plain}-{number}.csv{self._suffix}", number + 1
            self._names[kind, what] = name
            self._columns[name] = Columns(first)
        return name

    def _row(
        self, spool: IO[str], table: str, first: list[str], properties: Mapping[str, Any]
    ) -> None:
        columns = self._columns[table]
        cells: dict[int, str] = {}
        size = 0
        for name, value in properties.items():
            exact, text = encode(value)
            size += len(text)
            if "\0" in name:
                raise _refused(f"the property {name!r} has a NUL in its name, which no table can")
            cells[columns.number(name, exact)] = text
        if size > MOST_IN_ROW // 4 and sum(len(t.encode()) for t in cells.values()) > MOST_IN_ROW:
            raise _refused(f"{first[0]} has more than {MOST_IN_ROW:,} bytes of properties")
        spool.write(json.dumps([table, first, cells]) + "\n")


def _refused(what: str) -> UsageError:
    return UsageError(f"A table cannot hold this: {what}. GraphML can. Nothing was written.")


def _line(cells: Iterable[str | None]) -> str:
    return ",".join(_quoted(cells)) + "\r\n"


def _quoted(cells: Iterable[str | None]) -> Iterator[str]:
    for cell in cells:
        if cell is None:
            yield ""
        elif cell == "" or _SPECIAL.search(cell):
            yield '"' + cell.replace('"', '""') + '"'
        else:
            yield cell
