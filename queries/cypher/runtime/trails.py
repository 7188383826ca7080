"""Variable length: trails from a node, and the nodes that trails reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from queries.cypher.runtime.run import Runtime

Pairs: TypeAlias = "Callable[[int], Iterable[tuple[int, int]]]"
Test: TypeAlias = "Callable[[int], bool] | None"
Walked: TypeAlias = tuple[int, ...]


def trails(
    rt: Runtime, expand: Pairs, start: int, lower: int, upper: int | None, test: Test
) -> Iterator[tuple[int, Walked]]:
    """Give the end and the relationships of every trail, shorter beginnings first."""
    if lower == 0:
        yield start, ()
    if upper is not None and upper < max(lower, 1):
        return
    stack: list[tuple[Iterator[tuple[int, int]], Walked]] = [(iter(expand(start)), ())]
    steps = 0
    while stack:
        neighbours, walked = stack[-1]
        for neighbour, relationship in neighbours:
            if relationship in walked or (test is not None and not test(relationship)):
                continue
            trail = (*walked, relationship)
            if upper is None or len(trail) < upper:
                stack.append((iter(expand(neighbour)), trail))
            steps += 1
            if steps >= 200:
                rt.spend(steps)
                steps = 0
            if len(trail) >= lower:
                yield neighbour, trail
            break
        else:
            stack.pop()
    rt.spend(steps)


def ends(
    rt: Runtime, expand: Pairs, start: int, lower: int, upper: int | None, test: Test
) -> Iterable[int]:
    """Give each node once that a trail of the length leads to."""
    if lower > 1:
        return dict.fromkeys(node for node, _ in trails(rt, expand, start, lower, upper, test))
    found = _reached(rt, expand, start, upper, test)
    if lower == 0 or _returns(rt, expand, start, upper, test):
        found.add(start)
    return found


def _reached(rt: Runtime, expand: Pairs, start: int, upper: int | None, test: Test) -> set[int]:
    """The other nodes that can be reached: the shortest way to a node is always a trail."""
    seen, front, depth = {start}, [start], 0
    while front and (upper is None or depth < upper):
        depth += 1
        new: set[int] = set()
        for node in front:
            if test is None:
                new.update([pair[0] for pair in expand(node)])
            else:
                new.update([pair[0] for pair in expand(node) if test(pair[1])])
        rt.spend(len(front) + len(new))
        new -= seen
        seen |= new
        front = list(new)
    seen.discard(start)
    return seen


def _returns(rt: Runtime, expand: Pairs, start: int, upper: int | None, test: Test) -> bool:
    """Whether a trail leads back to its start: a shortest one is a circle without repetition.

    It leaves by one relationship and comes back by another. So each node is remembered with the
    first two different relationships by which the start was left on ways to it: one of them is
    not the relationship that leads back.
    """
    ways: dict[int, list[int]] = {}
    front: list[tuple[int, int]] = []
    depth = 1
    limit = float("inf") if upper is None else upper
    for node, relationship in expand(start):
        if test is None or test(relationship):
            if node == start:
                return limit >= 1
            _reach(ways, front, node, relationship)
    while front and depth < limit:
        depth += 1
        rt.spend(len(front))
        before, front = front, []
        for node, first in before:
            for neighbour, relationship in expand(node):
                if test is not None and not test(relationship):
                    continue
                if neighbour != start:
                    _reach(ways, front, neighbour, first)
                elif relationship != first:
                    return True
    return False


def _reach(ways: dict[int, list[int]], front: list[tuple[int, int]], node: int, first: int) -> None:
    """Note that a node is reached when the start is left by a relationship."""
    known = ways.setdefault(node, [])
    if len(known) < 2 and first not in known:
        known.append(first)
        front.append((node, first))
