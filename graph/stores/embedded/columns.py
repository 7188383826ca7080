"""One property key's values over dense ids: packed where it lies, a plain list where it is read."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from graph.stores.embedded.statistics import KINDS, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Packed = tuple[Sequence[int], list[Any]]


_DENSE = 4
"""How many rows may be looked at for each one that has a key."""


class Column:
    """Which ids have a value, and the values in the order of these ids.

    Attributes:
        kind: the one kind of all values, as ``column_kind`` names it.
        count: how many ids have a value.
        distinct: how many different values there are; lists count as different.
        generation: where the store's file has its bytes; None for nowhere yet.
    """

    __slots__ = ("_list", "_load", "_packed", "count", "distinct", "generation", "kind")

    def __init__(
        self,
        kind: str,
        count: int,
        distinct: int,
        load: Callable[[], Packed],
        generation: int | None = None,
    ) -> None:
        self.kind = kind
        self.count = count
        self.distinct = distinct
        self.generation = generation
        self._load: Callable[[], Packed] | None = load
        self._packed: Packed = ((), [])
        self._list: list[Any] | None = None

    @classmethod
    def of(cls, ids: Sequence[int], values: list[Any]) -> Column:
        """Make a column of ascending ids and the values beside them, of which none is None."""
        types = set(map(type, values))
        distinct = len(values) if types == {tuple} else len(set(values))
        kind = joined({KINDS.get(found, "mixed") for found in types}) or "mixed"
        return cls(kind, len(values), distinct, lambda: (ids, values))

    def again(self) -> Column:
        """Give the same values for a base of more ids."""
        return Column(self.kind, self.count, self.distinct, self.packed, self.generation)

    def packed(self) -> Packed:
        """Give the ids that have a value, ascending, and their values."""
        load = self._load
        if load is not None:
            self._packed = load()
            self._load = None
        return self._packed

    def decoded(self, size: int) -> list[Any]:
        """Give one value or None for each id below the size; everyone shares the list."""
        known = self._list
        if known is None:
            known = self._list = spread(*self.packed(), size)
        return known


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


def gather(full: list[Any], first: int = 0) -> Packed:
    """Give the ids and values of a list, where the first item stands for the first id."""
    if None not in full:
        return range(first, first + len(full)), full
    ids = [n for n, value in enumerate(full, first) if value is not None]
    return tighten(ids), [value for value in full if value is not None]


def tighten(ids: Sequence[int]) -> Sequence[int]:
    """Give ids without a gap as a range."""
    if ids and ids[-1] - ids[0] + 1 == len(ids):
        return range(ids[0], ids[-1] + 1)
    return ids


def append(first: Packed, second: Packed) -> Packed:
    """Join two packed columns, of which the second has the higher ids."""
    if not first[1]:
        return second
    if not second[1]:
        return first
    ids = tighten([*first[0], *second[0]])
    return ids, first[1] + second[1]


def columns_of(ids: Sequence[int], rows: list[dict[str, Any]]) -> dict[str, Packed]:
    """Turn rows of properties, whose ids ascend, into packed columns."""
    columns: dict[str, Packed] = {}
    for key, places in _places(rows).items():
        low, high = min(part[0] for part in places), max(part[-1] for part in places)
        if high - low < _DENSE * sum(map(len, places)):
            packed = gather([row.get(key) for row in rows[low : high + 1]], low)
        else:
            found = sorted(chain.from_iterable(places))
            found = [place for place in found if rows[place][key] is not None]
            packed = found, [rows[place][key] for place in found]
        places_of, values = packed
        if isinstance(ids, range) and isinstance(places_of, range):
            start = ids.start
            columns[key] = range(places_of.start + start, places_of.stop + start), values
        else:
            columns[key] = tighten([ids[place] for place in places_of]), values
    return columns


def _places(rows: list[dict[str, Any]]) -> dict[str, list[list[int]]]:
    """Find for each key the rows that have it, all rows of the same keys together."""
    shapes: dict[tuple[str, ...], list[int]] = {}
    for place, shape in enumerate(map(tuple, rows)):
        held = shapes.get(shape)
        if held is None:
            shapes[shape] = [place]
        else:
            held.append(place)
    found: dict[str, list[list[int]]] = {}
    for shape, places in shapes.items():
        for key in shape:
            found.setdefault(key, []).append(places)
    return found
