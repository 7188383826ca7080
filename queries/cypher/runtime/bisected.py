"""Finding what lies between two nodes: rows are sorted, so it is a bisection."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from queries.cypher.runtime.neighbours import type_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def finder(
    view: Any, direction: str, types: tuple[str, ...]
) -> Callable[[int, int], Sequence[int]]:
    """Give a function from two nodes to the relationships between them."""
    names = type_names(view, types)
    outward = [view.adjacency("out", name) for name in names]
    if len(outward) == 1 and direction == "out":
        (only,) = outward
        return lambda source, target: _find(only, source, target)

    def find(source: int, target: int) -> Sequence[int]:
        found: list[int] = []
        for rows in outward:
            if direction != "in":
                found += _find(rows, source, target)
            if direction == "in" or (direction == "both" and source != target):
                found += _find(rows, target, source)
        return found

    return find


def _find(rows: Any, source: int, target: int) -> Sequence[int]:
    """The relationships from one node to another."""
    neighbours, relationships = rows.expand(source)
    first = bisect_left(neighbours, target)
    size = len(neighbours)
    if first == size or neighbours[first] != target:
        return ()
    last = first + 1
    while last < size and neighbours[last] == target:
        last += 1
    found: Sequence[int] = relationships[first:last]
    return found


def ends(view: Any, relationship: int, direction: str) -> Sequence[tuple[int, int]]:
    """The ends of a relationship as a pattern of the direction meets them."""
    source, target = view.source(relationship), view.target(relationship)
    if direction == "out":
        return ((source, target),)
    if direction == "in":
        return ((target, source),)
    if source == target:
        return ((source, target),)
    return ((source, target), (target, source))
