"""A chain of operators as the tree that EXPLAIN and PROFILE show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graph.results.plan import Plan
from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.project import Keep
from queries.cypher.operators.stream import StreamAggregation
from queries.cypher.plan.show import quoting, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.operators.writer import Module
    from queries.cypher.runtime.meter import Meter

_NANOSECONDS = 1_000_000


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
            root = self._stacked([*self._steps(self._chain), self._end], meter, {})
        root.arguments["code"] = self._source
        return root

    def _steps(self, chain: Chain) -> Iterable[Operator]:
        return self._written.get(id(chain), chain)

    def _stacked(
        self, operators: Iterable[Operator], meter: Meter | None, names: dict[str, str]
    ) -> Plan:
        """Put each operator above the one that feeds it."""
        below: tuple[Plan, ...] = ()
        plan = Plan("Argument", estimated_rows=1.0)
        for operator in operators:
            if isinstance(operator, Keep):  # it only forgets variables
                continue
            plan = Plan(
                operator.title,
                _renamed(operator.detail, names),
                round(operator.rows, 2),
                (*below, *self._inside(operator, meter, names)),
                {} if meter is None else self._figures(operator, meter),
            )
            below = (plan,)
            if isinstance(operator, EagerAggregation | StreamAggregation):
                named = (*operator.keys, *operator.aggregates)
                names |= {shown(name): shown(node) for name, node in named}
        return plan

    def _inside(
        self, operator: Operator, meter: Meter | None, names: dict[str, str]
    ) -> Iterator[Plan]:
        """The plans inside an operator: of its own, and of its expressions."""
        for chain in operator.plans:
            yield self._stacked(self._steps(chain), meter, dict(names))
        for chain, end in self._inner.get(id(operator), {}).values():
            yield self._stacked([*self._steps(chain), end], meter, dict(names))

    def _figures(self, operator: Operator, meter: Meter) -> dict[str, Any]:
        place = self._places.get(id(operator))
        if place is None:
            return {}
        return {
            "rows": meter.rows[place],
            "hits": meter.hits[place],
            "time": round(meter.times[place] / _NANOSECONDS, 3),
        }


def _renamed(detail: str, names: dict[str, str]) -> str:
    """Say what a name of ours stands for; ``x AS x`` is just ``x``."""
    detail = re.sub(r"\[anon_\w+", "[", detail)
    named = re.sub(r"\banon_\w+", lambda found: names.get(found[0], found[0]), detail)
    return re.sub(r"(?:^|(?<=, ))(.+?) AS \1(?=, |$)", r"\1", named)
