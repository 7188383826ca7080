"""Functions from a node to its neighbours: any direction, any number of types."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

EVERY_NODE = float("inf")
Expander: TypeAlias = "Callable[[int], Any]"


def type_names(view: Any, types: tuple[str, ...]) -> list[str]:
    """The types of a pattern, each once; all that are in use for none."""
    found: list[str] = list(dict.fromkeys(types)) if types else view.types()
    return found


def near(view: Any, direction: str, name: str, lookups: float = EVERY_NODE) -> Any:
    """The neighbours along a type, by node, for somebody who looks up about so many nodes."""
    return view.adjacency(direction, name).near(view.node_bound, lookups)


def links(view: Any, direction: str, name: str, lookups: float = EVERY_NODE) -> Any:
    """The relationships to these neighbours, by node."""
    return view.adjacency(direction, name).between(view.node_bound, lookups)


def pairs_expander(view: Any, direction: str, types: tuple[str, ...]) -> Expander:
    """Give a function from a node to pairs of neighbour and relationship."""
    outward, inward = _rows(view, direction, types)

    def expand(n: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for row in outward:
            found += zip(*row(n), strict=True)
        for row in inward:
            if outward:  # a loop from n to n is met on the way out
                found += [pair for pair in zip(*row(n), strict=True) if pair[0] != n]
            else:
                found += zip(*row(n), strict=True)
        return found

    return expand


class Near:
    """A function from a node to its neighbours, and from many nodes to all of theirs.

    Attributes:
        pairs: from a node to pairs of neighbour and relationship.
        columns: the neighbours by node, for each type and direction.
        symmetric: whether relationships are walked in both directions.
    """

    __slots__ = ("_crossing", "_inward", "_outward", "columns", "pairs", "symmetric")

    def __init__(self, view: Any, direction: str, types: tuple[str, ...]) -> None:
        names = type_names(view, types)
        self.pairs = pairs_expander(view, direction, types)
        self._outward = [near(view, "out", name) for name in names if direction != "in"]
        self._inward = [near(view, "in", name) for name in names if direction != "out"]
        self.columns = [*self._outward, *self._inward]
        self.symmetric = direction == "both"
        self._crossing = _crossing(view, names) if self.symmetric else None

    def __call__(self, n: int) -> list[int]:
        """The neighbours of a node, once for each relationship."""
        found: list[int] = []
        for rows in self._outward:
            found.extend(iter(rows[n]))
        for rows in self._inward:
            # A loop is met on the way out.
            found.extend((m for m in rows[n] if m != n) if self.symmetric else iter(rows[n]))
        return found

    def level(self, front: Iterable[int]) -> set[int]:
        """All neighbours of many nodes."""
        crossing = self._crossing
        if crossing is not None and (not crossing or crossing.isdisjoint(front)):
            first, second = self.columns
            return {*chain.from_iterable([first[n] or second[n] for n in front])}
        return {*chain.from_iterable([rows[n] for rows in self.columns for n in front])}


def _crossing(view: Any, names: list[str]) -> set[int] | None:
    """The nodes that may have a type's relationships of both directions, where these are few."""
    if len(names) != 1 or view.base.crosses(names[0]):
        return None
    changed = (view.adjacency(direction, names[0]).changed for direction in ("out", "in"))
    return {*chain.from_iterable(changed)}


def _rows(
    view: Any, direction: str, types: tuple[str, ...]
) -> tuple[list[Expander], list[Expander]]:
    names = type_names(view, types)
    outward = inward = ()
    if direction != "in":
        outward = [view.adjacency("out", name).expand for name in names]  # type: ignore[assignment]
    if direction != "out":
        inward = [view.adjacency("in", name).expand for name in names]  # type: ignore[assignment]
    return list(outward), list(inward)


def between(
    view: Any, source: int, target: int, direction: str, types: tuple[str, ...]
) -> list[int]:
    """The relationships between two nodes."""
    names = type_names(view, types)
    found: list[int] = []
    if direction != "in":
        found += _from_to(view, source, target, names)
    if direction == "in" or (direction == "both" and source != target):
        found += _from_to(view, target, source, names)
    return found


def _from_to(view: Any, source: int, target: int, names: list[str]) -> list[int]:
    found: list[int] = []
    for name in names:
        neighbours, relationships = view.adjacency("out", name).expand(source)
        found += [r for m, r in zip(neighbours, relationships, strict=True) if m == target]
    return found
