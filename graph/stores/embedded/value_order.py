"""Going through values in order, one by one: whoever wants the first ones reads no more."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.stores.embedded.sorted_values import SortedValues

    Source: TypeAlias = "tuple[SortedValues, Any]"
    """Values, and the ids among them that mean nothing any more."""
    Slice: TypeAlias = tuple[Sequence[Any], Sequence[int], int, int]

_VALUE = itemgetter(0)


def in_order(sources: Sequence[Source], low: Any, high: Any, *, down: bool) -> Iterator[int] | None:
    """Give ids by their values between bounds, equal values by id; None is no bound.

    None where some values, or the bounds, are of a kind that is not in order here.
    """
    kinds = {type(bound) for bound in (low, high) if bound is not None}
    if not kinds <= {str, int, float} or (str in kinds and len(kinds) > 1):
        return None
    if not kinds and not all(values.whole for values, _ in sources):
        return None
    return _through(sources, low, high, kinds, down=down)


def _through(
    sources: Sequence[Source], low: Any, high: Any, kinds: set[type], *, down: bool
) -> Iterator[int]:
    texts = [(values.texts, values.text_ids) for values, _ in sources]
    numbers = [(values.numbers, values.number_ids) for values, _ in sources]
    groups: list[Any] = [texts, numbers] if not kinds else [texts if str in kinds else numbers]
    for group in reversed(groups) if down else groups:
        slices = [_slice(known, ids, low, high) for known, ids in group]
        if len(slices) == 1 and not sources[0][1]:
            yield from (_falling if down else _rising)(*slices[0])
        else:
            gone = [hidden for _, hidden in sources]
            yield from (_merged_falling if down else _merged_rising)(slices, gone)


def _slice(known: Sequence[Any], ids: Sequence[int], low: Any, high: Any) -> Slice:
    first = 0 if low is None else bisect_left(known, low)
    last = len(known) if high is None else bisect_right(known, high)
    return known, ids, first, last


def _rising(known: Sequence[Any], ids: Sequence[int], first: int, last: int) -> Iterator[int]:
    del known
    yield from ids[first:last]


def _falling(known: Sequence[Any], ids: Sequence[int], first: int, last: int) -> Iterator[int]:
    while last > first:
        start = bisect_left(known, known[last - 1], first, last)
        yield from ids[start:last]
        last = start


def _merged_rising(slices: list[Slice], gone: list[Any]) -> Iterator[int]:
    pairs = [_pairs(held, hidden, down=False) for held, hidden in zip(slices, gone, strict=True)]
    return (entity for _, entity in merge(*pairs))


def _merged_falling(slices: list[Slice], gone: list[Any]) -> Iterator[int]:
    pairs = [_pairs(held, hidden, down=True) for held, hidden in zip(slices, gone, strict=True)]
    for _, group in groupby(merge(*pairs, reverse=True), key=_VALUE):
        yield from sorted(entity for _, entity in group)


def _pairs(held: Slice, hidden: Any, *, down: bool) -> Iterator[tuple[Any, int]]:
    known, ids, first, last = held
    places = range(last - 1, first - 1, -1) if down else range(first, last)
    return ((known[p], ids[p]) for p in places if ids[p] not in hidden)
