"""SHORTEST and ANY: the shortest trails of a pattern between each pair of its ends.

The pattern's parts and the graph together are a network of *states*: how many parts are behind, how
often the part in hand was walked, and the node. Layer L holds the states that walks of L
relationships reach, with the steps by which they do; trails are read off it backwards, so that no
way is tried that does not come from the start.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.runtime.nearest import Nearest, walking
from queries.cypher.runtime.repeat import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from queries.cypher.runtime.repeat import Step
    from queries.cypher.runtime.run import Runtime

Walks: TypeAlias = tuple[tuple[Row, ...], ...]
"""For each part the walks through it."""
State: TypeAlias = tuple[int, int, int]
Before: TypeAlias = list[tuple[State, int, Row | None]]
"""The steps into a state of a layer: from which state, in which layer, and the walk."""
Steps: TypeAlias = list[tuple[State, int, Row | None]]
"""The steps from a state: to which, along how many relationships, and the walk."""
Accept: TypeAlias = "Callable[[int, Walks], bool] | None"


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of the pattern: its walks, how many relationships each has, and how often."""

    step: Step
    width: int
    lower: int
    upper: int | None


def selected(
    rt: Runtime,
    legs: tuple[Leg, ...],
    start: int,
    end: int | None,
    count: int,
    groups: bool,  # noqa: FBT001 - from a plan
    accept: Accept,
) -> Iterator[tuple[int, Walks]]:
    """Give the end and the walks of the shortest trails to each end.

    Args:
        rt: the run, which counts the steps.
        legs: the parts, in the order in which they are walked.
        start: the first node.
        end: the last node, where it is bound.
        count: how many trails, or lengths of trails, for each end.
        groups: whether lengths are counted: all trails of one length are taken together.
        accept: what a whole trail must satisfy to be counted.
    """
    place = walking(legs) if count == 1 and accept is None and not groups else None
    if place is not None:
        nearest = Nearest(rt, legs, place, start)
        if end != start:
            yield from nearest.ends(end)
        if end == start or (end is None and nearest.doubtful):
            yield from _searched(rt, legs, start, start, count, groups, accept)
        return
    yield from _searched(rt, legs, start, end, count, groups, accept)


def _searched(
    rt: Runtime,
    legs: tuple[Leg, ...],
    start: int,
    end: int | None,
    count: int,
    groups: bool,  # noqa: FBT001 - from a plan
    accept: Accept,
) -> Iterator[tuple[int, Walks]]:
    """The same by the general search."""
    search = _Search(rt, legs, start, end)
    taken: dict[int, int] = {}
    length = 0
    while search.advance(length):
        for node in search.ends(length):
            any_found = False
            for walks in search.trails(node, length):
                if accept is not None and not accept(node, walks):
                    continue
                any_found = True
                yield node, walks
                if not groups:
                    taken[node] = taken.get(node, 0) + 1
                    if taken[node] >= count:
                        break
            if groups and any_found:
                taken[node] = taken.get(node, 0) + 1
            if taken.get(node, 0) >= count:
                search.satisfied.add(node)
        length += 1


class _Search:
    """The layers of one search.

    Attributes:
        satisfied: the ends for which enough was found.
    """

    def __init__(self, rt: Runtime, legs: tuple[Leg, ...], start: int, end: int | None) -> None:
        self.rt = rt
        self.legs = legs
        self.end = end
        self.satisfied: set[int] = set()
        self.layers: list[dict[State, Before]] = []
        self._first: State = (0, 0, start)
        self._near: dict[State, Steps] = {}
        self._far: dict[State, Steps] = {}
        self._seen: set[State] = {self._first}
        self._relationships: set[int] = set()
        self._widest = max(leg.width for leg in legs)

    def advance(self, length: int) -> bool:
        """Build the layer of a length; tell whether there may be something in it or later."""
        while len(self.layers) <= length + self._widest:
            self.layers.append({})
        if length == 0:
            self.layers[0][self._first] = []
        else:
            if self.end is not None and self.end in self.satisfied:
                return False
            self._walk(length - 1)
            if self._over(length):
                return False
        self._stand(length)
        return True

    def _stand(self, length: int) -> None:
        """Complete a layer by the steps that walk no relationship."""
        layer = self.layers[length]
        waiting = list(layer)
        for state in waiting:
            for step in self._near_steps(state):
                if step[0] not in layer:
                    layer[step[0]] = []
                    waiting.append(step[0])
                layer[step[0]].append((state, length, step[2]))

    def _walk(self, length: int) -> None:
        """Walk on from a layer."""
        useful = self._useful()
        for state in self.layers[length]:
            if useful is not None and state not in useful:
                continue
            for after, width, row in self._far_steps(state):
                self.layers[length + width].setdefault(after, []).append((state, length, row))
                self.rt.spend(1)

    def _over(self, length: int) -> bool:
        """Whether no trail is so long."""
        explored = len(self._far) == len(self._seen)
        if explored and length > len(self._relationships):
            return True
        return not any(self.layers[length:])

    def _useful(self) -> set[State] | None:
        """The states that lead to an end which is not satisfied; None while some are unknown."""
        if len(self._far) < len(self._seen):
            return None
        before: dict[State, list[State]] = {}
        for state, far in self._far.items():
            for after, _, _ in (*self._near.get(state, ()), *far):
                before.setdefault(after, []).append(state)
        last = len(self.legs)
        waiting = [s for s in self._far if s[0] == last and self._wanted(s[2])]
        found = set(waiting)
        while waiting:
            for state in before.get(waiting.pop(), ()):
                if state not in found:
                    found.add(state)
                    waiting.append(state)
        self.rt.spend(len(self._far))
        return found

    def _wanted(self, node: int) -> bool:
        return node not in self.satisfied and (self.end is None or node == self.end)

    def ends(self, length: int) -> list[int]:
        """The nodes where walks of a length end."""
        last = len(self.legs)
        return [s[2] for s in self.layers[length] if s[0] == last and self._wanted(s[2])]

    def _near_steps(self, state: State) -> Steps:
        """The steps from a state that walk no relationship; found once."""
        steps = self._near.get(state)
        if steps is None:
            steps = self._near[state] = []
            place, often, node = state
            if place < len(self.legs):
                leg = self.legs[place]
                if often >= leg.lower:
                    steps.append(((place + 1, 0, node), 0, None))
                if not leg.width:
                    self._add_walks(state, leg, steps)
            self._seen.update(after for after, _, _ in steps)
        return steps

    def _far_steps(self, state: State) -> Steps:
        """The steps from a state that walk relationships; found once."""
        steps = self._far.get(state)
        if steps is None:
            steps = self._far[state] = []
            if state[0] < len(self.legs) and self.legs[state[0]].width:
                self._add_walks(state, self.legs[state[0]], steps)
            self._seen.update(after for after, _, _ in steps)
        return steps

    def _add_walks(self, state: State, leg: Leg, steps: Steps) -> None:
        """Add the walks through the part in hand, if it may be walked once more."""
        place, often, node = state
        if leg.upper is not None and often >= leg.upper:
            return
        # Beyond the least number, it does not matter how often where there is no end.
        after = min(often + 1, leg.lower) if leg.upper is None else often + 1
        for row in leg.step(node):
            self._relationships.update(row[1 : 1 + leg.width])
            steps.append(((place, after, row[0]), leg.width, row))
        self.rt.spend(1 + len(steps))

    def trails(self, node: int, length: int) -> Iterator[Walks]:
        """Read the trails of a length to an end off the layers, backwards."""
        goal: State = (len(self.legs), 0, node)
        stack: list[tuple[State, int, tuple[tuple[int, Row], ...], frozenset[int]]]
        stack = [(goal, length, (), frozenset())]
        while stack:
            state, left, behind, used = stack.pop()
            self.rt.spend(1)
            if state == self._first and not left:
                yield self._walks(behind)
                continue
            for before, layer, row in self.layers[left].get(state, ()):
                if row is None:
                    stack.append((before, layer, behind, used))
                    continue
                between = row[1 : 1 + self.legs[before[0]].width]
                if used.isdisjoint(between):
                    more = ((before[0], row), *behind)
                    stack.append((before, layer, more, used.union(between)))

    def _walks(self, rows: Sequence[tuple[int, Row]]) -> Walks:
        found: list[list[Row]] = [[] for _ in self.legs]
        for place, row in rows:
            found[place].append(row)
        return tuple(map(tuple, found))
