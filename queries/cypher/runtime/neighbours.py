"""Functions from a node to its neighbours: any direction, any number of types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Expander: TypeAlias = "Callable[[int], Any]"


def type_names(view: Any, types: tuple[str, ...]) -> list[str]:
    """The types of a pattern that are in use, each once; all of them for none."""
    known = view.types()
    return [name for name in dict.fromkeys(types) if name in known] if types else known


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


def neighbours_expander(view: Any, direction: str, types: tuple[str, ...]) -> Expander:
    """Give a function from a node to its neighbours."""
    outward, inward = _rows(view, direction, types)
    if len(outward) + len(inward) == 1:
        (only,) = (*outward, *inward)
        return lambda n: only(n)[0]

    def expand(n: int) -> list[int]:
        found: list[int] = []
        for row in outward:
            found += row(n)[0]
        for row in inward:
            found += [m for m in row(n)[0] if m != n] if outward else row(n)[0]
        return found

    return expand


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
