"""Projection: columns get their values; Keep: what is no column is forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions.emit import emit
from queries.cypher.operators.base import NOTHING, Following, Operator
from queries.cypher.plan.names import names_in
from queries.cypher.plan.show import shown
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function

Items: TypeAlias = "tuple[tuple[str, ast.Expression], ...]"


@dataclass(eq=False, slots=True, kw_only=True)
class Projection(Operator):
    """Variables and the expressions that give them their values, all read before any is bound."""

    items: Items

    @property
    def detail(self) -> str:
        """The columns."""
        return ", ".join(
            shown(name) if shown(name) == shown(node) else f"{shown(node)} AS {shown(name)}"
            for name, node in self.items
        )

    @property
    def reads(self) -> frozenset[str]:
        """What the expressions mention."""
        found: frozenset[str] = frozenset()
        for _, node in self.items:
            found |= names_in(node)
        return found

    @property
    def needs(self) -> frozenset[str]:
        """What is more than another name."""
        found: frozenset[str] = frozenset()
        for _, node in self.items:
            if not isinstance(node, ast.Variable):
                found |= names_in(node)
        return found

    @property
    def binds(self) -> frozenset[str]:
        """The columns."""
        return frozenset(name for name, _ in self.items)

    def emit(self, fn: Function, following: Following) -> None:
        """Assign each column to a local; a variable under another name costs nothing."""
        new = {}
        for name, node in self.items:
            code = emit(fn, node)
            if not isinstance(node, ast.Variable):
                text = fn.fresh("v")
                fn.line(f"{text} = {code.text}")
                code = code.called(text)
            new[name] = code
        fn.scope = {**fn.scope, **new}
        following()


@dataclass(eq=False, slots=True, kw_only=True)
class Keep(Operator):
    """Only these variables are visible behind it."""

    names: tuple[str, ...]

    @property
    def title(self) -> str:
        """Shown as part of the projection."""
        return "Projection"

    @property
    def detail(self) -> str:
        """The columns."""
        return ", ".join(map(shown, self.names))

    @property
    def needs(self) -> frozenset[str]:
        """Nothing."""
        return NOTHING

    def emit(self, fn: Function, following: Following) -> None:
        """Write nothing, narrow the scope."""
        fn.scope = {name: fn.scope[name] for name in self.names if name in fn.scope}
        following()
