"""shortestPath and allShortestPaths between two bound nodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.logic import holds
from queries.cypher.operators.base import Following, among, as_element, bind
from queries.cypher.operators.trail import VarLengthExpand, near, pairs, relationship_test
from queries.cypher.plan.names import names_in_all
from queries.cypher.runtime import shortest
from queries.cypher.values.elements import PathRef

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class ShortestPath(VarLengthExpand):
    """One of the shortest paths between two nodes, or every one of them.

    Attributes:
        path: the path's variable.
        every: whether all shortest paths are wanted.
        conditions: what the whole path must satisfy.
        measure: the variable of the length, where nothing else of the path is wanted.
    """

    path: str
    every: bool = False
    conditions: tuple[ast.Expression, ...] = ()
    measure: str | None = None

    @property
    def plain(self) -> bool:
        """Whether any one shortest path will do, along whatever relationships."""
        return not (self.every or self.tests or self.conditions)

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "AllShortestPaths" if self.every else "ShortestPath"

    @property
    def reads(self) -> frozenset[str]:
        """Both ends, and what the tests mention."""
        own = {self.each, self.path, self.relationship}
        return frozenset({self.start, self.end}) | (
            names_in_all((*self.tests, *self.conditions)) - own
        )

    @property
    def binds(self) -> frozenset[str]:
        """The relationships and the path, or the length."""
        if self.measure is not None:
            return frozenset({self.measure})
        return frozenset({self.relationship, self.path})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the paths that the runtime finds."""
        start, end = as_element(fn, self.start, "node"), as_element(fn, self.end, "node")
        guards = [f"{code.text} is not None" for code in (start, end) if code.nullable]
        if self.measure is not None:
            length = fn.fresh("v")
            test = f"({length} := {self._asked(fn, start, end, shortest.distance)}) is not None"
            with fn.block(f"if {' and '.join([*guards, test])}:"):
                bind(fn, self.measure, Code(length, kind="int", nullable=False))
                following()
            return
        nodes, walked = fn.fresh("ns"), fn.fresh("rs")
        with (
            fn.block(f"if {' and '.join(guards) or 'True'}:"),
            fn.block(f"for {nodes}, {walked} in {self._found(fn, start, end)}:"),
        ):
            bind(fn, self.relationship, Code(walked, "relationships", nullable=False))
            path = fn.fresh("v")
            fn.line(f"{path} = {fn.function(PathRef)}({fn.view}, {nodes}, {walked})")
            bind(fn, self.path, Code(path, nullable=False))
            following()

    @property
    def _turned(self) -> VarLengthExpand:
        """The same from the other end."""
        flipped = {"out": "in", "in": "out", "both": "both"}[self.direction]
        return VarLengthExpand(
            start=self.end,
            relationship=self.relationship,
            end=self.start,
            direction=flipped,  # type: ignore[arg-type]  # one of the three
            types=self.types,
            lower=1,
            upper=None,
        )

    def _asked(self, fn: Function, start: Code, end: Code, search: Callable[..., object]) -> str:
        """Write a search along any relationships."""
        both = f"{near(fn, self)}, {near(fn, self._turned)}"
        ends = f"{start.text}, {end.text}, {self.lower}, {self.upper}"
        return f"{fn.function(search)}({fn.runtime}, {both}, {ends})"

    def _found(self, fn: Function, start: Code, end: Code) -> str:
        if self.plain:
            return self._asked(fn, start, end, shortest.one_path)
        forth, back = pairs(fn, self), pairs(fn, self._turned)
        call = fn.function(shortest.paths)
        return (
            f"{call}({fn.runtime}, {forth}, {back}, {start.text}, {end.text}, {self.lower}, "
            f"{self.upper}, {relationship_test(fn, self)}, {self.every}, {self._accepted(fn)})"
        )

    def _accepted(self, fn: Function) -> str:
        """Write a function that tells whether a path satisfies the conditions, or None."""
        if not self.conditions:
            return "None"
        names = among(fn.scope, names_in_all(self.conditions))
        names = [name for name in names if name not in (self.path, self.relationship)]
        inner = fn.nested("accept", names, "nodes", "walked")
        inner.line(f"path = {fn.function(PathRef)}({inner.view}, nodes, walked)")
        bind(inner, self.path, Code("path", nullable=False))
        bind(inner, self.relationship, Code("walked", "relationships", nullable=False))
        inner.line(f"return bool({' and '.join(holds(inner, test) for test in self.conditions)})")
        name = inner.finish()
        texts = dict.fromkeys(fn.scope[variable].text for variable in names)
        if not texts:
            return name
        return f"lambda nodes, walked: {name}({', '.join([*texts, 'nodes', 'walked'])})"
