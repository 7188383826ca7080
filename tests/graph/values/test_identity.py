from __future__ import annotations

import math

from graph.values.identity import identical


def test_identical_is_stricter_than_equal() -> None:
    assert not identical(1, 1.0)
    assert not identical((1,), (True,))
    assert identical((math.nan, "a"), (math.nan, "a"))
    assert not identical((1,), (1, 2))


def test_lists_and_zeros_are_compared_to_the_last_bit() -> None:
    assert not identical((1,), (True,))
    assert not identical((0.0,), (-0.0,))
    assert identical((1, "a"), (1, "a"))
    assert not identical((1,), (1, 2))
