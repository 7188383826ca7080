"""Nodes and edges of a GraphML file become records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from graph.exchange.graphml.text import read_labels, unquote_name
from graph.exchange.graphml.types import decode
from graph.results.errors import SourceError

if TYPE_CHECKING:
    from graph.exchange.graphml.handler import Datum
    from graph.exchange.graphml.keys import Key
    from graph.exchange.graphml.spool import Spool

OURS: Final = "A property graph, written by Loregraph (GraphML 1)"
"""The description of a file that we wrote; such a file is taken at its word."""

PLAIN_TYPE: Final = "RELATED_TO"
"""The type of an edge that has none."""

NESTED: Final = "NESTED_IN"
"""The type of the relationship from a node to the node whose graph it is in."""


class Elements:
    """Puts nodes and edges into a spool; what is wrong is refused with file and line."""

    def __init__(self, name: str, spool: Spool) -> None:
        self.notes: list[str] = []
        self._name = name
        self._spool = spool
        self._ours = False
        self._keys: dict[str, Key] = {}
        self._directed: list[bool] = []
        self._inside: dict[str, int] = {}
        self._had_graph = False

    def refuse(self, line: int, sentence: str) -> NoReturn:
        """Stop with a sentence.

        Raises:
            SourceError: always.
        """
        raise SourceError(f"{self._name}:{line}: {sentence}")

    def leave_out(self, sentence: str) -> None:
        """Note what is not read, once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def describe(self, text: str) -> None:
        """Learn who wrote the file."""
        self._ours = text == OURS

    def add_key(self, key: Key, line: int) -> None:
        """Learn a key."""
        if not key.id:
            self.refuse(line, "a <key> has no id.")
        try:
            key.settle()
        except ValueError:
            self.refuse(line, f"the description of the key '{key.id}' is broken.")
        self._keys[key.id] = key

    def begin_graph(self, attributes: dict[str, str], line: int) -> None:
        """Begin a graph, which may be inside of a node."""
        if not self._directed and self._had_graph:
            self.refuse(line, "a second <graph> begins: put each into a file of its own.")
        self._had_graph = True
        self._directed.append(attributes.get("edgedefault", "directed") != "undirected")

    def end_graph(self) -> None:
        """End the innermost graph."""
        self._directed.pop()

    def begin_node(self, attributes: dict[str, str], line: int) -> None:
        """Begin a node; its data come before its end, and a graph may be inside of it."""
        node = attributes.get("id", "")
        if not node:
            self.refuse(line, "a <node> has no id.")
        if node in self._inside:
            self._refuse_twin(node, self._inside[node], line)
        if self._inside:
            self._spool.add_edge(NESTED, node, next(reversed(self._inside)), line, {})
        self._inside[node] = line

    def end_node(self, attributes: dict[str, str], data: list[Datum], line: int) -> None:
        """Add a node."""
        name = attributes["id"]
        del self._inside[name]
        properties, named = self._read("node", data)
        if not self._ours:
            properties.setdefault("id", name)
        try:
            labels = read_labels(named) if named.startswith(":") else ()
        except ValueError as error:
            self.refuse(line, f"{error}.")
        if named and not labels:
            properties.setdefault("labels", named)
        if not self._spool.add_node(name, line, tuple(labels), properties):
            self._refuse_same(name, properties.get("id"), line)

    def _refuse_same(self, name: str, value: Any, line: int) -> NoReturn:
        """Refuse a second node with the same name or ``id``: a load would make one of the two."""
        first = self._spool.line_of(name)
        if first is not None:
            self._refuse_twin(name, first, line)
        self.refuse(
            line,
            f"the node has the id {value!r}, which the node of line "
            f"{self._spool.line_of_id(value)} has as well, and nodes with the same id are merged: "
            "give one of them another.",
        )

    def _refuse_twin(self, name: str, first: int, line: int) -> NoReturn:
        self.refuse(line, f"the node '{name}' is there already, in line {first}.")

    def add_edge(self, attributes: dict[str, str], data: list[Datum], line: int) -> None:
        """Add a relationship."""
        ends = attributes.get("source", ""), attributes.get("target", "")
        if not self._directed:
            self.refuse(line, "an <edge> stands outside of a <graph>.")
        if not all(ends):
            self.refuse(line, "an <edge> needs a source and a target.")
        properties, named = self._read("edge", data)
        if attributes.get("directed", str(self._directed[-1]).lower()) in {"false", "0"}:
            properties["undirected"] = True
        for port in ("sourceport", "targetport"):
            if port in attributes:
                properties[port] = attributes[port]
        if not self._ours and "id" in attributes:
            properties.setdefault("id", attributes["id"])
        try:
            kind = unquote_name(named) if self._ours else named
        except ValueError:
            self.refuse(line, f"the type {named} is broken.")
        self._spool.add_edge(kind or PLAIN_TYPE, *ends, line, properties)

    def _read(self, owner: str, data: list[Datum]) -> tuple[dict[str, Any], str]:
        """Give the properties of an element, and what names its labels or its type."""
        properties: dict[str, Any] = {}
        named = ""
        given = set()
        for datum in data:
            key = self._keys.get(datum.key)
            if key is None:
                self._read_unkeyed(datum, properties)
                continue
            given.add(key.id)
            if key.is_labels if owner == "node" else key.is_type:
                named = datum.text
            else:
                properties[key.name] = self._decoded(key, datum.text, datum.line)
        for key in self._keys.values():
            if key.default is not None and key.id not in given and key.owner in {owner, "all"}:
                properties[key.name] = self._decoded(key, key.default, 1)
        return properties, named

    def _read_unkeyed(self, datum: Datum, properties: dict[str, Any]) -> None:
        if datum.key:
            self.refuse(datum.line, f"there is no <key> with the id '{datum.key}'.")
        properties.setdefault("name", datum.text)

    def _decoded(self, key: Key, text: str, line: int) -> Any:
        try:
            return decode(text, key.exact, key.graphml)
        except (ValueError, TypeError, RecursionError) as error:
            kind = key.exact or key.graphml
            why = str(error).removesuffix(".")
            self.refuse(line, f"'{text[:60]}' is no {kind} for '{key.name}': {why}.")

    def finish(self) -> None:
        """Check what only the whole file shows: every edge leads from and to one of its nodes.

        Others write edges to nodes that they do not list: these are made, and named in a note.
        """
        if not self._had_graph:
            self.refuse(1, "there is no <graph> in the file.")
        if not self._ours:
            self._make_ends()
        loose = self._spool.loose_end()
        if loose is not None:
            line, end = loose
            self.refuse(line, f"the edge names '{end}', which is no node of this file.")

    def _make_ends(self) -> None:
        made = []
        for name, line in self._spool.loose_ends():
            if not self._spool.add_node(name, line, (), {"id": name}):
                self._refuse_same(name, name, line)
            made.append(name)
        if made:
            more = f" and {len(made) - 3:,} more" if len(made) > 3 else ""
            shown = ", ".join(f"'{name}'" for name in made[:3])
            self.leave_out(f"nodes that only edges name were made: {shown}{more}.")
