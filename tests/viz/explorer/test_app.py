from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from aside import aside

from viz.explorer.app import application
from viz.explorer.safety import Door


class Broken:
    """An office in which nothing works."""

    started = "now"
    front = SimpleNamespace(images="")

    async def do(self, *_: Any) -> None:
        raise ZeroDivisionError("secret inside")

    async def close(self) -> None:
        pass


def asked(path: str, told: list[BaseException]) -> httpx.Response:
    app = application(Broken(), Door("127.0.0.1", 80), told.append)  # type: ignore[arg-type]

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.get(path)

    return aside(ask())


def test_what_nobody_expected_is_a_sentence_and_no_trace() -> None:
    told: list[BaseException] = []
    answer = asked("/api/info", told)
    assert answer.status_code == 500
    assert answer.json()["error"]["message"] == "This should not have happened: ZeroDivisionError."
    assert "secret" not in answer.text
    assert [type(error) for error in told] == [ZeroDivisionError]


@pytest.mark.parametrize("path", ["/", "/ask/deaths", "/query?text=x", "/node?id=a", "/claims"])
def test_every_address_of_a_person_gives_the_page(path: str) -> None:
    answer = asked(path, [])
    assert answer.status_code == 200
    assert answer.text.startswith("<!doctype html>")


def test_an_address_under_api_that_is_none() -> None:
    answer = asked("/api/no/such", [])
    assert answer.status_code == 404
    assert answer.json()["error"]["message"] == "There is nothing at /api/no/such."
