"""What passes between the server and a worker: orders one way, replies the other.

A frame is the lengths of head and body, a pickled head, and the body as it goes to the browser.
Both ends are processes of ours, so pickle opens nothing to a stranger.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import socket
    from asyncio import StreamReader, StreamWriter
    from collections.abc import Mapping

LENGTHS: Final = struct.Struct("!II")
JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Order:
    """A job for a worker: its number there, its name, and what was asked."""

    number: int
    job: str
    asked: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of an order.

    Attributes:
        number: of the order; 0 where the worker speaks of itself: it is ready, or cannot be.
        status: as HTTP has it.
        type: the kind of the body.
        file: the name of the file that the body is, empty where it is none.
        handed_on: whether nothing was done because it writes: the writing worker has to do it.
        last: whether the worker ends now, and another one should take its place.
        more: whether this is a first part, and the rest is still being made.
        body: the bytes for the browser.
    """

    number: int
    status: int = 200
    type: str = JSON
    file: str = ""
    handed_on: bool = False
    last: bool = False
    more: bool = False
    body: bytes = field(default=b"", repr=False)


def send(channel: socket.socket, reply: Reply) -> None:
    """Send a reply, from the worker's end."""
    head = (reply.number, reply.status, reply.type, reply.file, reply.handed_on, reply.last)
    packed = pickle.dumps((*head, reply.more))
    channel.sendall(LENGTHS.pack(len(packed), len(reply.body)) + packed)
    if reply.body:
        channel.sendall(reply.body)


def receive(channel: socket.socket) -> Order | None:
    """Wait for an order at the worker's end; None where the server has gone."""
    lengths = _exactly(channel, LENGTHS.size)
    if lengths is None:
        return None
    size, _ = LENGTHS.unpack(lengths)
    packed = _exactly(channel, size)
    return None if packed is None else Order(*pickle.loads(packed))  # noqa: S301 - our own server


def _exactly(channel: socket.socket, size: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = channel.recv(size - len(parts))
        if not part:
            return None
        parts += part
    return bytes(parts)


def give(writer: StreamWriter, order: Order) -> None:
    """Send an order, from the server's end."""
    packed = pickle.dumps((order.number, order.job, dict(order.asked)))
    writer.write(LENGTHS.pack(len(packed), 0) + packed)


async def take(reader: StreamReader) -> Reply:
    """Wait for a reply at the server's end.

    Raises:
        IncompleteReadError: the worker has gone.
    """
    head, body = LENGTHS.unpack(await reader.readexactly(LENGTHS.size))
    parts = pickle.loads(await reader.readexactly(head))  # noqa: S301 - our own worker
    content = await reader.readexactly(body) if body else b""
    return replace(Reply(*parts), body=content)
