"""What a transaction with changes hands out for columns, ends and labels: views, always current."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from graph.stores.embedded.layered import ABSENT

if TYPE_CHECKING:
    from graph.stores.embedded.base import Base, Entities
    from graph.stores.embedded.delta import Delta
    from graph.stores.embedded.layered import LayeredMap


class DirtyColumn:
    """A property by id, read through the overlay."""

    __slots__ = ("_key", "_rows", "_size", "_values")

    def __init__(self, entities: Entities, rows: LayeredMap[int, Any], key: str) -> None:
        self._values = entities.decoded(key)
        self._rows = rows
        self._key = key
        self._size = entities.size

    def __getitem__(self, entity: int) -> Any:
        row = self._rows.get(entity)
        if row is ABSENT:
            values = self._values
            return values[entity] if values is not None and entity < self._size else None
        return None if row is None else row.properties.get(self._key)


class DirtyEnds:
    """Starts (field 1) or ends (field 2) of relationships, read through the overlay."""

    __slots__ = ("_field", "_rows", "_values")

    def __init__(self, base: Base, delta: Delta, field: int) -> None:
        self._values = base.endpoints()[field - 1]
        self._rows = delta.relationships
        self._field = field

    def __getitem__(self, r: int) -> int:
        row = self._rows.get(r)
        end: int = self._values[r] if row is ABSENT or row is None else row[self._field]
        return end


class DirtyLabel(AbstractSet[int]):
    """The nodes of a label, read through the overlay."""

    __slots__ = ("_known", "_label", "_rows")

    def __init__(self, base: Base, delta: Delta, label: str) -> None:
        self._known = base.label_set(label)
        self._rows = delta.nodes
        self._label = label

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> frozenset[Any]:
        """Let the union or intersection of such a set be a plain one."""
        return frozenset(it)

    def __contains__(self, n: object) -> bool:
        row = self._rows.get(n)  # type: ignore[arg-type]  # whatever is asked for may be no id
        if row is ABSENT:
            return n in self._known
        return row is not None and self._label in row.labels

    def __iter__(self) -> Iterator[int]:
        yield from (n for n in self._known if n not in self._rows)
        for n, row in list(self._rows.items()):
            if row is not None and self._label in row.labels:
                yield n

    def __len__(self) -> int:
        return sum(1 for _ in self)
