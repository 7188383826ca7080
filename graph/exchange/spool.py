"""Where the records of a file wait until all of it was read: on disk, so that memory does not grow.

It is a private SQLite database, which its file leaves when it is closed. What was read comes back
nodes first, then relationships by their ends, so that parallel ones stand together.
"""

from __future__ import annotations

import json
import marshal
import sqlite3
from contextlib import closing, contextmanager
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.identity import tell_apart
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.errors import LoregraphError
from graph.values.storable import decode_json, encode_json

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS: Final = 10_000
"""How many records one batch carries: one transaction of a server."""

_TABLES: Final = """
PRAGMA journal_mode = OFF;
PRAGMA cache_size = -16000;
CREATE TABLE node (
    number INTEGER PRIMARY KEY, name TEXT UNIQUE, id TEXT UNIQUE, line INTEGER, record
);
CREATE TABLE edge (type TEXT, start TEXT, end TEXT, line INTEGER, record);
"""
_EDGES: Final = """
SELECT a.number, b.number, type, a.id, b.id, edge.record FROM edge
JOIN node a ON a.name = edge.start JOIN node b ON b.name = edge.end
ORDER BY a.number, b.number, type, edge.rowid
"""
_LOOSE: Final = """
SELECT line, start, EXISTS (SELECT * FROM node WHERE name = start), end FROM edge
WHERE NOT EXISTS (SELECT * FROM node WHERE name = start)
    OR NOT EXISTS (SELECT * FROM node WHERE name = end)
ORDER BY rowid LIMIT 1
"""
_LOOSE_ENDS: Final = """
SELECT name, min(line) FROM (
    SELECT start AS name, line FROM edge UNION ALL SELECT end, line FROM edge
) WHERE name NOT IN (SELECT name FROM node) GROUP BY name ORDER BY min(line), name
"""


class Spool:
    """Nodes and relationships of one file, in the order in which they were read."""

    def __init__(self) -> None:
        self._data = sqlite3.connect("", isolation_level=None)
        self._data.executescript(_TABLES)
        self._data.execute("BEGIN")  # one transaction: it is never kept, and ends with the file

    def close(self) -> None:
        """Forget everything."""
        self._data.close()

    def add_node(
        self, name: str, line: int, labels: tuple[str, ...], properties: dict[str, Any]
    ) -> bool:
        """Take a node in; tell whether neither its name nor its ``id`` was there before."""
        row = name, _identity(properties.get("id")), line, _packed((labels, properties))
        adding = "INSERT OR IGNORE INTO node (name, id, line, record) VALUES (?, ?, ?, ?)"
        return self._data.execute(adding, row).rowcount == 1

    def line_of(self, name: str) -> int | None:
        """Give the line of the node with a name."""
        return self._line("name", name)

    def line_of_id(self, value: Any) -> int | None:
        """Give the line of the node with an ``id``."""
        return self._line("id", _identity(value))

    def _line(self, column: str, wanted: str | None) -> int | None:
        query = f"SELECT line FROM node WHERE {column} = ?"  # noqa: S608 - one of our two names
        return next((line for (line,) in self._data.execute(query, (wanted,))), None)

    def add_edge(
        self, name: str, start: str, end: str, line: int, properties: dict[str, Any]
    ) -> None:
        """Take a relationship in; its ends may come later."""
        row = name, start, end, line, _packed(properties)
        self._data.execute("INSERT INTO edge VALUES (?, ?, ?, ?, ?)", row)

    def loose_end(self) -> tuple[int, str] | None:
        """Give the line of the first relationship one of whose ends is no node, and that end."""
        for line, start, known, end in self._data.execute(_LOOSE):
            return line, end if known else start
        return None

    def loose_ends(self) -> Iterator[tuple[str, int]]:
        """Give each end that is no node, with the line where it is named first."""
        yield from self._data.execute(_LOOSE_ENDS).fetchall()

    def batches(self) -> Iterator[Batch]:
        """Give everything as records; the key of a node is its ``id`` where that is a text."""
        yield from self._nodes()
        yield from self._relationships()

    def _nodes(self) -> Iterator[Batch]:
        query = "SELECT number, id, record FROM node ORDER BY number"
        for rows in _parts(self._data.execute(query)):
            batch = Batch()
            for number, own, record in rows:
                labels, properties = _unpacked(record)
                batch.nodes.append(NodeRecord(_key(number, own), labels, properties))
            yield batch

    def _relationships(self) -> Iterator[Batch]:
        batch = Batch()
        found = self._data.execute(_EDGES)
        for _, parallel in groupby(found, key=itemgetter(0, 1, 2)):
            alike = [
                RelationshipRecord(name, _key(a, one), _key(b, other), _unpacked(record))
                for a, b, name, one, other, record in parallel
            ]
            tell_apart(alike)
            batch.relationships += alike
            if len(batch.relationships) >= ROWS:
                yield batch
                batch = Batch()
        if batch.relationships:
            yield batch


def _identity(value: Any) -> str | None:
    """Write an ``id`` so that those are alike which a store takes for the same."""
    if value is None or isinstance(value, str):
        return None if value is None else f"={value}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return f"{'n' if isinstance(value, float) else type(value).__name__}{value!r}"


def _key(number: int, identity: str | None) -> str:
    return identity[1:] if identity is not None and identity[0] == "=" else f"\0{number}"


def _packed(value: Any) -> bytes | str:
    """Write a value for our own eyes: the quickest way for plain ones, JSON for the others."""
    try:
        return marshal.dumps(value)
    except ValueError:
        return json.dumps(encode_json(value))


def _unpacked(record: bytes | str) -> Any:
    if isinstance(record, bytes):
        return marshal.loads(record)  # noqa: S302 - nobody else writes into this private file
    return decode_json(json.loads(record))


def _parts(rows: sqlite3.Cursor) -> Iterator[list[Any]]:
    while part := rows.fetchmany(ROWS):
        yield part


@contextmanager
def spooled() -> Iterator[Spool]:
    """Give an empty spool, which is gone behind the block.

    Raises:
        LoregraphError: the disk of temporary files is full, or cannot be written.
    """
    try:
        with closing(Spool()) as spool:
            yield spool
    except sqlite3.Error as error:
        raise LoregraphError(
            f"A temporary file could not be written ({error}): make room, or name another folder "
            "in TMPDIR."
        ) from error
