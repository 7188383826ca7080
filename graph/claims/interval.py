"""When something was said, as far as that is known: a first and a last possible day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.model.partial_date import PartialDate
from graph.values.temporal import Date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Interval:
    """The days on which something may have been said.

    Attributes:
        earliest: the first possible day; None where nothing bounds it.
        latest: the last possible day; None where nothing bounds it.
    """

    earliest: dt.date | None = None
    latest: dt.date | None = None

    @property
    def is_bounded(self) -> bool:
        """Whether anything at all is known."""
        return self.earliest is not None or self.latest is not None

    def is_before(self, other: Interval) -> bool:
        """Tell whether this was said earlier for certain: the days of the two do not overlap."""
        return (
            self.latest is not None and other.earliest is not None and self.latest < other.earliest
        )

    def is_known_by(self, day: dt.date) -> bool:
        """Tell whether this was said on that day or before for certain."""
        return self.latest is not None and self.latest <= day


def read(properties: Mapping[str, Any], name: str) -> Interval:
    """Give the period of a partial date among properties, or of its bounds.

    ``published`` with its precision decides; where it is missing, ``published_from`` and
    ``published_to`` bound it.
    """
    exact = _partial(properties, name)
    if exact is not None:
        return Interval(exact.first_day, exact.last_day)
    first = _partial(properties, f"{name}_from")
    last = _partial(properties, f"{name}_to")
    return Interval(first.first_day if first else None, last.last_day if last else None)


def _partial(properties: Mapping[str, Any], name: str) -> PartialDate | None:
    value = properties.get(name)
    if isinstance(value, Date):
        return PartialDate.from_stored(value, properties.get(f"{name}_precision"))
    return None
