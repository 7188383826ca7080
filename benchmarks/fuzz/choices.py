"""Every random decision as one row of small numbers, so that what fails can be made small.

Zero is always the simplest choice: a row with fewer and smaller numbers gives a simpler case.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Item = TypeVar("Item")


class Choices:
    """Decisions from a seed, or from numbers that were taken before.

    Attributes:
        taken: the numbers so far.
    """

    def __init__(self, seed: int | str = 0, given: Sequence[int] | None = None) -> None:
        self.taken: list[int] = []
        self._given = given
        self._random = Random(seed)

    def below(self, size: int) -> int:
        """Take a number from 0 to size - 1."""
        place = len(self.taken)
        if self._given is None:
            number = self._random.randrange(size)
        else:
            number = min(self._given[place], size - 1) if place < len(self._given) else 0
        self.taken.append(number)
        return number

    def chance(self, percent: int) -> bool:
        """Say yes so often; no is the simpler choice."""
        return self.below(100) >= 100 - percent

    def one(self, items: Sequence[Item]) -> Item:
        """Take one; the first is the simplest."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[Item], most: int) -> list[Item]:
        """Take up to so many different ones, in their order."""
        left = list(range(len(items)))
        places = [
            left.pop(self.below(len(left))) for _ in range(min(self.below(most + 1), len(left)))
        ]
        return [items[place] for place in sorted(places)]

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """Put them into another order; zeros keep it."""
        left = list(items)
        return [left.pop(self.below(len(left))) for _ in range(len(left))]


def smallest(
    fails: Callable[[list[int]], bool], taken: Sequence[int], budget: int = 1_500
) -> list[int]:
    """Make a failing row of numbers as short and small as so many tries allow."""
    search = _Search(fails, list(taken), budget)
    while search.shorten() or search.lower():
        pass
    return search.best


class _Search:
    """The best row so far, and the tries that are left."""

    def __init__(self, fails: Callable[[list[int]], bool], best: list[int], left: int) -> None:
        self.fails = fails
        self.best = best
        self.left = left

    def better(self, row: list[int]) -> bool:
        """Take a row if it still fails."""
        self.left -= 1
        while row and row[-1] == 0:
            row.pop()
        if self.left < 0 or (len(row), row) >= (len(self.best), self.best) or not self.fails(row):
            return False
        self.best = row
        return True

    def shorten(self) -> bool:
        """Leave out stretches, long ones first."""
        changed, size = False, max(1, len(self.best) // 2)
        while size and self.left > 0:
            place = len(self.best) - size
            while place >= 0:
                changed |= self.better(self.best[:place] + self.best[place + size :])
                place = min(place - size, len(self.best) - size)
            size //= 2
        return changed

    def lower(self) -> bool:
        """Make single numbers smaller."""
        changed = False
        for place in reversed(range(len(self.best))):
            for value in (0, 1, 2, 3):
                if place < len(self.best) and value < self.best[place]:
                    row = [*self.best[:place], value, *self.best[place + 1 :]]
                    if self.better(row):
                        changed = True
                        break
        return changed
