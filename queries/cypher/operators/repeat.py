"""Repeat: a quantified part of a path, walked several times from a bound node."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.operators.base import Chain, Following, Operator, among, bind, walk_ends
from queries.cypher.operators.inner import called
from queries.cypher.operators.optional import outside
from queries.cypher.operators.produce import Gather
from queries.cypher.plan.names import EVERYTHING
from queries.cypher.plan.show import shown
from queries.cypher.runtime import repeat
from queries.cypher.values.elements import NodeRef

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class Iteration:
    """One walk through a part of a path.

    Attributes:
        chain: finds the walks from a node.
        argument: the node that the chain starts with.
        end: the node that a walk leads to.
        relationships: the relationships, in the order of the text.
        nodes: the nodes that the query names.
        named: all variables that the query names.
        lower, upper: how often the part is walked; ``upper`` None means no end.
        many: whether its variables are lists outside of it.
    """

    chain: Chain
    argument: str
    end: str
    relationships: tuple[str, ...]
    nodes: tuple[str, ...]
    named: tuple[str, ...]
    lower: int
    upper: int | None
    many: bool

    @property
    def row(self) -> tuple[str, ...]:
        """What a walk is told by: the end, the relationships, the nodes."""
        return (self.end, *self.relationships, *self.nodes)

    @property
    def width(self) -> int:
        """How many relationships a walk has."""
        return len(self.relationships)

    @property
    def reads(self) -> frozenset[str]:
        """What it reads from outside."""
        return outside(self.chain) - {self.argument}

    @property
    def detail(self) -> str:
        """The part, and how often."""
        often = f"{{{self.lower}, {'' if self.upper is None else self.upper}}}"
        return f"({', '.join(map(shown, self.named))}){often}"


def step_of(fn: Function, iteration: Iteration) -> str:
    """Write a function from a node to the walks that begin there."""
    names = [n for n in among(fn.scope, iteration.reads) if n != iteration.argument]
    inner = fn.nested("walks", names, "n")
    inner.scope[iteration.argument] = Code("n", "node", nullable=False)
    nesting, fn.module.nesting = fn.module.nesting, 0
    inner.line(f"return {called(inner, iteration.chain, Gather(names=iteration.row, box=False))}")
    fn.module.nesting = nesting
    name = inner.finish()
    texts = dict.fromkeys(fn.scope[variable].text for variable in names)
    return f"lambda n: {name}({', '.join([*texts, 'n'])})" if texts else name


def bind_walks(fn: Function, iteration: Iteration, walks: str, wanted: frozenset[str]) -> None:
    """Bind a part's variables: of its only walk, or as lists over all walks."""
    for name in iteration.named:
        if name not in wanted and EVERYTHING not in wanted:
            continue
        place = iteration.row.index(name, 1)
        is_node = name in iteration.nodes
        local = fn.fresh("v")
        if not iteration.many:
            fn.line(f"{local} = {walks}[0][{place}]")
            bind(fn, name, Code(local, "node" if is_node else "relationship", nullable=False))
        elif is_node:
            make = f"{fn.function(NodeRef)}({fn.view}, row[{place}])"
            fn.line(f"{local} = [{make} for row in {walks}]")
            bind(fn, name, Code(local, nullable=False))
        else:
            fn.line(f"{local} = [row[{place}] for row in {walks}]")
            bind(fn, name, Code(local, "relationships", nullable=False))


def bind_walk(fn: Function, name: str, pieces: list[str]) -> None:
    """Bind the relationships of walks, all in one list."""
    local = fn.fresh("rs")
    fn.line(f"{local} = ({''.join(f'*{piece}, ' for piece in pieces)})")
    bind(fn, name, Code(local, "relationships", nullable=False))


@dataclass(eq=False, slots=True, kw_only=True)
class Repeat(Operator):
    """A part of a path, walked several times.

    Attributes:
        start: the bound node.
        end: the node at the other side.
        walk: the name of all relationships that are walked.
        iteration: one walk.
        end_bound: whether the end is bound already.
        backwards: whether it is walked against the order of the text.
    """

    start: str
    end: str
    walk: str
    iteration: Iteration
    end_bound: bool = False
    backwards: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "Repeat(Trail)"

    @property
    def detail(self) -> str:
        """The ends, and the part between them."""
        return f"({shown(self.start)}) {self.iteration.detail} ({shown(self.end)})"

    @property
    def plans(self) -> tuple[Chain, ...]:
        """One walk."""
        return (self.iteration.chain,)

    @property
    def reads(self) -> frozenset[str]:
        """The start, the end where it is bound, and what a walk reads."""
        ends = {self.start, self.end} if self.end_bound else {self.start}
        return self.iteration.reads | ends

    @property
    def binds(self) -> frozenset[str]:
        """The end, the relationships and the part's variables."""
        own = {self.walk, *self.iteration.named}
        return frozenset(own if self.end_bound else {*own, self.end})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over what the runtime finds."""
        start, end, test = walk_ends(fn, self.start, self.end if self.end_bound else None)
        with fn.block(f"if {test}:"):
            self._loop(fn, start, end, following)

    def _loop(self, fn: Function, start: Code, end: Code | None, following: Following) -> None:
        one, live = self.iteration, fn.live
        node, rows = fn.fresh("n"), fn.fresh("walks")
        each = (
            f"{fn.function(repeat.repeated)}({fn.runtime}, {step_of(fn, one)}, {one.width}, "
            f"{start.text}, {one.lower}, {one.upper})"
        )
        with fn.block(f"for {node}, {rows} in {each}:"):
            if end is None:
                bind(fn, self.end, Code(node, "node", nullable=False))
            with fn.block(f"if {node} == {end.text}:" if end else "if True:"):
                if self.backwards:
                    fn.line(f"{rows} = {rows}[::-1]")
                bind_walks(fn, one, rows, live)
                if self.walk in live:
                    along = fn.function(repeat.along)
                    bind_walk(fn, self.walk, [f"{along}({rows}, {one.width})"])
                following()
