"""DISTINCT: the first of equal rows passes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.emit import boxed
from queries.cypher.operators.base import Following, Operator
from queries.cypher.plan.show import shown
from queries.cypher.values.equality import group_key

if TYPE_CHECKING:
    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.writer import Function

_KEYS_OF_THEMSELVES = frozenset({"int", "string"})


def key_text(fn: Function, code: Code) -> str:
    """Write what stands for a value where values are grouped."""
    if code.form in ("node", "relationship") or code.kind in _KEYS_OF_THEMSELVES:
        return code.text
    if code.form == "relationships":
        return f"tuple({code.text} or ())"
    return f"{fn.function(group_key)}({boxed(fn, code)})"


def keys_text(fn: Function, codes: list[Code]) -> str:
    """Write the key of a row: of one value it is the value's own."""
    keys = [key_text(fn, code) for code in codes]
    return keys[0] if len(keys) == 1 else f"({', '.join(keys)})"


@dataclass(eq=False, slots=True, kw_only=True)
class Distinct(Operator):
    """Remembers the rows that it has seen."""

    names: tuple[str, ...]

    @property
    def detail(self) -> str:
        """The columns."""
        return ", ".join(map(shown, self.names))

    @property
    def reads(self) -> frozenset[str]:
        """All columns."""
        return frozenset(self.names)

    def emit(self, fn: Function, following: Following) -> None:
        """Look into a set."""
        seen, key = fn.fresh("seen"), fn.fresh("key")
        fn.start(f"{seen} = set()")
        fn.line(f"{key} = {keys_text(fn, [fn.scope[name] for name in self.names])}")
        with fn.block(f"if {key} not in {seen}:"):
            fn.line(f"{seen}.add({key})")
            following()
