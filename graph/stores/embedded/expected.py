"""How many nodes and relationships to expect for a value, a range, or a property at all."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.rules.schema import Key
    from graph.stores.embedded.base import Base
    from graph.stores.embedded.delta import Delta

_LOOKED_AT = 200
"""So many rows of the overlay tell about the others."""
_NEARLY_ALL = 0.9
"""Of so many different values among the rows that were looked at, every row has its own."""


class Expected:
    """What a snapshot says of its values without looking at them; its parts are the snapshot's."""

    _base: Base
    _delta: Delta

    if TYPE_CHECKING:

        def label_count(self, label: str) -> int: ...  # noqa: D102 - the snapshot's
        def type_count(self, name: str) -> int: ...  # noqa: D102

    def index_selectivity(self, label: str, key: Key) -> float:
        """Tell how many nodes to expect for one value."""
        return self._selectivity("node", self.label_count(label), key)

    def relationship_selectivity(self, name: str, key: Key) -> float:
        """Tell how many relationships to expect for one value."""
        return self._selectivity("relationship", self.type_count(name), key)

    def _selectivity(self, entity: str, count: int, key: Key) -> float:
        expected = float(count)
        for part in (key,) if isinstance(key, str) else key:
            held, distinct = self._values(entity, part)
            expected = min(expected, max(1.0, held / distinct) if distinct else 1.0)
        return expected

    def share_with(self, key: str) -> float:
        """Tell the part of all nodes that has a property; that of a label is no smaller, mostly."""
        return min(1.0, self._values("node", key)[0] / max(1, self._delta.node_count))

    def different(self, key: str) -> float:
        """Tell how many different values a property of nodes has; 0.0 where nothing is known."""
        return self._values("node", key)[1]

    def known_between(self, label: str, key: str, low: Any, high: Any) -> float | None:
        """Tell the part of a label's nodes with a property between bounds, where that is cheap."""
        values = self._base.kept_in_order("node", label, key)
        if values is None or not values.ids:
            return None
        return values.count_between(low, high) / len(values.ids)

    def _values(self, entity: str, key: str) -> tuple[float, float]:
        """How many have a property, and with how many different values, about."""
        node = entity == "node"
        entities = self._base.nodes if node else self._base.relationships
        rows: Any = self._delta.nodes if node else self._delta.relationships
        column = entities.columns.get(key)
        if column is not None and column.count >= rows.weight:
            return float(column.count), float(column.distinct)
        values = [row.properties.get(key) for row in _first(rows.old or rows.new)]
        values = [value for value in values if value is not None]
        looked_at = min(_LOOKED_AT, rows.weight)
        if not values:
            known = (0, 0) if column is None else (column.count, column.distinct)
            return float(known[0]), float(known[1])
        held = rows.weight * len(values) / looked_at
        different = len(set(map(repr, values)))
        return held, held if different > _NEARLY_ALL * len(values) else float(different)


def _first(layer: dict[int, Any]) -> Iterable[Any]:
    return (row for row in islice(layer.values(), _LOOKED_AT) if row is not None)
