"""ValueHashJoin: rows of two patterns that have equal values, found by hashes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from queries.cypher.expressions.emit import boxed, emit, named, value
from queries.cypher.operators.base import (
    Breaker,
    Chain,
    Following,
    Operator,
    among,
    bind,
    carried,
    unpacked,
)
from queries.cypher.operators.optional import outside
from queries.cypher.operators.subquery import own_function
from queries.cypher.plan.names import names_in_all
from queries.cypher.plan.show import shown
from queries.cypher.runtime.hash_table import HashTable

if TYPE_CHECKING:
    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


@dataclass(eq=False, slots=True, kw_only=True)
class ValueHashJoin(Operator):
    """Each row with those rows of another pattern that have the same values, in their order.

    The other pattern is matched once, when the first row asks.

    Attributes:
        chain: the steps that match it, of nothing from outside.
        names: the variables that it binds.
        keys: what is equal: a value of the row, and one of the other pattern.
    """

    chain: Chain
    names: frozenset[str]
    keys: tuple[tuple[ast.Expression, ast.Expression], ...]

    @property
    def detail(self) -> str:
        """What is equal."""
        return " AND ".join(f"{shown(outer)} = {shown(inner)}" for outer, inner in self.keys)

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The other pattern."""
        return (self.chain,)

    @property
    def strange(self) -> frozenset[str]:
        """What the chain would read from outside, which must be nothing."""
        return outside(self.chain)

    @property
    def reads(self) -> frozenset[str]:
        """What the row's values are made of."""
        return names_in_all(outer for outer, _ in self.keys)

    @property
    def needs(self) -> frozenset[str]:
        """The same."""
        return self.reads

    @property
    def binds(self) -> frozenset[str]:
        """The variables of the other pattern."""
        return self.names

    def emit(self, fn: Function, following: Following) -> None:
        """Look the row's values up in the table; where the graph may change, in a new one."""
        end = _Keyed(
            keys=tuple(inner for _, inner in self.keys),
            wanted=frozenset(among(sorted(self.names), fn.live)),
        )
        function, _ = own_function(fn, self.chain, end, [])
        make = f"{fn.function(HashTable)}({fn.runtime}, {function})"
        if fn.current:
            table = fn.fresh("table")
            fn.line(f"{table} = {make}")
        else:
            table = fn.bind(make, "table")
        wanted = [value(fn, outer) for outer, _ in self.keys]
        find = f"{table}.find({wanted[0]})"
        if len(wanted) > 1:
            find = f"{table}.find_all({unpacked(wanted)})"
        texts = [*dict.fromkeys(code.text for code in end.scope.values())]
        fn.step()
        with fn.block(f"for {_row(texts) if texts else fn.fresh('none')} in {find}:"):
            for name, code in end.scope.items():
                bind(fn, name, code)
            following()


@dataclass(eq=False, slots=True, kw_only=True)
class _Keyed(Breaker):
    """The end of the other pattern: its rows, each with its values in front.

    Attributes:
        keys: the values.
        wanted: the variables that are read behind the join.
        scope: how the variables travel.
    """

    keys: tuple[ast.Expression, ...]
    wanted: frozenset[str]
    scope: dict[str, Code] = field(default_factory=dict)

    @property
    def reads(self) -> frozenset[str]:
        """The variables, and what the values are made of."""
        return self.wanted | names_in_all(self.keys)

    def collect(self, fn: Function) -> None:
        """Append the row, unless a value is null: nothing equals that."""
        codes = [named(fn, emit(fn, key)) for key in self.keys]
        self.scope = {name: fn.scope[name] for name in carried(fn, self.wanted)}
        texts = [*dict.fromkeys(code.text for code in self.scope.values())]
        keys = [boxed(fn, code) for code in codes]
        guards = [f"{code.text} is not None" for code in codes if code.nullable]
        rows = fn.fresh("rows")
        fn.start(f"{rows} = []")
        with fn.block(f"if {' and '.join(guards) or 'True'}:"):
            key = keys[0] if len(keys) == 1 else unpacked(keys)
            fn.line(f"{rows}.append(({key}, {_row(texts) if texts else 'None'}))")
        fn.result = rows

    def resume(self, fn: Function, rows: str, following: Following) -> None:  # noqa: ARG002 - as every breaker
        """Nothing comes behind it."""
        raise AssertionError


def _row(texts: list[str]) -> str:
    """Write a row: a tuple, unless it holds one thing."""
    return texts[0] if len(texts) == 1 else unpacked(texts)
