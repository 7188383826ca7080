"""The relationships around each node, all types together, in the order of their ids.

The base's lie in two arrays for each direction, made on first use; what was written since stands
beside them and follows every commit, so that one commit costs no more than its own changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from graph.stores.embedded.layered import LayeredMap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.stores.embedded.rows import RelationshipRow
    from graph.stores.embedded.snapshot import Snapshot

    Rows = LayeredMap[int, Any]
    Groups = tuple[Any, Any]
    """Where each node's group begins, the end of the last one too, and ids group by group."""

OUT, IN = "out", "in"
_NONE = np.zeros(0, dtype=np.int32)


def grouped(nodes: Any, ids: Any, size: int) -> Groups:
    """Group ids by the nodes beside them; within a group they stay in their order."""
    offsets = np.zeros(size + 1, dtype=np.int32)
    if not len(ids):
        return offsets, _NONE
    np.cumsum(np.bincount(nodes, minlength=size), out=offsets[1:])
    return offsets, ids[np.argsort(nodes, kind="stable")]


class Links:
    """The relationships of one snapshot, by node.

    Attributes:
        version: the snapshot's.
        base: its base.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.version = snapshot.version
        self.base = snapshot.base
        self._groups: dict[str, Groups] = {}
        self._ends: dict[str, Any] = {}
        self._added: dict[str, LayeredMap[int, tuple[int, ...]]] = {
            OUT: LayeredMap(),
            IN: LayeredMap(),
        }
        self._gone: LayeredMap[int, bool] = LayeredMap()
        self._take(snapshot.delta.relationships.items())

    def followed(self, snapshot: Snapshot, touched: Iterable[int]) -> Links:
        """Give the links of the next snapshot, which differs by these relationships alone."""
        if snapshot.base is not self.base or snapshot.version != self.version + 1:
            return Links(snapshot)
        other = object.__new__(Links)
        other.version, other.base = snapshot.version, self.base
        other._groups, other._ends = self._groups, self._ends
        other._added = {way: added.fork() for way, added in self._added.items()}
        other._gone = self._gone.fork()
        rows = snapshot.delta.relationships
        other._take((r, rows.get(r)) for r in touched)
        return other

    def _take(self, rows: Iterable[tuple[int, RelationshipRow | None]]) -> None:
        first = self.base.relationships.size
        for r, row in sorted(rows, key=lambda pair: pair[0]):
            if row is None:
                self._gone[r] = True
            elif r >= first:
                for direction, n in ((OUT, row.source), (IN, row.target)):
                    added = self._added[direction]
                    known = added.get(n, ())
                    if r not in known:
                        added[n] = (*known, r)

    @property
    def clean(self) -> bool:
        """Whether the base's relationships are all there are."""
        return not (self._gone or self._added[OUT])

    def groups(self, direction: str) -> Groups:
        """Give the base's relationships by node, as ``grouped`` does."""
        known = self._groups.get(direction)
        if known is None:
            known = self._groups[direction] = self._group(direction)
        return known

    def around(self, n: int, direction: str) -> list[int]:
        """Give the relationships that begin ("out") or end ("in") at a node, ascending."""
        found = self._slice(n, direction).tolist()
        found.extend(self._added[direction].get(n, ()))
        return [r for r in found if r not in self._gone] if self._gone else found

    def near(self, n: int, direction: str, rows: Rows) -> list[tuple[int, int]]:
        """Give what ``around`` gives, each with the node at its other end."""
        other, place = (IN, 2) if direction == OUT else (OUT, 1)
        ids, gone = self._slice(n, direction), self._gone
        found = list(zip(ids.tolist(), self.ends(other)[ids].tolist(), strict=True))
        if gone:
            found = [pair for pair in found if pair[0] not in gone]
        added = self._added[direction].get(n, ())
        return found + [(r, rows.get(r)[place]) for r in added if r not in gone]

    def _slice(self, n: int, direction: str) -> Any:
        if n >= self.base.nodes.size:
            return _NONE
        offsets, ids = self.groups(direction)
        return ids[offsets[n] : offsets[n + 1]]

    def ends(self, direction: str) -> Any:
        """Give the starts or the ends of the base's relationships by dense id."""
        known = self._ends.get(direction)
        if known is None:
            ends = self.base.sources if direction == OUT else self.base.targets
            known = self._ends[direction] = np.asarray(ends, np.int32)
        return known

    def _group(self, direction: str) -> Groups:
        codes = np.asarray(self.base.relationships.codes)
        ids = np.flatnonzero(codes >= 0).astype(np.int32)
        return grouped(self.ends(direction)[ids], ids, self.base.nodes.size)
