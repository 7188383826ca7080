"""Rules that improve a plan, one rule a file; their order is a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.plan.context import OFF
from queries.cypher.plan.rules.counts import count_from_store
from queries.cypher.plan.rules.length import ask_length
from queries.cypher.plan.rules.narrow import narrow_scans
from queries.cypher.plan.rules.ordered import read_in_order
from queries.cypher.plan.rules.prune import prune_variable_length
from queries.cypher.plan.rules.stream import stream_groups

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.operators.base import Chain
    from queries.cypher.plan.context import Planning

RULES: tuple[Callable[[Planning, Chain], Chain], ...] = (
    prune_variable_length,
    ask_length,
    count_from_store,
    read_in_order,
    narrow_scans,
    stream_groups,
)


def improve(planning: Planning, chain: Chain) -> Chain:
    """Apply every rule once, in order."""
    for rule in RULES:
        if rule.__name__ not in OFF:
            chain = rule(planning, chain)
    return chain
