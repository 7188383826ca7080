"""UNWIND: one row for each item of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Following, Operator, bind
from queries.cypher.plan.names import names_in
from queries.cypher.plan.show import shown
from queries.cypher.runtime import lists
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class Unwind(Operator):
    """The items of a list, one after the other; none of null."""

    name: str
    source: ast.Expression

    @property
    def detail(self) -> str:
        """The list and the variable."""
        return f"{shown(self.source)} AS {shown(self.name)}"

    @property
    def reads(self) -> frozenset[str]:
        """What the list is made of."""
        return names_in(self.source)

    @property
    def binds(self) -> frozenset[str]:
        """The item."""
        return frozenset({self.name})

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over the items, a piece at a time; a range is never made into a list."""
        item, part = fn.fresh("v"), fn.fresh("part")
        with (
            fn.block(f"for {part} in {fn.runtime}.parts({self._items(fn)}):"),
            fn.block(f"for {item} in {part}:"),
        ):
            bind(fn, self.name, Code(item))
            following()

    def _items(self, fn: Function) -> str:
        source = self.source
        if isinstance(source, ast.FunctionCall) and source.name.lower() == "range":
            call = fn.function(lists.lazy_range)
            return f"{call}({', '.join(value(fn, argument) for argument in source.arguments)})"
        return f"{fn.function(lists.unwound)}({value(fn, source)})"
