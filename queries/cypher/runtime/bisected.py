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
    if len(names) == 1 and direction != "both":
        return _from_to(view.adjacency(direction, names[0]))
    finders = [_from_to(view.adjacency("out", name)) for name in names]

    def find(source: int, target: int) -> Sequence[int]:
        found: list[int] = []
        for between in finders:
            if direction != "in":
                found += between(source, target)
            if direction == "in" or (direction == "both" and source != target):
                found += between(target, source)
        return found

    return find


def _from_to(rows: Any) -> Callable[[int, int], Sequence[int]]:
    """Give a function that bisects the row of the first node."""
    offsets, neighbours, relationships = rows.offsets, rows.neighbours, rows.relationships
    changed, expand = rows.changed, rows.expand
    size = len(offsets) - 1

    def find(source: int, target: int) -> Sequence[int]:
        if source >= size or source in changed:
            near, between = expand(source)
            return [r for m, r in zip(near, between, strict=True) if m == target]
        last = offsets[source + 1]
        first = bisect_left(neighbours, target, offsets[source], last)
        if first == last or neighbours[first] != target:
            return ()
        end = first + 1
        while end < last and neighbours[end] == target:
            end += 1
        found: Sequence[int] = relationships[first:end]
        return found

    return find


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
