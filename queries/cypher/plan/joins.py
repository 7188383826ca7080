"""Patterns without a link that equal values tie together: what a hash join can be made of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from queries.cypher.plan.names import EVERYTHING, names_in
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.cypher.plan.beginning import Start
    from queries.cypher.plan.pattern import Hop, Predicate
    from queries.cypher.plan.way import Way

_MOST = 4
"""So many patterns are tried as the next one to be joined."""


@dataclass(frozen=True, slots=True)
class Equation:
    """Two equal values: one of the pattern that is joined, one of what is bound before."""

    inner: ast.Expression
    outer: ast.Expression


@dataclass(frozen=True, slots=True)
class Island:
    """A pattern that nothing but equal values ties to what is bound.

    Attributes:
        nodes: its nodes.
        hops: its relationships.
        equations: what ties it; at least one.
        predicates: what is about it alone.
        left: the predicates that neither decides.
    """

    nodes: list[str]
    hops: list[Hop]
    equations: list[Equation]
    predicates: list[Predicate]
    left: list[Predicate]


def islands(way: Way, rest: Sequence[str], own: set[str]) -> Iterator[Island]:
    """The patterns that may be joined next, of the nodes that are not bound.

    ``own`` are the variables of the whole pattern and those from before: others are inside of
    expressions.
    """
    if not any(isinstance(item.expression, ast.Comparison) for item in way.predicates):
        return
    if not own & way.bound:
        return
    yield from islice(_tied(way, rest, own), _MOST)


def _tied(way: Way, rest: Sequence[str], own: set[str]) -> Iterator[Island]:
    seen: set[str] = set()
    for name in rest:
        if name in seen:
            continue
        nodes, hops = _reached(name, way.hops)
        seen |= nodes
        inside = nodes | {hop.name for hop in hops}
        island = Island([node for node in rest if node in nodes], hops, [], [], [])
        for predicate in way.predicates:
            needed = own if EVERYTHING in predicate.needs else own & predicate.needs
            equation = _equation(predicate.expression, inside, way.bound, own)
            if needed <= inside:
                island.predicates.append(predicate)
            elif equation is not None and EVERYTHING not in predicate.needs:
                island.equations.append(equation)
            else:
                island.left.append(predicate)
        if island.equations:
            yield island


def _reached(name: str, hops: Sequence[Hop]) -> tuple[set[str], list[Hop]]:
    """The nodes that relationships lead to from one, and these relationships."""
    nodes: set[str] = {name}
    found: list[Hop] = []
    grown = True
    while grown:
        near = [hop for hop in hops if hop not in found and {hop.left, hop.right} & nodes]
        found += near
        nodes |= {end for hop in near for end in (hop.left, hop.right)}
        grown = bool(near)
    return nodes, found


def _equation(
    test: ast.Expression, inside: set[str], bound: set[str], own: set[str]
) -> Equation | None:
    """What a predicate says is equal, if one side is of the pattern and the other is bound."""
    if not isinstance(test, ast.Comparison) or test.operators != ("=",):
        return None
    if any(isinstance(part, ast.Query | ast.PathPattern) for part in ast.walk(test)):
        return None
    left, right = test.operands
    for inner, outer in ((left, right), (right, left)):
        of_inner, of_outer = names_in(inner) & own, names_in(outer) & own
        if of_inner and of_outer and of_inner <= inside and of_outer <= bound:
            return Equation(inner, outer)
    return None


def finds(start: Start, island: Island, bound: set[str]) -> bool:
    """Whether an index finds nodes by what is bound: then a table of them gains nothing."""
    return (
        bool(start.settles)
        and start.names <= set(island.nodes)
        and not start.operator(1.0).reads.isdisjoint(bound)
    )
