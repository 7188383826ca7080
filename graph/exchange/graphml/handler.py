"""What the parser meets, tag by tag, handed on as whole keys, nodes and edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.exchange.graphml.keys import Key
from graph.exchange.xml_file import XmlHandler

if TYPE_CHECKING:
    from graph.exchange.graphml.elements import Elements

_KNOWN: Final = frozenset(
    {"graphml", "graph", "node", "edge", "hyperedge", "endpoint", "port", "key"}
    | {"data", "default", "desc", "locator"}
)
_HAS_TEXT: Final = frozenset({"data", "default", "desc"})
_DRAWN_LABELS: Final = frozenset({"NodeLabel", "EdgeLabel"})
_HYPEREDGE: Final = (
    "a <hyperedge> joins any number of nodes, and a relationship joins two: make it a node with "
    "an edge to each of them."
)


@dataclass(slots=True)
class Datum:
    """One ``<data>`` of a node or an edge.

    Attributes:
        key: the id of its key; empty for the text of a drawn label.
        text: what stands in it.
        line: where.
    """

    key: str
    text: str
    line: int


@dataclass(slots=True)
class _Open:
    """An element whose end has not come yet; its tag is empty where it is not GraphML's."""

    tag: str
    line: int
    attributes: dict[str, str]
    data: list[Datum] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    has_markup: bool = False


class Handler(XmlHandler):
    """Keeps the open elements, and gives each to ``Elements`` when it is complete."""

    def __init__(self, elements: Elements) -> None:
        super().__init__(elements, "graphml")
        self._elements = elements
        self._open: list[_Open] = []
        self._holder: _Open | None = None
        self._key: Key | None = None

    def begin(self, tag: str, attributes: dict[str, str], line: int) -> None:
        """Open an element."""
        opened = _Open(tag, line, attributes)
        if self._holder is not None:
            self._holder.has_markup = True
            opened.tag = "label" if opened.tag in _DRAWN_LABELS else ""
        elif opened.tag not in _KNOWN or (self._open and not self._open[-1].tag):
            opened.tag = ""
        else:
            self._begin(opened)
        self._open.append(opened)

    def _begin(self, opened: _Open) -> None:
        attributes, line = opened.attributes, opened.line
        if opened.tag in _HAS_TEXT:
            self._holder = opened
        elif opened.tag == "key":
            self._key = Key(
                attributes.get("id", ""),
                attributes.get("for", "all"),
                attributes.get("attr.name"),
                attributes.get("attr.type"),
            )
        elif opened.tag == "graph":
            self._elements.begin_graph(attributes, line)
        elif opened.tag == "node":
            self._elements.begin_node(attributes, line)
        elif opened.tag == "hyperedge":
            self._elements.refuse(line, _HYPEREDGE)
        elif opened.tag in {"locator", "port"}:
            self._elements.leave_out(f"<{opened.tag}> elements were left out.")

    def text(self, content: str) -> None:
        """Collect text where text counts: in data, and in the labels of drawings there."""
        if self._holder is not None:
            innermost = self._open[-1]
            if innermost is self._holder or innermost.tag == "label":
                innermost.text.append(content)

    def end(self, tag: str) -> None:  # noqa: ARG002 - what was opened knows
        """Close an element and hand it on."""
        closed = self._open.pop()
        if closed is self._holder:
            self._holder = None
            self._end_text(closed, self._open[-1], "".join(closed.text))
        elif closed.tag == "label" and self._holder is not None:
            text = "".join(closed.text).strip()
            self._holder.data += [Datum("", text, closed.line)] if text else []
        elif closed.tag == "key" and self._key is not None:
            self._elements.add_key(self._key, closed.line)
            self._key = None
        elif closed.tag == "node":
            self._elements.end_node(closed.attributes, closed.data, closed.line)
        elif closed.tag == "edge":
            self._elements.add_edge(closed.attributes, closed.data, closed.line)
        elif closed.tag == "graph":
            self._elements.end_graph()

    def _end_text(self, closed: _Open, inside: _Open, text: str) -> None:
        if closed.tag == "desc":
            if self._key is not None:
                self._key.desc = text.strip()
            elif inside.tag == "graphml":
                self._elements.describe(text.strip())
        elif closed.tag == "default":
            if self._key is not None and not closed.has_markup:
                self._key.default = text
        elif inside.tag not in {"node", "edge"}:
            self._elements.leave_out(f"data of the {inside.tag} were left out.")
        elif closed.has_markup:
            self._elements.leave_out("drawings inside of data were left out, but for their labels.")
            inside.data += closed.data
        else:
            inside.data.append(Datum(closed.attributes.get("key", ""), text, closed.line))
