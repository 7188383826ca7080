"""UNION: the rows of several queries, one behind the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.operators.base import Chain, Following, Operator, among, bind, unpacked
from queries.cypher.operators.inner import called
from queries.cypher.operators.optional import outside
from queries.cypher.operators.produce import Gather
from queries.cypher.operators.subquery import own_functions

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class Union(Operator):
    """Chains with the same columns."""

    parts: tuple[Chain, ...]
    names: tuple[str, ...]
    changes: bool = False
    removes: bool = False

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The queries."""
        return self.parts

    @property
    def reads(self) -> frozenset[str]:
        """What they read from outside."""
        return frozenset().union(*map(outside, self.parts))

    @property
    def binds(self) -> frozenset[str]:
        """The columns."""
        return frozenset(self.names)

    @property
    def writes(self) -> bool:
        """Whether one of them writes."""
        return self.changes

    @property
    def deletes(self) -> bool:
        """Whether one of them deletes."""
        return self.removes

    def emit(self, fn: Function, following: Following) -> None:
        """Call one query after the other, and go through the rows of each."""
        lists = []
        for part in self.parts:
            end = Gather(names=self.names, box=True)
            if self.changes:
                names = among(fn.scope, outside(part))
                call = own_functions(fn, part, end, names)
            else:
                call = called(fn, part, end)
            rows = fn.fresh("found")
            fn.line(f"{rows} = {call}")
            lists.append(rows)
        texts = [fn.fresh("v") for _ in self.names]
        rows = fn.fresh("rows")
        target = unpacked(texts) if texts else fn.fresh("none")
        with (
            fn.block(f"for {rows} in ({', '.join(lists)},):"),
            fn.block(f"for {target} in {rows}:"),
        ):
            for name, text in zip(self.names, texts, strict=True):
                bind(fn, name, Code(text))
            following()
