"""OPTIONAL MATCH: the rows that a pattern gives, or one with nulls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import NULL, Code
from queries.cypher.operators.base import Chain, Following, Operator, among, bind, unpacked
from queries.cypher.operators.inner import rows_of
from queries.cypher.operators.produce import Live

if TYPE_CHECKING:
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class Optional(Operator):
    """A chain that runs for each row, and the variables that it binds."""

    chain: Chain
    names: tuple[str, ...]

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The chain."""
        return (self.chain,)

    @property
    def reads(self) -> frozenset[str]:
        """What the chain reads from outside."""
        return outside(self.chain)

    @property
    def binds(self) -> frozenset[str]:
        """Its variables."""
        return frozenset(self.names)

    def emit(self, fn: Function, following: Following) -> None:
        """Gather the inner rows, then go through them or through one row of nulls."""
        end = Live(wanted=frozenset(among(self.names, fn.live)))
        before = dict(fn.scope)
        rows = rows_of(fn, self.chain, end)
        fn.scope = before
        texts = [*dict.fromkeys(code.text for code in end.scope.values())]
        nothing = fn.constant(((None,) * len(texts),) if texts else (None,))
        target = unpacked(texts) if texts else fn.fresh("none")
        with fn.block(f"for {target} in {rows} or {nothing}:"):
            for name in self.names:
                code = end.scope.get(name)
                bind(fn, name, NULL if code is None else _nullable(code))
            following()


def _nullable(code: Code) -> Code:
    return replace(code, nullable=True, labels=frozenset())


def outside(chain: Chain) -> frozenset[str]:
    """What a chain reads and does not bind before."""
    live: frozenset[str] = frozenset()
    for operator in reversed(chain):
        live = live - operator.binds | operator.reads
    return live
