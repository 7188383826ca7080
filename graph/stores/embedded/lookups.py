"""Finding nodes and relationships by values, in the base and in what was written since.

A key is one property, or a tuple of several that are looked up together with a tuple of values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.stores.embedded.indexes import NO_KEY, index_key
from graph.stores.embedded.layered import ABSENT, LayeredMap, OwnedIds
from graph.stores.embedded.seek import finder, found, in_overlay, scanner
from graph.stores.embedded.sorted_values import find_between, find_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.rules.schema import Constraint, Index, Key
    from graph.stores.embedded.base import Base
    from graph.stores.embedded.delta import Delta
    from graph.stores.embedded.derived import Derived, Overlay
    from graph.stores.embedded.seek import Finder
    from graph.stores.embedded.sorted_values import SortedValues


def held(properties: Any, key: Key) -> Any:
    """Give what an index holds of some properties: one value, or a tuple of several."""
    return properties.get(key) if isinstance(key, str) else tuple(map(properties.get, key))


class Lookups:
    """What a snapshot can be asked by value; its parts are the snapshot's own."""

    _base: Base
    _delta: Delta
    _derived: Derived
    _token: object

    if TYPE_CHECKING:

        def label_count(self, label: str) -> int: ...  # noqa: D102 - the snapshot's
        def type_count(self, name: str) -> int: ...  # noqa: D102
        def node_column(self, key: str) -> Any: ...  # noqa: D102
        def nodes_with_label(self, label: str) -> Sequence[int]: ...  # noqa: D102
        def relationships_of_type(self, name: str) -> Sequence[int]: ...  # noqa: D102
        def relationship_column(self, key: str) -> Any: ...  # noqa: D102

    # -- equal values ---------------------------------------------------------------------------

    def lookup(self, label: str, key: Key, value: Any) -> Sequence[int]:
        """Give the nodes of a label whose property equals the value, ascending."""
        if not self.has_index(label, key):
            return self.finder(label, key)(value)
        return self._seek(label, key, value)

    def lookup_any(self, key: str, value: Any) -> Sequence[int]:
        """Give the nodes of whatever label whose property equals the value, ascending."""
        return self._seek(None, key, value)

    def finder(self, label: str, key: Key) -> Finder:
        """Give a function that looks up by value, until the next write; it holds no snapshot."""
        if not self.has_index(label, key):
            return scanner(self.nodes_with_label(label), self.node_column, key)
        base, rows = self._base, self._delta.nodes
        new = self._overlay(label, key) if rows else None
        return finder(base.nodes, base.index(label, key), rows, new, key)

    def lookup_relationships(self, name: str, key: Key, value: Any) -> Sequence[int]:
        """Give the relationships of a type whose property equals the value, ascending."""
        return self.relationship_finder(name, key)(value)

    def relationship_finder(self, name: str, key: Key) -> Finder:
        """Give a function that looks up by value, until the next write; it holds no snapshot."""
        if not self._delta.schema.has_relationship_index(name, key):
            return scanner(self.relationships_of_type(name), self.relationship_column, key)
        base, rows = self._base, self._delta.relationships
        new = self._relationship_overlay(name, key) if rows else None
        index = base.relationship_index(name, key)
        return finder(base.relationships, index, rows, new, key)

    def _seek(self, label: str | None, key: Key, value: Any) -> Sequence[int]:
        base, rows = self._base, self._delta.nodes
        new = self._derived.overlays.get((label, key))
        if new is None and rows:
            new = self._overlay(label, key)
        return found(base.nodes, base.index(label, key), rows, new, key, value)

    # -- what was written since the base --------------------------------------------------------

    def _overlay(self, label: str | None, key: Key) -> Overlay:
        known = self._derived.overlays.get((label, key))
        if known is None:
            known = LayeredMap()
            for n, row in self._delta.nodes.items():
                if row is not None and (label is None or label in row.labels):
                    self._index_row(known, n, held(row.properties, key))
            self._derived.overlays[label, key] = known
        return known

    def _relationship_overlay(self, name: str, key: Key) -> Overlay:
        known = self._derived.relationship_overlays.get((name, key))
        if known is None:
            known = LayeredMap()
            for r, row in self._delta.relationships.items():
                if row is not None and row.type == name:
                    self._index_row(known, r, held(row.properties, key))
            self._derived.relationship_overlays[name, key] = known
        return known

    def _index_row(self, overlay: Overlay, entity: int, value: Any) -> None:
        wanted = index_key(value)
        if wanted is NO_KEY:
            return
        ids = overlay.get(wanted)
        if ids is ABSENT:
            overlay.new[wanted] = entity
            return
        if type(ids) is int or ids.owner is not self._token:
            ids = overlay.new[wanted] = OwnedIds(in_overlay(ids), self._token)
        ids[entity] = None

    def _unindex_row(self, overlay: Overlay, entity: int, value: Any) -> None:
        wanted = index_key(value)
        ids = ABSENT if wanted is NO_KEY else overlay.get(wanted)
        if ids is ABSENT or entity not in in_overlay(ids):
            return
        if type(ids) is int or ids.owner is not self._token:
            ids = overlay.new[wanted] = OwnedIds(in_overlay(ids), self._token)
        del ids[entity]

    # -- ranges and parts of texts: a superset, for the reader to test --------------------------

    def nodes_between(self, label: str, key: str, low: Any, high: Any) -> Sequence[int]:
        """Give the nodes of a label whose property may lie between bounds; None is no bound."""
        found = find_between(self._base.sorted_nodes(label, key), low, high)
        if found is None:
            return self.nodes_with_label(label)
        return self._with_nodes(found, label, key)

    def nodes_with_text(self, label: str, key: str, how: str, text: Any) -> Sequence[int]:
        """Give the nodes of a label whose property may start with, end with or contain a text."""
        if type(text) is not str:
            return ()
        return self._with_nodes(find_text(self._sorted(label, key), how, text), label, key)

    def _sorted(self, label: str, key: str) -> SortedValues:
        return self._base.sorted_nodes(label, key)

    def _with_nodes(self, found: list[int], label: str, key: str) -> list[int]:
        rows = self._delta.nodes
        if not rows:
            return found
        kept = rows.unset(found)
        if self.label_count(label) < rows.weight:
            return kept + [n for n in self.nodes_with_label(label) if n in rows]
        kept += [
            n
            for n, row in rows.items()
            if row is not None and label in row.labels and key in row.properties
        ]
        return kept

    def relationships_between(self, name: str, key: str, low: Any, high: Any) -> Sequence[int]:
        """Give the relationships of a type whose property may lie between bounds."""
        found = find_between(self._base.sorted_relationships(name, key), low, high)
        if found is None:
            return self.relationships_of_type(name)
        return self._with_relationships(found, name, key)

    def relationships_with_text(self, name: str, key: str, how: str, text: Any) -> Sequence[int]:
        """Give the relationships of a type whose property may have a text in it."""
        if type(text) is not str:
            return ()
        known = self._base.sorted_relationships(name, key)
        return self._with_relationships(find_text(known, how, text), name, key)

    def _with_relationships(self, found: list[int], name: str, key: str) -> list[int]:
        rows = self._delta.relationships
        if not rows:
            return found
        kept = rows.unset(found)
        if self.type_count(name) < rows.weight:
            return kept + [r for r in self.relationships_of_type(name) if r in rows]
        kept += [
            r
            for r, row in rows.items()
            if row is not None and row.type == name and key in row.properties
        ]
        return kept

    def search(
        self, index: Index, text: str, analyzer: str | None = None
    ) -> list[tuple[int, float]]:
        """Give what a full-text index finds, with scores, the best first.

        Raises:
            CypherError: the text is no query.
        """
        from graph.stores.embedded.fulltext.current import words_of  # noqa: PLC0415 - FTS5, seldom

        return words_of(self, index).search(self, text, analyzer)  # type: ignore[arg-type]  # a snapshot

    # -- what there is --------------------------------------------------------------------------

    def has_index(self, label: str, key: Key) -> bool:
        """Tell whether a lookup by label and key need not scan."""
        return self._delta.schema.has_index(label, key)

    def index_selectivity(self, label: str, key: Key) -> float:
        """Tell how many nodes to expect for one value."""
        return self._selectivity(self._base.nodes, self.label_count(label), key)

    def relationship_selectivity(self, name: str, key: Key) -> float:
        """Tell how many relationships to expect for one value."""
        return self._selectivity(self._base.relationships, self.type_count(name), key)

    def _selectivity(self, entities: Any, count: int, key: Key) -> float:
        expected = float(count)
        for part in (key,) if isinstance(key, str) else key:
            column = entities.columns.get(part)
            if column is None or not column.distinct or not entities.live:
                expected = min(1.0, expected)
            else:
                expected = min(expected, max(1.0, column.count / column.distinct))
        return expected

    def indexes(self) -> list[Index]:
        """Give the indexes that were created, and those that look up labels and types, by name."""
        return [index for _, index in sorted(self._delta.schema.indexes.items())]

    def constraints(self) -> list[Constraint]:
        """Give the constraints that were created, by name."""
        return [rule for _, rule in sorted(self._delta.schema.constraints.items())]
