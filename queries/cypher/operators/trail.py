"""Variable length: every trail along relationships, none of them walked twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.logic import holds
from queries.cypher.operators.base import Following, among, bind, walk_ends
from queries.cypher.operators.expand import _Hop
from queries.cypher.operators.neighbours import expander
from queries.cypher.plan.names import names_in_all
from queries.cypher.runtime import neighbours, trails

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class VarLengthExpand(_Hop):
    """Trails of some length from a bound node.

    Attributes:
        lower, upper: how many relationships; ``upper`` None means no end.
        tests: what each relationship must satisfy.
        each: the variable of one relationship in the tests.
        end_bound: whether the end is bound already.
        backwards: whether the list of relationships must be turned round.
        distinct: whether each end is wanted once, however many trails lead to it.
    """

    lower: int
    upper: int | None
    tests: tuple[ast.Expression, ...] = ()
    each: str = ""
    end_bound: bool = False
    backwards: bool = False
    distinct: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        if self.distinct:
            return "VarLengthExpand(Pruning,BFS)"
        return f"VarLengthExpand({'Into' if self.end_bound else 'All'})"

    @property
    def length(self) -> str:
        """How many relationships."""
        return length_text(self.lower, self.upper)

    @property
    def reads(self) -> frozenset[str]:
        """The start, the end where it is bound, and what the tests mention."""
        ends = {self.start, self.end} if self.end_bound else {self.start}
        return frozenset(ends) | (names_in_all(self.tests) - {self.each})

    @property
    def binds(self) -> frozenset[str]:
        """The relationships and the end."""
        own = {self.relationship}
        return frozenset(own if self.end_bound else {*own, self.end})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over what the runtime finds."""
        start, end, test = walk_ends(fn, self.start, self.end if self.end_bound else None)
        with fn.block(f"if {test}:"):
            if self.distinct:
                self._ends(fn, start, following)
            else:
                self._trails(fn, start, end, following)

    def _trails(self, fn: Function, start: Code, end: Code | None, following: Following) -> None:
        node, walked = fn.fresh("n"), fn.fresh("rs")
        each = (
            f"{fn.function(trails.trails)}({fn.runtime}, {pairs(fn, self)}, {start.text}, "
            f"{self.lower}, {self.upper}, {relationship_test(fn, self)})"
        )
        with fn.block(f"for {node}, {walked} in {each}:"):
            if end is None:
                bind(fn, self.end, Code(node, "node", nullable=False))
            with fn.block(f"if {node} == {end.text}:" if end else "if True:"):
                if self.relationship in fn.live:
                    if self.backwards:
                        fn.line(f"{walked} = {walked}[::-1]")
                    bind(fn, self.relationship, Code(walked, "relationships", nullable=False))
                following()

    def _ends(self, fn: Function, start: Code, following: Following) -> None:
        node = fn.fresh("n")
        each = (
            f"{fn.function(trails.ends)}({fn.runtime}, {pairs(fn, self)}, {near(fn, self)}, "
            f"{start.text}, {self.lower}, {self.upper}, {relationship_test(fn, self)})"
        )
        with fn.each(node, each):
            bind(fn, self.end, Code(node, "node", nullable=False))
            following()


def length_text(lower: int, upper: int | None) -> str:
    """Write a length as patterns have it: ``*1..3``, ``*2``, ``*2..``, ``*``."""
    if upper is None:
        return "*" if lower == 1 else f"*{lower}.."
    return f"*{lower}" if lower == upper else f"*{lower}..{upper}"


def near(fn: Function, hop: _Hop) -> str:
    """Write a function from a node to its neighbours."""
    if fn.current:
        make = fn.function(neighbours.Near)
        return f"{make}({fn.view}, {fn.constant(hop.direction)}, {fn.constant(hop.types)})"
    return expander(fn, hop.direction, hop.types, False)


def pairs(fn: Function, hop: _Hop) -> str:
    """Write a function from a node to pairs of neighbour and relationship."""
    if fn.current:
        make = fn.function(neighbours.pairs_expander)
        direction, types = fn.constant(hop.direction), fn.constant(hop.types)
        return f"{make}({fn.view}, {direction}, {types})"
    return expander(fn, hop.direction, hop.types, True)


def relationship_test(fn: Function, hop: VarLengthExpand) -> str:
    """Write a function that tells whether a trail may walk a relationship, or None."""
    if not hop.tests:
        return "None"
    names = [name for name in among(fn.scope, names_in_all(hop.tests)) if name != hop.each]
    inner = fn.nested("test", names, "r")
    inner.scope[hop.each] = Code("r", "relationship", nullable=False)
    inner.line(f"return bool({' and '.join(holds(inner, test) for test in hop.tests)})")
    name = inner.finish()
    texts = dict.fromkeys(fn.scope[variable].text for variable in names)
    if not texts:
        return name
    # Bound to this row's variables.
    return f"lambda r: {name}({', '.join([*texts, 'r'])})"
