"""Variable length: trails from a node, and the nodes that trails reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from queries.cypher.runtime.neighbours import Near
    from queries.cypher.runtime.run import Runtime

Pairs: TypeAlias = "Callable[[int], Iterable[tuple[int, int]]]"
Test: TypeAlias = "Callable[[int], bool] | None"
Walked: TypeAlias = tuple[int, ...]
_MANY = 500


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
    rt: Runtime,
    expand: Pairs,
    near: Near,
    start: int,
    lower: int,
    upper: int | None,
    test: Test,
) -> Iterable[int]:
    """Give each node once that a trail of the length leads to.

    ``near`` gives the neighbours alone, where every relationship may be walked.
    """
    if lower > 1:
        return dict.fromkeys(node for node, _ in trails(rt, expand, start, lower, upper, test))
    limit = float("inf") if upper is None else upper
    if test is None:
        found = _reached(rt, near.level, start, limit)
        symmetric = near.symmetric
    else:
        found = _reached(rt, _tested(expand, test), start, limit)
        symmetric = False
    if (
        lower == 0
        or (symmetric and _closes(rt, near, start, limit))
        or (not symmetric and _returns(rt, expand, start, limit, test))
    ):
        found.add(start)
    return found


def _tested(expand: Pairs, test: Callable[[int], bool]) -> Callable[[Iterable[int]], set[int]]:
    return lambda front: {m for n in front for m, r in expand(n) if test(r)}


def _reached(
    rt: Runtime, level: Callable[[Iterable[int]], set[int]], start: int, limit: float
) -> set[int]:
    """The other nodes that can be reached: the shortest way to a node is always a trail."""
    seen, front, depth, steps = {start}, {start}, 0, 0
    while front and depth < limit:
        depth += 1
        front = level(front) - seen
        seen |= front
        steps += len(front)
        if steps > _MANY:
            rt.spend(steps)
            steps = 0
    seen.discard(start)
    return seen


def _closes(rt: Runtime, near: Near, start: int, limit: float) -> bool:
    """Whether a trail without direction leads back to its start: a shortest one is a circle.

    Each relationship of the start begins a branch. Two branches that meet close a circle, as long
    as both ways to where they meet.
    """
    first = near(start)
    if start in first:
        return limit >= 1
    fronts = [{node} for node in dict.fromkeys(first)]
    if len(fronts) < len(first) and limit >= 2:
        return True  # two relationships to one neighbour
    if limit >= 4 and _meet(near, start, first):
        return True
    owned = [set(front) for front in fronts]
    seen = set(first)
    depth = 1
    while any(fronts) and 2 * depth + 1 <= limit:
        depth += 1
        earlier = set(seen)
        for place, front in enumerate(fronts):
            new = near.level(front) - owned[place]
            new.discard(start)
            rt.spend(len(front))
            met = new & seen
            if met and (2 * depth <= limit or met & earlier):
                return True
            owned[place] |= new
            seen |= new
            fronts[place] = new
    return False


def _meet(near: Near, start: int, first: list[int]) -> bool:
    """Whether two branches meet after two steps, or one step leads from one into another."""
    seen = set(first)
    for node in first:
        new = near.level((node,))
        new -= {start, node}
        if not seen.isdisjoint(new):
            return True
        seen |= new
    return False


def _returns(rt: Runtime, expand: Pairs, start: int, limit: float, test: Test) -> bool:
    """Whether a trail leads back to its start: a shortest one is a circle without repetition.

    It leaves by one relationship and comes back by another. So each node is remembered with the
    first two different relationships by which the start was left on ways to it: one of them is
    not the relationship that leads back.
    """
    ways: dict[int, list[int]] = {}
    front: list[tuple[int, int]] = []
    depth = 1
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
