"""Values come in order, equal ones by id, from several sources at once."""

from __future__ import annotations

import random

import pytest

from graph.stores.embedded.sorted_values import SortedValues
from graph.stores.embedded.value_order import in_order


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize("bounds", [(None, None), (1, 4), ("a", None), (None, 2.5)])
def test_any_sources_give_one_order(
    seed: int, *, down: bool, bounds: tuple[object, object]
) -> None:
    chance = random.Random(seed)
    held = {n: chance.choice([1, 1.0, 2, 3.5, "a", "b", -1]) for n in range(40)}
    newer = {n: chance.choice([0, 2, "b", 9]) for n in chance.sample(range(60), 15)}
    base = SortedValues.of(held.items())
    found = in_order([(base, newer), (SortedValues.of(newer.items()), ())], *bounds, down=down)
    assert found is not None
    values = {**held, **newer}
    low, high = bounds
    kinds = {type(bound) for bound in bounds if bound is not None}

    def wanted(value: object) -> bool:
        if kinds and (type(value) is str) != (str in kinds):
            return False
        return (low is None or value >= low) and (high is None or value <= high)  # type: ignore[operator]

    def key(n: int) -> tuple[bool, object]:
        return type(values[n]) is not str, values[n]

    among = [n for n in sorted(values) if wanted(values[n])]
    assert list(found) == sorted(among, key=key, reverse=down)


def test_one_source_is_not_read_beyond_what_is_wanted() -> None:
    base = SortedValues(range(1_000), [n % 10 for n in range(1_000)])
    found = in_order([(base, ())], None, None, down=True)
    assert found is not None
    assert [next(found) for _ in range(3)] == [9, 19, 29]


def test_what_is_in_no_order_here() -> None:
    mixed = SortedValues(range(2), [1, True])
    assert in_order([(mixed, ())], None, None, down=False) is None
    assert in_order([(mixed, ())], True, None, down=False) is None
    assert in_order([(mixed, ())], 0, "a", down=False) is None
    numbers = in_order([(mixed, ())], 0, None, down=False)
    assert numbers is not None
    assert list(numbers) == [0]
