"""SHORTEST 1 along one kind of relationship: one search, breadth-first, finds the way to every end.

The shortest walk to another node visits no node twice, and so no relationship. The way back to the
start is the exception: it may need a detour, which only the general search knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.runtime.repeat import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.cypher.runtime.run import Runtime
    from queries.cypher.runtime.selected import Leg

Walks: TypeAlias = tuple[tuple[Row, ...], ...]


def walking(legs: tuple[Leg, ...]) -> int | None:
    """The place of the only part that walks, if it is one relationship; None for other patterns."""
    places = [place for place, leg in enumerate(legs) if leg.width]
    if len(places) != 1 or legs[places[0]].width != 1 or legs[places[0]].lower > 1:
        return None
    standing = (leg for leg in legs if not leg.width)
    return places[0] if all(leg.lower == leg.upper == 1 for leg in standing) else None


class Nearest:
    """The search from one node.

    Attributes:
        doubtful: whether there may be a way back to the start that was not found.
    """

    def __init__(self, rt: Runtime, legs: tuple[Leg, ...], place: int, start: int) -> None:
        self.doubtful = False
        self._rt = rt
        self._leg = legs[place]
        self._start = start
        self._behind = legs[place + 1 :]
        self._before = _standing(legs[:place], start)
        self._came: dict[int, tuple[int, Row]] = {}

    def ends(self, end: int | None) -> Iterator[tuple[int, Walks]]:
        """Give every end, or only the one that is wanted, with a shortest way to it."""
        if self._before is None:
            return
        back = self._leg.lower == 1 and end is None
        if not back and end in (None, self._start):
            yield from self._ending(self._start, ())
        front, length = [self._start], 0
        while front and length != self._leg.upper:
            length += 1
            front, closing = self._step(front)
            if back and closing is not None:
                back = False
                yield from self._ending(self._start, closing)
            for node in front:
                if end is None:
                    yield from self._ending(node, self._way(node))
                elif node == end:
                    yield from self._ending(node, self._way(node))
                    return
        self.doubtful = self.doubtful and back

    def _step(self, front: list[int]) -> tuple[list[int], tuple[Row, ...] | None]:
        """Go one relationship further; give the new nodes, and a way back to the start."""
        came, start, closing = self._came, self._start, None
        new: list[int] = []
        for node in front:
            rows = self._leg.step(node)
            self._rt.spend(1 + len(rows))
            for row in rows:
                target = row[0]
                if target == start:
                    if closing is None and not self.doubtful:
                        closing = self._closing(node, row)
                elif target not in came:
                    came[target] = (node, row)
                    new.append(target)
        return new, closing

    def _closing(self, node: int, row: Row) -> tuple[Row, ...] | None:
        way = self._way(node)
        if any(walked[1] == row[1] for walked in way):
            self.doubtful = True
            return None
        return (*way, row)

    def _way(self, node: int) -> tuple[Row, ...]:
        rows = []
        while node != self._start:
            node, row = self._came[node]
            rows.append(row)
        return tuple(rows[::-1])

    def _ending(self, node: int, way: tuple[Row, ...]) -> Iterator[tuple[int, Walks]]:
        behind = _standing(self._behind, node)
        if behind is not None and self._before is not None:
            yield node, (*self._before, way, *behind)


def _standing(legs: Sequence[Leg], node: int) -> Walks | None:
    """The parts that walk nothing, at a node; None where it does not satisfy one of them."""
    found: list[tuple[Row, ...]] = []
    for leg in legs:
        rows = leg.step(node)
        if not rows:
            return None
        found.append((rows[0],))
    return tuple(found)
