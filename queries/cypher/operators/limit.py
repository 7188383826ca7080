"""SKIP and LIMIT over rows as they come: the last row stops everything above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator
from queries.cypher.plan.show import shown
from queries.cypher.runtime import amounts
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


def amount(fn: Function, node: ast.Expression, word: str) -> str:
    """Bind the number of rows of a SKIP or LIMIT."""
    if isinstance(node, ast.Literal) and type(node.value) is int and node.value >= 0:
        return fn.constant(node.value)
    check = fn.function(amounts.row_count)
    return fn.bind(f"{check}({value(fn, node)}, {fn.constant(word)})", "amount")


@dataclass(eq=False, slots=True, kw_only=True)
class Skip(Operator):
    """Leaves out the first rows."""

    amount: ast.Expression

    @property
    def detail(self) -> str:
        """How many."""
        return shown(self.amount)

    def emit(self, fn: Function, following: Following) -> None:
        """Count down."""
        left = fn.fresh("skip")
        fn.start(f"{left} = {amount(fn, self.amount, 'SKIP')}")
        with fn.block(f"if {left} > 0:"):
            fn.line(f"{left} -= 1")
        with fn.block("else:"):
            following()


@dataclass(eq=False, slots=True, kw_only=True)
class Limit(Operator):
    """Lets so many rows pass and stops."""

    amount: ast.Expression

    @property
    def detail(self) -> str:
        """How many."""
        return shown(self.amount)

    def emit(self, fn: Function, following: Following) -> None:
        """Count down, and return when nothing is left."""
        left = fn.fresh("limit")
        fn.start(f"{left} = {amount(fn, self.amount, 'LIMIT')}")
        with fn.block(f"if {left} > 0:"):
            fn.line(f"{left} -= 1")
            following()
        fn.line(f"if {left} <= 0: return {fn.result}")
