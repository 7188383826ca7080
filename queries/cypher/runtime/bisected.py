"""Finding what lies between two nodes: rows are sorted, so it is a bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from queries.cypher.runtime import neighbours
from queries.cypher.runtime.neighbours import type_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SHORT = 50
"""Up to so many neighbours it is cheaper to make a dictionary of a row."""


def finder(
    view: Any, direction: str, types: tuple[str, ...]
) -> Callable[[int, int], Sequence[int]]:
    """Give a function from two nodes to the relationships between them."""
    names = type_names(view, types)
    if len(names) == 1 and direction != "both":
        return _from_to(view, direction, names[0])
    finders = [_from_to(view, "out", name) for name in names]

    def find(source: int, target: int) -> Sequence[int]:
        found: list[int] = []
        for between in finders:
            if direction != "in":
                found += between(source, target)
            if direction == "in" or (direction == "both" and source != target):
                found += between(target, source)
        return found

    return find


def _from_to(view: Any, direction: str, name: str) -> Callable[[int, int], Sequence[int]]:
    """Give a function that bisects the row of the first node."""
    near = neighbours.near(view, direction, name)
    between = neighbours.links(view, direction, name)

    def find(source: int, target: int) -> Sequence[int]:
        row = near[source]
        first = bisect_left(row, target)
        if first == len(row) or row[first] != target:
            return ()
        found: Sequence[int] = between[source][first : bisect_right(row, target, first)]
        return found

    return find


class Row:
    """A long row of neighbours, bisected for each that is asked for."""

    __slots__ = ("_between", "_near")

    def __init__(self, near: Sequence[int], between: Sequence[int]) -> None:
        self._near = near
        self._between = between

    def get(self, target: int, otherwise: Sequence[int]) -> Sequence[int]:
        """The relationships to a neighbour."""
        row = self._near
        first = bisect_left(row, target)
        if first == len(row) or row[first] != target:
            return otherwise
        return self._between[first : bisect_right(row, target, first)]


def by_end(near: Sequence[int], between: Sequence[int]) -> Row | dict[int, tuple[int, ...]]:
    """The relationships of a row by the neighbour that they lead to."""
    if len(near) > _SHORT:
        return Row(near, between)
    found: dict[int, tuple[int, ...]] = {n: (r,) for n, r in zip(near, between, strict=True)}
    if len(found) == len(near):
        return found
    found = {}
    for n, r in zip(near, between, strict=True):
        found[n] = (*found.get(n, ()), r)
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
