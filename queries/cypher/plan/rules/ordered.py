"""Nodes read in the order of an index need no sort, and the first of them is the least value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.expand import Expand, ExpandInto
from queries.cypher.operators.filter import Filter
from queries.cypher.operators.index_seek import NodeSeek, Sought
from queries.cypher.operators.limit import Limit
from queries.cypher.operators.project import Projection
from queries.cypher.operators.scan import NodeByLabelScan
from queries.cypher.operators.sort import Sort
from queries.cypher.plan.context import indexes_of
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.plan.context import Planning

_IN_TURN = (Expand, ExpandInto, Filter, Projection)
"""Steps that give their rows in the order of the rows that come in."""
_WORTH = 4
"""So many times as many rows must pass the filters as are wanted."""


def read_in_order(planning: Planning, chain: Chain) -> Chain:
    """Let an index give the order of ORDER BY, of ``min`` and of ``max``."""
    if not planning.facts or not chain or not isinstance(chain[0], NodeByLabelScan | NodeSeek):
        return chain
    place = next((i for i, s in enumerate(chain[1:], 1) if not isinstance(s, _IN_TURN)), None)
    if place is None:
        return chain
    between, last, behind = chain[1:place], chain[place], chain[place + 1 :]
    if isinstance(last, Sort):
        scan = _sorted_scan(planning, chain[0], between, last)
        return chain if scan is None else (scan, *between, *_limit(last), *behind)
    if isinstance(last, EagerAggregation) and not last.keys and len(last.aggregates) == 1:
        return _aggregated(planning, chain[0], between, last, behind) or chain
    return chain


def _limit(sort: Sort) -> Chain:
    """What is left of a sort: with a SKIP, the SKIP and the LIMIT stand behind it already."""
    if sort.limit is None or sort.skip is not None:
        return ()
    return (Limit(amount=sort.limit, rows=sort.rows, span=sort.span),)


def _sorted_scan(planning: Planning, scan: Operator, between: Chain, sort: Sort) -> Operator | None:
    if len(sort.keys) != 1:
        return None
    node, down = sort.keys[0]
    name: str = scan.name  # type: ignore[attr-defined]  # every scan has one
    key = _key(node, name, between)
    if key is None or not _worth(scan, between, sort):
        return None
    nulls = isinstance(scan, NodeByLabelScan)
    return _in_order(planning, scan, key, down=down, nulls=nulls)


def _key(node: ast.Expression, name: str, between: Chain) -> str | None:
    """The property of the scanned node that an expression behind some steps stands for."""
    for step in reversed(between):
        if isinstance(step, Projection):
            items = dict(step.items)
            if name in items and items[name] != ast.Variable(name):
                return None
            if isinstance(node, ast.Variable):
                node = items.get(node.name, node)
    if isinstance(node, ast.Property) and node.subject == ast.Variable(name):
        return node.key
    return None


def _worth(scan: Operator, between: Chain, sort: Sort) -> bool:
    """Whether few rows are read in vain: filtered ones are found faster by a scan as a whole."""
    if isinstance(scan, NodeSeek) or not any(isinstance(step, Filter) for step in between):
        return True
    wanted = sort.limit.value if isinstance(sort.limit, ast.Literal) else None
    return isinstance(wanted, int) and between[-1].rows >= _WORTH * wanted


def _in_order(
    planning: Planning, scan: Operator, key: str, *, down: bool, nulls: bool
) -> NodeSeek | None:
    """The same nodes by an index in its order."""
    if isinstance(scan, NodeSeek):
        sought = scan.sought
        if sought.how not in ("range", "exists") or sought.keys != (key,):
            return None
        return replace(scan, order="DESC" if down else "ASC")
    if not isinstance(scan, NodeByLabelScan) or scan.tests:
        return None
    for index, served in indexes_of(planning, "node"):
        if (index.names, index.keys, index.kind) == ((scan.label,), (key,), "range"):
            sought = Sought(scan.label, (key,), "exists", index=served)
            return NodeSeek(
                name=scan.name,
                sought=sought,
                order="DESC" if down else "ASC",
                nulls=nulls,
                rows=scan.rows,
                span=scan.span,
            )
    return None


def _aggregated(
    planning: Planning, scan: Operator, between: Chain, tally: EagerAggregation, behind: Chain
) -> Chain | None:
    ((_, call),) = tally.aggregates
    if isinstance(call, ast.CountStar) or not all(isinstance(s, Filter) for s in between):
        return None
    word, name = call.name.lower(), scan.name  # type: ignore[attr-defined]  # as above
    key = _key(call.arguments[0], name, ()) if word in ("min", "max", "count") else None
    if key is None or (between and isinstance(scan, NodeByLabelScan)):
        return None
    found = _in_order(planning, scan, key, down=word == "max", nulls=False)
    if found is None:
        return None
    if word == "count":
        return (replace(found, order=""), *between, tally, *behind)
    return (found, *between, Limit(amount=ast.Literal(1, "integer"), rows=1.0), tally, *behind)
