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
Run: TypeAlias = tuple[tuple[int, ...], bool]
"""Neighbouring keys of one direction: they are compared at once."""

_AS_THEY_ARE = ({int}, {str}, {bool}, {Date}, {LocalTime}, {LocalDateTime})


class Plan:
    """An order, and how to sort by it.

    Attributes:
        order: the keys.
        runs: the keys again, neighbours of one direction together.
        quick: for each run Python's own key, the last run first, where every value is of one kind
            that Python can order, or null.
    """

    __slots__ = ("order", "quick", "runs")

    def __init__(self, order: Order, *, plain: bool = False) -> None:
        self.order = order
        self.runs = _runs(order)
        self.quick: list[tuple[Any, bool]] = []
        if plain:
            self.quick = [(itemgetter(*places), down) for places, down in reversed(self.runs)]


def in_order(rows: Rows, plan: Plan) -> Rows:
    """Sort the rows, in place if they are a list, keeping equal ones as they are."""
    if type(rows) is not list:
        rows = [*rows]
    if len(rows) < 2:
        return rows
    if plan.quick:
        before = rows.copy()
        try:
            for key, down in plan.quick:
                rows.sort(key=key, reverse=down)
        except TypeError:  # a null is not ordered by Python
            rows[:] = before
        else:
            return rows
    for places, down in reversed(plan.runs):
        rows.sort(key=_key(rows, places), reverse=down)
    return rows


def _runs(order: Order) -> list[Run]:
    runs: list[Run] = []
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


def first_in_order(rows: Rows, plan: Plan, wanted: int) -> Rows:
    """The first rows in order."""
    if wanted * 4 >= len(rows) or wanted > 1_000:
        return in_order(rows, plan)[:wanted]
    if len(plan.runs) == 1:
        ((places, down),) = plan.runs
        pick = nlargest if down else nsmallest
        return pick(wanted, rows, key=_key(rows, places))
    (places, down), *_ = plan.runs
    if len(places) == 1 and down and _numbers(rows, places[0]):
        rows = _down_to(rows, places[0], wanted)
    return in_order(rows, plan)[:wanted]


def _numbers(rows: Rows, place: int) -> bool:
    return set(map(type, map(itemgetter(place), rows))) == {int}


def _down_to(rows: Rows, place: int, wanted: int) -> Rows:
    """Drop the rows below the last number that can be among the first."""
    if not wanted:
        return []
    least = sorted(map(itemgetter(place), rows), reverse=True)[wanted - 1]
    return [row for row in rows if row[place] >= least]


def room(wanted: int) -> int:
    """How long a list may grow of which only the first rows are wanted."""
    return 4 * wanted + 10_000


def keep_first(rows: Rows, plan: Plan, wanted: int) -> None:
    """Forget all rows but the first in order."""
    in_order(rows, plan)
    del rows[wanted:]
