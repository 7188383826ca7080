"""SHORTEST and ANY before a path: the shortest paths between each pair of its ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.logic import holds
from queries.cypher.operators.base import Chain, Following, Operator, among, bind, walk_ends
from queries.cypher.operators.repeat import Iteration, bind_walk, bind_walks, step_of
from queries.cypher.plan.names import names_in
from queries.cypher.plan.show import shown
from queries.cypher.runtime import repeat, selected

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class SelectedPaths(Operator):
    """Some of the paths from a bound node to each end.

    Attributes:
        start: the bound node.
        end: the node at the other side.
        walk: the name of all relationships of the path.
        iterations: the parts of the path, in the order in which they are walked.
        count: how many paths for each end, or how many lengths.
        groups: whether lengths are counted.
        where: what a path must satisfy to be counted.
        end_bound: whether the end is bound already.
        backwards: whether it is walked against the order of the text.
    """

    start: str
    end: str
    walk: str
    iterations: tuple[Iteration, ...]
    count: int
    groups: bool
    where: ast.Expression | None = None
    end_bound: bool = False
    backwards: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return f"StatefulShortestPath({'Into' if self.end_bound else 'All'})"

    @property
    def detail(self) -> str:
        """How many, and between which ends."""
        words = f"SHORTEST {self.count}{' GROUPS' if self.groups else ''}"
        return f"{words} ({shown(self.start)}) ... ({shown(self.end)})"

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The walks through the parts."""
        return tuple(one.chain for one in self.iterations if one.chain)

    @property
    def reads(self) -> frozenset[str]:
        """The start, the end where it is bound, and what the parts and the condition read."""
        found = names_in(self.where) - self._own
        for one in self.iterations:
            found |= one.reads
        found -= {self.end}
        return found | ({self.start, self.end} if self.end_bound else {self.start})

    @property
    def binds(self) -> frozenset[str]:
        """The end, the relationships and the parts' variables."""
        return self._own - {self.start} - ({self.end} if self.end_bound else set())

    @property
    def _own(self) -> frozenset[str]:
        named = (name for one in self.iterations for name in one.named)
        return frozenset({self.walk, self.end, *named})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over what the runtime finds."""
        start, end, test = walk_ends(fn, self.start, self.end if self.end_bound else None)
        with fn.block(f"if {test}:"):
            self._loop(fn, start, end, following)

    def _loop(self, fn: Function, start: Code, end: Code | None, following: Following) -> None:
        live = fn.live
        node, walks = fn.fresh("n"), fn.fresh("walks")
        legs = "".join(f"{self._leg(fn, one)}, " for one in self.iterations)
        target = "None" if end is None else end.text
        each = (
            f"{fn.function(selected.selected)}({fn.runtime}, ({legs}), {start.text}, {target}, "
            f"{self.count}, {self.groups}, {self._accepted(fn)})"
        )
        with fn.block(f"for {node}, {walks} in {each}:"):
            if end is None:
                bind(fn, self.end, Code(node, "node", nullable=False))
            self._bind(fn, walks, live)
            following()

    @staticmethod
    def _leg(fn: Function, one: Iteration) -> str:
        make = fn.function(selected.Leg)
        return f"{make}({step_of(fn, one)}, {one.width}, {one.lower}, {one.upper})"

    def _bind(self, fn: Function, walks: str, wanted: frozenset[str]) -> None:
        """Bind the variables of all parts, and the relationships in the order of the text."""
        pieces = []
        along = fn.function(repeat.along)
        for place, one in enumerate(self.iterations):
            rows = f"{walks}[{place}]{'[::-1]' if self.backwards else ''}"
            ends = {self.start, self.end}
            bind_walks(fn, one, rows, wanted - ends)
            if one.width:
                pieces.append(f"{along}({rows}, {one.width})")
        if self.walk in wanted:
            bind_walk(fn, self.walk, pieces[::-1] if self.backwards else pieces)

    def _accepted(self, fn: Function) -> str:
        """Write a function that tells whether a path satisfies the condition, or None."""
        if self.where is None:
            return "None"
        own = self._own - {self.start} - ({self.end} if self.end_bound else set())
        names = [n for n in among(fn.scope, names_in(self.where)) if n not in own]
        inner = fn.nested("accept", names, "node", "walks")
        if not self.end_bound:
            bind(inner, self.end, Code("node", "node", nullable=False))
        self._bind(inner, "walks", names_in(self.where))
        inner.line(f"return bool({holds(inner, self.where)})")
        name = inner.finish()
        texts = dict.fromkeys(fn.scope[variable].text for variable in names)
        if not texts:
            return name
        return f"lambda node, walks: {name}({', '.join([*texts, 'node', 'walks'])})"
