"""A count of all nodes of a label, or of all relationships of a type, is kept by the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.count_store import (
    NodeCountFromCountStore,
    RelationshipCountFromCountStore,
)
from queries.cypher.operators.expand import Expand
from queries.cypher.operators.scan import AllNodesScan, NodeByLabelScan, RelationshipScan
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.aggregate import Aggregate
    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.plan.context import Planning

    Calls: TypeAlias = tuple[tuple[str, Aggregate], ...]

_SCANS = (AllNodesScan, NodeByLabelScan)


def count_from_store(planning: Planning, chain: Chain) -> Chain:
    """Read ``count(*)`` and ``count(n)`` of scans without any condition out of the store."""
    place = next((i for i, step in enumerate(chain) if isinstance(step, EagerAggregation)), 0)
    if not place:
        return chain
    before, tally = chain[:place], chain[place]
    assert isinstance(tally, EagerAggregation)
    names = frozenset().union(*(step.binds for step in before))
    if tally.keys or not all(_counts_rows(call, names) for _, call in tally.aggregates):
        return chain
    found = _count(planning, before, tally.aggregates)
    if found is None:
        return chain
    found.span = tally.span
    return (found, *chain[place + 1 :])


def _counts_rows(call: ast.Expression, names: frozenset[str]) -> bool:
    """Whether a call counts every row: what a scan binds is never null."""
    if isinstance(call, ast.CountStar):
        return True
    assert isinstance(call, ast.FunctionCall)
    (argument, *_) = call.arguments
    counts = call.name.lower() == "count" and not call.distinct
    return counts and isinstance(argument, ast.Variable) and argument.name in names


def _count(planning: Planning, steps: Chain, calls: Calls) -> Operator | None:
    if all(isinstance(step, _SCANS) and not getattr(step, "tests", ()) for step in steps):
        labels = tuple(getattr(step, "label", None) for step in steps)
        return NodeCountFromCountStore(aggregates=calls, labels=labels)
    first, *others = steps
    if isinstance(first, RelationshipScan) and not others and not first.both:
        return RelationshipCountFromCountStore(aggregates=calls, types=first.types)
    if len(others) == 1 and isinstance(others[0], Expand) and planning.facts:
        return _walked(planning, first, others[0], calls)
    return None


def _walked(planning: Planning, scan: Operator, walk: Expand, calls: Calls) -> Operator | None:
    """Count the relationships of a type from all nodes of a label that each of them starts at."""
    if not isinstance(scan, _SCANS) or walk.direction == "both" or walk.start != scan.name:
        return None
    if getattr(scan, "tests", ()) or len(walk.types) > 1:
        return None
    label = getattr(scan, "label", "")
    out = walk.direction == "out"
    if label:
        known = planning.view.end_labels(walk.types[0])[0 if out else 1] if walk.types else ()
        if label not in known:
            return None
    ends = (label, "") if out else ("", label)
    return RelationshipCountFromCountStore(aggregates=calls, types=walk.types, ends=ends)
