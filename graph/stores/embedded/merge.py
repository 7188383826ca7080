"""Merging: a base, what was written over it, and what a large load appends, become a new base."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from graph.stores.embedded.appendix import Appendix
from graph.stores.embedded.base import Base, Entities
from graph.stores.embedded.columns import Column, append, columns_of, gather

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from graph.stores.embedded.columns import Packed
    from graph.stores.embedded.snapshot import Snapshot
    from graph.stores.embedded.statistics import Ends


def merge(snapshot: Snapshot, version: int, appendix: Appendix | None = None) -> Base:
    """Give a base that says what the snapshot and the appendix say, in the next generation.

    Dense ids stay as they are; those of deleted things are marked and never given again.
    """
    more = appendix or Appendix()
    base, delta = snapshot.base, snapshot.delta
    nodes = _Merger(base.nodes, delta.next_node)
    for n, row in delta.nodes.items():
        nodes.row(n, None if row is None else row.labels, None if row is None else row.properties)
    nodes.tail(more.labels, more.node_columns)
    relationships = _Merger(base.relationships, delta.next_relationship)
    for r, link in delta.relationships.items():
        kind, properties = (None, None) if link is None else (link.type, link.properties)
        relationships.row(r, kind, properties)
    relationships.tail(more.types, more.relationship_columns)
    sources, targets = _endpoints(snapshot, more)
    merged = nodes.finish(), relationships.finish()
    ends = _ends(*merged, sources, targets)
    return Base(base.generation + 1, version, *merged, sources, targets, ends)


class _Merger:
    """Brings entities of one sort to their new arrays: codes first, then every column."""

    def __init__(self, base: Entities, size: int) -> None:
        self._base = base
        self._size = size
        self._codes_of: dict[Hashable, int] = {kind: c for c, kind in enumerate(base.kinds)}
        self._changed: list[tuple[int, int, dict[str, Any]]] = []
        self._new: list[tuple[int, int, dict[str, Any]]] = []
        self._tail_codes: Any = np.empty(0, dtype=np.int32)
        self._tail_columns: dict[str, Packed] = {}
        self._untouched: set[str] = set()

    def row(self, entity: int, kind: Hashable, properties: dict[str, Any] | None) -> None:
        """Take one row of the overlay: no properties means that it is deleted."""
        code = -1 if properties is None else self._code(kind)
        rows = self._changed if entity < self._base.size else self._new
        rows.append((entity, code, properties or {}))

    def tail(self, kinds: Sequence[Hashable], columns: dict[str, Packed]) -> None:
        """Take what comes after all rows, in the order of its ids."""
        codes = {kind: self._code(kind) for kind in dict.fromkeys(kinds)}
        self._tail_codes = np.array([codes[kind] for kind in kinds], dtype=np.int32)
        first = self._size
        self._tail_columns = {
            key: (_shifted(ids, first), values) for key, (ids, values) in columns.items()
        }

    def finish(self) -> Entities:
        """Give the merged entities."""
        self._new.sort(key=lambda row: row[0])
        codes = self._codes()
        columns = self._columns()
        kinds = list(self._codes_of)
        counts = np.bincount(codes[codes >= 0], minlength=len(kinds)).tolist() if kinds else []
        return Entities(codes, kinds, counts, columns, self._keys(codes, len(kinds), columns))

    def _code(self, kind: Hashable) -> int:
        return self._codes_of.setdefault(kind, len(self._codes_of))

    def _codes(self) -> Any:
        size = self._base.size
        codes = np.full(self._size + len(self._tail_codes), -1, dtype=np.int32)
        if size:
            codes[:size] = self._base.codes
        for entity, code, _ in (*self._changed, *self._new):
            codes[entity] = code
        codes[self._size :] = self._tail_codes
        return codes

    def _columns(self) -> dict[str, Column]:
        new = columns_of([row[0] for row in self._new], [row[2] for row in self._new])
        touched = self._touched()
        columns = {}
        for key in (*self._base.columns, *(k for k in {**new, **self._tail_columns, **touched})):
            if key not in columns:
                column = self._column(key, new, touched=key in touched)
                if column is not None:
                    columns[key] = column
        return columns

    def _keys(self, codes: Any, kinds: int, columns: dict[str, Column]) -> list[tuple[str, ...]]:
        """For each kind name the keys that its entities have: nobody looks for others."""
        found: list[list[str]] = [[] for _ in range(kinds)]
        for key, column in columns.items():
            if key in self._untouched:
                having = [c for c, keys in enumerate(self._base.keys) if key in keys]
            else:
                ids, _ = column.packed()
                chosen = codes[ids.start : ids.stop] if isinstance(ids, range) else codes[ids]
                having = np.flatnonzero(np.bincount(chosen, minlength=kinds)).tolist()
            for code in having:
                found[code].append(key)
        return [tuple(keys) for keys in found]

    def _touched(self) -> dict[str, None]:
        """Name the columns in which rows of the base changed."""
        codes, keys = self._base.code_list, self._base.keys
        found: dict[str, None] = {}
        for entity, _, properties in self._changed:
            found.update(dict.fromkeys(properties))
            if codes[entity] >= 0:
                found.update(dict.fromkeys(keys[codes[entity]]))
        return found

    def _column(self, key: str, new: dict[str, Packed], *, touched: bool) -> Column | None:
        nothing: Packed = ((), [])
        old = self._base.columns.get(key)
        added = append(new.get(key, nothing), self._tail_columns.get(key, nothing))
        if not touched and not added[1] and old is not None:
            self._untouched.add(key)
            return old.again()
        packed = nothing if old is None else old.packed()
        if touched:
            packed = self._patched(key)
        packed = append(packed, added)
        return Column.of(*packed) if packed[1] else None

    def _patched(self, key: str) -> Packed:
        size = self._base.size
        held = self._base.decoded(key)
        full = [None] * size if held is None else held[:size]
        for entity, _, properties in self._changed:
            full[entity] = properties.get(key)
        return gather(full)


def _shifted(ids: Sequence[int], first: int) -> Sequence[int]:
    if isinstance(ids, range):
        return range(ids.start + first, ids.stop + first)
    return [place + first for place in ids]


def _endpoints(snapshot: Snapshot, more: Appendix) -> tuple[Any, Any]:
    base, delta = snapshot.base, snapshot.delta
    size, first = base.relationships.size, delta.next_relationship
    arrays = []
    for old, tail in ((base.sources, more.sources), (base.targets, more.targets)):
        ends = np.zeros(first + len(tail), dtype=np.int32)
        if size:
            ends[:size] = old
        ends[first:] = tail
        arrays.append(ends)
    for r, row in delta.relationships.items():
        if row is not None and r >= size:
            arrays[0][r], arrays[1][r] = row.source, row.target
    return arrays[0], arrays[1]


def _ends(nodes: Entities, relationships: Entities, sources: Any, targets: Any) -> dict[str, Ends]:
    found: dict[str, Ends] = {}
    for code, name in enumerate(relationships.kinds):
        chosen = relationships.codes == code
        if chosen.any():
            starts, stops = nodes.codes[sources[chosen]], nodes.codes[targets[chosen]]
            found[name] = (_common(nodes, starts), _common(nodes, stops))
    return found


def _common(nodes: Entities, codes: Any) -> frozenset[str]:
    sets = [frozenset(nodes.kinds[code]) for code in np.unique(codes).tolist()]
    return frozenset.intersection(*sets)
