"""From years to places across the page, as shares of its width."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viz.lanes.lane import Lane

MARGIN: Final = 2.5
"""What stays free at either side, of a hundred."""
MOST_TICKS: Final = 12
STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Scale:
    """The years that are shown: from the beginning of the first to the end of the last."""

    first: int
    last: int

    @classmethod
    def of(cls, lanes: Iterable[Lane]) -> Scale:
        """Give the years that lanes need."""
        moments = [
            moment.at
            for lane in lanes
            for moment in (lane.said, lane.promised, lane.settled)
            if moment is not None
        ]
        first = math.floor(min(moments))
        return cls(first, max(math.ceil(max(moments)), first + 1))

    def place(self, at: float) -> float:
        """Give where a time stands, of a hundred."""
        share = (at - self.first) / (self.last - self.first)
        return round(MARGIN + (100 - 2 * MARGIN) * share, 2)

    @property
    def ticks(self) -> list[int]:
        """The years that are written."""
        span = self.last - self.first
        step = next((step for step in STEPS if span / step <= MOST_TICKS), STEPS[-1])
        return [year for year in range(self.first, self.last + 1) if year % step == 0]
