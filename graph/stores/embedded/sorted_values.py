"""Values in order, for what lies between two bounds, and as one text, for what has a part in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from graph.stores.embedded.points import PlacedPoints
from graph.values.point import Point
from graph.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEW, _MANY = 1_000, 4
_MOMENTS = frozenset({Date, DateTime, LocalDateTime, LocalTime, Time})
_BETWEEN = "\0"
"""Stands between two texts; a text that holds it may be found without cause, never missed."""


class SortedValues:
    """The values of a property, those of each kind in order, with the ids that have them.

    Attributes:
        numbers, texts: in ascending order.
        number_ids, text_ids: who has them, by the same places.
        ids: who has any value, in the order in which they came.
        whole: whether all values are numbers or texts.
    """

    __slots__ = (
        "_joined",
        "_ordered",
        "_others",
        "_placed",
        "_points",
        "_starts",
        "ids",
        "number_ids",
        "numbers",
        "text_ids",
        "texts",
        "whole",
    )

    def __init__(self, ids: Iterable[int], values: Iterable[Any]) -> None:
        numbers: list[tuple[Any, int]] = []
        texts: list[tuple[str, int]] = []
        self._points: list[tuple[Point, int]] = []
        self._others: dict[type, list[tuple[Any, int]]] = {}
        self._ordered: dict[type, tuple[list[Any], list[int]]] = {}
        self.ids: list[int] = []
        for entity, value in zip(ids, values, strict=False):
            if value is None:
                continue
            self.ids.append(entity)
            kind = type(value)
            if kind is str:
                texts.append((value, entity))
            elif (kind is int or kind is float) and value == value:  # noqa: PLR0124 - no NaN
                numbers.append((value, entity))
            elif kind is Point:
                self._points.append((value, entity))
            elif kind is bool or kind in _MOMENTS:
                self._others.setdefault(kind, []).append((value, entity))
        numbers.sort()
        texts.sort()
        self.numbers = [value for value, _ in numbers]
        self.number_ids = [entity for _, entity in numbers]
        self.texts = [value for value, _ in texts]
        self.text_ids = [entity for _, entity in texts]
        self.whole = len(numbers) + len(texts) == len(self.ids)
        self._joined: str | None = None
        self._placed: PlacedPoints | None = None
        self._starts: list[int] = []

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, Any]]) -> SortedValues:
        """Put values in order, each behind its id."""
        held = list(pairs)
        return cls([entity for entity, _ in held], [value for _, value in held])

    @property
    def placed(self) -> PlacedPoints:
        """The points, by where they lie."""
        if self._placed is None:
            self._placed = PlacedPoints(self._points)
        return self._placed

    def of_kind(self, kind: type) -> tuple[list[Any], list[int]]:
        """Give what orders the truth values, or the dates or times of one kind, and their ids."""
        known = self._ordered.get(kind)
        if known is None:
            pairs = sorted((_order(value), entity) for value, entity in self._others.get(kind, ()))
            known = [order for order, _ in pairs], [entity for _, entity in pairs]
            self._ordered[kind] = known
        return known

    def count_between(self, low: Any, high: Any) -> int:
        """Count the values between bounds; all where their kind is not in order here."""
        found = _between(self, low, high)
        return len(self.ids) if found is None else max(0, found[2] - found[1])

    def joined(self) -> tuple[str, list[int]]:
        """Give all texts as one, and where each begins."""
        if self._joined is None:
            self._starts = list(accumulate((len(text) + 1 for text in self.texts), initial=1))
            self._joined = _BETWEEN + "".join(f"{text}{_BETWEEN}" for text in self.texts)
        return self._joined, self._starts


def find_between(values: SortedValues, low: Any, high: Any) -> list[int] | None:
    """Give who may have a value between bounds; None where all are better looked at.

    That is so where the bounds are of a kind that is not in order here, and where most are found:
    in the order of their values they are read many times slower than in their own.

    Values that equal a bound are among them; None is no bound.
    """
    found = _between(values, low, high)
    if found is None:
        return None
    ids, first, last = found
    if last - first > _FEW and (last - first) * _MANY > len(ids):
        return None
    return ids[first:last]


def _between(values: SortedValues, low: Any, high: Any) -> tuple[list[int], int, int] | None:
    kinds = {type(bound) for bound in (low, high) if bound is not None}
    if kinds == {str}:
        known, ids = values.texts, values.text_ids
    elif kinds <= {int, float}:
        known, ids = values.numbers, values.number_ids
    elif len(kinds) == 1 and kinds <= _MOMENTS | {bool}:
        known, ids = values.of_kind(*kinds)
        low, high = _order(low), _order(high)
    else:
        return None
    first = 0 if low is None else bisect_left(known, low)
    last = len(known) if high is None else bisect_right(known, high)
    return ids, first, last


def _order(value: Any) -> Any:
    """What a date or time is ordered by; a truth value, and no bound, are left as they are."""
    return value.order if type(value) in _MOMENTS else value


def find_text(values: SortedValues, how: str, text: str) -> list[int]:
    """Give who may have a text that starts with, ends with or contains another."""
    if how == "STARTS WITH":
        low = bisect_left(values.texts, text)
        size = len(text)
        high = bisect_right(values.texts, text, lo=low, key=lambda held: held[:size])
        return values.text_ids[low:high]
    return [values.text_ids[place] for place in _places(values, how, text)]


def _places(values: SortedValues, how: str, text: str) -> Iterable[int]:
    """Go from hit to hit through all texts at once: one search in C instead of one for each."""
    joined, starts = values.joined()
    wanted = text + _BETWEEN if how == "ENDS WITH" else text
    last = len(values.texts) - 1
    found = joined.find(wanted, 1) if last >= 0 else -1
    while found >= 0:
        place = bisect_right(starts, found, hi=last + 1) - 1
        yield place
        found = joined.find(wanted, starts[place + 1]) if place < last else -1
