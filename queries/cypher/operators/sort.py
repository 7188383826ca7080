"""ORDER BY: all rows are sorted; with a LIMIT only the first ones are kept meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import boxed, emit
from queries.cypher.operators.base import Breaker, Following, bind, carried, unpacked
from queries.cypher.operators.limit import amount
from queries.cypher.operators.produce import handed_out
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime import sorting

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast

_PLAIN = frozenset({"int", "string", "bool"})
"""Kinds whose values Python orders as Cypher does, but for null."""


@dataclass(eq=False, slots=True, kw_only=True)
class Sort(Breaker):
    """Rows in an order.

    Attributes:
        keys: what they are ordered by, each with whether it is descending.
        limit, skip: where only the first rows are wanted.
        result: the query's columns, where nothing but the result comes behind it.
    """

    keys: tuple[tuple[ast.Expression, bool], ...]
    limit: ast.Expression | None = None
    skip: ast.Expression | None = None
    result: tuple[str, ...] = ()
    _scope: dict[str, Code] = field(default_factory=dict)
    _columns: list[str] = field(default_factory=list)
    _plan: str = ""
    _tuples: bool = True

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "Sort" if self.limit is None else "Top"

    @property
    def detail(self) -> str:
        """The keys."""
        words = [f"{shown(node)} {'DESC' if down else 'ASC'}" for node, down in self.keys]
        limit = "" if self.limit is None else f" LIMIT {shown(self.limit)}"
        return ", ".join(words) + limit

    @property
    def reads(self) -> frozenset[str]:
        """What the keys mention."""
        return names_in_all(node for node, _ in self.keys)

    def collect(self, fn: Function) -> None:
        """Append the row: what is needed later, then the keys that are not among it."""
        keys = [(emit(fn, node), down) for node, down in self.keys]
        self._scope = self._carried(fn)
        texts = [*dict.fromkeys(code.text for code in self._scope.values())]
        held = frozenset(texts)
        for code, _ in keys:
            if self._key(fn, code) not in texts:
                texts.append(self._key(fn, code))
        order = tuple((texts.index(self._key(fn, code)), down) for code, down in keys)
        plain = all(code.kind in _PLAIN for code, _ in keys)
        self._plan = fn.constant(sorting.Plan(order, plain=plain))
        self._columns = [text if text in held else "_" for text in texts]
        found = fn.passed_on(unpacked(texts))
        if found is not None:
            fn.result, self._tuples = found
            return
        rows = fn.fresh("rows")
        fn.start(f"{rows} = []")
        fn.line(f"{rows}.append({unpacked(texts)})")
        if self.limit is not None:
            self._cut(fn, rows)
        fn.result = rows

    @staticmethod
    def _key(fn: Function, code: Code) -> str:
        return code.text if code.form in ("node", "relationship") else boxed(fn, code)

    def _carried(self, fn: Function) -> dict[str, Code]:
        """What is needed later; where only the result comes, its columns as they leave."""
        names = carried(fn, fn.live)
        if sorted(names) != sorted(self.result):
            return {name: fn.scope[name] for name in names}
        if self.limit is not None:
            return {name: fn.scope[name] for name in self.result}
        return {name: self._final(fn, fn.scope[name]) for name in self.result}

    @staticmethod
    def _final(fn: Function, code: Code) -> Code:
        text = handed_out(fn, code)
        if text == code.text:
            return code
        name = fn.fresh("v")
        fn.line(f"{name} = {text}")
        return Code(name, final=True)

    def _cut(self, fn: Function, rows: str) -> None:
        """Let the list not grow far beyond what is wanted."""
        most = fn.bind(f"{fn.function(sorting.room)}({self._wanted(fn)})", "most")
        with fn.block(f"if len({rows}) > {most}:"):
            first = fn.function(sorting.keep_first)
            fn.line(f"{first}({rows}, {self._plan}, {self._wanted(fn)})")

    def _wanted(self, fn: Function) -> str:
        assert self.limit is not None
        wanted = amount(fn, self.limit, "LIMIT")
        if self.skip is not None:
            wanted = fn.bind(f"{wanted} + {amount(fn, self.skip, 'SKIP')}", "wanted")
        return wanted

    def resume(self, fn: Function, rows: str, following: Following) -> None:
        """Sort the list and go through it."""
        if self.limit is None:
            each = f"{fn.function(sorting.in_order)}({rows}, {self._plan})"
        else:
            first = fn.function(sorting.first_in_order)
            each = f"{first}({rows}, {self._plan}, {self._wanted(fn)})"
        for name, code in self._scope.items():
            bind(fn, name, code)
        with fn.each(unpacked(self._columns), each, tuples=self._tuples):
            following()
