"""Shortest paths between two nodes: breadth-first from both ends, the smaller side first."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, TypeAlias

from graph.results.errors import CypherError
from queries.cypher.runtime.trails import trails

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from queries.cypher.runtime.neighbours import Near
    from queries.cypher.runtime.run import Runtime
    from queries.cypher.runtime.trails import Pairs, Test

Found: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""The nodes and the relationships of a path."""
Accept: TypeAlias = "Callable[[tuple[int, ...], tuple[int, ...]], bool] | None"
_MANY = 500
Parents: TypeAlias = dict[int, list[tuple[int, int]]]


def paths(  # noqa: PLR0913, PLR0917 - what a search needs; only generated code calls it
    rt: Runtime,
    forth: Pairs,
    back: Pairs,
    start: int,
    end: int,
    lower: int,
    upper: int | None,
    test: Test,
    every: bool,  # noqa: FBT001 - from a plan
    accept: Accept = None,
) -> Iterable[Found]:
    """Give one shortest path, or every one.

    Args:
        rt: the run, which counts the steps.
        forth: from a node to neighbours and relationships, in the pattern's direction.
        back: the same against the direction.
        start: the first node.
        end: the last node.
        lower: 0 where start and end may be the same node.
        upper: the longest path that counts; None for any.
        test: whether a relationship may be walked.
        every: all shortest paths, and not only one.
        accept: what the whole path must satisfy: the shortest of those that do are found.
    """
    if start == end:
        if lower == 0:
            return (((start,), ()),)
        raise _same_ends()
    search = _Search(rt, forth, back, start, end, test, every or accept is not None)
    meeting = search.run(float("inf") if upper is None else upper)
    if not meeting:
        return ()
    found = search.paths(meeting)
    if accept is None:
        return found if every else (next(found),)
    passed = (path for path in found if accept(*path))
    length = sum(search.depths)
    kept = list(passed if every else islice(passed, 1))
    return kept or _longer(rt, forth, start, end, length + 1, upper, test, every, accept)


def _longer(  # noqa: PLR0913, PLR0917 - as above
    rt: Runtime,
    forth: Pairs,
    start: int,
    end: int,
    length: int,
    upper: int | None,
    test: Test,
    every: bool,  # noqa: FBT001 - from a plan
    accept: Callable[[tuple[int, ...], tuple[int, ...]], bool],
) -> list[Found]:
    """Look through ever longer trails for those that are accepted."""
    while upper is None or length <= upper:
        found: list[Found] = []
        any_trail = False
        for node, walked in trails(rt, forth, start, length, length, test):
            any_trail = True
            if node != end:
                continue
            nodes = _nodes(forth, start, walked)
            if accept(nodes, walked):
                found.append((nodes, walked))
                if not every:
                    return found
        if found or not any_trail:
            return found
        length += 1
    return []


def _nodes(forth: Pairs, start: int, walked: tuple[int, ...]) -> tuple[int, ...]:
    nodes = [start]
    for wanted in walked:
        nodes.append(next(n for n, r in forth(nodes[-1]) if r == wanted))
    return tuple(nodes)


def _same_ends() -> CypherError:
    return CypherError(
        "The shortest path from a node to itself is not defined.",
        kind="ArgumentError",
        code="InvalidArgumentValue",
        hint="Let the ends differ: WHERE a <> b.",
        neo4j_code="Neo.DatabaseError.Statement.ExecutionFailed",
    )


def one_path(
    rt: Runtime, forth: Near, back: Near, start: int, end: int, lower: int, upper: int | None
) -> Iterable[Found]:
    """Give one shortest path along any relationships: levels are plain sets of nodes."""
    if start == end:
        if lower == 0:
            return (((start,), ()),)
        raise _same_ends()
    levels = _levels(rt, forth, back, start, end, upper)
    if levels is None:
        return ()
    ahead, behind = levels
    meeting = min(ahead[-1] & behind[-1])
    nodes = [*_way_back(back, ahead, meeting)[::-1], meeting, *_way_back(forth, behind, meeting)]
    walked = []
    for node, wanted in pairwise(nodes):
        walked.append(next(r for m, r in forth.pairs(node) if m == wanted))
    return ((tuple(nodes), tuple(walked)),)


def distance(
    rt: Runtime, forth: Near, back: Near, start: int, end: int, lower: int, upper: int | None
) -> int | None:
    """Give the length of such a path; None where there is none."""
    if start == end:
        if lower == 0:
            return 0
        raise _same_ends()
    levels = _levels(rt, forth, back, start, end, upper)
    return None if levels is None else len(levels[0]) + len(levels[1]) - 2


def _levels(
    rt: Runtime, forth: Near, back: Near, start: int, end: int, upper: int | None
) -> tuple[list[set[int]], list[set[int]]] | None:
    """The nodes by their distance from both ends, until the last levels have one in common."""
    ahead, behind = [{start}], [{end}]
    before, after = {start}, {end}  # what was seen
    here, there = ahead[0], behind[0]
    steps = 0
    while here and there:
        if len(ahead) + len(behind) - 2 == upper:
            return None
        if len(here) <= len(there):
            here = forth.level(here) - before
            before |= here
            ahead.append(here)
        else:
            there = back.level(there) - after
            after |= there
            behind.append(there)
        if not here.isdisjoint(there):
            return ahead, behind
        steps += len(here) + len(there)
        if steps > _MANY:
            rt.spend(steps)
            steps = 0
    return None


def _way_back(near: Near, levels: list[set[int]], node: int) -> list[int]:
    """The way from a node of the last level to the first, without the node itself."""
    way = []
    for level in levels[-2::-1]:
        node = next(m for m in near(node) if m in level)
        way.append(node)
    return way


class _Search:
    """One search from both ends."""

    def __init__(
        self,
        rt: Runtime,
        forth: Pairs,
        back: Pairs,
        start: int,
        end: int,
        test: Test,
        every: bool,  # noqa: FBT001 - from a plan
    ) -> None:
        self.rt = rt
        self.start, self.end = start, end
        self.test = test
        self.every = every
        self.expand = (forth, back)
        self.parents: tuple[Parents, Parents] = ({start: []}, {end: []})
        self.fronts: list[list[int]] = [[start], [end]]
        self.depths = [0, 0]

    def run(self, limit: float) -> list[int]:
        """Search until both sides meet; give the nodes where they do."""
        while self.fronts[0] and self.fronts[1]:
            if sum(self.depths) >= limit:
                return []
            side = 0 if len(self.fronts[0]) <= len(self.fronts[1]) else 1
            new = self._level(side)
            other = self.parents[1 - side]
            meeting = [node for node in new if node in other]
            if meeting:
                deepest = set(self.fronts[1 - side])
                return [node for node in meeting if node in deepest] or meeting
        return []

    def _level(self, side: int) -> list[int]:
        """Go one step further on one side."""
        parents, expand, test = self.parents[side], self.expand[side], self.test
        new: Parents = {}
        front = self.fronts[side]
        for node in front:
            for neighbour, relationship in expand(node):
                if neighbour in parents or (test is not None and not test(relationship)):
                    continue
                ways = new.get(neighbour)
                if ways is None:
                    new[neighbour] = [(node, relationship)]
                elif self.every:
                    ways.append((node, relationship))
        self.rt.spend(len(front) + len(new))
        parents.update(new)
        self.fronts[side] = list(new)
        self.depths[side] += 1
        return self.fronts[side]

    def paths(self, meeting: list[int]) -> Iterator[Found]:
        """Put the halves together."""
        for node in meeting:
            for nodes, relationships in _ways(self.parents[0], node):
                for more_nodes, more in _ways(self.parents[1], node):
                    yield (
                        (*nodes[::-1], *more_nodes[1:]),
                        (*relationships[::-1], *more),
                    )


def _ways(parents: Parents, node: int) -> Iterator[Found]:
    """The ways from a node back to where its side began."""
    waiting: list[Found] = [((node,), ())]
    while waiting:
        nodes, relationships = waiting.pop()
        before = parents[nodes[-1]]
        if not before:
            yield nodes, relationships
        for parent, relationship in before:
            waiting.append(((*nodes, parent), (*relationships, relationship)))
