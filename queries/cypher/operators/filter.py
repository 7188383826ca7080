"""Filter: rows for which all predicates are true pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.logic import holds
from queries.cypher.operators.base import Following, Operator
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class Filter(Operator):
    """Predicates, the cheapest first."""

    predicates: tuple[ast.Expression, ...]

    @property
    def detail(self) -> str:
        """The predicates."""
        return " AND ".join(map(shown, self.predicates))

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
