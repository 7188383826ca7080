"""What a snapshot derives from base and overlay on first use, and hands on to the next snapshot."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.stores.embedded.narrowing import Arrays
from graph.values.identity import identical

if TYPE_CHECKING:
    from graph.rules.schema import Key
    from graph.stores.embedded.adjacency import Adjacency
    from graph.stores.embedded.base import Base, Entities
    from graph.stores.embedded.delta import Delta
    from graph.stores.embedded.layered import LayeredMap, OwnedIds
    from graph.stores.embedded.sorted_values import SortedValues

    SortedLayer: TypeAlias = tuple[dict[int, Any], SortedValues]

Overlay: TypeAlias = "LayeredMap[Any, int | OwnedIds]"
"""Who has which index key, among what was written since the base: mostly one alone."""


class Derived:
    """Caches of one version.

    Attributes:
        columns, relationship_columns: property columns as lists over all ids.
        endpoints: starts and ends of all relationships as lists.
        adjacency: by direction and type.
        arrays: columns and labels that were compared as a whole; of one version alone.
        label_lists, label_sets, type_lists: ids by name; all ids under None.
        overlays, relationship_overlays: for each index that was asked, by label or type and key,
            the overlay's rows by index key.
        sorted_layers: for each index that was asked for a range, by what it is about, the layers
            of the overlay that were put in order.
    """

    __slots__ = (
        "adjacency",
        "arrays",
        "columns",
        "endpoints",
        "label_lists",
        "label_sets",
        "overlays",
        "relationship_columns",
        "relationship_overlays",
        "sorted_layers",
        "type_lists",
    )

    def __init__(self) -> None:
        self.columns: dict[str, list[Any]] = {}
        self.relationship_columns: dict[str, list[Any]] = {}
        self.endpoints: tuple[list[int], list[int]] | None = None
        self.arrays = Arrays()
        self.adjacency: dict[tuple[str, str], Adjacency] = {}
        self.label_lists: dict[str | None, list[int]] = {}
        self.label_sets: dict[str | None, frozenset[int]] = {}
        self.type_lists: dict[str | None, list[int]] = {}
        self.overlays: dict[tuple[str | None, Key], Overlay] = {}
        self.relationship_overlays: dict[tuple[str, Key], Overlay] = {}
        self.sorted_layers: dict[tuple[str, str, str], tuple[SortedLayer, ...]] = {}

    def fork(self) -> Derived:
        """Give caches that start equal; what they hold is shared until a change drops it."""
        other = Derived()
        for name in self.__slots__:
            held = getattr(self, name)
            setattr(other, name, dict(held) if isinstance(held, dict) else held)
        other.arrays = Arrays()
        return other


def patched_column(base: Base, delta: Delta, key: str) -> list[Any]:
    """Give a node column: the base's list itself, or a patched copy."""
    values = base.nodes.decoded(key)
    if not delta.nodes:
        return values if values is not None else [None] * delta.next_node
    size = base.nodes.size
    copy = [None] * size if values is None else values[:size]
    copy.extend([None] * (delta.next_node - size))
    for n, row in delta.nodes.items():
        copy[n] = None if row is None else row.properties.get(key)
    return copy


def patched_relationship_column(base: Base, delta: Delta, key: str) -> list[Any]:
    """Give a relationship column: the base's list itself, or a patched copy."""
    values = base.relationships.decoded(key)
    if not delta.relationships:
        return values if values is not None else [None] * delta.next_relationship
    size = base.relationships.size
    copy = [None] * size if values is None else values[:size]
    copy.extend([None] * (delta.next_relationship - size))
    for r, row in delta.relationships.items():
        copy[r] = None if row is None else row.properties.get(key)
    return copy


def patched_endpoints(base: Base, delta: Delta) -> tuple[list[int], list[int]]:
    """Give starts and ends of all relationships; those of deleted ones mean nothing."""
    sources, targets = base.endpoints()
    missing = delta.next_relationship - base.relationships.size
    if not missing:
        return sources, targets
    sources, targets = sources + [-1] * missing, targets + [-1] * missing
    size = base.relationships.size
    for r, row in delta.relationships.items():
        if row is not None and r >= size:
            sources[r], targets[r] = row.source, row.target
    return sources, targets


def patched_labels(base: Base, delta: Delta, label: str | None) -> list[int]:
    """Give the nodes of a label, or all nodes, ascending."""
    known = base.label_list(label)
    if not delta.nodes:
        return known
    rows = delta.nodes
    kept = [n for n in known if n not in rows]
    rest = [
        n for n, row in rows.items() if row is not None and (label is None or label in row.labels)
    ]
    return _joined(kept, sorted(rest))


def patched_types(base: Base, delta: Delta, name: str | None) -> list[int]:
    """Give the relationships of a type, or all, ascending."""
    known = base.type_list(name)
    if not delta.relationships:
        return known
    rows = delta.relationships
    kept = [r for r in known if r not in rows]
    rest = [r for r, row in rows.items() if row is not None and name in (None, row.type)]
    return _joined(kept, sorted(rest))


def _joined(first: list[int], second: list[int]) -> list[int]:
    if first and second and second[0] < first[-1]:
        return sorted(first + second)
    return first + second


def extend_columns(
    columns: dict[str, list[Any]],
    base: Entities,
    rows: LayeredMap[int, Any],
    touched: set[int],
    size: int,
) -> None:
    """Bring cached columns to the next version, in place where only new ids got values.

    A list that an older snapshot holds may grow: it never reads past its own ids. A list whose
    earlier values changed, or that is the base's own, is dropped and made anew when asked for.
    """
    for key in [key for key, values in columns.items() if base.decoded(key) is values]:
        del columns[key]
    if not columns:
        return
    ids = sorted(touched)
    found = [rows.get(entity) for entity in ids]
    for key, values in list(columns.items()):
        known = len(values)
        first = bisect_left(ids, known)
        if _changed(values, ids[:first], found, key):
            del columns[key]
            continue
        values.extend([None] * (size - known))
        for entity, row in zip(ids[first:], found[first:], strict=True):
            if row is not None:
                values[entity] = row.properties.get(key)


def _changed(values: list[Any], ids: list[int], rows: list[Any], key: str) -> bool:
    for entity, row in zip(ids, rows, strict=False):
        if row is not None:
            old, new = values[entity], row.properties.get(key)
            if not identical(old, new):
                return True
    return False
