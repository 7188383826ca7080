"""Aggregates over the neighbours of one node: expressions over its row, without a loop of ours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import emit
from queries.cypher.operators.expand import Expand
from queries.cypher.operators.neighbours import rows
from queries.cypher.operators.optional import Optional
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.base import Chain
    from queries.cypher.operators.writer import Function
    from queries.cypher.plan.context import Planning

Aggregate: TypeAlias = "ast.FunctionCall | ast.CountStar"
_ORDERED = frozenset({"int", "string"})
_FINAL = frozenset({"int", "float", "bool", "string"})


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """One hop from a node, and what is aggregated of the nodes behind it.

    Attributes:
        hop: from the node.
        optional: whether there is a row of nulls where it leads nowhere.
        aggregates: counts, or lists and extremes of a property of the hop's end.
    """

    hop: Expand
    optional: bool
    aggregates: tuple[tuple[str, Aggregate], ...]

    @classmethod
    def of(
        cls,
        planning: Planning,
        node: str,
        chain: Chain,
        aggregates: tuple[tuple[str, Aggregate], ...],
    ) -> Neighbourhood | None:
        """Read a chain that runs for each node, where it is no more than that."""
        if len(chain) != 1:
            return None
        (only,) = chain
        optional = isinstance(only, Optional)
        if isinstance(only, Optional):
            if len(only.chain) != 1:
                return None
            (only,) = only.chain
        if type(only) is not Expand or only.start != node or len(only.types) != 1:
            return None
        if only.direction == "both":
            return None
        found = cls(only, optional, aggregates)
        return found if all(found._reads(planning, call) for _, call in aggregates) else None

    @property
    def detail(self) -> str:
        """What is read, as EXPLAIN shows it."""
        counts = all(self._counts(call) for _, call in self.aggregates)
        return f"getDegree({self.hop.detail})" if counts else f"row {self.hop.detail}"

    def _reads(self, planning: Planning, call: Aggregate) -> bool:
        """Whether an aggregate can be written as an expression over the row."""
        if self._counts(call):
            return True
        if isinstance(call, ast.CountStar) or call.distinct:
            return False
        read = call.arguments[0]
        if not isinstance(read, ast.Property) or read.subject != ast.Variable(self.hop.end):
            return False
        word = call.name.lower()
        if word in ("min", "max"):
            return planning.facts and planning.view.column_kind(read.key) in _ORDERED
        return word == "collect"

    def _counts(self, call: Aggregate) -> bool:
        """Whether it counts the rows, of which each has an end and a relationship."""
        if isinstance(call, ast.CountStar):
            return True
        counted = call.arguments[0] if call.name.lower() == "count" else None
        if call.distinct or not isinstance(counted, ast.Variable):
            return False
        return counted.name in (self.hop.end, self.hop.relationship)

    def row(self, fn: Function) -> str:
        """Write the row of neighbours."""
        hop = self.hop
        row = f"{rows(fn, hop.direction, hop.types[0])}[{fn.scope[hop.start].text}]"
        if len(self.aggregates) == 1 and self.optional:
            return row
        held = fn.fresh("row")
        fn.line(f"{held} = {row}")
        return held

    def emit(self, fn: Function, row: str) -> dict[str, Code]:
        """Write the aggregates over a row."""
        found: dict[str, Code] = {}
        for name, call in self.aggregates:
            if name not in found:
                found |= self._both_extremes(fn, row, name) or {
                    name: self._aggregate(fn, row, call)
                }
        return {name: found[name] for name, _ in self.aggregates}

    def _both_extremes(self, fn: Function, row: str, name: str) -> dict[str, Code]:
        """Write ``min`` and ``max`` of one property together, where both are asked for."""
        call = dict(self.aggregates)[name]
        word, other = _name(call), {"min": "max", "max": "min"}.get(_name(call))
        if other is None or isinstance(call, ast.CountStar) or not row.isidentifier():
            return {}
        twins = [
            (twin, node)
            for twin, node in self.aggregates
            if isinstance(node, ast.FunctionCall) and node.arguments == call.arguments
        ]
        found = next((twin for twin, node in twins if _name(node) == other), None)
        if found is None:
            return {}
        texts = {word: fn.fresh("a"), other: fn.fresh("a")}
        low, high = texts["min"], texts["max"]
        only = self._read(fn, f"{row}[0]", call)
        with fn.block(f"if len({row}) == 1:"):
            fn.line(f"{low} = {high} = {only.text}")
        with fn.block("else:"):
            held = fn.fresh("held")
            fn.line(f"{held} = {self._values(fn, row, call)}")
            fn.line(f"{low} = min({held}) if {held} else None")
            fn.line(f"{high} = max({held}) if {held} else None")
        return {name: replace(only, text=texts[word]), found: replace(only, text=texts[other])}

    def _aggregate(self, fn: Function, row: str, call: Aggregate) -> Code:
        local = fn.fresh("a")
        if self._counts(call):
            least = " or 1" if self.optional and isinstance(call, ast.CountStar) else ""
            fn.line(f"{local} = len({row}){least}")
            return Code(local, kind="int", nullable=False)
        assert isinstance(call, ast.FunctionCall)
        if call.name.lower() == "collect":
            kind = self._read(fn, row, call).kind
            fn.postpone(local, self._values(fn, row, call))
            return Code(local, nullable=False, final=kind in _FINAL)
        extreme = f"{call.name.lower()}({self._values(fn, row, call)}, default=None)"
        if row.isidentifier():  # many rows hold one neighbour
            only = self._read(fn, f"{row}[0]", call)
            extreme = f"{only.text} if len({row}) == 1 else {extreme}"
        fn.postpone(local, extreme)
        return replace(self._read(fn, row, call), text=local)

    def _read(self, fn: Function, node: str, call: ast.FunctionCall) -> Code:
        """Write the property of one neighbour."""
        fn.scope = {**fn.scope, self.hop.end: Code(node, "node", nullable=False)}
        return emit(fn, call.arguments[0])

    def _values(self, fn: Function, row: str, call: ast.FunctionCall) -> str:
        """Write the list of all neighbours' values but null."""
        node, value = fn.fresh("n"), fn.fresh("t")
        read = self._read(fn, node, call).text
        return f"[{value} for {node} in {row} if ({value} := {read}) is not None]"


def _name(call: Aggregate) -> str:
    return "" if isinstance(call, ast.CountStar) or call.distinct else call.name.lower()
