"""Who is connected to whom by one type in one direction: compressed rows, and later changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Csr(NamedTuple):
    """Compressed sparse rows as lists: those of node n stand at ``offsets[n]:offsets[n + 1]``.

    Neighbours are sorted within a node, and relationships between the same two nodes by id.
    """

    offsets: list[int]
    neighbours: list[int]
    relationships: list[int]


EMPTY_CSR = Csr([0], [], [])


def build_csr(rows: Any, columns: Any, ids: Any) -> Csr:
    """Compress arrays of (node, neighbour, relationship), of which ids ascend."""
    if not len(ids):
        return EMPTY_CSR
    import numpy as np  # noqa: PLC0415 - late, so that an import of the store stays light

    order = np.lexsort((columns, rows))
    counts = np.bincount(rows)
    offsets = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum(counts, out=offsets[1:])
    return Csr(offsets.tolist(), columns[order].tolist(), ids[order].tolist())


class Adjacency:
    """The compressed rows of the base with the rows that replace some of them.

    Attributes:
        offsets: where each base node's row begins; nodes past its end have none.
        neighbours: the other ends, sorted within a row.
        relationships: the relationship of each neighbour.
        changed: for nodes whose row differs from the base's, the whole new row.
    """

    __slots__ = ("_owned", "changed", "neighbours", "offsets", "relationships")

    def __init__(
        self, csr: Csr, changed: dict[int, tuple[list[int], list[int]]] | None = None
    ) -> None:
        self.offsets, self.neighbours, self.relationships = csr
        self.changed = {} if changed is None else changed
        self._owned: set[int] = set()

    def expand(self, n: int) -> tuple[list[int], list[int]]:
        """Give neighbours and relationships of a node."""
        row = self.changed.get(n)
        if row is not None:
            return row
        offsets = self.offsets
        if n < len(offsets) - 1:
            start, end = offsets[n], offsets[n + 1]
            return self.neighbours[start:end], self.relationships[start:end]
        return [], []

    def degree(self, n: int) -> int:
        """Count the relationships of a node."""
        row = self.changed.get(n)
        if row is not None:
            return len(row[0])
        offsets = self.offsets
        return offsets[n + 1] - offsets[n] if n < len(offsets) - 1 else 0

    def fork(self) -> Adjacency:
        """Give one that starts equal and may be changed alone."""
        csr = Csr(self.offsets, self.neighbours, self.relationships)
        return Adjacency(csr, dict(self.changed))

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

    def clear(self, n: int) -> tuple[list[int], list[int]]:
        """Empty a node's row; give what was in it."""
        row = self.expand(n)
        self.changed[n] = ([], [])
        self._owned.add(n)
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
        row = self.changed[n] = (list(neighbours), list(relationships))
        self._owned.add(n)
        return row
