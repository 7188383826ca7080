"""FOREACH: writing clauses for each item of a list; the row passes unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Chain, Following, Operator, bind
from queries.cypher.operators.optional import outside
from queries.cypher.operators.pipeline import passed, written
from queries.cypher.plan.names import names_in
from queries.cypher.plan.show import shown
from queries.cypher.runtime import lists

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class Foreach(Operator):
    """A list, the variable of its items, and a chain of writing steps."""

    name: str
    source: ast.Expression
    chain: Chain

    @property
    def detail(self) -> str:
        """The variable and the list."""
        return f"{shown(self.name)} IN {shown(self.source)}"

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The writing steps."""
        return (self.chain,)

    @property
    def reads(self) -> frozenset[str]:
        """What the list and the steps read from outside."""
        return names_in(self.source) | (outside(self.chain) - {self.name})

    @property
    def writes(self) -> bool:
        """It does."""
        return True

    @property
    def deletes(self) -> bool:
        """Whether one of its steps does."""
        return any(operator.deletes for operator in self.chain)

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the items; one step after the other for each."""
        before, live = dict(fn.scope), fn.live
        item = fn.fresh("v")
        items = f"{fn.function(lists.unwound)}({value(fn, self.source)})"
        with fn.block(f"for {item} in list({items}):"):
            fn.step()
            bind(fn, self.name, Code(item))
            self._steps(fn, 0)
        fn.scope, fn.live = before, live
        following()

    def _steps(self, fn: Function, place: int) -> None:
        passed(fn, self.chain[place - 1] if place else None)
        if place < len(self.chain):
            fn.live = frozenset({"*"})
            written(fn, self.chain[place], lambda: self._steps(fn, place + 1))
