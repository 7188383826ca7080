"""Node-link JSON, as networkx and D3 read it: attributes flat, the ends of an edge by key.

The key of a node is its ``id`` where that is a text which no node before it has, else its number.
A property whose name means something else in the format stands under ``property:NAME``. Values that
JSON lacks are objects with one tagged key, such as ``{"$date": "2018-07-27"}``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NoReturn, TextIO

from graph.exchange.intake import Intake
from graph.exchange.json_stream import JsonObject
from graph.exchange.rows import Rows
from graph.exchange.spool import spooled
from graph.results.errors import SourceError
from graph.stores.attributes import UNTYPED, labels_of, type_of
from graph.values.storable import encode_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import BinaryIO

    from graph.exchange.rows import Source
    from graph.records import Batch

OURS: Final = "A property graph, written by Loregraph (node-link 1)"
_NODE_WORDS: Final = frozenset({"id", "labels"})
_EDGE_WORDS: Final = frozenset({"source", "target", "key", "type"})
_ESCAPE: Final = "property:"
_HEAD: Final = (
    '{"directed": true, "multigraph": true, "graph": {"description": ' + json.dumps(OURS) + "}"
)


def write(source: Source, out: TextIO) -> None:
    """Write every node, then every relationship of a store or a snapshot, one a line."""
    rows = Rows.of(source)
    keys: list[str | int] = []
    out.write(_HEAD + ',\n"nodes": [')
    before = None
    for node in rows.nodes():
        own = node.properties.get("id")
        # nodes come by their ids: twins stand together
        key = own if isinstance(own, str) and own != before else node.number
        before = own
        keys.append(key)
        kept = {name: value for name, value in node.properties.items() if name != "id"}
        if isinstance(key, int) and own is not None:
            kept["id"] = own
        entry = {"id": key, "labels": sorted(node.labels), **_flat(kept, _NODE_WORDS)}
        _item(out, entry, is_first=node.number == 0)
    out.write('],\n"edges": [')
    for edge in rows.edges():
        ends = {"source": keys[edge.start], "target": keys[edge.end], "key": edge.number}
        entry = {**ends, "type": edge.type, **_flat(edge.properties, _EDGE_WORDS)}
        _item(out, entry, is_first=edge.number == 0)
    out.write("]}\n")


def _flat(properties: Mapping[str, Any], words: frozenset[str]) -> dict[str, Any]:
    return {
        _ESCAPE + name if name in words or name.startswith(_ESCAPE) else name: encode_json(value)
        for name, value in properties.items()
    }


def _item(out: TextIO, entry: dict[str, Any], *, is_first: bool) -> None:
    out.write(f"{'' if is_first else ','}\n{json.dumps(entry, ensure_ascii=False)}")


def read(
    stream: BinaryIO, name: str = "the file", note: Callable[[str], None] | None = None
) -> Iterator[Batch]:
    """Read a file as batches; the first comes when all of it was read and found right.

    Of files that others wrote, the key of a node becomes its ``id``, and an edge of an undirected
    graph a relationship with ``undirected: true``.

    Args:
        stream: the file, opened in binary mode.
        name: what errors call it.
        note: called with a sentence for each thing that was left out.

    Raises:
        SourceError: it is no such JSON, or says what no property graph holds.
        LoregraphError: there is no room for its records on disk.
    """
    with spooled() as spool:
        content = JsonObject(stream)
        reader = _Reader(Intake(name, spool), content)
        try:
            for key, value in content.items():
                reader.take(key, value)
        except (ValueError, RecursionError) as error:
            reader.intake.refuse(content.line, f"this is no JSON: {error}.")
        reader.finish()
        reader.intake.tell(note)
        yield from spool.batches()


class _Reader:
    """Takes what stands in a node-link file, item by item."""

    def __init__(self, intake: Intake, content: JsonObject) -> None:
        self.intake = intake
        self._content = content
        self._is_ours = False
        self._is_directed = True

    def take(self, key: str, value: Any) -> None:
        """Take a value of the top level, or an item of one of its lists."""
        if key in {"nodes", "edges", "links"}:
            if not isinstance(value, dict):
                self._refuse(f"{value!r} in {key} is no object")
            (self._node if key == "nodes" else self._edge)(value)
        elif key == "directed":
            self._is_directed = value is not False
        elif key == "graph" and isinstance(value, dict):
            self._is_ours = value.get("description") == OURS
            if value and not self._is_ours:
                self.intake.leave_out("the attributes of the graph as a whole are not read.")
        elif key != "multigraph":
            self.intake.leave_out(f"what stands under {key!r} is not read.")

    def finish(self) -> None:
        """Check what only the whole file shows."""
        if "nodes" not in self._content.keys:
            self._refuse('there are no "nodes"')
        self.intake.refuse_loose_ends()

    def _refuse(self, what: str) -> NoReturn:
        self.intake.refuse(self._content.line, f"{what}: this is no node-link JSON.")

    def _node(self, entry: dict[str, Any]) -> None:
        line = self._content.line
        key = self._key(entry, "id")
        properties = self._properties(entry, _NODE_WORDS)
        if isinstance(key, str) or not self._is_ours:
            properties.setdefault("id", key)
        labels = self._named(labels_of, entry.get("labels"))
        self.intake.take_node(line, repr(key), labels, properties)

    def _edge(self, entry: dict[str, Any]) -> None:
        line = self._content.line
        start, end = (repr(self._key(entry, side)) for side in ("source", "target"))
        properties = self._properties(entry, _EDGE_WORDS)
        if not self._is_directed:
            properties.setdefault("undirected", True)
        if not self._is_ours and isinstance(entry.get("key"), str):
            properties.setdefault("key", entry["key"])
        kind = self._named(type_of, entry.get("type", UNTYPED))
        self.intake.take_relationship(line, kind, start, end, properties)

    def _key(self, entry: dict[str, Any], word: str) -> str | int | float:
        found = entry.get(word)
        if isinstance(found, bool) or not isinstance(found, str | int | float):
            self._refuse(f"{entry!r:.80} has no {word} that is a text or a number")
        return found

    def _properties(self, entry: dict[str, Any], words: frozenset[str]) -> dict[str, Any]:
        given = {
            name.removeprefix(_ESCAPE): value
            for name, value in entry.items()
            if name not in words and value is not None
        }
        return self.intake.properties(self._content.line, given)

    def _named(self, read_name: Callable[[Any, str], Any], given: Any) -> Any:
        try:
            return read_name(given, "it")
        except SourceError as error:
            self.intake.refuse(self._content.line, str(error))
