"""Finding nodes and relationships by values, in the base and in what was written since.

A key is one property, or a tuple of several that are looked up together with a tuple of values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.stores.embedded.expected import Expected
from graph.stores.embedded.indexes import NO_KEY, index_key
from graph.stores.embedded.layered import ABSENT, LayeredMap, OwnedIds
from graph.stores.embedded.ranges import Ranges
from graph.stores.embedded.seek import finder, found, in_overlay, scanner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.rules.schema import Constraint, Index, Key
    from graph.stores.embedded.base import Base
    from graph.stores.embedded.delta import Delta
    from graph.stores.embedded.derived import Derived, Overlay
    from graph.stores.embedded.seek import Finder


def held(properties: Any, key: Key) -> Any:
    """Give what an index holds of some properties: one value, or a tuple of several."""
    return properties.get(key) if isinstance(key, str) else tuple(map(properties.get, key))


class Lookups(Ranges, Expected):
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
        if not self._delta.schema.finds("node", label, key):
            return self.finder(label, key)(value)
        return self._seek(label, key, value)

    def lookup_any(self, key: str, value: Any) -> Sequence[int]:
        """Give the nodes of whatever label whose property equals the value, ascending."""
        return self._seek(None, key, value)

    def finder(self, label: str, key: Key) -> Finder:
        """Give a function that looks up by value, until the next write; it holds no snapshot."""
        if not self._delta.schema.finds("node", label, key):
            return scanner(self.nodes_with_label(label), self.node_column, key)
        base, rows = self._base, self._delta.nodes
        new = self._overlay(label, key) if rows else None
        return finder(base.nodes, base.index(label, key), rows, new, key)

    def lookup_relationships(self, name: str, key: Key, value: Any) -> Sequence[int]:
        """Give the relationships of a type whose property equals the value, ascending."""
        return self.relationship_finder(name, key)(value)

    def relationship_finder(self, name: str, key: Key) -> Finder:
        """Give a function that looks up by value, until the next write; it holds no snapshot."""
        if not self._delta.schema.finds("relationship", name, key):
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

    # -- full text ------------------------------------------------------------------------------

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

    def indexes(self) -> list[Index]:
        """Give the indexes that were created, and those that look up labels and types, by name."""
        return [index for _, index in sorted(self._delta.schema.indexes.items())]

    def constraints(self) -> list[Constraint]:
        """Give the constraints that were created, by name."""
        return [rule for _, rule in sorted(self._delta.schema.constraints.items())]
