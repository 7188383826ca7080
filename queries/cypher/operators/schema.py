"""CREATE and DROP of indexes and constraints, and SHOW."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.operators.base import Following, Operator
from queries.cypher.operators.procedure import ProcedureCall
from queries.cypher.runtime import schema
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function

Schema: TypeAlias = ast.CreateIndex | ast.CreateConstraint | ast.DropIndex | ast.DropConstraint


@dataclass(eq=False, slots=True, kw_only=True)
class Command(Operator):
    """One command."""

    command: Schema

    @property
    def title(self) -> str:
        """The command's name."""
        return type(self.command).__name__

    @property
    def writes(self) -> bool:
        """It does."""
        return True

    def emit(self, fn: Function, following: Following) -> None:
        """Hand the command to the runtime."""
        call = fn.function(schema.run_command)
        fn.line(f"{call}({fn.runtime}, {fn.constant(self.command)})")
        following()


@dataclass(eq=False, slots=True, kw_only=True)
class Show(ProcedureCall):
    """The rows of a SHOW."""

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "Show" + self.procedure.signature.name.removeprefix("SHOW ").title()

    @property
    def detail(self) -> str:
        """Nothing more: the title says it."""
        return ""
