"""Reading GEXF as a stream, ours and that of others; nothing in it can run or be fetched.

Of files that others wrote, the id of a node becomes its ``id`` and its label its ``name``; the kind
or the label of an edge becomes the relationship's type, an undirected edge a relationship with
``undirected: true``, a node inside another one is ``NESTED_IN`` it. Positions, colours and times
are named in a note.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.gexf.writer import OURS
from graph.exchange.graphml.elements import NESTED, PLAIN_TYPE
from graph.exchange.graphml.keys import Key
from graph.exchange.intake import Intake
from graph.exchange.spool import spooled
from graph.exchange.typed_text import decode
from graph.exchange.xml_file import XmlHandler, parse_xml
from graph.exchange.xml_text import read_labels, unquote_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from graph.records import Batch

_LEFT_OUT: Final = {
    "color": "colours",
    "position": "positions",
    "size": "sizes",
    "shape": "shapes",
    "thickness": "thicknesses",
    "spell": "times",
    "spells": "times",
}
_GRAPHML_TYPES: Final = {"anyURI": "string", "liststring": "string"}


def read(
    stream: BinaryIO, name: str = "the file", note: Callable[[str], None] | None = None
) -> Iterator[Batch]:
    """Read a file as batches; the first comes when all of it was read and found right.

    Args:
        stream: the file, opened in binary mode.
        name: what errors call it.
        note: called with a sentence for each thing that was left out.

    Raises:
        SourceError: it is broken, dangerous, or holds what no property graph can.
        LoregraphError: there is no room for its records on disk.
    """
    with spooled() as spool:
        handler = _Handler(Intake(name, spool))
        parse_xml(stream, name, handler)
        handler.intake.refuse_loose_ends()
        handler.intake.tell(note)
        yield from spool.batches()


class _Element:
    """A node or an edge whose end has not come yet."""

    def __init__(self, tag: str, line: int, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.line = line
        self.attributes = attributes
        self.values: list[tuple[str, str, int]] = []


class _Handler(XmlHandler):
    """Hands whole nodes and edges on."""

    def __init__(self, intake: Intake) -> None:
        super().__init__(intake, "gexf")
        self._tags: list[str] = []
        self._open: list[_Element] = []
        self._text: list[str] = []
        self._is_ours = False
        self._exact: dict[str, str] = {}
        self._owner = "node"
        self._directed = True
        self._keys: dict[tuple[str, str], Key] = {}

    def begin(self, tag: str, attributes: dict[str, str], line: int) -> None:
        """Open an element."""
        self._tags.append(tag)
        self._text.clear()
        if tag in {"node", "edge"}:
            self._nest(attributes, line)
            self._open.append(_Element(tag, line, attributes))
        elif tag == "attvalue" and self._open:
            key = attributes.get("for", attributes.get("id", ""))
            self._open[-1].values.append((key, attributes.get("value", ""), line))
        elif tag == "attribute":
            self._declare(attributes, line)
        elif tag == "attributes":
            self._owner = attributes.get("class", "node")
        elif tag == "graph":
            self._begin_graph(attributes, line)
        elif tag in _LEFT_OUT:
            self.intake.leave_out(f"{_LEFT_OUT[tag]} were left out.")

    def _begin_graph(self, attributes: dict[str, str], line: int) -> None:
        if self._tags.count("graph") > 1:
            self.intake.refuse(line, "a second <graph> begins: put each into a file of its own.")
        self._directed = attributes.get("defaultedgetype", "undirected") == "directed"
        if attributes.get("mode") == "dynamic":
            self.intake.leave_out("times were left out.")

    def _nest(self, attributes: dict[str, str], line: int) -> None:
        around = next((one for one in reversed(self._open) if one.tag == "node"), None)
        outer = around.attributes.get("id", "") if around else attributes.get("pid")
        if outer and "id" in attributes and self._tags[-1] == "node":
            self.intake.take_relationship(line, NESTED, attributes["id"], outer, {})

    def _declare(self, attributes: dict[str, str], line: int) -> None:
        own, kind = attributes.get("id", ""), attributes.get("type", "string")
        title = attributes.get("title", own)
        key = Key(own, self._owner, title, _GRAPHML_TYPES.get(kind, kind), self._exact.get(own, ""))
        try:
            key.settle()
        except ValueError:
            self.intake.refuse(line, f"the attribute '{own}' has a broken name in the keywords.")
        self._keys[self._owner, own] = key

    def text(self, content: str) -> None:
        """Collect text."""
        self._text.append(content)

    def end(self, tag: str) -> None:
        """Close an element and hand it on."""
        text = "".join(self._text).strip()
        self._tags.pop()
        if tag == "node":
            self._node(self._open.pop())
        elif tag == "edge":
            self._edge(self._open.pop())
        elif tag == "description":
            self._is_ours = text == OURS
        elif tag == "keywords" and self._is_ours:
            self._exact = self._exact_types(text)
        elif tag == "default" and text:
            self.intake.leave_out("defaults of attributes were left out.")

    def _exact_types(self, text: str) -> dict[str, str]:
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            self.intake.refuse(1, "the keywords should hold the types of the attributes as JSON.")
        return {str(key): str(value) for key, value in found.items()}

    def _node(self, node: _Element) -> None:
        own = node.attributes.get("id", "")
        if not own:
            self.intake.refuse(node.line, "a <node> has no id.")
        properties, named = self._read(node)
        if not self._is_ours:
            properties.setdefault("id", own)
            if node.attributes.get("label"):
                properties.setdefault("name", node.attributes["label"])
        try:
            labels = read_labels(named) if named.startswith(":") else ()
        except ValueError as error:
            self.intake.refuse(node.line, f"{error}.")
        if named and not labels:
            properties.setdefault("labels", named)
        self.intake.take_node(node.line, own, labels, properties)

    def _edge(self, edge: _Element) -> None:
        given = edge.attributes
        ends = given.get("source", ""), given.get("target", "")
        if not all(ends):
            self.intake.refuse(edge.line, "an <edge> needs a source and a target.")
        properties, named = self._read(edge)
        if self._is_ours:
            try:
                kind = unquote_name(named)
            except ValueError:
                self.intake.refuse(edge.line, f"the type {named} is broken.")
        else:
            kind = given.get("kind") or named or given.get("label") or PLAIN_TYPE
            self._edge_of_others(given, properties, edge.line)
        self.intake.take_relationship(edge.line, kind or PLAIN_TYPE, *ends, properties)

    def _edge_of_others(self, given: dict[str, str], properties: dict[str, Any], line: int) -> None:
        if "weight" in given:
            try:
                properties.setdefault("weight", float(given["weight"]))
            except ValueError:
                self.intake.refuse(line, f"the weight {given['weight']!r} is no number.")
        if "id" in given:
            properties.setdefault("id", given["id"])
        if given.get("type", "directed" if self._directed else "undirected") == "undirected":
            properties.setdefault("undirected", True)

    def _read(self, element: _Element) -> tuple[dict[str, Any], str]:
        """Give the properties of an element, and what names its labels or its type."""
        properties: dict[str, Any] = {}
        named = ""
        for own, text, line in element.values:
            key = self._keys.get((element.tag, own))
            if key is None:
                self.intake.refuse(line, f"there is no <attribute> with the id '{own}'.")
            if key.is_labels if element.tag == "node" else key.is_type:
                named = text
                continue
            try:
                properties[key.name] = decode(text, key.exact, key.graphml)
            except (ValueError, TypeError, RecursionError) as error:
                kind = key.exact or key.graphml
                why = str(error).removesuffix(".")
                self.intake.refuse(line, f"'{text[:60]}' is no {kind} for '{key.name}': {why}.")
        return properties, named
