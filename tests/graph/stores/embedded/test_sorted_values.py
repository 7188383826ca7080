"""Values in order give at least what lies between bounds, and what has a part in it."""

from __future__ import annotations

import math
import random

import pytest

from graph.stores.embedded.sorted_values import SortedValues, find_between, find_text
from graph.values.temporal import Date, DateTime, LocalTime

VALUES = [3, "b", 1.5, None, "abc", True, math.nan, -2, "", (1,), "cab", 2**60]
ORDERED = SortedValues(range(len(VALUES)), VALUES)


@pytest.mark.parametrize(
    ("low", "high", "ids"),
    [
        (1.5, None, [0, 2, 11]),
        (None, 1, [7]),
        (-2, 3, [0, 2, 7]),
        ("b", None, [1, 10]),
        (None, "abc", [4, 8]),
        (2**60, None, [11]),
        (5, 4, []),
    ],
)
def test_between(low: object, high: object, ids: list[int]) -> None:
    found = find_between(ORDERED, low, high)
    assert found is not None
    assert sorted(found) == ids


def test_most_of_many_are_better_looked_at_in_their_own_order() -> None:
    values = SortedValues(range(5_000), range(5_000))
    assert find_between(values, 10, None) is None
    assert find_between(values, 4_998, None) == [4_998, 4_999]


def test_dates_times_and_truth_values() -> None:
    early, late = DateTime.parse("2020-01-01T00:00Z"), DateTime.parse("2020-01-01T00:00-01:00")
    values = [Date(2020, 1, 1), True, late, Date(2019, 5, 5), False, early, 7, "a", True, None]
    held = SortedValues(range(len(values)), values)
    assert find_between(held, Date(2019, 5, 5), None) == [3, 0]
    assert find_between(held, Date(2019, 5, 6), Date(2030, 1, 1)) == [0]
    assert find_between(held, early, early) == [5]
    assert find_between(held, None, late) == [5, 2]
    assert find_between(held, True, None) == [1, 8]
    assert find_between(held, None, False) == [4]
    assert find_between(held, LocalTime(12, 0), None) == []
    assert find_between(held, Date(2019, 5, 6), early) is None
    assert held.count_between(False, None) == 3


@pytest.mark.parametrize("bounds", [(True, 1), ((1,), None), (1, "a")])
def test_what_has_no_order_here(bounds: tuple[object, object]) -> None:
    assert find_between(ORDERED, *bounds) is None


@pytest.mark.parametrize("how", ["STARTS WITH", "ENDS WITH", "CONTAINS"])
def test_texts_are_never_missed(how: str) -> None:
    chance = random.Random(5)
    texts = ["".join(chance.choices("ab\0", k=chance.randrange(5))) for _ in range(300)]
    values = SortedValues(range(len(texts)), texts)
    tests = {"STARTS WITH": str.startswith, "ENDS WITH": str.endswith, "CONTAINS": str.__contains__}
    for part in ("", "a", "ab", "b\0", "\0", "aba", "nope"):
        wanted = {i for i, text in enumerate(texts) if tests[how](text, part)}
        found = find_text(values, how, part)
        assert wanted <= set(found)
        assert len(found) == len(set(found))
        if "\0" not in part and how == "STARTS WITH":
            assert wanted == set(found)


def test_nothing_is_found_in_nothing() -> None:
    nothing = SortedValues((), ())
    assert find_between(nothing, 1, None) == []
    assert all(find_text(nothing, how, "") == [] for how in ("STARTS WITH", "CONTAINS"))
