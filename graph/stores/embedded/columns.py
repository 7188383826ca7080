"""One property key's values over dense ids: packed where it lies, a plain list where it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.stores.embedded.statistics import joined, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Column:
    """Which ids have a value, and the values in the order of these ids.

    Attributes:
        kind: the one kind of all values, as ``column_kind`` names it.
        count: how many ids have a value.
        distinct: how many different values there are, about.
    """

    __slots__ = ("_ids", "_list", "_load", "_values", "count", "distinct", "kind")

    def __init__(
        self,
        kind: str,
        count: int,
        distinct: int,
        load: Callable[[], tuple[Sequence[int], list[Any]]],
    ) -> None:
        self.kind = kind
        self.count = count
        self.distinct = distinct
        self._load: Callable[[], tuple[Sequence[int], list[Any]]] | None = load
        self._ids: Sequence[int] = ()
        self._values: list[Any] = []
        self._list: list[Any] | None = None

    @classmethod
    def of(cls, ids: Sequence[int], values: list[Any], distinct: int) -> Column:
        """Make a column of ascending ids and the values beside them."""
        kinds = {kind_of(value) for value in values} if len(values) < 64 else _kinds(values)
        return cls(joined(kinds) or "mixed", len(values), distinct, lambda: (ids, values))

    def packed(self) -> tuple[Sequence[int], list[Any]]:
        """Give the ids that have a value, ascending, and their values."""
        load = self._load
        if load is not None:
            self._ids, self._values = load()
            self._load = None
        return self._ids, self._values

    def decoded(self, size: int) -> list[Any]:
        """Give one value or None for each id below the size; everyone shares the list."""
        if self._list is None:
            self._list = spread(*self.packed(), size)
        return self._list

    @property
    def is_decoded(self) -> bool:
        """Whether the values are at hand already."""
        return self._list is not None


def spread(ids: Sequence[int], values: list[Any], size: int) -> list[Any]:
    """Lay values out over all ids, None where there is none."""
    if not values:
        return [None] * size
    first, last = ids[0], ids[-1]
    if last - first + 1 == len(values):
        return [None] * first + values + [None] * (size - last - 1)
    full: list[Any] = [None] * size
    for n, value in zip(ids, values, strict=True):
        full[n] = value
    return full


def _kinds(values: list[Any]) -> set[str]:
    named = {int: "int", float: "float", bool: "bool", str: "string"}
    return {named.get(kind, "mixed") for kind in set(map(type, values))}
