"""A chain of operators as the tree that EXPLAIN and PROFILE show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.results.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from queries.cypher.operators.base import Chain


def explained(
    chain: Chain,
    places: Mapping[int, int] | None = None,
    hits: Sequence[int] | None = None,
) -> Plan:
    """Show a chain: each operator stands above the one that feeds it."""
    below: tuple[Plan, ...] = ()
    for operator in chain:
        arguments: dict[str, Any] = {}
        if hits is not None and places is not None and id(operator) in places:
            arguments["rows"] = hits[places[id(operator)]]
        inner = tuple(explained(plan, places, hits) for plan in operator.plans)
        plan = Plan(
            operator.title,
            operator.detail,
            round(operator.rows, 2),
            (*below, *inner),
            arguments,
        )
        below = (plan,)
    return below[0] if below else Plan("Argument", estimated_rows=1.0)


def with_code(plan: Plan, source: str) -> Plan:
    """Add the generated Python to the root."""
    return replace(plan, arguments={**plan.arguments, "code": source})
