"""What dates, times and datetimes share beside being temporal: durations are added to them."""

from __future__ import annotations

from abc import abstractmethod
from typing import Self

from graph.values.temporal.base import Temporal
from graph.values.temporal.duration import Duration


class Moment(Temporal):
    """A temporal value that a duration can be added to."""

    __slots__ = ()

    @abstractmethod
    def plus(self, duration: Duration) -> Self:
        """Move by a duration: first by its months, then its days, then its seconds.

        Raises:
            ValueError: the result is out of range.
        """

    def __add__(self, other: object) -> Self:
        return self.plus(other) if isinstance(other, Duration) else NotImplemented

    def __radd__(self, other: object) -> Self:
        return self.plus(other) if isinstance(other, Duration) else NotImplemented

    def __sub__(self, other: object) -> Self:
        return self.plus(-other) if isinstance(other, Duration) else NotImplemented
