"""Variable length whose ends are only counted or listed once each needs no trails."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.distinct import Distinct
from queries.cypher.operators.expand import Expand, ExpandInto
from queries.cypher.operators.filter import Filter
from queries.cypher.operators.project import Keep, Projection
from queries.cypher.operators.trail import VarLengthExpand
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.plan.context import Planning

_HARMLESS = (Expand, ExpandInto, Filter, Keep, Projection, VarLengthExpand)
"""Steps that give the same different rows, however often each came in."""


def prune_variable_length(planning: Planning, chain: Chain) -> Chain:
    """Let ``count(DISTINCT x)`` and DISTINCT behind ``-[*]-(x)`` search breadth-first."""
    del planning
    return tuple(_pruned(operator, chain[place + 1 :]) for place, operator in enumerate(chain))


def _pruned(operator: Operator, behind: Chain) -> Operator:
    if type(operator) is VarLengthExpand and not operator.end_bound and _is_once(operator, behind):
        return replace(operator, distinct=True)
    return operator


def _is_once(operator: VarLengthExpand, behind: Chain) -> bool:
    """Whether it is the same for all steps behind how often an end comes."""
    for later in behind:
        if operator.relationship in later.reads:
            return False
        if isinstance(later, EagerAggregation):
            return all(_counts_once(call) for _, call in later.aggregates)
        if isinstance(later, Distinct):
            return True
        if not isinstance(later, _HARMLESS):
            return False
    return False


def _counts_once(call: ast.FunctionCall | ast.CountStar) -> bool:
    if isinstance(call, ast.CountStar):
        return False
    return call.distinct or call.name.lower() in ("min", "max")
