"""Who is connected to whom by one type in one direction: a row for each node, and later changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.stores.embedded.pause import paused_gc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Row: TypeAlias = "Sequence[int]"
EVERY_NODE = float("inf")
_COPIED = 200
"""A copy of all rows costs about as much as a look at every so many of them through a patch."""


class Rows:
    """The rows of the base; neighbours are sorted, and relationships between two nodes by id.

    Attributes:
        near: the neighbours of each node. The list grows by empty rows as nodes are made.
    """

    __slots__ = ("_between", "_ids", "near")

    def __init__(self, near: list[Row] | None = None, ids: Any = None) -> None:
        self.near: list[Row] = [] if near is None else near
        self._ids = ids
        self._between: list[Row] | None = [] if ids is None else None

    @property
    def between(self) -> list[Row]:
        """The relationships to the neighbours of each node, made when they are asked for."""
        if self._between is None:
            near = self.near.copy()
            filled = [n for n, row in enumerate(near) if row]
            ends = accumulate(len(near[n]) for n in filled)
            self._between = _cut(self._ids, len(near), filled, ends)
            self._ids = None
        return self._between


def build_rows(nodes: Any, neighbours: Any, ids: Any) -> Rows:
    """Make rows of arrays of (node, neighbour, relationship), of which ids ascend."""
    if not len(ids):
        return Rows()
    import numpy as np  # noqa: PLC0415 - late, so that an import of the store stays light

    order = np.lexsort((neighbours, nodes))
    sizes = np.bincount(nodes)
    filled, ends = np.flatnonzero(sizes), np.cumsum(sizes[sizes > 0])
    near = _cut(neighbours[order], len(sizes), filled.tolist(), ends.tolist())
    return Rows(near, ids[order])


def _cut(values: Any, size: int, filled: Iterable[int], ends: Iterable[int]) -> list[Row]:
    """Cut an array into rows; tuples of numbers cost the garbage collector nothing."""
    rows: list[Row] = [()] * size
    flat, start = tuple(values.tolist()), 0
    with paused_gc():
        for n, end in zip(filled, ends, strict=True):
            rows[n] = flat[start:end]
            start = end
    return rows


class Adjacency:
    """The rows of the base with the rows that replace some of them.

    Attributes:
        changed: for nodes whose row differs from the base's, the new neighbours and relationships.
    """

    __slots__ = ("_asked", "_owned", "_patched", "_rows", "changed")

    def __init__(
        self, rows: Rows, changed: dict[int, tuple[list[int], list[int]]] | None = None
    ) -> None:
        self._rows = rows
        self.changed = {} if changed is None else changed
        self._owned: set[int] = set()
        self._asked = 0.0
        self._patched: list[list[Row] | None] = [None, None]

    # -- reading --------------------------------------------------------------------------------

    def near(self, size: int, lookups: float = EVERY_NODE) -> Any:
        """Give the neighbours by node, for so many nodes, to somebody who looks up so many."""
        return self._column(0, self._rows.near, size, lookups)

    def between(self, size: int, lookups: float = EVERY_NODE) -> Any:
        """Give the relationships to the neighbours by node."""
        return self._column(1, self._rows.between, size, lookups)

    def _column(self, place: int, rows: list[Row], size: int, lookups: float) -> Any:
        _grow(rows, size)
        if not self.changed:
            return rows
        known = self._patched[place]
        if known is None:
            self._asked += lookups
            if self._asked < size / _COPIED:
                return _Patch(rows, self.changed, place)
            known = rows.copy()
            for n, row in self.changed.items():
                known[n] = row[place]
            self._patched[place] = known
        _grow(known, size)
        return known

    def expand(self, n: int) -> tuple[Row, Row]:
        """Give neighbours and relationships of a node."""
        row = self.changed.get(n)
        if row is not None:
            return row
        near, between = self._rows.near, self._rows.between
        return (near[n], between[n]) if n < len(between) and n < len(near) else ((), ())

    def degree(self, n: int) -> int:
        """Count the relationships of a node."""
        row = self.changed.get(n)
        if row is not None:
            return len(row[0])
        near = self._rows.near
        return len(near[n]) if n < len(near) else 0

    # -- changing -------------------------------------------------------------------------------

    def fork(self) -> Adjacency:
        """Give one that starts equal and may be changed alone."""
        return Adjacency(self._rows, dict(self.changed))

    def add(self, n: int, neighbour: int, relationship: int) -> None:
        """Put a relationship into a node's row."""
        neighbours, relationships = self._own(n)
        place = bisect_right(neighbours, neighbour)
        neighbours.insert(place, neighbour)
        relationships.insert(place, relationship)

    def remove(self, n: int, neighbour: int, relationship: int) -> None:
        """Take a relationship out of a node's row."""
        neighbours, relationships = self._own(n)
        place = relationships.index(relationship, bisect_left(neighbours, neighbour))
        del neighbours[place]
        del relationships[place]

    def clear(self, n: int) -> tuple[Row, Row]:
        """Empty a node's row; give what was in it."""
        row = self.expand(n)
        self._replace(n, ([], []))
        return row

    def apply(
        self, added: Iterable[tuple[int, int, int]], removed: Iterable[tuple[int, int, int]]
    ) -> Adjacency:
        """Add and remove many (node, neighbour, relationship), in this order."""
        for n, neighbour, relationship in added:
            self.add(n, neighbour, relationship)
        for n, neighbour, relationship in removed:
            self.remove(n, neighbour, relationship)
        return self

    def _own(self, n: int) -> tuple[list[int], list[int]]:
        if n in self._owned:
            return self.changed[n]
        neighbours, relationships = self.expand(n)
        return self._replace(n, (list(neighbours), list(relationships)))

    def _replace(self, n: int, row: tuple[list[int], list[int]]) -> tuple[list[int], list[int]]:
        self.changed[n] = row
        self._owned.add(n)
        for place, known in enumerate(self._patched):
            if known is not None:
                _grow(known, n + 1)
                known[n] = row[place]
        return row


class _Patch:
    """Rows by node, through what changed: for a few lookups after a change."""

    __slots__ = ("_changed", "_place", "_rows")

    def __init__(
        self, rows: list[Row], changed: dict[int, tuple[list[int], list[int]]], place: int
    ) -> None:
        self._rows = rows
        self._changed = changed
        self._place = place

    def __getitem__(self, n: int) -> Row:
        row = self._changed.get(n)
        return self._rows[n] if row is None else row[self._place]


def _grow(rows: list[Row], size: int) -> None:
    """Add empty rows; two threads that do so at once add some more, which nobody reads."""
    missing = size - len(rows)
    if missing > 0:
        rows.extend(repeat((), missing))
