from __future__ import annotations

import hmac
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from aside import aside
from starlette.responses import PlainTextResponse

from viz.explorer.safety import HEADERS, Door, Guard

OPEN = Door("127.0.0.1", 8765)
CLOSED = Door("0.0.0.0", 8765, "open sesame")


def asked(
    door: Door,
    path: str = "/",
    method: str = "GET",
    base: str = "http://localhost:8765",
    **headers: str,
) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Guard(PlainTextResponse("in"), door))
        async with httpx.AsyncClient(transport=transport, base_url=base) as client:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            return await client.request(method, path, headers=named)

    return aside(ask())


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_who_asks_by_an_own_name_is_let_in(host: str) -> None:
    answer = asked(OPEN, base=f"http://{host}:8765")
    assert (answer.status_code, answer.text) == (200, "in")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8765",
        "localhost",
        "localhost:80",
        "localhost.evil.example:8765",
        "127.0.0.1.nip.io:8765",
        "192.168.0.1:8765",
        "",
        "localhost:8765@evil.example",
    ],
)
def test_a_name_that_somebody_else_made_up_leads_nowhere(host: str) -> None:
    answer = asked(OPEN, host=host)
    assert answer.status_code == 421
    assert "http://localhost:8765/" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:8766"},
        {"origin": "https://localhost:8765"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors"},
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_other_sites_may_not_ask(headers: dict[str, str], method: str) -> None:
    answer = asked(OPEN, "/api/query", method, **headers)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "ForeignOrigin"


def test_the_own_page_and_a_link_from_elsewhere_are_let_in() -> None:
    own = {"origin": "http://localhost:8765", "sec_fetch_site": "same-origin"}
    assert asked(OPEN, "/api/query", "POST", **own).status_code == 200
    link = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}
    assert asked(OPEN, **link).status_code == 200
    assert asked(OPEN, "/", "POST", **link).status_code == 403


def test_every_answer_has_the_headers_also_a_refusal() -> None:
    for answer in (asked(OPEN), asked(OPEN, host="evil.example")):
        for name, value in HEADERS.items():
            assert answer.headers[name] == value
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "access-control-allow-origin" not in asked(OPEN).headers


def test_without_the_token_nothing_is_told() -> None:
    for path in ("/", "/api/info", "/static/main.js", "/?token=", "/?token=wrong"):
        answer = asked(CLOSED, path)
        assert answer.status_code == 401
        assert answer.json()["error"]["code"] == "TokenNeeded"


def test_the_link_with_the_token_gives_a_cookie_and_goes_on_without_it() -> None:
    answer = asked(CLOSED, "/ask/deaths?film=Fallout&token=open%20sesame&view=graph")
    assert answer.status_code == 200
    assert answer.headers["refresh"] == "0; url=/ask/deaths?film=Fallout&view=graph"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    kept = cookie.partition(";")[0]
    assert asked(CLOSED, cookie=kept).text == "in"
    assert asked(CLOSED, cookie=f"other=1; {kept}; more=2").text == "in"
    assert asked(CLOSED, cookie=kept.replace("loregraph_8765", "loregraph_8766")).status_code == 401


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example", "/%0d%0aSet-Cookie:x=1"])
def test_the_link_with_the_token_leads_to_this_server_alone(path: str) -> None:
    answer = asked(CLOSED, f"{path}?token=open%20sesame")
    target = answer.headers["refresh"].removeprefix("0; url=")
    assert target.startswith("/")
    assert not target.startswith(("//", "/\\"))
    assert "\r" not in target
    assert len(answer.headers.get_list("set-cookie")) == 1


def test_a_link_on_another_site_comes_again_with_the_cookie() -> None:
    link = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}
    answer = asked(CLOSED, "/node?id=film:x", **link)
    assert answer.headers["refresh"] == "0; url=/node?id=film%3Ax"
    assert "set-cookie" not in answer.headers
    link["sec_fetch_site"] = "same-origin"
    assert asked(CLOSED, "/node?id=film:x", **link).status_code == 401


def test_a_person_is_told_in_plain_words() -> None:
    answer = asked(CLOSED, accept="text/html,application/xhtml+xml")
    assert answer.status_code == 401
    assert answer.headers["content-type"].startswith("text/html")
    assert "This explorer asks for its token" in answer.text
    assert "style-src 'sha256-" in answer.headers["content-security-policy"]


def test_a_program_shows_the_token_in_a_header() -> None:
    assert asked(CLOSED, authorization="Bearer open sesame").text == "in"
    assert asked(CLOSED, authorization="Bearer open").status_code == 401
    assert asked(CLOSED, authorization="Basic open sesame").status_code == 401


def test_with_a_token_addresses_of_the_machine_are_names_of_it() -> None:
    kept = {"authorization": "Bearer open sesame"}
    assert asked(CLOSED, host="192.168.0.7:8765", **kept).status_code == 200
    assert asked(CLOSED, host="[fe80::1]:8765", **kept).status_code == 200
    assert asked(CLOSED, host="evil.example:8765", **kept).status_code == 421


def test_tokens_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[bytes] = []

    def noted(one: bytes, other: bytes) -> bool:
        compared.append(one)
        return one == other

    monkeypatch.setattr(hmac, "compare_digest", noted)
    assert asked(CLOSED, authorization="Bearer wrong").status_code == 401
    assert compared == [b"wrong"]


def test_the_token_stands_in_no_message() -> None:
    assert "sesame" not in repr(CLOSED)


def test_a_server_for_others_demands_a_token(small: Path, serving: Callable[..., Any]) -> None:
    with serving(small, "--host", "127.0.0.1", "--token", "geheim", "--workers", "1") as explorer:
        assert explorer.get("/api/info").status_code == 401
        shown = {"Authorization": "Bearer geheim"}
        assert explorer.browser.get("/api/info", headers=shown).status_code == 200
        assert explorer.get("/", token="geheim").status_code == 200
        assert explorer.get("/api/info").status_code == 200  # by the cookie
