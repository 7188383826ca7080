"""Sorting rows by several keys of any types, as ORDER BY does."""

from __future__ import annotations

from heapq import nlargest, nsmallest
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.values.temporal import Date, LocalDateTime, LocalTime
from queries.cypher.values.ordering import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable

Rows: TypeAlias = list[tuple[Any, ...]]
Order: TypeAlias = tuple[tuple[int, bool], ...]
"""Places in the row, each with whether it is descending."""

_AS_THEY_ARE = ({int}, {str}, {bool}, {Date}, {LocalTime}, {LocalDateTime})


def in_order(rows: Rows, order: Order) -> Rows:
    """Sort the rows in place, keeping equal ones as they are."""
    if len(rows) < 2:
        return rows
    for places, down in reversed(_runs(order)):
        rows.sort(key=_key(rows, places), reverse=down)
    return rows


def _runs(order: Order) -> list[tuple[tuple[int, ...], bool]]:
    """Neighbouring keys of one direction are compared at once."""
    runs: list[tuple[tuple[int, ...], bool]] = []
    for place, down in order:
        if runs and runs[-1][1] is down:
            runs[-1] = ((*runs[-1][0], place), down)
        else:
            runs.append(((place,), down))
    return runs


def _key(rows: Rows, places: tuple[int, ...]) -> Callable[[tuple[Any, ...]], Any]:
    """Python's own order where the values allow it, else Cypher's."""
    plain = [_is_plain(rows, place) for place in places]
    if all(plain):
        return itemgetter(*places)
    if len(places) == 1:
        (only,) = places
        return lambda row: sort_key(row[only])
    pairs = list(zip(places, plain, strict=True))
    return lambda row: tuple(row[p] if direct else sort_key(row[p]) for p, direct in pairs)


def _is_plain(rows: Rows, place: int) -> bool:
    kinds = set(map(type, map(itemgetter(place), rows)))
    if kinds <= {int, float}:
        return float not in kinds or not any(row[place] != row[place] for row in rows)
    return kinds in _AS_THEY_ARE


def first_in_order(rows: Rows, order: Order, wanted: int) -> Rows:
    """The first rows in order."""
    if wanted * 4 >= len(rows) or wanted > 1_000:
        return in_order(rows, order)[:wanted]
    runs = _runs(order)
    if len(runs) == 1:
        ((places, down),) = runs
        pick = nlargest if down else nsmallest
        return pick(wanted, rows, key=_key(rows, places))
    (places, down), *rest = runs
    if len(places) == 1 and down and _numbers(rows, places[0]):
        return _by_number_down(rows, places[0], rest, wanted)
    return in_order(rows, order)[:wanted]


def _numbers(rows: Rows, place: int) -> bool:
    return set(map(type, map(itemgetter(place), rows))) == {int}


def _by_number_down(
    rows: Rows, place: int, rest: list[tuple[tuple[int, ...], bool]], wanted: int
) -> Rows:
    """Drop the rows below the last number that can be among the first, then sort what is left."""
    least = nlargest(wanted, map(itemgetter(place), rows))[-1] if wanted else 0
    kept = [row for row in rows if row[place] >= least] if wanted else []
    order = [(place, True)]
    order += [(other, down) for places, down in rest for other in places]
    return in_order(kept, tuple(order))[:wanted]


def room(wanted: int) -> int:
    """How long a list may grow of which only the first rows are wanted."""
    return 4 * wanted + 10_000


def keep_first(rows: Rows, order: Order, wanted: int) -> None:
    """Forget all rows but the first in order."""
    in_order(rows, order)
    del rows[wanted:]
