"""Eager: keeps all rows before it gives the first, so that nothing is read while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.base import Breaker, Following, carried, unpacked
from queries.cypher.operators.create import reads_graph
from queries.cypher.operators.filter import Filter
from queries.cypher.operators.load_csv import LoadCSV
from queries.cypher.operators.project import Keep, Projection
from queries.cypher.operators.unwind import Unwind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.cypher.expressions.code import Code
    from queries.cypher.operators.base import Operator
    from queries.cypher.operators.writer import Function
    from queries.cypher.syntax import ast


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


def reads_rows_alone(operator: Operator) -> bool:
    """Whether a step reads nothing but its rows, as long as they hold nothing of the graph."""
    parts: tuple[ast.Expression, ...]
    if isinstance(operator, Unwind | LoadCSV):
        parts = (operator.source,)
    elif isinstance(operator, Projection):
        parts = tuple(node for _, node in operator.items)
    elif isinstance(operator, Filter):
        parts = operator.predicates
    else:
        return isinstance(operator, Keep)
    return not any(map(reads_graph, parts))


def tallied(behind: Sequence[Operator], before: Sequence[Operator]) -> bool:
    """Whether all rows of a writing step are only tallied, over what its rows held before it."""
    known = frozenset().union(*(step.binds for step in before))
    for step in behind:
        if isinstance(step, EagerAggregation):
            nodes = (node for _, node in (*step.keys, *step.aggregates))
            return step.reads <= known and not any(map(reads_graph, nodes))
        if not (reads_rows_alone(step) and step.reads <= known):
            return False
        known |= step.binds
    return False
