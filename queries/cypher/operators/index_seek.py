"""Seeks in indexes: several properties at once, ranges, parts of texts, and relationships."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, bind
from queries.cypher.plan.context import UNIQUE
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime import index_order, index_seek
from queries.cypher.runtime.seek import lookup_each

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast

_FINDERS = {
    ("node", "="): index_seek.equal_nodes,
    ("node", "IN"): lookup_each,
    ("node", "range"): index_seek.nodes_between,
    ("node", "text"): index_seek.nodes_with_text,
    ("node", "exists"): index_seek.nodes_with_key,
    ("node", "box"): index_seek.nodes_in_box,
    ("node", "near"): index_seek.nodes_near,
    ("relationship", "="): index_seek.equal_relationships,
    ("relationship", "IN"): index_seek.listed_relationships,
    ("relationship", "range"): index_seek.relationships_between,
    ("relationship", "text"): index_seek.relationships_with_text,
    ("relationship", "exists"): index_seek.relationships_with_key,
    ("relationship", "box"): index_seek.relationships_in_box,
    ("relationship", "near"): index_seek.relationships_near,
}
_TITLES = {
    "CONTAINS": "IndexContainsScan",
    "ENDS WITH": "IndexEndsWithScan",
    "exists": "IndexScan",
    "=": "IndexSeek",
    "IN": "IndexSeek",
}
_TEXTS = ("STARTS WITH", "ENDS WITH", "CONTAINS")


@dataclass(frozen=True, slots=True)
class Sought:
    """What an index is asked.

    Attributes:
        name: the label or type.
        keys: the properties.
        how: ``=``, ``IN``, ``range``, ``exists``, in a ``box``, ``near``, or how texts are alike.
        values: one for each key; for a range nothing, for a place what says where it is.
        lows, highs: what a value must be above and below.
        signs: how each of the bounds is compared.
        index: what a plan calls the index.
    """

    name: str
    keys: tuple[str, ...]
    how: Literal[
        "=", "IN", "range", "STARTS WITH", "ENDS WITH", "CONTAINS", "exists", "box", "near"
    ]
    values: tuple[ast.Expression, ...] = ()
    lows: tuple[ast.Expression, ...] = ()
    highs: tuple[ast.Expression, ...] = ()
    signs: tuple[str, ...] = ()
    index: str = "RANGE INDEX"

    @property
    def title(self) -> str:
        """The kind of seek, as people know it from Neo4j."""
        title = _TITLES.get(self.how, "IndexSeekByRange")
        unique = self.index == UNIQUE and not title.endswith("Scan")
        return f"Unique{title}" if unique else title

    @property
    def demand(self) -> str:
        """What it demands."""
        keys = ", ".join(self.keys)
        if self.how == "range":
            bounds = zip(self.signs, (*self.lows, *self.highs), strict=True)
            parts = [f"{keys} {sign} {shown(bound)}" for sign, bound in bounds]
        elif self.how == "exists":
            parts = [f"{keys} IS NOT NULL"]
        elif self.how == "box":
            parts = [f"point.withinBBox({keys}, {', '.join(map(shown, self.values))})"]
        elif self.how == "near":
            center, most = map(shown, self.values)
            parts = [f"point.distance({keys}, {center}) {self.signs[0]} {most}"]
        else:
            pairs = zip(self.keys, self.values, strict=True)
            parts = [f"{key} {self.how} {shown(wanted)}" for key, wanted in pairs]
        return " AND ".join(parts)

    @property
    def reads(self) -> frozenset[str]:
        """What the values are made of."""
        return names_in_all((*self.values, *self.lows, *self.highs))

    def ids(self, fn: Function, entity: str) -> str:
        """Write the call that gives the ids."""
        kind = "text" if self.how in _TEXTS else self.how
        find = fn.function(_FINDERS[entity, kind])
        key = fn.constant(self.keys[0] if len(self.keys) == 1 else self.keys)
        given = [fn.view, fn.constant(self.name), key, *self._given(fn, kind)]
        found = f"{find}({', '.join(given)})"
        return f"list({found})" if fn.current else found

    def _given(self, fn: Function, kind: str) -> list[str]:
        if kind == "range":
            return [row_of(fn, self.lows), row_of(fn, self.highs)]
        if kind == "text":
            return [fn.constant(self.how), value(fn, self.values[0])]
        if kind in ("exists", "box", "near"):
            return [value(fn, given) for given in self.values]
        return [value(fn, self.values[0]) if len(self.keys) == 1 else row_of(fn, self.values)]


def row_of(fn: Function, expressions: tuple[ast.Expression, ...]) -> str:
    """Write a tuple of values."""
    return f"({''.join(f'{value(fn, expression)}, ' for expression in expressions)})"


@dataclass(eq=False, slots=True, kw_only=True)
class NodeSeek(Operator):
    """The nodes that an index gives.

    Attributes:
        order: whether they come by their values, and which way; nothing where that does not matter.
        nulls: whether those without a value come too, where ORDER BY has them.
    """

    name: str
    sought: Sought
    order: Literal["", "ASC", "DESC"] = ""
    nulls: bool = False

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
        sought = self.sought
        place = f"{shown(self.name)}:{sought.name}({', '.join(sought.keys)})"
        where = "" if self.nulls else f" WHERE {sought.demand}"
        order = f" ORDER BY {sought.keys[0]} {self.order}" if self.order else ""
        return f"{sought.index} {place}{where}{order}"

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
        node, part = fn.fresh("n"), fn.fresh("part")
        labels = frozenset({self.sought.name})
        with (
            fn.block(f"for {part} in {self._parts(fn)}:"),
            fn.block(f"for {node} in {part}:"),
        ):
            bind(fn, self.name, Code(node, "node", nullable=False, labels=labels))
            following()

    def _parts(self, fn: Function) -> str:
        sought = self.sought
        if not self.order:
            return f"{fn.runtime}.parts({sought.ids(fn, 'node')})"
        find, cut = fn.function(index_order.nodes_in_order), fn.function(index_order.pieces)
        bounds = f"{row_of(fn, sought.lows)}, {row_of(fn, sought.highs)}"
        given = f"{fn.view}, {fn.constant(sought.name)}, {fn.constant(sought.keys[0])}, {bounds}"
        down = self.order == "DESC"
        return f"{cut}({fn.runtime}, {find}({given}, down={down}, nulls={self.nulls}))"


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
        sought = self.sought
        place = f"{shown(self.relationship)}:{sought.name}({', '.join(sought.keys)})"
        pattern = f"({shown(self.source)})-[{place}]{arrow}({shown(self.target)})"
        return f"{sought.index} {pattern} WHERE {sought.demand}"

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
