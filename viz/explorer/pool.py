"""Workers of one role: who is free gets the next order, who ends is replaced at once."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from typing import TYPE_CHECKING, Any, Final

from viz.explorer.frames import Reply
from viz.explorer.hired import GRACE, GoneError, Hired
from viz.explorer.refusals import LESS, Refusal, body

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viz.explorer.front import Front, Terms

MOST_WAITING: Final = 200
"""More orders than this do not wait for a worker: they are sent away."""
_PAUSES: Final = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0)


class Pool:
    """Workers of one role."""

    def __init__(self, front: Front, terms: Terms, size: int) -> None:
        self.terms = terms
        self._front = front
        self._size = size
        self._all: set[Hired] = set()
        self._free: deque[Hired] = deque()
        self._waiting: deque[asyncio.Future[Hired]] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False
        self._trouble: Reply | None = None

    async def start(self) -> None:
        """Hire all workers.

        Raises:
            GoneError: the first one cannot begin.
        """
        self._settle(await Hired.hire(self._front, self.terms))
        for _ in range(self._size - 1):
            self._replace()

    async def run(
        self,
        job: str,
        asked: Mapping[str, Any],
        stop: asyncio.Event,
        first: Callable[[bytes], None] = lambda _: None,
    ) -> Reply:
        """Have a job done by who is free; ``first`` is told of a first part.

        Raises:
            Refusal: too much waits already.
        """
        worker = await self._next(stop)
        if worker is None:
            return _reply(Refusal("The query was cancelled.", 422, code="Cancelled"))
        try:
            within = self.terms.deadline + GRACE
            reply = await worker.do(job, asked, within=within, stop=stop, first=first)
        except GoneError:
            return _reply(_ended(self.terms))
        except BaseException:
            self._offer(worker)
            raise
        if reply is None:
            return _reply(_stopped(self.terms, cancelled=stop.is_set()))
        if not reply.last:
            self._offer(worker)
        return reply

    async def close(self) -> None:
        """Dismiss everybody."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*(worker.dismiss() for worker in self._all))

    async def _next(self, stop: asyncio.Event) -> Hired | None:
        """Wait for a worker; None where the order is to stop before there is one."""
        while self._free:
            worker = self._free.popleft()
            if not worker.over:
                return worker
        if self._trouble is not None and not self._all:
            raise Refusal(sentence_of(self._trouble), 503, code="NoWorker")
        if len(self._waiting) >= MOST_WAITING:
            raise Refusal(
                "The explorer has more to do than it can: try again soon.", 503, code="Busy"
            )
        place: asyncio.Future[Hired] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        stopping = asyncio.ensure_future(stop.wait())
        try:
            first: set[asyncio.Future[Any]] = {place, stopping}
            await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
            if not place.done():
                place.cancel()
                self._waiting.remove(place)
            elif stop.is_set() and place.exception() is None:
                self._offer(place.result())
        return None if place.cancelled() or stop.is_set() else place.result()

    def _offer(self, worker: Hired) -> None:
        """Give a worker that is free to who waits longest."""
        if worker.over:
            return
        if self._waiting:
            self._waiting.popleft().set_result(worker)
        else:
            self._free.append(worker)

    def _settle(self, worker: Hired) -> None:
        self._trouble = None
        self._all.add(worker)
        worker.ended.add_done_callback(lambda _: self._left(worker))
        self._offer(worker)

    def _left(self, worker: Hired) -> None:
        self._all.discard(worker)
        self._replace()

    def _replace(self) -> None:
        if not self._closed:
            task = asyncio.create_task(self._hire())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _hire(self) -> None:
        """Hire a worker; where that fails, again after a while."""
        tried = 0
        while not self._closed:
            await asyncio.sleep(_PAUSES[min(tried, len(_PAUSES) - 1)])
            try:
                worker = await Hired.hire(self._front, self.terms)
            except GoneError as gone:
                self._trouble = gone.reply or _reply(Refusal(UNSTARTED, 503))
                tried += 1
                self._send_away()
            else:
                self._settle(worker)
                return

    def _send_away(self) -> None:
        """Tell those who wait, where nobody is left who could answer, what the trouble is."""
        while self._waiting and not self._all and self._trouble is not None:
            place = self._waiting.popleft()
            place.set_exception(Refusal(sentence_of(self._trouble), 503, code="NoWorker"))


UNSTARTED: Final = "No process could be started to answer this."


def _ended(terms: Terms) -> Refusal:
    """Say that a worker ended in the middle of an order."""
    return Refusal(
        "The process that answered was ended, most likely because it needed more than the "
        f"{terms.memory >> 20:,} MB that it may have. The explorer goes on.",
        422,
        code="OutOfMemory",
        hint=LESS,
    )


def _stopped(terms: Terms, *, cancelled: bool) -> Refusal:
    if cancelled:
        return Refusal("The query was cancelled.", 422, code="Cancelled")
    return Refusal(
        f"This took longer than the {terms.deadline:g} seconds that it may take, and was stopped.",
        422,
        code="DeadlineExceeded",
        hint="Narrow its patterns, add a LIMIT, or start with: loregraph serve --deadline SECONDS",
    )


def _reply(refusal: Refusal) -> Reply:
    status, told = body(refusal)
    return Reply(0, status, body=told)


def sentence_of(reply: Reply) -> str:
    """Give the sentence of a reply that says no."""
    return str(json.loads(reply.body)["error"]["message"])
