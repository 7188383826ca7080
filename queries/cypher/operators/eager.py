"""Eager: keeps all rows before it gives the first, so that nothing is read while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.operators.base import Breaker, Following, carried, unpacked

if TYPE_CHECKING:
    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.writer import Function


class Eager(Breaker):
    """A list of rows."""

    __slots__ = ("_names", "_scope")

    def collect(self, fn: Function) -> None:
        """Append the row's variables."""
        self._names = carried(fn, fn.live)
        self._scope = {name: fn.scope[name] for name in self._names}
        rows = fn.fresh("rows")
        fn.start(f"{rows} = []")
        texts = [*dict.fromkeys(fn.scope[name].text for name in self._names)]
        fn.line(f"{rows}.append({unpacked(texts) if texts else 'None'})")
        fn.result = rows

    def resume(self, fn: Function, rows: str, following: Following) -> None:
        """Go through the list."""
        hand_out(fn, rows, self._scope, following)


class Relay(Eager):
    """Rows that are handed on one by one, where a function ends only because it is deep enough."""

    __slots__ = ()

    def collect(self, fn: Function) -> None:
        """Yield the row's variables."""
        self._names = carried(fn, fn.live)
        self._scope = {name: fn.scope[name] for name in self._names}
        texts = [*dict.fromkeys(fn.scope[name].text for name in self._names)]
        fn.line(f"yield {unpacked(texts) if texts else 'None'}")
        fn.result = "None"


def hand_out(fn: Function, rows: str, scope: dict[str, Code], following: Following) -> None:
    """Loop over rows that hold the locals of a scope, each local once."""
    fn.scope = {**fn.scope, **scope}
    texts = [*dict.fromkeys(code.text for code in scope.values())]
    target = unpacked(texts) if texts else fn.fresh("none")
    with fn.each(target, rows, tuples=bool(texts)):
        following()
