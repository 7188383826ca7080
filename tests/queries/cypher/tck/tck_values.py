"""Values as the TCK writes them, and one form in which written and real values are compared."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from graph.elements import Node, Path, Relationship

_NUMBER = re.compile(r"-?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)")
_NAME = re.compile(r"`(?:[^`]|``)*`|[^\W\d]\w*")
_WORDS: dict[str, Any] = {
    "null": None,
    "true": True,
    "false": False,
    "NaN": math.nan,
    "Inf": math.inf,
    "-Inf": -math.inf,
}


@dataclass
class WrittenNode:
    labels: list[str]
    properties: dict[str, Any]


@dataclass
class WrittenRelationship:
    type: str
    properties: dict[str, Any]


@dataclass
class WrittenPath:
    """Nodes and relationships in turn, and for each relationship whether it points forward."""

    nodes: list[WrittenNode]
    relationships: list[tuple[WrittenRelationship, bool]]


class Reader:
    """Reads one value from a cell of a table."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    def whole(self) -> Any:
        value = self.value()
        self.space()
        if self.place != len(self.text):
            raise ValueError(f"more than a value: {self.text!r}")
        return value

    def space(self) -> None:
        while self.place < len(self.text) and self.text[self.place].isspace():
            self.place += 1

    def at(self, piece: str) -> bool:
        self.space()
        return self.text.startswith(piece, self.place)

    def accept(self, piece: str) -> bool:
        if self.at(piece):
            self.place += len(piece)
            return True
        return False

    def expect(self, piece: str) -> None:
        if not self.accept(piece):
            raise ValueError(f"expected {piece!r} at {self.place} of {self.text!r}")

    def value(self) -> Any:
        self.space()
        for word, meaning in _WORDS.items():
            if self.at(word):
                self.place += len(word)
                return meaning
        number = _NUMBER.match(self.text, self.place)
        if number:
            self.place = number.end()
            piece = number[0]
            return float(piece) if re.search(r"[.eE]", piece) else int(piece)
        if self.at("'"):
            return self.string()
        if self.at("["):
            return (
                self.relationship() if re.match(r"\[\s*:", self.text[self.place :]) else self.list()
            )
        if self.at("{"):
            return self.map()
        if self.at("("):
            return self.node()
        if self.at("<"):
            return self.path()
        raise ValueError(f"no value at {self.place} of {self.text!r}")

    def string(self) -> str:
        self.expect("'")
        found: list[str] = []
        while self.text[self.place] != "'":
            if self.text[self.place] == "\\" and self.text[self.place + 1] in "'\\":
                self.place += 1
            found.append(self.text[self.place])
            self.place += 1
        self.place += 1
        return "".join(found)

    def list(self) -> list[Any]:
        self.expect("[")
        found: list[Any] = []
        while not self.accept("]"):
            found.append(self.value())
            if not self.at("]"):
                self.expect(",")
        return found

    def name(self) -> str:
        self.space()
        found = _NAME.match(self.text, self.place)
        if not found:
            raise ValueError(f"no name at {self.place} of {self.text!r}")
        self.place = found.end()
        name = found[0]
        return name[1:-1].replace("``", "`") if name[0] == "`" else name

    def map(self) -> dict[str, Any]:
        self.expect("{")
        found: dict[str, Any] = {}
        while not self.accept("}"):
            key = self.name()
            self.expect(":")
            found[key] = self.value()
            if not self.at("}"):
                self.expect(",")
        return found

    def node(self) -> WrittenNode:
        self.expect("(")
        labels: list[str] = []
        while self.accept(":"):
            labels.append(self.name())
        properties = self.map() if self.at("{") else {}
        self.expect(")")
        return WrittenNode(labels, properties)

    def relationship(self) -> WrittenRelationship:
        self.expect("[")
        self.expect(":")
        type_name = self.name()
        properties = self.map() if self.at("{") else {}
        self.expect("]")
        return WrittenRelationship(type_name, properties)

    def path(self) -> WrittenPath:
        self.expect("<")
        nodes = [self.node()]
        relationships: list[tuple[WrittenRelationship, bool]] = []
        while not self.accept(">"):
            backward = self.accept("<-")
            if not backward:
                self.expect("-")
            relationship = self.relationship()
            self.expect("-" if backward else "->")
            relationships.append((relationship, not backward))
            nodes.append(self.node())
        return WrittenPath(nodes, relationships)


def read_value(text: str) -> Any:
    """The value that a cell holds."""
    return Reader(text).whole()


def canonical(value: Any, *, unordered: bool = False) -> Any:
    """A hashable form that is equal for equal values, whether they were written or are real.

    Args:
        value: the value.
        unordered: whether the order of the items of lists does not matter.
    """
    if value is None or isinstance(value, bool | str):
        return (type(value).__name__, value)
    if isinstance(value, int):
        return ("int", value)
    if isinstance(value, float):
        return ("float", "NaN" if math.isnan(value) else value)
    if isinstance(value, list | tuple):
        items = [canonical(item, unordered=unordered) for item in value]
        return ("list", *(sorted(items, key=repr) if unordered else items))
    if isinstance(value, dict):
        return ("map", _entries(value, unordered=unordered))
    if hasattr(value, "iso_format"):
        return ("str", value.iso_format())
    return _element(value, unordered=unordered)


def _entries(value: Any, *, unordered: bool) -> frozenset[Any]:
    return frozenset((key, canonical(item, unordered=unordered)) for key, item in value.items())


def _element(value: Any, *, unordered: bool) -> Any:
    if isinstance(value, WrittenNode | Node):
        return ("node", frozenset(value.labels), _entries(value.properties, unordered=unordered))
    if isinstance(value, WrittenRelationship | Relationship):
        return ("relationship", value.type, _entries(value.properties, unordered=unordered))
    if isinstance(value, WrittenPath):
        steps = value.relationships
    elif isinstance(value, Path):
        steps = [
            (relationship, relationship.start_node == node)
            for relationship, node in zip(value.relationships, value.nodes, strict=False)
        ]
    else:
        raise TypeError(f"no value of Cypher: {value!r}")
    nodes = tuple(canonical(node, unordered=unordered) for node in value.nodes)
    arrows = tuple((canonical(step, unordered=unordered), forward) for step, forward in steps)
    return ("path", nodes, arrows)
