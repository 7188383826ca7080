"""A worker as the server sees it: a process that is given one order at a time."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
import socket
from contextlib import contextmanager, suppress
from ctypes import c_ulonglong
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from viz.explorer import frames
from viz.explorer.frames import Order, Reply
from viz.explorer.worker import work

if TYPE_CHECKING:
    from asyncio import StreamReader, StreamWriter
    from collections.abc import Callable, Iterator, Mapping
    from multiprocessing.context import SpawnProcess

    from viz.explorer.front import Front, Terms

GRACE: Final = 1.0
"""Seconds that a job which is to stop may take to do so before its worker is ended."""
_BUFFER: Final = 1 << 20
_CONTEXT: Final = multiprocessing.get_context("spawn")


class GoneError(Exception):
    """The worker ended while it had an order, or could not begin.

    Attributes:
        reply: what it said of it, None where it said nothing.
        exit_code: of its process; None where that is not known.
    """

    def __init__(self, reply: Reply | None = None, exit_code: int | None = None) -> None:
        super().__init__()
        self.reply, self.exit_code = reply, exit_code


class Hired:
    """A worker's process and the channel to it.

    Attributes:
        over: whether it takes no orders any more.
        ended: done when the process has gone, for whatever reason.
    """

    def __init__(self, process: SpawnProcess, cell: Any) -> None:
        self._process = process
        self._cell = cell
        self._numbers = count(1)
        self._reader: StreamReader
        self._writer: StreamWriter
        self._listening: asyncio.Task[None]
        self._replies: dict[int, asyncio.Future[Reply]] = {}
        self._first: dict[int, Callable[[bytes], None]] = {}
        self.over = False
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @classmethod
    async def hire(cls, front: Front, terms: Terms) -> Hired:
        """Start a worker and wait until it can take orders.

        Raises:
            GoneError: it cannot open the store, or ended before it was ready.
        """
        ours, theirs = socket.socketpair()
        cell = _CONTEXT.RawValue(c_ulonglong, 0)
        process = _CONTEXT.Process(target=work, args=(theirs, cell, front, terms), daemon=True)
        with theirs, _undisturbed():
            process.start()
        hired = cls(process, cell)
        hired._reader, hired._writer = await asyncio.open_connection(sock=ours, limit=_BUFFER)
        ready = hired._expect(0)
        hired._listening = asyncio.create_task(hired._listen())
        try:
            first = await ready
        except asyncio.CancelledError:
            hired.kill()
            raise
        except GoneError:
            await hired.ended
            raise
        if first.status != 200:
            await hired.dismiss()
            raise GoneError(first)
        return hired

    async def do(
        self,
        job: str,
        asked: Mapping[str, Any],
        *,
        within: float,
        stop: asyncio.Event,
        first: Callable[[bytes], None] = lambda _: None,
    ) -> Reply | None:
        """Give an order and wait for what comes of it; None where it had to be ended for it.

        Args:
            job: its name.
            asked: what was asked.
            within: seconds after which it is to stop.
            stop: set where nobody wants the answer any more.
            first: told of the first part of an answer that comes in parts.

        Raises:
            GoneError: the worker ended.
        """
        if self.over:
            raise GoneError(exit_code=self._process.exitcode)
        number = next(self._numbers)
        answer = self._expect(number)
        self._first[number] = first
        frames.give(self._writer, Order(number, job, asked))
        stopping = asyncio.ensure_future(stop.wait())
        ends: set[asyncio.Future[Any]] = {answer, stopping}
        try:
            await asyncio.wait(ends, timeout=within, return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                self._cell.value = number
                await asyncio.wait({answer}, timeout=GRACE)
        finally:
            stopping.cancel()
            del self._first[number]
            if not answer.done():
                self.kill()
        return await answer if answer.done() else None

    def kill(self) -> None:
        """End the process at once."""
        self.over = True
        self._process.kill()

    async def dismiss(self) -> None:
        """Let the worker end by itself, and wait a moment for it."""
        self._writer.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self.ended), GRACE)
        self.kill()
        await self.ended

    def _expect(self, number: int) -> asyncio.Future[Reply]:
        future: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._replies[number] = future
        return future

    async def _listen(self) -> None:
        """Hand replies to those who wait for them, until the worker is gone."""
        try:
            while True:
                reply = await frames.take(self._reader)
                if reply.more:
                    if told := self._first.get(reply.number):
                        told(reply.body)
                    continue
                waiting = self._replies.pop(reply.number, None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(reply)
        except (OSError, EOFError):
            pass
        self.over = True
        self._writer.close()
        await asyncio.to_thread(self._process.join, GRACE)
        if self._process.is_alive():
            self._process.kill()
            await asyncio.to_thread(self._process.join)
        for waiting in self._replies.values():
            if not waiting.done():
                waiting.set_exception(GoneError(exit_code=self._process.exitcode))
                waiting.exception()
        self.ended.set_result(None)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start a process that Ctrl-C does not reach: the server ends it when it is done itself."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
