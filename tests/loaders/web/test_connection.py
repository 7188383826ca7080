from __future__ import annotations

from typing import Any

import httpcore
import pytest

from loaders.web import connection
from loaders.web.connection import CheckedNetwork, Deadline


def test_a_deadline_that_is_over() -> None:
    with pytest.raises(httpcore.ReadTimeout):
        Deadline(-1).wait()


def test_one_step_waits_no_longer_than_a_silent_server_is_borne() -> None:
    assert Deadline(1000).wait() == 15
    assert Deadline(2).wait() <= 2


def test_the_checked_address_is_the_one_connected_to(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []

    def resolve(host: str, port: int, allow: Any) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    monkeypatch.setattr(connection, "resolve", resolve)
    network = CheckedNetwork(lambda _: True, Deadline(5))
    stream = network.connect_tcp("rebinding.invalid", site.port)
    stream.write(b"GET /x HTTP/1.0\r\n\r\n")
    assert stream.read(12) == b"HTTP/1.0 404"
    stream.close()
    assert looked_up == ["rebinding.invalid"]


def test_the_next_address_is_tried(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "resolve", lambda *_: ["127.0.0.2", "127.0.0.1"])
    network = CheckedNetwork(lambda _: True, Deadline(5))
    network.connect_tcp("two.invalid", site.port).close()


def test_no_address_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "resolve", lambda *_: ["127.0.0.1", "127.0.0.2"])
    network = CheckedNetwork(lambda _: True, Deadline(5))
    with pytest.raises(httpcore.ConnectError):
        network.connect_tcp("none.invalid", 1)
