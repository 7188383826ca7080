"""Random path patterns that can be written in both directions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.fuzz.choices import Choices
    from benchmarks.fuzz.schema import Schema

_FLIPPED = {"out": "in", "in": "out", "both": "both"}
REPEATS = ("1..2", "0..2", "2", "1..3", "0..1", "..2", "1..")
QUANTIFIERS = {"1..2": "{1,2}", "0..2": "{0,2}", "2": "{2}", "1..3": "{1,3}", "0..1": "{0,1}"}
QUANTIFIERS |= {"..2": "{1,2}", "1..": "+"}


@dataclass(frozen=True)
class NodeText:
    """A node pattern: variable, label expression, properties, all of them possibly empty."""

    name: str = ""
    labels: str = ""
    properties: str = ""

    def __str__(self) -> str:
        head = self.name + (f":{self.labels}" if self.labels else "")
        return f"({head}{' ' * bool(head and self.properties)}{self.properties})"


@dataclass(frozen=True)
class LinkText:
    """A relationship pattern; ``repeat`` is a variable length as one writes it behind a star."""

    direction: str = "out"
    name: str = ""
    types: str = ""
    properties: str = ""
    repeat: str = ""
    quantified: bool = False

    def __str__(self) -> str:
        inside = self.name + (f":{self.types}" if self.types else "")
        if self.repeat and not self.quantified:
            inside += f"*{self.repeat}"
        if self.properties:
            inside += f" {self.properties}"
        body = f"-[{inside}]-" if inside else "--"
        quantifier = QUANTIFIERS[self.repeat] if self.quantified else ""
        left, right = "<" * (self.direction == "in"), ">" * (self.direction == "out")
        return f"{left}{body}{right}{quantifier}"

    @property
    def flipped(self) -> LinkText:
        """The same from the other end."""
        return replace(self, direction=_FLIPPED[self.direction])


@dataclass(frozen=True)
class PathText:
    """Nodes and links in turn."""

    nodes: tuple[NodeText, ...]
    links: tuple[LinkText, ...] = ()

    def __str__(self) -> str:
        pieces = [str(self.nodes[0])]
        for link, node in zip(self.links, self.nodes[1:], strict=True):
            pieces += [str(link), str(node)]
        return "".join(pieces)

    @property
    def flipped(self) -> PathText:
        """The same, written from its end."""
        return PathText(self.nodes[::-1], tuple(link.flipped for link in self.links[::-1]))

    @property
    def names(self) -> dict[str, str]:
        """The variables and their kinds: node, relationship or relationships."""
        found = {node.name: "node" for node in self.nodes if node.name}
        for link in self.links:
            if link.name:
                found[link.name] = "relationships" if link.repeat else "relationship"
        return found


class PatternMaker:
    """Makes patterns over a schema; variables that it knows may be used again.

    Attributes:
        known: the variables that are bound, with their kinds.
        quantified: whether repetitions are written as ``{1,2}`` and not as ``*1..2``.
    """

    def __init__(
        self,
        choices: Choices,
        schema: Schema,
        known: dict[str, str] | None = None,
        *,
        quantified: bool | None = None,
    ) -> None:
        self.choices = choices
        # one MATCH has only one of the two ways to say how often
        self.quantified = choices.chance(40) if quantified is None else quantified
        self.schema = schema
        self.known = dict(known or {})
        self._count = 0

    def fresh(self, prefix: str, kind: str) -> str:
        """Give a new variable."""
        self._count += 1
        name = f"{prefix}{len(self.known)}"
        while name in self.known:
            self._count += 1
            name = f"{prefix}{len(self.known)}_{self._count}"
        self.known[name] = kind
        return name

    def node(self, *, named: bool = True, label: str = "") -> NodeText:
        """Give a node pattern: a known node now and then."""
        choices = self.choices
        nodes = [name for name, kind in self.known.items() if kind == "node"]
        if nodes and choices.chance(25):
            return NodeText(choices.one(nodes), self._labels() if choices.chance(20) else "")
        name = self.fresh("n", "node") if named and not choices.chance(15) else ""
        labels = label if label and choices.chance(60) else ""
        labels = labels or (self._labels() if choices.chance(40) else "")
        properties = self.properties(self.schema.keys) if choices.chance(12) else ""
        return NodeText(name, labels, properties)

    def _labels(self) -> str:
        choices, labels = self.choices, self.schema.labels
        first = choices.one(labels)
        form = choices.below(12)
        if form < 8:
            return first
        second = choices.one(labels)
        return (f"{first}&{second}", f"{first}|{second}", f"!{first}", f"{first}&!{second}")[
            form - 8
        ]

    def properties(self, keys: dict[str, tuple[str, ...]]) -> str:
        """Give a map of one property to ask for."""
        key = self.choices.one(tuple(keys))
        return f"{{{key}: {self.choices.one(keys[key])}}}"

    def link(self, *, long: bool = True, name: bool = True) -> LinkText:
        """Give a relationship pattern."""
        choices, schema = self.choices, self.schema
        direction = choices.one(("out", "in", "both"))
        types = choices.one(schema.types) if choices.chance(65) else ""
        if types and choices.chance(20):
            types += "|" + choices.one(schema.types)
        repeat, quantified = "", False
        if long and choices.chance(20):
            repeat = choices.one(REPEATS[: 6 if types else 5])
            quantified = self.quantified
        properties = ""
        if schema.links and choices.chance(8):
            properties = self.properties(schema.links)
        kind = "relationships" if repeat else "relationship"
        label = self.fresh("r", kind) if name and choices.chance(45) else ""
        return LinkText(direction, label, types, properties, repeat, quantified)

    def path(self, most: int = 3, *, long: bool = True) -> PathText:
        """Give a path of up to so many relationships."""
        choices, schema = self.choices, self.schema
        length = choices.below(most + 1)
        start = self.node()
        nodes, links = [start], []
        for _ in range(length):
            if schema.ends and choices.chance(50):
                source, kind, target = choices.one(schema.ends)
                out = not choices.chance(40)
                link = replace(self.link(long=long), types=kind, direction="out" if out else "in")
                nodes.append(self.node(label=target if out else source))
            else:
                link = self.link(long=long)
                nodes.append(self.node())
            links.append(link)
        return PathText(tuple(nodes), tuple(links))

    def paths(self, most: int = 2) -> list[PathText]:
        """Give the paths of one MATCH."""
        return [self.path() for _ in range(1 + self.choices.below(most))]
