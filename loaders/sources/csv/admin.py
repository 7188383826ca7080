"""Files of nodes and relationships with the headers of neo4j-admin become records."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.identity import tell_apart
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.errors import SourceError
from loaders.sources.csv.headers import read_header
from loaders.sources.csv.rows import head, rows, wrong_width
from loaders.sources.csv.typed import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.base import Reading
    from loaders.sources.csv.arguments import Arguments
    from loaders.sources.csv.headers import Column, Header
    from loaders.sources.csv.lines import TextFile
    from loaders.sources.csv.rows import Row

PART: Final = 5_000
"""How many records make a batch."""


class Table:
    """One file: its header, and the rows below it."""

    def __init__(self, file: TextFile, separator: str, arguments: Arguments) -> None:
        self.file = file
        self._separator = separator
        self._rows = rows(file, separator)
        names = head(file.name, self._rows)
        self.header: Header = read_header(names, f"{file.name}:1")
        self.width = len(names)
        self.named = arguments.files.get(file.path.name, "")
        self.between = arguments.between
        self.exact = arguments.exact

    def good_rows(self, reading: Reading) -> Iterator[Row]:
        """Give the rows that have a cell for each column; the rest is rejected."""
        for row in self._rows:
            if wrong := wrong_width(row, self.width):
                reading.reject(f"{self.file.name}:{row.line}: {wrong}.")
            else:
                reading.count()
                yield row

    @property
    def space(self) -> str:
        """Among which ids its own are unique."""
        column = self.header.only("ID")
        return column.space if column else ""

    @property
    def stored_ids(self) -> Iterator[str]:
        """Give what its rows call ``id``, in a reading of its own."""
        index = next((one.index for one in self.header.properties if one.name == "id"), None)
        if index is None:
            return
        for row in islice(rows(self.file, self._separator), 1, None):
            if not wrong_width(row, self.width) and (text := row.cells[index]):
                yield text

    def properties(self, row: Row) -> dict[str, Any]:
        """Give the values of a row by the names of their columns.

        Raises:
            ValueError: a cell is no value of its column's type.
        """
        found = {}
        for column in self.header.properties:
            text = row.cells[column.index]
            if text is None or (text == "" and not self._may_be_empty(column)):
                continue
            try:
                found[column.name] = value(text, column.type, self.between)
            except ValueError as error:
                why = str(error).removesuffix(".")
                raise ValueError(
                    f"{text[:40]!r} is no {column.type} for '{column.name}': {why}"
                ) from None
        return found

    def _may_be_empty(self, column: Column) -> bool:
        return column.type in ("string", "char") or (self.exact and column.type.endswith("[]"))


def batches(tables: list[Table], reading: Reading) -> Iterator[Batch]:
    """Give the nodes of all tables, then the relationships between them."""
    known: dict[str, str] = {}
    stored: dict[Any, str] = {}
    spaces = _sharing([table for table in tables if not table.header.is_links])
    if spaces:
        examples = " and ".join(f"{space}:..." if space else "..." for space in spaces)
        reading.warn(
            f"nodes of several id spaces have the same id: they are told apart as {examples}"
        )
    for table in tables:
        if not table.header.is_links:
            for part in _parts(_nodes(table, known, stored, reading, spaces)):
                yield Batch(part)
    links: list[RelationshipRecord] = []
    for table in tables:
        if table.header.is_links:
            links += _links(table, known, reading)
    tell_apart(links)
    for linked in _parts(links):
        yield Batch(relationships=linked)


def _sharing(tables: list[Table]) -> list[str]:
    """Give the id spaces in which a property ``id`` has values that it has in another one too.

    For neo4j-admin these are nodes of their own, and for the store one id is one node.
    """
    if len({table.space for table in tables if not table.exact}) < 2:
        return []
    owner: dict[str, str] = {}
    found: set[str] = set()
    for table in tables:
        for text in () if table.exact else table.stored_ids:
            before = owner.setdefault(text, table.space)
            if before != table.space:
                found |= {before, table.space}
    return sorted(found)


def _nodes(
    table: Table,
    known: dict[str, str],
    stored: dict[Any, str],
    reading: Reading,
    spaces: list[str],
) -> Iterator[NodeRecord]:
    id_column = table.header.only("ID")
    label_columns = [one for one in table.header.columns if one.role == "LABEL"]
    named = [label for label in table.named.split(":") if label]
    owns_id = any(one.name == "id" for one in table.header.properties)
    for row in table.good_rows(reading):
        place = f"{table.file.name}:{row.line}"
        key = _key(id_column, row) if id_column else f"\0{place}"
        if key is None:
            reading.reject(f"{place}: the row has no :ID.")
            continue
        if key in known:
            raise SourceError(
                f"{place}: the :ID {_shown(key)!r} is that of {known[key]} already: give one of "
                "them another, or take one out. Nothing was loaded."
            )
        known[key] = place
        labels = [*named]
        for column in label_columns:
            labels += [one for one in (row.cells[column.index] or "").split(table.between) if one]
        try:
            properties = table.properties(row)
        except ValueError as error:
            del known[key]
            reading.reject(f"{place}: {error}.")
            continue
        if not table.exact and not owns_id and id_column:
            properties["id"] = _shown(key)
        elif table.space in spaces and "id" in properties:
            properties["id"] = f"{table.space}:{properties['id']}".removeprefix(":")
        if not table.exact:
            _check_stored(properties.get("id"), stored, place)
        yield NodeRecord(key, tuple(labels), properties)


def _check_stored(node_id: Any, stored: dict[Any, str], place: str) -> None:
    """Refuse a second node under an id: the store would make one of the two."""
    if node_id is None:
        return
    before = stored.setdefault(node_id, place)
    if before != place:
        raise SourceError(
            f"{place}: the property id is {node_id!r} as in {before}, and the store takes what has "
            "one id for one node: give the column another name, such as film_id. Nothing was "
            "loaded."
        )


def _links(table: Table, known: dict[str, str], reading: Reading) -> Iterator[RelationshipRecord]:
    header = table.header
    columns = (header.only("START_ID"), header.only("END_ID"))
    kind = header.only("TYPE")
    for row in table.good_rows(reading):
        place = f"{table.file.name}:{row.line}"
        ends = [_key(column, row) if column else None for column in columns]
        name = (row.cells[kind.index] if kind else None) or table.named
        wrong = _what_is_wrong(ends, name, known)
        if wrong is None:
            try:
                properties = table.properties(row)
            except ValueError as error:
                wrong = f"{error}"
        if wrong is not None:
            reading.reject(f"{place}: {wrong}.")
            continue
        yield RelationshipRecord(name, str(ends[0]), str(ends[1]), properties)


def _what_is_wrong(ends: list[str | None], name: str, known: dict[str, str]) -> str | None:
    if not name:
        return "the relationship has no type: add a column :TYPE"
    for end in ends:
        if end is None:
            return "the relationship lacks an end"
        if end not in known:
            return f"{_shown(end)!r} is the :ID of no node in these files"
    return None


def _key(column: Column, row: Row) -> str | None:
    """Give the id in a cell, as it is unique among all nodes of an import."""
    text = row.cells[column.index]
    return None if text is None else f"{column.space}\0{text}"


def _shown(key: str) -> str:
    return key.replace("\0", ":", 1).removeprefix(":")


def _parts(records: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(records)
    while part := list(islice(remaining, PART)):
        yield part
