"""A polite visit to one service: pauses, second attempts, and nothing fetched twice."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from loaders.web.address import public
from loaders.web.fetch import Fetched, FetchError, Limits, Secret, fetch

if TYPE_CHECKING:
    from loaders.web.address import Allow
    from loaders.web.kept import Kept

_FIRST_WAIT: Final = 10
"""How many pauses are waited for the second attempt; each further one waits twice as long."""
_LONGEST_PAUSE: Final = 60.0


@dataclass(slots=True)
class Visits:
    """Asks one service again and again, as its operators would want it.

    Attributes:
        pause: seconds from one request to the next.
        attempts: how often something is asked that fails for now.
        kept: where answers are kept; None keeps nothing.
        limits, allow, secret: as of ``fetch``.
        asked: how many requests went out.
    """

    pause: float = 0.1
    attempts: int = 4
    kept: Kept | None = None
    limits: Limits = field(default_factory=Limits)
    allow: Allow = public
    secret: Secret = field(default_factory=Secret)
    asked: int = 0
    _next: float = 0.0

    def get(self, url: str) -> Fetched:
        """Give what an address names, from what is kept where it is there.

        Raises:
            SourceError: as of ``fetch``; what fails for now was asked several times.
        """
        kept = self.kept.find(url) if self.kept else None
        if kept is not None:
            return Fetched(url, kept, {})
        answer = self._ask(url)
        if self.kept:
            self.kept.keep(url, answer.body)
        return answer

    def _ask(self, url: str) -> Fetched:
        for attempt in range(self.attempts):
            time.sleep(max(0.0, self._next - time.monotonic()))
            self._next = time.monotonic() + self.pause
            self.asked += 1
            try:
                return fetch(url, limits=self.limits, allow=self.allow, secret=self.secret)
            except FetchError as error:
                wait = self._wait(error, attempt)
                if wait is None:
                    raise
                time.sleep(wait)
        raise AssertionError("the last attempt raises")  # pragma: no cover

    def _wait(self, error: FetchError, attempt: int) -> float | None:
        """Give how long to wait for another attempt; None where this was the last."""
        if error.again is None or attempt + 1 >= self.attempts or error.again > _LONGEST_PAUSE:
            return None
        return max(error.again, min(self.pause * _FIRST_WAIT * 2.0**attempt, _LONGEST_PAUSE))
