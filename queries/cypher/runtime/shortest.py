"""Shortest paths between two nodes: breadth-first from both ends, the smaller side first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.cypher.runtime.run import Runtime
    from queries.cypher.runtime.trails import Pairs, Test

Found: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""The nodes and the relationships of a path."""
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
    """
    if start == end:
        if lower == 0:
            return (((start,), ()),)
        raise _same_ends()
    search = _Search(rt, forth, back, start, end, test, every)
    meeting = search.run(float("inf") if upper is None else upper)
    if not meeting:
        return ()
    found = search.paths(meeting)
    return found if every else (next(found),)


def _same_ends() -> CypherError:
    return CypherError(
        "The shortest path from a node to itself is not defined.",
        kind="ArgumentError",
        code="InvalidArgumentValue",
        hint="Let the ends differ: WHERE a <> b.",
    )


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
