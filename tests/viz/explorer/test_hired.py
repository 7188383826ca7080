from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aside import aside

from loregraph.serving import Serving
from viz.explorer.front import Terms
from viz.explorer.hired import GoneError, Hired


def test_a_worker_does_what_it_is_told_and_stops_when_it_is_told(
    front: Serving, endless: str
) -> None:
    async def work() -> None:
        worker = await Hired.hire(front, Terms())
        never, stop = asyncio.Event(), asyncio.Event()
        reply = await worker.do("query", {"text": "RETURN 1 AS x"}, within=60, stop=never)
        assert reply is not None
        assert json.loads(reply.body)["rows"] == [[1]]
        asyncio.get_running_loop().call_later(0.2, stop.set)
        reply = await worker.do("query", {"text": endless}, within=60, stop=stop)
        assert reply is not None
        assert json.loads(reply.body)["error"]["code"] == "Cancelled"
        reply = await worker.do("query", {"text": endless}, within=0.2, stop=never)
        assert reply is not None
        worker.kill()
        await asyncio.wait_for(worker.ended, 60)
        with pytest.raises(GoneError) as caught:
            await worker.do("query", {"text": "RETURN 1"}, within=60, stop=never)
        assert caught.value.exit_code == -9

    aside(work())


def test_a_store_that_cannot_be_opened_is_told(tmp_path: Any) -> None:
    async def work() -> None:
        front = Serving("x", "1", file=str(tmp_path / "none.db"))
        with pytest.raises(GoneError) as caught:
            await Hired.hire(front, Terms())
        assert caught.value.reply is not None
        assert b"none.db" in caught.value.reply.body

    aside(work())
