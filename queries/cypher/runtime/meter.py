"""What PROFILE measures: rows, hits and time of each operator, and a view that counts its reads.

Operators are loops inside of loops, so their work alternates. Generated code says whenever one
operator hands a row to the next (``passed``) and whenever it has done its part for a row
(``ended``); the time and the hits since the last such moment belong to the operator that is named.

- Time is wall-clock time and holds what measuring costs, which is most of it: a query under PROFILE
  takes some ten times as long. Compare operators with each other; how long the query takes, only
  the query without PROFILE tells.
- What a function fetches before its loops (columns, rows of neighbours that are made at their first
  use) belongs to the first operator that then gives a row.
- Hits count each node, relationship, property and label that was read or written; what was read to
  hand out whole nodes and relationships is one hit each. A node that a scan or an expand gives is
  one, so is a look into an index, and the degree of a node.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from time import perf_counter_ns
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_ONE_HIT = frozenset(
    {
        "add_label",
        "create_node",
        "create_relationship",
        "degree",
        "delete_node",
        "delete_relationship",
        "detach",
        "has_label",
        "insert_node",
        "insert_relationship",
        "labels_of",
        "node",
        "node_properties",
        "node_property",
        "relationship",
        "relationship_properties",
        "relationship_property",
        "remove_label",
        "set_node_properties",
        "set_node_property",
        "set_relationship_properties",
        "set_relationship_property",
        "source",
        "target",
        "type_of",
    }
)
_EACH_ITEM = frozenset(
    {"node_ids", "nodes_with_label", "relationship_ids", "relationships_of_type"}
)
_EACH_LOOKED_AT = frozenset({"node_column", "relationship_column"})
_LOOKED_UP = frozenset(
    {
        "lookup",
        "lookup_any",
        "lookup_relationships",
        "nodes_between",
        "nodes_where",
        "nodes_with_key",
        "nodes_with_text",
        "nodes_within",
        "relationships_between",
        "relationships_with_key",
        "relationships_with_text",
        "relationships_within",
    }
)
_FINDERS = frozenset({"finder", "relationship_finder"})


class Meter:
    """The figures of a run, by the operators' places.

    Attributes:
        rows: the rows that each operator gave.
        hits: what each operator read or wrote of the graph.
        times: nanoseconds of each operator.
        reads: all hits so far.
    """

    __slots__ = ("_last", "_seen", "hits", "reads", "rows", "times")

    def __init__(self, places: int) -> None:
        self.rows = [0] * places
        self.hits = [0] * places
        self.times = [0] * places
        self.reads = 0
        self._seen = 0
        self._last = perf_counter_ns()

    def passed(self, place: int) -> None:
        """An operator gave a row."""
        self.rows[place] += 1
        self.ended(place)

    def ended(self, place: int) -> None:
        """An operator did its part."""
        now = perf_counter_ns()
        self.times[place] += now - self._last
        self.hits[place] += self.reads - self._seen
        self._seen = self.reads
        self._last = now


class CountedView:
    """A snapshot or transaction whose reads are counted; all else is as it was."""

    __slots__ = ("_meter", "_view")

    def __init__(self, view: Any, meter: Meter) -> None:
        self._view = view
        self._meter = meter

    def __getattr__(self, name: str) -> Any:
        """Give what the view has, counting where it gives parts of the graph."""
        found = getattr(self._view, name)
        meter = self._meter
        if name in _ONE_HIT:
            return _counted_call(found, meter)
        if name in _EACH_ITEM:
            return lambda *given: CountedItems(found(*given), meter)
        if name in _EACH_LOOKED_AT:
            return lambda *given: CountedColumn(found(*given), meter)
        if name in _LOOKED_UP:
            return _counted_look(found, meter)
        if name in _FINDERS:
            return lambda *given: _counted_look(found(*given), meter)
        if name == "nodes_in_order":
            return _counted_in_turn(found, meter)
        if name == "adjacency":
            return lambda *given: CountedRows(found(*given), meter)
        if name == "label_set":
            return lambda *given: CountedSet(found(*given), meter)
        return found


def _counted_call(function: Callable[..., Any], meter: Meter) -> Callable[..., Any]:
    def call(*given: Any, **named: Any) -> Any:
        meter.reads += 1
        return function(*given, **named)

    return call


def _counted_look(function: Callable[..., Any], meter: Meter) -> Callable[..., Any]:
    """A look into an index is a hit, and so is each that it found."""
    look = _counted_call(function, meter)
    return lambda *given: CountedItems(look(*given), meter)


def _counted_in_turn(function: Callable[..., Any], meter: Meter) -> Callable[..., Any]:
    def call(*given: Any, **named: Any) -> Any:
        found = function(*given, **named)
        return None if found is None else CountedItems(found, meter)

    return call


class CountedColumn:
    """The values of a property: each one that is read is a hit."""

    __slots__ = ("_items", "_meter")

    def __init__(self, items: Any, meter: Meter) -> None:
        self._items = items
        self._meter = meter

    def __getitem__(self, place: Any) -> Any:
        self._meter.reads += 1
        return self._items[place]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._meter.reads += 1
            yield item

    def __getattr__(self, name: str) -> Any:
        return getattr(self._items, name)


class CountedItems(CountedColumn):
    """Nodes or relationships: each one that is reached is a hit, and so in a part of them."""

    __slots__ = ()

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return CountedItems(self._items[place], self._meter)
        return super().__getitem__(place)


class CountedSet(AbstractSet[int]):
    """The nodes of a label: each question whether one is among them is a hit."""

    __slots__ = ("_items", "_meter")

    def __init__(self, items: AbstractSet[int], meter: Meter) -> None:
        self._items = items
        self._meter = meter

    @classmethod
    def _from_iterable(cls, items: Iterable[Any]) -> Any:
        return set(items)

    def __contains__(self, item: object) -> bool:
        self._meter.reads += 1
        return item in self._items

    def __iter__(self) -> Iterator[int]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


class CountedRow(CountedItems):
    """The neighbours of one node; their number is a hit too."""

    __slots__ = ()

    def __len__(self) -> int:
        self._meter.reads += 1
        return len(self._items)


class CountedRows:
    """Neighbours by type and direction: each one that is reached is a hit, its relationship too."""

    __slots__ = ("_meter", "_rows")

    def __init__(self, rows: Any, meter: Meter) -> None:
        self._rows = rows
        self._meter = meter

    def near(self, *given: Any) -> CountedNear:
        """Give the neighbours by node."""
        return CountedNear(self._rows.near(*given), self._meter)

    def expand(self, n: int) -> tuple[Sequence[int], Sequence[int]]:
        """Give neighbours and relationships of a node."""
        neighbours, relationships = self._rows.expand(n)
        return CountedItems(neighbours, self._meter), relationships  # type: ignore[return-value]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._rows, name)


class CountedNear:
    """Neighbours by node."""

    __slots__ = ("_meter", "_rows")

    def __init__(self, rows: Any, meter: Meter) -> None:
        self._rows = rows
        self._meter = meter

    def __getitem__(self, n: int) -> CountedRow:
        return CountedRow(self._rows[n], self._meter)
