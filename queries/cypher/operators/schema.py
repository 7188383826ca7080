"""CREATE and DROP of indexes and constraints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.operators.base import Following, Operator
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
