"""Expand: from a bound node along relationships, to new nodes or into one that is bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.operators import neighbours
from queries.cypher.operators.base import Following, Operator, as_element, bind
from queries.cypher.operators.neighbours import Types, loop_over
from queries.cypher.plan.show import shown
from queries.cypher.runtime import bisected
from queries.cypher.runtime import neighbours as rows

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax.ast import Direction


@dataclass(eq=False, slots=True, kw_only=True)
class _Hop(Operator):
    """One relationship of a pattern, seen from the node where the plan comes from.

    Attributes:
        start: the bound node.
        relationship: the relationship's variable.
        end: the node on the other side.
        direction: seen from the start.
        types: which relationships; none of them for all.
        labels: labels that the end surely has, by the statistics.
    """

    start: str
    relationship: str
    end: str
    direction: Direction
    types: Types = ()
    labels: frozenset[str] = frozenset()

    @property
    def detail(self) -> str:
        """The pattern."""
        types = f":{'|'.join(self.types)}" if self.types else ""
        left = "<-" if self.direction == "in" else "-"
        right = "->" if self.direction == "out" else "-"
        middle = f"[{shown(self.relationship)}{types}{self.length}]"
        return f"({shown(self.start)}){left}{middle}{right}({shown(self.end)})"

    @property
    def length(self) -> str:
        """How many relationships, where that is not one."""
        return ""

    def start_from(self, fn: Function) -> Code:
        """The node to start from, as a bare id."""
        return as_element(fn, self.start, "node")


@dataclass(eq=False, slots=True, kw_only=True)
class Expand(_Hop):
    """Along relationships to nodes that are not bound yet."""

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "Expand(All)"

    @property
    def reads(self) -> frozenset[str]:
        """The start."""
        return frozenset({self.start})

    @property
    def binds(self) -> frozenset[str]:
        """The relationship and the end."""
        return frozenset({self.relationship, self.end})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the start's row."""
        start = self.start_from(fn)
        if not start.nullable:
            self._loop(fn, start, following)
            return
        with fn.block(f"if {start.text} is not None:"):
            self._loop(fn, start, following)

    def _loop(self, fn: Function, start: Code, following: Following) -> None:
        needed = self.relationship in fn.live
        fn.step()
        head, neighbour, relationship = loop_over(
            fn, start.text, self.direction, self.types, with_relationships=needed
        )
        with fn.block(head):
            fn.slot(neighbour, relationship)
            end = Code(neighbour, "node", nullable=False, labels=self.labels)
            bind(fn, self.end, end)
            if needed or fn.current:
                bind(fn, self.relationship, Code(relationship, "relationship", nullable=False))
            following()


@dataclass(eq=False, slots=True, kw_only=True)
class ExpandInto(_Hop):
    """Along relationships between two bound nodes."""

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "Expand(Into)"

    @property
    def reads(self) -> frozenset[str]:
        """Both nodes."""
        return frozenset({self.start, self.end})

    @property
    def binds(self) -> frozenset[str]:
        """The relationship."""
        return frozenset({self.relationship})

    def emit(self, fn: Function, following: Following) -> None:
        """Find the end in the start's row, which is sorted, or the start in the end's."""
        start, end = self.start_from(fn), as_element(fn, self.end, "node")
        guards = [f"{code.text} is not None" for code in (start, end) if code.nullable]
        if guards:
            with fn.block(f"if {' and '.join(guards)}:"):
                self._find(fn, start, end, following)
        else:
            self._find(fn, start, end, following)

    def _find(self, fn: Function, start: Code, end: Code, following: Following) -> None:
        relationship = fn.fresh("r")
        direction, types = fn.constant(self.direction), fn.constant(self.types)
        if fn.current:
            call = fn.function(rows.between)
            each = f"{call}({fn.view}, {start.text}, {end.text}, {direction}, {types})"
        elif len(self.types) == 1 and self.direction != "both":
            each = self._held(fn, start.text, end.text)
        else:
            fn.step()
            finder = fn.function(bisected.finder)
            find = fn.fetch(f"{finder}({fn.snapshot}, {direction}, {types})", "find")
            each = f"{find}({start.text}, {end.text})"
        with fn.block(f"for {relationship} in {each}:"):
            bind(fn, self.relationship, Code(relationship, "relationship", nullable=False))
            following()

    def _held(self, fn: Function, start: str, end: str) -> str:
        """Look into the row of the node that was bound first, which is held while it stays."""
        direction, names = self.direction, list(fn.scope)
        if names.index(self.end) < names.index(self.start):
            start, end = end, start
            direction = "in" if direction == "out" else "out"
        row, held = fn.fresh("row"), fn.fresh("held")
        near = neighbours.rows(fn, direction, self.types[0])
        links = neighbours.rows(fn, direction, self.types[0], of_relationships=True)
        fn.start(f"{held} = None")
        with fn.block(f"if {held} != {start}:"):
            make = fn.function(bisected.by_end)
            fn.line(f"{row} = {make}({near}[{start}], {links}[{start}])")
            fn.line(f"{held} = {start}")
        return f"{row}.get({end}, ())"


@dataclass(eq=False, slots=True, kw_only=True)
class ExpandBound(_Hop):
    """Along a relationship that is bound already: it must lie between such nodes."""

    end_bound: bool = False
    start_bound: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "ProjectEndpoints"

    @property
    def reads(self) -> frozenset[str]:
        """The relationship, and the ends that are bound."""
        ends = {self.start} if self.start_bound else set()
        return frozenset({self.relationship, *ends, *({self.end} if self.end_bound else ())})

    @property
    def binds(self) -> frozenset[str]:
        """The ends that are not bound."""
        ends = set() if self.start_bound else {self.start}
        return frozenset(ends if self.end_bound else {*ends, self.end})

    def emit(self, fn: Function, following: Following) -> None:
        """Read both ends of the relationship and compare them."""
        held = as_element(fn, self.relationship, "relationship")
        tests = [f"{held.text} is not None"] if held.nullable else []
        if self.types:
            type_of, wanted = fn.method("type_of"), fn.constant(frozenset(self.types))
            tests.append(f"{type_of}({held.text}) in {wanted}")
        with fn.block(f"if {' and '.join(tests) or 'True'}:"):
            self._ends(fn, held.text, following)

    def _ends(self, fn: Function, relationship: str, following: Following) -> None:
        a, b = fn.fresh("n"), fn.fresh("n")
        call = fn.function(bisected.ends)
        each = f"{call}({fn.view}, {relationship}, {fn.constant(self.direction)})"
        with fn.block(f"for {a}, {b} in {each}:"):
            tests = []
            if self.start_bound:
                tests.append(f"{a} == {as_element(fn, self.start, 'node').text}")
            else:
                bind(fn, self.start, Code(a, "node", nullable=False))
            if self.end_bound or self.end == self.start:
                tests.append(f"{b} == {as_element(fn, self.end, 'node').text}")
            else:
                bind(fn, self.end, Code(b, "node", nullable=False))
            with fn.block(f"if {' and '.join(tests) or 'True'}:"):
                following()
