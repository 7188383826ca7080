"""A chain of operators as the tree that EXPLAIN and PROFILE show."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.results.plan import Plan
from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.count_store import KeptCount
from queries.cypher.operators.project import Keep
from queries.cypher.operators.scan import (
    AllNodesScan,
    NodeByLabelScan,
    NodeByLabelsScan,
    RelationshipScan,
)
from queries.cypher.operators.stream import StreamAggregation
from queries.cypher.plan.show import quoting, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.operators.writer import Module
    from queries.cypher.runtime.meter import Meter

_SCANS = (AllNodesScan, NodeByLabelScan, NodeByLabelsScan, RelationshipScan)
_NANOSECONDS = 1_000_000
_OURS = re.compile(r"\banon_\w+")
_IN_BRACKETS = re.compile(r"\[(anon_\w+)")
_ELSEWHERE = re.compile(r"(?<!\[)\banon_\w+")
_AS_ITSELF = re.compile(r"(?:^|(?<=, ))(.{1,80}?) AS \1(?=, |$)")


class Explained:
    """A query's plan, as it was written.

    It keeps the operators alive, because their places in the figures go by identity.

    Args:
        text: the query.
        chain: its operators.
        end: what takes their rows at the end.
        module: what was written for them.
    """

    def __init__(self, text: str, chain: Chain, end: Operator, module: Module) -> None:
        self._text = text
        self._chain = chain
        self._end = end
        self._written = module.written
        self._inner = module.inner
        self._places = module.places
        self._source = module.source

    @property
    def size(self) -> int:
        """How many operators are measured."""
        return len(self._places)

    def tree(self, meter: Meter | None = None) -> Plan:
        """Show the plan, with the figures of a run where there was one; the root has the code."""
        with quoting(self._text):
            first = self._drawn(_Drawing(meter))
            root = self._drawn(_Drawing(meter, first.mentioned())).root
        return replace(root, code=self._source)

    def _drawn(self, drawing: _Drawing) -> _Drawing:
        drawing.root = self._stacked([*self._steps(self._chain), self._end], drawing, {})
        return drawing

    def _steps(self, chain: Chain) -> Iterable[Operator]:
        return self._written.get(id(chain), chain)

    def _stacked(
        self, operators: Iterable[Operator], drawing: _Drawing, names: dict[str, str]
    ) -> Plan:
        """Put each operator above the one that feeds it."""
        below: tuple[Plan, ...] = ()
        plan, span = Plan("Argument", estimated_rows=1.0), None
        for operator in operators:
            if isinstance(operator, Keep):  # it only forgets variables
                continue
            plan = Plan(
                operator.title,
                drawing.detail(operator.detail, names),
                round(operator.rows, 2),
                (*below, *self._inside(operator, drawing, names)),
                self._figures(operator, drawing.meter),
            )
            if below and isinstance(operator, _SCANS) and operator.span == span:
                plan = _product(below[0], plan)
            below, span = (plan,), operator.span
            if isinstance(operator, EagerAggregation | StreamAggregation):
                named = (*operator.keys, *operator.aggregates)
                names |= {shown(name): shown(node) for name, node in named}
            elif isinstance(operator, KeptCount):
                names |= {shown(name): shown(node) for name, node in operator.aggregates}
        return plan

    def _inside(
        self, operator: Operator, drawing: _Drawing, names: dict[str, str]
    ) -> Iterator[Plan]:
        """The plans inside an operator: of its own, and of its expressions."""
        for chain in operator.plans:
            yield self._stacked(self._steps(chain), drawing, dict(names))
        for chain, end in self._inner.get(id(operator), {}).values():
            yield self._stacked([*self._steps(chain), end], drawing, dict(names))

    def _figures(self, operator: Operator, meter: Meter | None) -> dict[str, Any]:
        place = self._places.get(id(operator))
        if meter is None or place is None:
            return {}
        return {
            "rows": meter.rows[place],
            "hits": meter.hits[place],
            "time": round(meter.times[place] / _NANOSECONDS, 3),
        }


def _product(outer: Plan, scan: Plan) -> Plan:
    """Each row of what was matched before with each node of a scan in the same MATCH."""
    nothing = {"hits": 0, "time": 0.0} if scan.arguments else {}
    figures = {**scan.arguments, **nothing}
    inner = replace(scan, children=scan.children[1:])
    return Plan("CartesianProduct", "", scan.estimated_rows, (outer, inner), figures)


class _Drawing:
    """One drawing of a plan.

    Args:
        meter: the figures of a run.
        mentioned: the names of ours that details speak of, None while that is being found out.
    """

    def __init__(self, meter: Meter | None, mentioned: frozenset[str] | None = None) -> None:
        self.meter = meter
        self.root = Plan("Argument")
        self._mentioned = mentioned
        self._details: list[str] = []

    def detail(self, text: str, names: dict[str, str]) -> str:
        """Say what a name of ours stands for, and leave it out where nothing else speaks of it."""
        named = _OURS.sub(lambda found: names.get(found[0], found[0]), text)
        named = _AS_ITSELF.sub(r"\1", named)
        self._details.append(named)
        known = self._mentioned
        if known is None:
            return named
        return _IN_BRACKETS.sub(lambda found: found[0] if found[1] in known else "[", named)

    def mentioned(self) -> frozenset[str]:
        """The names of ours that stand anywhere but in a relationship's brackets."""
        return frozenset(_ELSEWHERE.findall("\n".join(self._details)))
