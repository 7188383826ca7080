"""``_node``, ``_succ`` and ``_pred`` of the face, and what they hold: rows over the columns.

A dictionary of rows keeps the rows that were asked for, so that an algorithm finds them again as
fast as in any dictionary; where many are asked for, all are made at once. A row knows the version
it was read from, and reads again when that is over.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.stores.embedded.face.attributes import EdgeAttributes, NodeAttributes
from graph.stores.embedded.face.links import IN, OUT
from graph.stores.embedded.face.mapping import Live
from graph.stores.embedded.face.scans import PART
from graph.stores.embedded.pause import paused_gc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.embedded.face.network import StoreGraph
    from graph.stores.embedded.face.state import State

_DICT: Any = dict
"""What the methods of a row's dictionary are kept from: what C code sees in it."""
_NEVER: Any = object()
"""The version of what was not read yet."""
_FEW = 64
_OF_ALL = 50
"""Where more than a fiftieth of all rows was asked for, the rest is made as well."""


class Nodes(Live):
    """From each node's key to its attributes."""

    __slots__ = ("network",)

    def __init__(self, network: StoreGraph) -> None:
        self.network = network

    def __getitem__(self, key: Any) -> NodeAttributes:
        state = self.network.state
        n = state.node_of(key)
        if n is None:
            raise KeyError(key)
        return self.network.node_attributes(state, n)

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """Go through keys and attributes."""
        network, state = self.network, self.network.state
        for key, n in zip(state.all_keys(), state.reader.node_ids(), strict=False):
            yield key, NodeAttributes(network, state, n)

    def __contains__(self, key: object) -> bool:
        return self.network.state.node_of(key) is not None

    def __iter__(self) -> Iterator[Any]:
        return iter(self.network.state.all_keys())

    def __len__(self) -> int:
        return self.network.state.reader.node_count


class Rows(Live):
    """From each node's key to its row, for one direction.

    Attributes:
        network: whose rows they are.
        direction: "out" or "in".
        current: the network's current version, where it is known.
    """

    __slots__ = ("_missed", "current", "direction", "network")

    def __init__(self, network: StoreGraph, direction: str) -> None:
        self.current: State | None = None
        self.network = network
        self.direction = direction
        self._missed = 0

    if TYPE_CHECKING:

        def __getitem__(self, key: Any) -> Row: ...

    else:
        __getitem__ = dict.__getitem__  # which asks __missing__

    def __missing__(self, key: Any) -> Row:
        state = self.network.state
        n = state.node_of(key)
        if n is None:
            raise KeyError(key)
        row = Row(self, n)
        if not state.settled:
            return row
        self._missed += 1
        if self._missed > max(_FEW, state.reader.node_count // _OF_ALL):
            self.network.keep(state, lambda: self._fill(state))
        else:
            self.network.keep(state, lambda: _DICT.__setitem__(self, state.key_of(n), row))
        found: Row = _DICT.get(self, key, row)
        return found

    def __contains__(self, key: object) -> bool:
        return _DICT.__contains__(self, key) or self.network.state.node_of(key) is not None

    def __iter__(self) -> Iterator[Any]:
        return iter(self.network.state.all_keys())

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """Go through keys and rows."""
        keys = self.network.state.all_keys()
        return zip(keys, map(self.__getitem__, keys), strict=False)

    def __len__(self) -> int:
        return self.network.state.reader.node_count

    def forget(self) -> None:
        """Let go of all rows; those that somebody holds go on."""
        self._missed = 0
        self.current = None
        _DICT.clear(self)

    def _fill(self, state: State) -> None:
        """Make the rows of all nodes from the columns at once."""
        keys, numbers = state.keys_by_id(), state.names.numbers(state.reader.node_bound)
        ids = state.reader.node_ids()
        living = None if len(ids) == state.reader.node_bound else set(ids)
        with paused_gc():
            for key, n, row in zip(keys, numbers, _neighbours(state, self.direction), strict=False):
                if not _DICT.__contains__(self, key) and (living is None or n in living):
                    _DICT.__setitem__(self, key, Row(self, n, state, row))


def _neighbours(state: State, direction: str) -> Iterator[tuple[Any, ...]]:
    """Give for every dense id the keys of the neighbours, each once, by relationship."""
    offsets, ids = state.groups(direction)
    ends = state.ends(IN if direction == OUT else OUT)[ids]
    repeating = _repeating(offsets, ends)
    name = state.keys_by_id().__getitem__
    for first in range(0, len(offsets) - 1, PART):
        starts = offsets[first : first + PART + 1].tolist()
        keys = tuple(map(name, ends[starts[0] : starts[-1]].tolist()))
        for n, (start, end) in enumerate(pairwise(starts), first):
            row = keys[start - starts[0] : end - starts[0]]
            yield tuple(dict.fromkeys(row)) if n in repeating else row


def _repeating(offsets: Any, ends: Any) -> frozenset[int]:
    """Find the nodes that have several relationships with one neighbour."""
    nodes = np.repeat(np.arange(len(offsets) - 1, dtype=np.int32), np.diff(offsets))
    order = np.lexsort((ends, nodes))
    nodes, ends = nodes[order], ends[order]
    twice = (nodes[1:] == nodes[:-1]) & (ends[1:] == ends[:-1])
    return frozenset(np.unique(nodes[1:][twice]).tolist())


class Row(Live):
    """The neighbours of one node in one direction, each with the edges in between."""

    __slots__ = ("_keys", "_n", "_rows", "_state")

    def __init__(
        self, rows: Rows, n: int, state: State = _NEVER, keys: tuple[Any, ...] = ()
    ) -> None:
        self._rows = rows
        self._n = n
        self._state = state
        self._keys = keys

    def _renew(self) -> None:
        """Read again, where something was written since."""
        state = self._rows.network.state
        if self._state is not state or not state.settled:
            living = state.reader.has_node(self._n)
            self._keys = state.neighbours(self._n, self._rows.direction) if living else ()
            self._state = state

    def _near(self, state: State) -> dict[int, list[int]]:
        living = state.reader.has_node(self._n)
        return state.near(self._n, self._rows.direction) if living else {}

    def __iter__(self) -> Iterator[Any]:
        if self._state is not self._rows.current:
            self._renew()
        return iter(self._keys)

    def __len__(self) -> int:
        self._renew()
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        state = self._rows.network.state
        n = state.node_of(key)
        return n is not None and n in self._near(state)

    def __getitem__(self, key: Any) -> Parallel:
        state = self._rows.network.state
        n = state.node_of(key)
        ids = None if n is None else self._near(state).get(n)
        if n is None or ids is None:
            raise KeyError(key)
        return self._rows.network.parallel(state, self._ends(n), ids)

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """Go through neighbours and the edges in between."""
        network = self._rows.network
        state = network.state
        for n, ids in tuple(self._near(state).items()):
            yield state.key_of(n), Parallel(network, state, self._ends(n), ids)

    def _ends(self, n: int) -> tuple[int, int]:
        return (self._n, n) if self._rows.direction == OUT else (n, self._n)


class Parallel(Live):
    """From the keys of the edges from one node to another to their attributes."""

    __slots__ = ("__weakref__", "_ends", "_found", "_ids", "_network", "_state")

    def __init__(
        self, network: StoreGraph, state: State, ends: tuple[int, int], ids: list[int]
    ) -> None:
        self._network = network
        self._ends = ends
        self._state = state
        self._ids = ids
        self._found: dict[Any, int] | None = None
        self.seem_filled()

    def _renew(self) -> State:
        """Read again, where something was written since."""
        state = self._network.state
        if self._state is not state or not state.settled:
            self._ids, self._found = state.between(*self._ends), None
            self._state = state
        return state

    def _now(self, state: State) -> dict[Any, int]:
        if self._found is None:
            self._found = state.parallel(self._ids)
        return self._found

    def __getitem__(self, key: Any) -> EdgeAttributes:
        state = self._renew()
        return self._network.edge_attributes(state, self._ends, key, self._now(state)[key])

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """Go through keys and attributes."""
        state = self._renew()
        for key, r in tuple(self._now(state).items()):
            yield key, EdgeAttributes(self._network, state, self._ends, key, r)

    def __contains__(self, key: object) -> bool:
        return key in self._now(self._renew())

    def __iter__(self) -> Iterator[Any]:
        return iter(tuple(self._now(self._renew())))

    def __len__(self) -> int:
        self._renew()
        return len(self._ids)
