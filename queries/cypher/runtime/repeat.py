"""Quantified paths: a part of a path walked several times, no relationship twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from queries.cypher.runtime.run import Runtime

Row: TypeAlias = tuple[Any, ...]
"""One walk through a part: the node at its end, its relationships, its variables."""
Step: TypeAlias = "Callable[[int], Sequence[Row]]"
"""From a node to the walks through the part that begin there."""


def repeated(
    rt: Runtime, step: Step, width: int, start: int, lower: int, upper: int | None
) -> Iterator[tuple[int, tuple[Row, ...]]]:
    """Give the end and the walks of every repetition, fewer before more.

    Args:
        rt: the run, which counts the steps.
        step: one walk through the part, which has ``width`` relationships.
        width: how many relationships a walk has.
        start: the node to begin at.
        lower: how many walks at least.
        upper: how many walks at most; None for any number.
    """
    if lower == 0:
        yield start, ()
    behind = 1 + width
    known: dict[int, Sequence[Row]] = {}
    stack: list[tuple[Iterator[Row], tuple[Row, ...], frozenset[int]]]
    stack = [(iter(_steps(rt, step, known, start)), (), frozenset())]
    while stack:
        rows, walked, used = stack[-1]
        for row in rows:
            between = row[1:behind]
            rt.spend(1)
            if not used.isdisjoint(between):
                continue
            trail = (*walked, row)
            if upper is None or len(trail) < upper:
                following = iter(_steps(rt, step, known, row[0]))
                stack.append((following, trail, used.union(between)))
            if len(trail) >= lower:
                yield row[0], trail
            break
        else:
            stack.pop()


def _steps(rt: Runtime, step: Step, known: dict[int, Sequence[Row]], node: int) -> Sequence[Row]:
    """What a node's walks are: asked for once."""
    rows = known.get(node)
    if rows is None:
        rows = known[node] = step(node)
        rt.spend(1 + len(rows))
    return rows


def along(rows: Sequence[Row], width: int) -> tuple[int, ...]:
    """The relationships of several walks, one after the other."""
    return tuple(r for row in rows for r in row[1 : 1 + width])
