"""CALL { } IN TRANSACTIONS: a query for each row, committed after every so many rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import value
from queries.cypher.operators.base import Breaker, Chain, Following, among, bind, carried, unpacked
from queries.cypher.operators.eager import hand_out
from queries.cypher.operators.optional import outside
from queries.cypher.operators.produce import Count, Gather
from queries.cypher.operators.subquery import own_function
from queries.cypher.runtime import transactions

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class InTransactions(Breaker):
    """A chain for each row, in batches; its columns and the batch's status join the row.

    Attributes:
        chain: the inner query.
        names: its columns.
        unit: whether it has no RETURN: the row passes once, whatever the inner query gives.
        optional: whether a row without inner rows passes with nulls.
        removes: whether the inner query deletes.
        batches: how many rows a batch has, and what happens when one fails.
    """

    chain: Chain
    names: tuple[str, ...]
    batches: ast.InTransactions
    unit: bool = False
    optional: bool = False
    removes: bool = False
    _scope: dict[str, Code] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "TransactionForeach" if self.unit else "TransactionApply"

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The inner query."""
        return (self.chain,)

    @property
    def reads(self) -> frozenset[str]:
        """What the inner query reads from outside."""
        return outside(self.chain)

    @property
    def binds(self) -> frozenset[str]:
        """Its columns, and the status."""
        return frozenset(self._given)

    @property
    def deletes(self) -> bool:
        """Whether what passes may hold a deleted relationship; a deleted node is merely empty."""
        kept = self._scope.values()
        return self.removes and any(code.form != "node" and code.kind is None for code in kept)

    @property
    def _given(self) -> tuple[str, ...]:
        status = self.batches.status
        return self.names if status is None else (*self.names, status.name)

    def collect(self, fn: Function) -> None:
        """Hand the row over; a full batch runs at once."""
        kept = [name for name in carried(fn, fn.live) if name not in self._given]
        self._scope = {name: fn.scope[name] for name in kept}
        end = Count() if self.unit else Gather(names=self.names, box=True)
        run, inputs = own_function(fn, self.chain, end, among(fn.scope, self.reads))
        batches = fn.fresh("batches")
        fn.start(f"{batches} = {self._made(fn, run)}")
        outer = [*dict.fromkeys(fn.scope[name].text for name in kept)]
        row = ", ".join(unpacked(texts) if texts else "()" for texts in (inputs, outer))
        fn.line(f"{batches}.add({row})")
        fn.result = f"{batches}.finish()"

    def _made(self, fn: Function, run: str) -> str:
        found = self.batches
        rows = "1000" if found.rows is None else value(fn, found.rows)
        concurrent = "1" if found.concurrent is None else value(fn, found.concurrent)
        made = fn.function(transactions.Batches)
        kinds = (found.on_error, None if self.unit else len(self.names), self.optional)
        options = ", ".join(map(fn.constant, (*kinds, found.status is not None)))
        return f"{made}({fn.runtime}, {run}, {rows}, {concurrent}, {options})"

    def resume(self, fn: Function, rows: str, following: Following) -> None:
        """Go through the rows of all batches."""
        texts = [fn.fresh("v") for _ in self._given]
        for name, text in zip(self._given, texts, strict=True):
            bind(fn, name, Code(text))
        scope = {**self._scope, **{name: fn.scope[name] for name in self._given}}
        hand_out(fn, rows, scope, following)
