"""A worker: a process of its own that opens the store and does one job after another."""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from select import select
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from viz.explorer import refusals
from viz.explorer.ceiling import (
    end_after,
    end_with_parent,
    lift_memory_limit,
    limit_memory,
    sizes,
)
from viz.explorer.desk import Desk, File, HandedOnError, Parts, as_json
from viz.explorer.frames import Order, Reply, receive, send
from viz.explorer.jobs.registry import find

if TYPE_CHECKING:
    import socket

    from viz.explorer.front import Front, Role, Terms


_IDLE: Final = 1.0
"""Seconds without an order after which a worker reads the names that are searched."""
_FIRST: Final[dict[Role, tuple[tuple[str, dict[str, Any]], ...]]] = {
    "reading": (("query", {"text": "MATCH (n) RETURN n LIMIT 2"}),),
    "light": (
        ("start", {}),
        ("complete", {"text": "RETURN "}),
        ("check", {"text": "RETURN 1"}),
    ),
    "writing": (),
}


class Stopped(Event):
    """Whether the server wants an order stopped: it writes the order's number into one cell."""

    def __init__(self, cell: Any, number: int) -> None:
        super().__init__()
        self._cell, self._number = cell, number

    def is_set(self) -> bool:
        """Tell whether it is to stop; asked often, so it is one look into shared memory."""
        return bool(self._cell.value == self._number)


def work(channel: socket.socket, cell: Any, front: Front, terms: Terms) -> None:
    """Do what the server asks for until it goes away.

    Args:
        channel: where orders come in and replies go out.
        cell: shared memory that holds the number of the order that is to stop.
        front: what the front door does.
        terms: what may be done and used.
    """
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy would hold memory for a thread of each core
    end_with_parent()
    try:
        desk = Desk(front, front.open(write=terms.role == "writing"), terms)
        find("info")(desk, {}, Event())
        _prepare(desk)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the server has to tell it
        status, body = refusals.body(error)
        send(channel, Reply(0, status, body=body, last=True))
        return
    try:
        _serve(desk, channel, cell)
    except BaseException:  # noqa: BLE001 - the server sees that it ended, and says so
        os._exit(1)


def _prepare(desk: Desk) -> None:
    """Do once what the first person would wait for: code is loaded, what is kept is found."""
    for job, asked in _FIRST[desk.terms.role]:
        with suppress(Exception):  # who asks for it is told
            find(job)(desk, asked, Event())


def _serve(desk: Desk, channel: socket.socket, cell: Any) -> None:
    """Do one order after another."""
    terms = desk.terms
    gc.collect()
    gc.freeze()  # what is there now stays: the store and the code
    limit_memory(terms.memory)
    full = sizes()[1] + terms.memory // 2
    send(channel, Reply(0))
    if terms.role == "light" and not select([channel], [], [], _IDLE)[0]:
        with suppress(Exception):  # who searches is told
            find("search")(desk, {"q": "a"}, Event())
    while (order := receive(channel)) is not None:
        reply = _done(desk, order, Stopped(cell, order.number), full, channel)
        send(channel, reply)
        if reply.last:
            return


def _done(desk: Desk, order: Order, stop: Event, full: int, channel: socket.socket) -> Reply:
    """Do a job; a worker that has grown large, or met the ceiling, does no other."""
    number, failed = order.number, False
    end_after(desk.terms.deadline)
    gc.disable()  # it would walk over all rows of an answer again and again
    try:
        answer = find(order.job)(desk, order.asked, stop)
        if isinstance(answer, Parts):
            send(channel, Reply(number, more=True, body=as_json(answer.first)))
            answer = answer.rest()
        last = sizes()[1] > full
        if isinstance(answer, File):
            return Reply(number, 200, answer.type, answer.name, last=last, body=answer.content)
        return Reply(number, last=last, body=as_json(answer))
    except HandedOnError:
        return Reply(number, handed_on=True)
    except Exception as error:  # noqa: BLE001 - the server answers with it
        failed = isinstance(error, MemoryError) or getattr(error, "code", None) == "OutOfMemory"
        if failed:
            lift_memory_limit()
        status, body = refusals.body(error)
    finally:
        gc.enable()
        end_after(float("inf"))
    return Reply(number, status, last=failed or sizes()[1] > full, body=body)
