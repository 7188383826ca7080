from __future__ import annotations

from typing import Any

import httpcore
import httpx
import pytest

from loaders.web.transport import CheckedTransport


def test_httpx_sends_by_it(site: Any) -> None:
    transport = CheckedTransport(httpcore.SyncBackend())
    with httpx.Client(transport=transport) as client:
        assert client.get(site.url("/x")).status_code == 404


def test_errors_are_those_of_httpx() -> None:
    with (
        CheckedTransport(httpcore.SyncBackend()) as transport,
        pytest.raises(httpx.NetworkError),
    ):
        transport.handle_request(httpx.Request("GET", "http://127.0.0.1:1/"))
