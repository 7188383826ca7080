"""Chains inside of chains: in place where they are short, else as functions of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.operators.base import Breaker, Chain, Operator, among
from queries.cypher.operators.pipeline import (
    Setting,
    collected,
    ended,
    liveness,
    passed,
    write_chain,
    written,
)

if TYPE_CHECKING:
    from queries.cypher.operators.produce import Gather, Live
    from queries.cypher.operators.writer import Function

_SHORT = 6
_SHALLOW = 6


def rows_of(fn: Function, chain: Chain, end: Live | Gather) -> str:
    """Write a chain that runs for each row; give the name of the list with its rows."""
    plain = not any(isinstance(operator, Breaker) or operator.writes for operator in chain)
    if plain and len(chain) <= _SHORT and fn.blocks <= _SHALLOW:
        return in_place(fn, chain, end)
    rows = fn.fresh("found")
    fn.line(f"{rows} = {called(fn, chain, end)}")
    return rows


def called(fn: Function, chain: Chain, end: Breaker) -> str:
    """Write a chain as functions inside this one; give the call that runs it for the row."""
    inputs = {name: fn.scope[name] for name in among(fn.scope, _needed(chain, end))}
    setting = Setting(fn.module, inputs, fn, fn.current, fn.after_delete)
    return write_chain(setting, chain, end)


def _needed(chain: Chain, end: Breaker) -> frozenset[str]:
    live = end.reads
    for operator in reversed(chain):
        live = live - operator.binds | operator.reads
    return live


def in_place(fn: Function, chain: Chain, end: Breaker) -> str:
    """Write a chain and its end here; give what the end's result is."""
    operators: list[Operator] = [*chain, end]
    live = [*liveness(chain, end.reads), frozenset[str]()]
    result, openings, lookups = fn.result, fn.take_openings(), fn.lookups
    owner = fn.module.current
    ended(fn, owner)

    def write(place: int) -> None:
        operator = operators[place]
        passed(fn, operators[place - 1] if place else None)
        fn.live = live[place]
        fn.lookups = lookups * (operators[place - 1].rows if place else 1.0)
        if operator is end:
            fn.live = end.reads
            collected(fn, end, owner)
            return
        written(fn, operator, lambda: write(place + 1))

    mark = fn.mark()
    write(0)
    rows, fn.result = fn.result, result
    fn.insert_openings(mark, openings)
    return rows
