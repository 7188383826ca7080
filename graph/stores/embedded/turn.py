"""Whose turn it is to write, among the threads that share a store, and how long a writer waits."""

from __future__ import annotations

import random
import threading
import time
from collections import deque
from threading import Lock, get_ident
from typing import TYPE_CHECKING, Final

from graph.results.engine import NO_LIMITS, Limits
from graph.results.errors import CypherError, StoreBusyError, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_AFTER: Final = 0.05
"""Seconds after which a waiting thread looks whether it was cancelled."""
_UNFAIR: Final = 0.5
"""Seconds that others may go before the one that came first."""
_PAUSES: Final = (0.001, 0.002, 0.005, 0.01, 0.02)
"""Seconds between two attempts at a lock that tells nobody when it is free; about, the last on."""


class Patience:
    """How long one writer waits for the others: until its query must end, else for some seconds."""

    __slots__ = ("_limits", "_most", "_pauses", "_until")

    def __init__(self, most: float, limits: Limits = NO_LIMITS) -> None:
        self._most = most
        self._limits = limits
        self._pauses = 0
        deadline = limits.deadline
        self._until = time.monotonic() + most if deadline is None else deadline

    def left(self) -> float:
        """Give the seconds that it may wait before it looks again."""
        left = max(0.0, self._until - time.monotonic())
        return left if self._limits is NO_LIMITS else min(left, _LOOK_AFTER)

    def look(self, who: Callable[[], str]) -> None:
        """Give up where it is time; ``who`` begins the sentence with who is writing.

        Raises:
            CypherError: the query was cancelled, or must end now.
            StoreBusyError: the others were too slow.
        """
        limits = self._limits
        if limits.cancelled.is_set():
            raise CypherError(
                "The query was cancelled while it waited for its turn to write.",
                kind="ResourceLimit",
                code="Cancelled",
            )
        if time.monotonic() < self._until:
            return
        if limits.deadline is None:
            raise StoreBusyError(
                f"{who()} after {self._most:g} s: try again later, or wait longer by lock_timeout "
                "(LOREGRAPH_LOCK_TIMEOUT)."
            )
        raise CypherError(
            f"{who()}, and the time that this query was allowed is over.",
            kind="ResourceLimit",
            code="DeadlineExceeded",
            hint="Try again later, or allow more time.",
        )

    def pause(self) -> None:
        """Wait a little; of several that do, chance decides who comes first."""
        pause = _PAUSES[min(self._pauses, len(_PAUSES) - 1)]
        self._pauses += 1
        self._limits.cancelled.wait(min(pause * (0.5 + random.random()), self.left()))  # noqa: S311


class _Waiting:
    """A thread that waits for its turn; the gate opens when it may have come."""

    __slots__ = ("gate", "since", "thread", "woken")

    def __init__(self) -> None:
        self.thread = get_ident()
        self.since = time.monotonic()
        self.gate = Lock()
        self.gate.acquire()
        self.woken = False

    def wake(self) -> None:
        if not self.woken:
            self.woken = True
            self.gate.release()


class WriteTurn:
    """The right to write, which one thread has at a time.

    Who is at work and asks again at once gets it again: to change threads at every commit costs
    many times as much. But who came first and has waited for a while is next.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._queue: deque[_Waiting] = deque()
        self._holder: int | None = None
        self._since = 0.0

    def take_turn(self, patience: Patience) -> None:
        """Wait until nobody else writes.

        Raises:
            CypherError: the query was cancelled, or must end now.
            StoreBusyError: the others were too slow.
            StoreError: this thread has the turn already.
        """
        with self._lock:
            if self._holder is None:
                self._hold(get_ident())
                return
            if self._holder == get_ident():
                raise StoreError(
                    "This thread has a transaction open already: use that one, or finish it first."
                )
            place = _Waiting()
            self._queue.append(place)
        try:
            while not self._came(place, patience.left()):
                patience.look(self._who)
        except BaseException:
            self._leave_queue(place)
            raise

    def _came(self, place: _Waiting, seconds: float) -> bool:
        """Wait so long for a turn, and tell whether it came."""
        if not place.gate.acquire(timeout=seconds):
            return False
        with self._lock:
            place.woken = False
            if place not in self._queue:  # it was handed on
                return True
            if self._holder is None:
                self._queue.remove(place)
                self._hold(place.thread)
                return True
        return False

    def take_turn_if_free(self) -> bool:
        """Take it where nobody has it, and tell whether that was so."""
        with self._lock:
            free = self._holder is None
            if free:
                self._hold(get_ident())
        return free

    def give_turn(self) -> None:
        """Let the next one write; any thread may do that for the one that has it."""
        with self._lock:
            self._hand_on()

    def _hold(self, thread: int) -> None:
        self._holder, self._since = thread, time.monotonic()

    def _hand_on(self) -> None:
        self._holder = None
        if self._queue:
            following = self._queue[0]
            if time.monotonic() - following.since > _UNFAIR:
                self._queue.popleft()
                self._hold(following.thread)
            following.wake()

    def _leave_queue(self, place: _Waiting) -> None:
        with self._lock:
            if place not in self._queue:  # it came just now
                self._hand_on()
                return
            self._queue.remove(place)
            if self._queue and self._holder is None:
                self._queue[0].wake()

    def _who(self) -> str:
        holder, since = self._holder, time.monotonic() - self._since
        names = (thread.name for thread in threading.enumerate() if thread.ident == holder)
        name = next(names, "that is over itself")
        return f"Another transaction is still open (of thread {name}, for {since:.1f} s)"
