"""Nodes and edges of a GraphML file become records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.exchange.intake import Intake
from graph.exchange.typed_text import decode
from graph.exchange.xml_text import read_labels, unquote_name

if TYPE_CHECKING:
    from graph.exchange.graphml.handler import Datum
    from graph.exchange.graphml.keys import Key
    from graph.exchange.spool import Spool

OURS: Final = "A property graph, written by Loregraph (GraphML 1)"
"""The description of a file that we wrote; such a file is taken at its word."""

PLAIN_TYPE: Final = "RELATED_TO"
"""The type of an edge that has none."""

NESTED: Final = "NESTED_IN"
"""The type of the relationship from a node to the node whose graph it is in."""


class Elements(Intake):
    """Puts nodes and edges into a spool; what is wrong is refused with file and line."""

    def __init__(self, name: str, spool: Spool) -> None:
        super().__init__(name, spool)
        self._ours = False
        self._keys: dict[str, Key] = {}
        self._with_default: dict[str, Key] = {}
        self._directed: list[bool] = []
        self._inside: dict[str, int] = {}
        self._had_graph = False

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
        if key.default is not None:
            self._with_default[key.id] = key

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
            self.refuse_twin(node, self._inside[node], line)
        if self._inside:
            self.take_relationship(line, NESTED, node, next(reversed(self._inside)), {})
        self._inside[node] = line

    def end_node(self, attributes: dict[str, str], data: list[Datum], line: int) -> None:
        """Add a node."""
        name = attributes["id"]
        del self._inside[name]
        properties, named = self._read("node", data)
        named = named or attributes.get("labels", "")
        if not self._ours:
            properties.setdefault("id", name)
            if "name" not in properties and isinstance(properties.get("label"), str):
                properties["name"] = properties.pop("label")  # so Gephi calls it
        try:
            labels = read_labels(named) if named.startswith(":") else ()
        except ValueError as error:
            self.refuse(line, f"{error}.")
        if named and not labels:
            properties.setdefault("labels", named)
        self.take_node(line, name, labels, properties)

    def add_edge(self, attributes: dict[str, str], data: list[Datum], line: int) -> None:
        """Add a relationship."""
        ends = attributes.get("source", ""), attributes.get("target", "")
        if not self._directed:
            self.refuse(line, "an <edge> stands outside of a <graph>.")
        if not all(ends):
            self.refuse(line, "an <edge> needs a source and a target.")
        properties, named = self._read("edge", data)
        named = named or attributes.get("label", "")
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
        self.take_relationship(line, kind or PLAIN_TYPE, *ends, properties)

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
        for key in self._with_default.values():
            if key.id not in given and key.owner in {owner, "all"}:
                properties[key.name] = self._decoded(key, key.default or "", 1)
        return properties, named

    def _read_unkeyed(self, datum: Datum, properties: dict[str, Any]) -> None:
        if datum.key:
            self.refuse(datum.line, f"there is no <key> with the id '{datum.key}'.")
        if not self._ours:
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
        self.refuse_loose_ends()

    def _make_ends(self) -> None:
        made = []
        for name, line in self._spool.loose_ends():
            self.take_node(line, name, (), {"id": name})
            made.append(name)
        if made:
            more = f" and {len(made) - 3:,} more" if len(made) > 3 else ""
            shown = ", ".join(f"'{name}'" for name in made[:3])
            self.leave_out(f"nodes that only edges name were made: {shown}{more}.")
