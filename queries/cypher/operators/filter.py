"""Filter: rows for which all predicates are true pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.logic import holds
from queries.cypher.operators.base import Following, Operator
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class Filter(Operator):
    """Predicates, the cheapest first."""

    predicates: tuple[ast.Expression, ...]

    @property
    def detail(self) -> str:
        """The predicates."""
        if len(self.predicates) == 1:
            return shown(self.predicates[0])
        return " AND ".join(map(_operand, self.predicates))

    @property
    def reads(self) -> frozenset[str]:
        """What the predicates mention."""
        return names_in_all(self.predicates)

    @property
    def needs(self) -> frozenset[str]:
        """The same."""
        return self.reads

    def emit(self, fn: Function, following: Following) -> None:
        """Write one ``if``."""
        tests = [holds(fn, predicate) for predicate in self.predicates]
        with fn.block(f"if {' and '.join(tests)}:"):
            following()


def _operand(predicate: ast.Expression) -> str:
    """A predicate beside others: what binds looser than AND stands in brackets."""
    text = shown(predicate)
    return f"({text})" if isinstance(predicate, ast.Or | ast.Xor) else text
