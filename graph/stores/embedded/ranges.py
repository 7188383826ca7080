"""Ranges, parts of texts, places, who has a property at all: a superset, for the reader to test.

What was written since the base is in order too. Its older layer never changes, so its order is kept
until the layer is another; of the newer one, which is small, each row is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from graph.stores.embedded.sorted_values import SortedValues, find_between, find_text
from graph.stores.embedded.value_order import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from graph.stores.embedded.base import Base
    from graph.stores.embedded.delta import Delta
    from graph.stores.embedded.derived import Derived
    from graph.stores.embedded.layered import LayeredMap
    from graph.stores.embedded.points import Box
    from graph.stores.embedded.value_order import Source

    Find: TypeAlias = Callable[[SortedValues], "list[int] | None"]
    Layer: TypeAlias = dict[int, Any]

Entity: TypeAlias = Literal["node", "relationship"]
_SMALL = 256
"""So many rows are given one by one: putting them in order takes longer."""


class Ranges:
    """What a snapshot can be asked of values that are not equal; its parts are the snapshot's."""

    _base: Base
    _delta: Delta
    _derived: Derived
    changing = False
    """Whether rows may still change: a transaction that has written."""

    if TYPE_CHECKING:

        def nodes_with_label(self, label: str) -> Sequence[int]: ...  # noqa: D102 - the snapshot's
        def relationships_of_type(self, name: str) -> Sequence[int]: ...  # noqa: D102

    # -- nodes ----------------------------------------------------------------------------------

    def nodes_between(self, label: str, key: str, low: Any, high: Any) -> Sequence[int]:
        """Give the nodes of a label whose property may lie between bounds; None is no bound."""
        return self._found("node", label, key, lambda held: find_between(held, low, high))

    def nodes_with_text(self, label: str, key: str, how: str, text: Any) -> Sequence[int]:
        """Give the nodes of a label whose property may start with, end with or contain a text."""
        if type(text) is not str:
            return ()
        return self._found("node", label, key, lambda held: find_text(held, how, text))

    def nodes_within(self, label: str, key: str, srid: int, boxes: list[Box]) -> Sequence[int]:
        """Give the nodes of a label whose property may be a point in one of some boxes."""
        return self._found("node", label, key, lambda held: held.placed.within(srid, boxes))

    def nodes_with_key(self, label: str, key: str) -> Sequence[int]:
        """Give the nodes of a label that may have a property."""
        return self._found("node", label, key, lambda held: held.ids)

    def nodes_in_order(
        self, label: str, key: str, low: Any, high: Any, *, down: bool
    ) -> Iterator[int] | None:
        """Give those whose property may lie between bounds by its value, equal ones by id.

        None where there are values that are not in order here: then whoever asks has to sort.
        """
        rows = self._delta.nodes
        sources: list[Source] = [(self._base.sorted_nodes(label, key), rows or ())]
        if rows.old:
            older = self._sorted_layer(rows.old, "node", label, key)
            sources.append((older, rows.new))
        if rows.new:
            newer = self._newer_in_order(label, key)
            sources.append((newer, ()))
        return in_order(sources, low, high, down=down)

    # -- relationships --------------------------------------------------------------------------

    def relationships_between(self, name: str, key: str, low: Any, high: Any) -> Sequence[int]:
        """Give the relationships of a type whose property may lie between bounds."""
        return self._found("relationship", name, key, lambda held: find_between(held, low, high))

    def relationships_with_text(self, name: str, key: str, how: str, text: Any) -> Sequence[int]:
        """Give the relationships of a type whose property may have a text in it."""
        if type(text) is not str:
            return ()
        return self._found("relationship", name, key, lambda held: find_text(held, how, text))

    def relationships_within(
        self, name: str, key: str, srid: int, boxes: list[Box]
    ) -> Sequence[int]:
        """Give the relationships of a type whose property may be a point in one of some boxes."""
        return self._found("relationship", name, key, lambda held: held.placed.within(srid, boxes))

    def relationships_with_key(self, name: str, key: str) -> Sequence[int]:
        """Give the relationships of a type that may have a property."""
        return self._found("relationship", name, key, lambda held: held.ids)

    # -- both -----------------------------------------------------------------------------------

    def _found(self, entity: Entity, name: str, key: str, find: Find) -> Sequence[int]:
        """Join what the base gives with what was written since."""
        base, node = self._base, entity == "node"
        found = find((base.sorted_nodes if node else base.sorted_relationships)(name, key))
        if found is None:
            return self.nodes_with_label(name) if node else self.relationships_of_type(name)
        rows: LayeredMap[int, Any] = self._delta.nodes if node else self._delta.relationships
        if not rows:
            return found
        found = rows.unset(found)
        older, newer = rows.old, rows.new
        if older:
            part = self._sorted_layer(older, entity, name, key)
            ids = find(part)
            found += [one for one in (part.ids if ids is None else ids) if one not in newer]
        if len(newer) <= _SMALL or self.changing:
            found += [one for one, _ in _values(newer, entity, name, key)]
        else:
            part = self._sorted_layer(newer, entity, name, key)
            ids = find(part)
            found += part.ids if ids is None else ids
        return found

    def _newer_in_order(self, label: str, key: str) -> SortedValues:
        layer = self._delta.nodes.new
        if len(layer) <= _SMALL or self.changing:
            return SortedValues.of(_values(layer, "node", label, key))
        return self._sorted_layer(layer, "node", label, key)

    def _sorted_layer(self, layer: Layer, entity: Entity, name: str, key: str) -> SortedValues:
        """Put a layer that does not change any more in order, and keep it."""
        kept = self._derived.sorted_layers
        for held, values in kept.get((entity, name, key), ()):
            if held is layer:
                return values
        values = SortedValues.of(_values(layer, entity, name, key))
        rows = self._delta.nodes if entity == "node" else self._delta.relationships
        others = kept.get((entity, name, key), ())
        still = [pair for pair in others if pair[0] is rows.old or pair[0] is rows.new]
        kept[entity, name, key] = (*still, (layer, values))
        return values


def _values(layer: Layer, entity: Entity, name: str, key: str) -> Iterator[tuple[int, Any]]:
    """Who has a property, among the rows of a layer."""
    if entity == "node":
        for n, row in layer.items():
            if row is not None and name in row.labels and key in row.properties:
                yield n, row.properties[key]
    else:
        for r, row in layer.items():
            if row is not None and row.type == name and key in row.properties:
                yield r, row.properties[key]
