"""CALL of a procedure: its rows join the row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, bind, unpacked
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime import procedures

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.semantics.procedures import Procedure
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class ProcedureCall(Operator):
    """A procedure, its arguments, and which of its fields become which variables."""

    procedure: Procedure
    arguments: tuple[ast.Expression, ...]
    yields: tuple[tuple[str, str], ...]
    optional: bool = False

    @property
    def detail(self) -> str:
        """The call."""
        arguments = ", ".join(map(shown, self.arguments))
        return f"{self.procedure.signature.name}({arguments})"

    @property
    def reads(self) -> frozenset[str]:
        """What the arguments mention."""
        return names_in_all(self.arguments)

    @property
    def binds(self) -> frozenset[str]:
        """The yielded variables."""
        return frozenset(name for _, name in self.yields)

    @property
    def writes(self) -> bool:
        """Whether the procedure may change the graph."""
        return self.procedure.signature.writes

    def emit(self, fn: Function, following: Following) -> None:
        """Call it and go through its rows; one without fields lets the row pass once."""
        signature = self.procedure.signature
        call = fn.function(procedures.call)
        arguments = ", ".join(["", *(value(fn, argument) for argument in self.arguments)])
        text = f"{call}({fn.runtime}, {fn.constant(self.procedure)}{arguments})"
        if not signature.results:
            fn.line(text)
            following()
            return
        fields = [field.name for field in signature.results]
        texts = [fn.fresh("v") for _ in fields]
        otherwise = fn.constant(((None,) * len(texts),))
        with fn.block(f"for {unpacked(texts)} in {text}{f' or {otherwise}' * self.optional}:"):
            for field, name in self.yields:
                bind(fn, name, Code(texts[fields.index(field)]))
            following()
