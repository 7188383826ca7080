"""CALL { }: a query inside a query, run once for each row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.operators.base import Chain, Following, Operator, among, bind, unpacked
from queries.cypher.operators.inner import called
from queries.cypher.operators.optional import outside
from queries.cypher.operators.pipeline import Setting, write_chain
from queries.cypher.operators.produce import Count, Gather
from queries.cypher.operators.writer import Function

if TYPE_CHECKING:
    from queries.cypher.operators.base import Breaker


@dataclass(eq=False, slots=True, kw_only=True)
class Apply(Operator):
    """A chain for each row; its columns join the row, or without columns the row stays alone.

    Attributes:
        chain: the inner query.
        names: its columns.
        unit: whether it has no RETURN: the row passes once, whatever the inner query gives.
        optional: whether a row without inner rows passes with nulls.
        changes: whether the inner query writes.
        removes: whether the inner query deletes.
    """

    chain: Chain
    names: tuple[str, ...]
    unit: bool = False
    optional: bool = False
    changes: bool = False
    removes: bool = False

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The inner query."""
        return (self.chain,)

    @property
    def reads(self) -> frozenset[str]:
        """What it reads from outside."""
        return outside(self.chain)

    @property
    def binds(self) -> frozenset[str]:
        """Its columns."""
        return frozenset(self.names)

    @property
    def writes(self) -> bool:
        """Whether the inner query writes."""
        return self.changes

    @property
    def deletes(self) -> bool:
        """Whether the inner query deletes."""
        return self.removes

    def emit(self, fn: Function, following: Following) -> None:
        """Call the inner query's functions."""
        if self.unit:
            fn.line(self._called(fn, Count()))
            following()
            return
        end = Gather(names=self.names, box=True)
        rows = fn.fresh("found")
        fn.line(f"{rows} = {self._called(fn, end)}")
        texts = [fn.fresh("v") for _ in self.names]
        nothing = fn.constant(((None,) * len(texts),)) if self.optional else None
        with fn.block(f"for {unpacked(texts)} in {rows}{f' or {nothing}' if nothing else ''}:"):
            for name, text in zip(self.names, texts, strict=True):
                bind(fn, name, Code(text))
            following()

    def _called(self, fn: Function, end: Breaker) -> str:
        if not self.changes:
            return called(fn, self.chain, end)
        names = among(fn.scope, self.reads)
        return own_functions(fn, self.chain, end, names)


def own_functions(fn: Function, chain: Chain, end: Breaker, names: list[str]) -> str:
    """Write a chain as functions beside this one; give the call."""
    name, texts = own_function(fn, chain, end, names)
    return f"{name}({', '.join([fn.runtime, *texts])})"


def own_function(
    fn: Function, chain: Chain, end: Breaker, names: list[str]
) -> tuple[str, list[str]]:
    """Write a chain as functions beside this one, which fetch columns anew.

    Chains that write need this: what was fetched before is stale afterwards.

    Returns:
        the function's name, and the locals that it takes behind the Runtime.
    """
    texts = [*dict.fromkeys(fn.scope[name].text for name in names)]
    inner = Function(
        fn.module, fn.fresh("q"), ["rt", *texts], current=fn.current, after_delete=fn.after_delete
    )
    inner.scope = {name: replace(fn.scope[name]) for name in names}
    setting = Setting(fn.module, inner.scope, None, after_delete=fn.after_delete)
    inner.line(f"return {write_chain(setting, chain, end)}")
    inner.finish()
    return inner.name, texts
