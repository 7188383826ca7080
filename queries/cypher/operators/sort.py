"""ORDER BY: all rows are sorted; with a LIMIT only the first ones are kept meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from queries.cypher.expressions.emit import boxed, emit
from queries.cypher.operators.base import Breaker, Following, bind, carried, unpacked
from queries.cypher.operators.limit import amount
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime import sorting

if TYPE_CHECKING:
    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class Sort(Breaker):
    """Keys with their directions; ``limit`` and ``skip`` where only the first rows are wanted."""

    keys: tuple[tuple[ast.Expression, bool], ...]
    limit: ast.Expression | None = None
    skip: ast.Expression | None = None
    _scope: dict[str, Code] = field(default_factory=dict)
    _columns: list[str] = field(default_factory=list)
    _order: tuple[tuple[int, bool], ...] = ()

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
        names = carried(fn, fn.live)
        texts = [*dict.fromkeys(fn.scope[name].text for name in names)]
        locals_ = frozenset(texts)
        order = []
        for node, down in self.keys:
            code = emit(fn, node)
            text = code.text if code.form in ("node", "relationship") else boxed(fn, code)
            if text not in texts:
                texts.append(text)
            order.append((texts.index(text), down))
        self._order = tuple(order)
        self._scope = {name: fn.scope[name] for name in names}
        self._columns = [text if text in locals_ else "_" for text in texts]
        rows = fn.fresh("rows")
        fn.start(f"{rows} = []")
        fn.line(f"{rows}.append({unpacked(texts)})")
        if self.limit is not None:
            self._cut(fn, rows)
        fn.result = rows

    def _cut(self, fn: Function, rows: str) -> None:
        """Let the list not grow far beyond what is wanted."""
        most = fn.bind(f"{fn.function(sorting.room)}({self._wanted(fn)})", "most")
        with fn.block(f"if len({rows}) > {most}:"):
            first = fn.function(sorting.keep_first)
            fn.line(f"{first}({rows}, {fn.constant(self._order)}, {self._wanted(fn)})")

    def _wanted(self, fn: Function) -> str:
        assert self.limit is not None
        wanted = amount(fn, self.limit, "LIMIT")
        if self.skip is not None:
            wanted = fn.bind(f"{wanted} + {amount(fn, self.skip, 'SKIP')}", "wanted")
        return wanted

    def resume(self, fn: Function, rows: str, following: Following) -> None:
        """Sort the list and go through it."""
        order = fn.constant(self._order)
        if self.limit is None:
            each = f"{fn.function(sorting.in_order)}({rows}, {order})"
        else:
            first = fn.function(sorting.first_in_order)
            each = f"{first}({rows}, {order}, {self._wanted(fn)})"
        for name, code in self._scope.items():
            bind(fn, name, code)
        with fn.block(f"for {unpacked(self._columns)} in {each}:"):
            following()
