from __future__ import annotations

import asyncio
import socket

import pytest
from aside import aside

from viz.explorer.frames import Order, Reply, give, receive, send, take


def test_orders_and_replies_arrive_as_they_were_sent() -> None:
    async def talk() -> tuple[Order | None, Reply]:
        ours, theirs = socket.socketpair()
        reader, writer = await asyncio.open_connection(sock=ours)
        give(writer, Order(7, "query", {"text": "RETURN 'ä'", "n": None}))
        await writer.drain()
        order = await asyncio.to_thread(receive, theirs)
        large = Reply(7, 422, "text/csv", "a.csv", last=True, body=b"x" * 3_000_000)
        sending = asyncio.create_task(asyncio.to_thread(send, theirs, large))
        reply = await take(reader)
        await sending
        writer.close()
        assert await asyncio.to_thread(receive, theirs) is None
        theirs.close()
        assert reply == large
        return order, reply

    order, reply = aside(talk())
    assert order == Order(7, "query", {"text": "RETURN 'ä'", "n": None})
    assert len(reply.body) == 3_000_000


def test_a_worker_that_ends_in_the_middle_is_noticed() -> None:
    async def talk() -> None:
        ours, theirs = socket.socketpair()
        reader, writer = await asyncio.open_connection(sock=ours)
        theirs.sendall(b"\0\0\0\x08\0\0")
        theirs.close()
        with pytest.raises(asyncio.IncompleteReadError):
            await take(reader)
        writer.close()

    aside(talk())
