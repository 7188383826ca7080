"""Groups by the node that is scanned come one after the other: they need no hash table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.operators.aggregate import EagerAggregation
from queries.cypher.operators.expand import Expand, ExpandInto
from queries.cypher.operators.filter import Filter
from queries.cypher.operators.neighbourhood import Neighbourhood
from queries.cypher.operators.optional import Optional
from queries.cypher.operators.scan import AllNodesScan, NodeByLabelScan, NodeByLabelsScan
from queries.cypher.operators.stream import StreamAggregation
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.base import Chain
    from queries.cypher.plan.context import Planning

_INNER = (Expand, ExpandInto, Filter, Optional)
_MOST = 5


def stream_groups(planning: Planning, chain: Chain) -> Chain:
    """Aggregate inside of the scan's loop where each scanned node is one group."""
    if planning.checked.writes or not chain:
        return chain
    scan = chain[0]
    if not isinstance(scan, NodeByLabelScan | NodeByLabelsScan | AllNodesScan):
        return chain
    for place, operator in enumerate(chain[1:], 1):
        if isinstance(operator, EagerAggregation):
            inner = chain[1:place]
            if place > _MOST or not _one_group(scan.name, operator):
                return chain
            stream = StreamAggregation(
                scan=scan,
                chain=inner,
                keys=operator.keys,
                aggregates=operator.aggregates,
                near=Neighbourhood.of(planning, scan.name, inner, operator.aggregates),
                rows=operator.rows,
                span=operator.span,
            )
            return (stream, *chain[place + 1 :])
        if not isinstance(operator, _INNER):
            return chain
    return chain


def _one_group(scanned: str, operator: EagerAggregation) -> bool:
    """Whether the scanned node is a key, and the others are the node's properties."""
    own = any(_is_identity(scanned, node) for _, node in operator.keys)
    return own and all(_of(scanned, node) for _, node in operator.keys)


def _is_identity(scanned: str, node: ast.Expression) -> bool:
    """Whether no two nodes have the same value."""
    if isinstance(node, ast.FunctionCall) and node.name.lower() in ("id", "elementid"):
        (node,) = node.arguments
    return node == ast.Variable(scanned)


def _of(scanned: str, node: ast.Expression) -> bool:
    if isinstance(node, ast.Property):
        node = node.subject
    return _is_identity(scanned, node)
