"""Seeks in indexes: several properties at once, ranges, parts of texts, and relationships."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, bind
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime import index_seek
from queries.cypher.runtime.seek import lookup_each

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast

_FINDERS = {
    ("node", "="): index_seek.equal_nodes,
    ("node", "IN"): lookup_each,
    ("node", "range"): index_seek.nodes_between,
    ("node", "text"): index_seek.nodes_with_text,
    ("relationship", "="): index_seek.equal_relationships,
    ("relationship", "IN"): index_seek.listed_relationships,
    ("relationship", "range"): index_seek.relationships_between,
    ("relationship", "text"): index_seek.relationships_with_text,
}
_TITLES = {
    "CONTAINS": "IndexContainsScan",
    "ENDS WITH": "IndexEndsWithScan",
    "=": "IndexSeek",
    "IN": "IndexSeek",
}


@dataclass(frozen=True, slots=True)
class Sought:
    """What an index is asked.

    Attributes:
        name: the label or type.
        keys: the properties.
        how: ``=``, ``IN``, ``range``, or the operator over texts.
        values: one for each key; for a range nothing.
        lows, highs: what a value must be above and below.
    """

    name: str
    keys: tuple[str, ...]
    how: Literal["=", "IN", "range", "STARTS WITH", "ENDS WITH", "CONTAINS"]
    values: tuple[ast.Expression, ...] = ()
    lows: tuple[ast.Expression, ...] = ()
    highs: tuple[ast.Expression, ...] = ()

    @property
    def title(self) -> str:
        """The kind of seek, as people know it from Neo4j."""
        return _TITLES.get(self.how, "IndexSeekByRange")

    @property
    def detail(self) -> str:
        """What it demands."""
        keys = ", ".join(self.keys)
        if self.how == "range":
            parts = [f"{keys} > {shown(low)}" for low in self.lows]
            parts += [f"{keys} < {shown(high)}" for high in self.highs]
        else:
            pairs = zip(self.keys, self.values, strict=True)
            parts = [f"{key} {self.how} {shown(wanted)}" for key, wanted in pairs]
        return f":{self.name}({keys}) WHERE {' AND '.join(parts)}"

    @property
    def reads(self) -> frozenset[str]:
        """What the values are made of."""
        return names_in_all((*self.values, *self.lows, *self.highs))

    def ids(self, fn: Function, entity: str) -> str:
        """Write the call that gives the ids."""
        kind = self.how if self.how in ("=", "IN", "range") else "text"
        find = fn.function(_FINDERS[entity, kind])
        key = fn.constant(self.keys[0] if len(self.keys) == 1 else self.keys)
        found = f"{find}({fn.view}, {fn.constant(self.name)}, {key}, {self._given(fn, kind)})"
        return f"list({found})" if fn.current else found

    def _given(self, fn: Function, kind: str) -> str:
        if kind == "range":
            return f"{_row(fn, self.lows)}, {_row(fn, self.highs)}"
        if kind == "text":
            return f"{fn.constant(self.how)}, {value(fn, self.values[0])}"
        return value(fn, self.values[0]) if len(self.keys) == 1 else _row(fn, self.values)


def _row(fn: Function, expressions: tuple[ast.Expression, ...]) -> str:
    return f"({''.join(f'{value(fn, expression)}, ' for expression in expressions)})"


@dataclass(eq=False, slots=True, kw_only=True)
class NodeSeek(Operator):
    """The nodes that an index gives."""

    name: str
    sought: Sought

    @property
    def label(self) -> str:
        """The label that every node has."""
        return self.sought.name

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return f"Node{self.sought.title}"

    @property
    def detail(self) -> str:
        """The variable, the label and what is sought."""
        return f"{shown(self.name)}{self.sought.detail}"

    @property
    def reads(self) -> frozenset[str]:
        """What the values are made of."""
        return self.sought.reads

    @property
    def binds(self) -> frozenset[str]:
        """The node."""
        return frozenset({self.name})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over what the index gives, a piece at a time."""
        ids = self.sought.ids(fn, "node")
        node, part = fn.fresh("n"), fn.fresh("part")
        labels = frozenset({self.sought.name})
        with (
            fn.block(f"for {part} in {fn.runtime}.parts({ids}):"),
            fn.block(f"for {node} in {part}:"),
        ):
            bind(fn, self.name, Code(node, "node", nullable=False, labels=labels))
            following()


@dataclass(eq=False, slots=True, kw_only=True)
class RelationshipSeek(Operator):
    """The relationships that an index gives, with both ends; both ways where no way is asked."""

    relationship: str
    source: str
    target: str
    sought: Sought
    both: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return f"{'Und' if self.both else 'D'}irectedRelationship{self.sought.title}"

    @property
    def detail(self) -> str:
        """The pattern and what is sought."""
        arrow = "-" if self.both else "->"
        pattern = f"({shown(self.source)})-[{shown(self.relationship)}:{self.sought.name}]{arrow}"
        return f"{pattern}({shown(self.target)}) {self.sought.detail}"

    @property
    def reads(self) -> frozenset[str]:
        """What the values are made of."""
        return self.sought.reads

    @property
    def binds(self) -> frozenset[str]:
        """The relationship and its ends."""
        return frozenset({self.relationship, self.source, self.target})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over what the index gives and read the ends."""
        ids = self.sought.ids(fn, "relationship")
        r, part = fn.fresh("r"), fn.fresh("part")
        first, second = fn.fresh("n"), fn.fresh("n")
        view = fn.view
        ends = f"({view}.source({r}), {view}.target({r}))"
        each = f"({ends},)"
        if self.both:
            each = f"{fn.function(both_ways)}({view}.source({r}), {view}.target({r}))"
        with (
            fn.block(f"for {part} in {fn.runtime}.parts({ids}):"),
            fn.block(f"for {r} in {part}:"),
            fn.block(f"for {first}, {second} in {each}:"),
        ):
            bind(fn, self.relationship, Code(r, "relationship", nullable=False))
            bind(fn, self.source, Code(first, "node", nullable=False))
            bind(fn, self.target, Code(second, "node", nullable=False))
            following()


def both_ways(source: int, target: int) -> tuple[tuple[int, int], ...]:
    """The ends in both orders; a loop has one."""
    return ((source, target),) if source == target else ((source, target), (target, source))
