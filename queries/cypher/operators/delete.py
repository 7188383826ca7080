"""DELETE and DETACH DELETE."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime import writes

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class Delete(Operator):
    """Nodes, relationships and paths to be deleted."""

    expressions: tuple[ast.Expression, ...]
    detach: bool = False

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "DetachDelete" if self.detach else "Delete"

    @property
    def detail(self) -> str:
        """What is deleted."""
        return ", ".join(map(shown, self.expressions))

    @property
    def reads(self) -> frozenset[str]:
        """What the expressions mention."""
        return names_in_all(self.expressions)

    @property
    def writes(self) -> bool:
        """It does."""
        return True

    @property
    def deletes(self) -> bool:
        """It does."""
        return True

    def emit(self, fn: Function, following: Following) -> None:
        """Delete one after the other; nodes with relationships are refused at the very end."""
        call = fn.function(writes.delete)
        for expression in self.expressions:
            place = fn.constant(expression.span)
            with fn.about(expression.span):
                fn.line(f"{call}({fn.runtime}, {value(fn, expression)}, {self.detach}, {place})")
        following()
