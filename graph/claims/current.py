"""Which of several statements is current; the rule is told in docs/claims.md."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.claims.interval import Interval, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim together with the source that it stands in, as their properties.

    Attributes:
        claim: the properties of the claim.
        source: the properties of its source.
        overtaken: when it turned out otherwise, by what settled it; unbounded where it did not.
        spoken: the day as of which it speaks: the claim's ``as_of``, else when the source spoke.
        published: when the source was published.
    """

    claim: Mapping[str, Any]
    source: Mapping[str, Any]
    overtaken: Interval = field(default_factory=Interval)
    spoken: Interval = field(init=False)
    published: Interval = field(init=False)

    def __post_init__(self) -> None:
        published = read(self.source, "published")
        as_of = read(self.claim, "as_of")
        object.__setattr__(self, "published", published)
        object.__setattr__(self, "spoken", as_of if as_of.is_bounded else published)

    def beats(self, other: Statement) -> bool:
        """Tell whether this statement replaces the other: it is later for certain.

        A statement whose date nobody knows never beats one whose date is known. Of two that speak
        as of the very same time, the one that was published later counts; only then, or three
        statements could each beat the next one round.
        """
        if self.spoken == other.spoken:
            return other.published.is_before(self.published)
        if not other.spoken.is_bounded:
            return True
        return other._said_by.is_before(self.spoken)

    @property
    def _said_by(self) -> Interval:
        """The days on which it can have been said: none after its source was published."""
        first, last, out = self.spoken.earliest, self.spoken.latest, self.published.latest
        if last is None or out is None or out >= last or (first is not None and out < first):
            return self.spoken
        return Interval(first, out)


def known_at(statements: Iterable[Statement], day: dt.date) -> list[Statement]:
    """Keep what was published by a day for certain; what may have come later does not count."""
    return [one for one in statements if one.published.is_known_by(day)]


def believed_at(statements: Iterable[Statement], day: dt.date) -> list[Statement]:
    """Give what was believed at the end of a day.

    Of what was known, the current: but not what had turned out otherwise by then for certain. What
    it replaced does not come back.
    """
    best = current(known_at(statements, day))
    return [one for one in best if not one.overtaken.is_known_by(day)]


def overtaken(claim: Mapping[str, Any], verdicts: Iterable[Mapping[str, Any]]) -> Interval:
    """Tell when a claim turned out otherwise, by the properties of what settled it."""
    if claim.get("outcome") != "did_not":
        return Interval()
    found = [one for one in (read(verdict, "settled") for verdict in verdicts) if one.is_bounded]
    return min(found, key=lambda one: one.latest or dt.date.max, default=Interval())


def believed(statements: Iterable[Statement]) -> list[Statement]:
    """Keep what nobody has rejected, and nobody has yet to look at."""
    return [one for one in statements if one.claim.get("decision") in (None, "accepted")]


def current(statements: Sequence[Statement]) -> list[Statement]:
    """Give the statements that no other one beats.

    One is current; several cannot be ordered, and are to be shown side by side.
    """
    return [one for one in statements if not any(other.beats(one) for other in statements)]


def ranked(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Give all statements, the current first, then what they replaced, and so on.

    Those that stand together in one list cannot be ordered. Nothing is lost.
    """
    left, ranks = list(statements), []
    while left:
        best = current(left)
        ranks.append(best)
        left = [one for one in left if one not in best]
    return ranks
