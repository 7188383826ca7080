"""The office: who does which job, which jobs are running, and what stops them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from viz.explorer.jobs.registry import role_of
from viz.explorer.pool import Pool
from viz.explorer.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viz.explorer.frames import Reply
    from viz.explorer.front import Front, Terms

_LIGHT_DEADLINE: Final = 10.0
UNWRITTEN: Final = "The explorer only reads. Nothing was done."
WRITE: Final = "Start it with: loregraph serve --write"


class Office:
    """All workers of the explorer.

    Attributes:
        front: what the front door does.
        terms: what a query may take.
        started: tells this run of the explorer from others.
    """

    def __init__(self, front: Front, terms: Terms, readers: int) -> None:
        self.front, self.terms = front, terms
        self.started = uuid4().hex
        light = replace(terms, role="light", deadline=min(terms.deadline, _LIGHT_DEADLINE))
        self._pools = {
            "light": Pool(front, light, 1),
            "reading": Pool(front, replace(terms, role="reading"), readers),
        }
        if terms.write:
            self._pools["writing"] = Pool(front, replace(terms, role="writing"), 1)
        self._running: set[asyncio.Event] = set()
        self._named: dict[str, set[asyncio.Event]] = {}

    async def start(self) -> None:
        """Start all workers.

        Raises:
            GoneError: one cannot begin.
        """
        await asyncio.gather(*(pool.start() for pool in self._pools.values()))

    async def close(self) -> None:
        """End all workers."""
        await asyncio.gather(*(pool.close() for pool in self._pools.values()))

    async def do(
        self,
        job: str,
        asked: Mapping[str, Any],
        stop: asyncio.Event,
        name: str = "",
        first: Callable[[bytes], None] = lambda _: None,
    ) -> Reply:
        """Have a job done.

        Args:
            job: its name.
            asked: what was asked.
            stop: set where nobody wants the answer any more.
            name: how a person cancels it; empty where nobody can.
            first: told of the first part of an answer that comes in parts.
        """
        named = self._named.setdefault(name, set()) if name else set()
        named.add(stop)
        self._running.add(stop)
        try:
            role = role_of(job)
            if role not in self._pools:
                raise Refusal(UNWRITTEN, 403, code="ReadOnly", hint=WRITE)
            reply = await self._pools[role].run(job, asked, stop, first)
            if reply.handed_on:
                reply = await self._pools["writing"].run(job, asked, stop)
        finally:
            self._running.discard(stop)
            named.discard(stop)
            if name and not named:
                self._named.pop(name, None)
        return reply

    def cancel(self, name: str) -> bool:
        """Stop what runs under a name; tell whether there was anything."""
        named = self._named.get(name, set())
        for stop in named:
            stop.set()
        return bool(named)

    def stop(self) -> None:
        """Stop whatever runs."""
        for stop in self._running:
            stop.set()
