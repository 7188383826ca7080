"""Who may ask: requests of other sites, under other names, or without the token get a sentence."""

from __future__ import annotations

import hmac
import ipaddress
import socket
from dataclasses import dataclass, field
from html import escape
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, Response

from viz.explorer import threshold
from viz.explorer.refusals import Refusal, body

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK: Final = ("localhost", "127.0.0.1", "[::1]")
POLICY: Final = "; ".join(  # noqa: FLY002 - one line each is read more easily
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Door:
    """Where the explorer listens, and what opens it.

    Attributes:
        host: the name or address that it was told to listen on.
        port: the port.
        token: what a visitor has to show; empty where nobody has to.
    """

    host: str
    port: int
    token: str = field(default="", repr=False)

    @property
    def cookie(self) -> str:
        """The name of the cookie: cookies are shared by all ports of a host."""
        return f"loregraph_{self.port}"

    def is_ours(self, host: str) -> bool:
        """Tell whether a Host header names this server, and not a name that leads here."""
        name, colon, port = host.lower().rpartition(":")
        if not colon or port.endswith("]"):
            name, port = host.lower(), "80"
        if port != str(self.port):
            return False
        known = (*LOOPBACK, self.host.lower(), f"[{self.host.lower()}]")
        return name in known or (bool(self.token) and _is_own_name(name))

    def opens(self, shown: str) -> bool:
        """Tell whether what a visitor shows is the token, in the same time for every wrong one."""
        return hmac.compare_digest(shown.encode(), self.token.encode())


def _is_own_name(name: str) -> bool:
    """Tell whether a name is an address or this machine's: then nobody else can have made it up."""
    if name in {socket.gethostname().lower(), socket.getfqdn().lower()}:
        return True
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


class Guard:
    """Stands before everything else: what it lets in is answered, with headers for safety."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app, self._door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or say why not."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            answer = self._answer(scope)
        except Refusal as refusal:
            answer = _said(refusal, scope)
        await (answer or self._app)(scope, receive, guarded)

    def _answer(self, scope: Scope) -> Response | None:
        """Give the answer to a request that goes no further, None for one that does.

        Raises:
            Refusal: it is not let in.
        """
        headers = Headers(scope=scope)
        self._check_origin(scope, headers)
        if not self._door.token:
            return None
        shown = dict(parse_qsl(scope["query_string"].decode("latin-1"))).get("token")
        if shown is not None and self._door.opens(shown):
            return self._welcome(scope)
        if not any(map(self._door.opens, _shown(headers, self._door.cookie))):
            if headers.get("sec-fetch-site") in ("cross-site", "same-site"):
                return _again(_address(scope))
            raise Refusal(
                "This explorer asks for its token: open it by the link that "
                "`loregraph serve` printed.",
                401,
                code=threshold.TOKEN_NEEDED,
            )
        return None

    def _check_origin(self, scope: Scope, headers: Headers) -> None:
        host = headers.get("host", "")
        if not self._door.is_ours(host):
            raise Refusal(
                "This address does not lead to the explorer under that name: open it as "
                f"http://{LOOPBACK[0]}:{self._door.port}/",
                421,
                code="ForeignHost",
            )
        origin = headers.get("origin")
        if origin is not None and origin.lower() != f"http://{host.lower()}":
            raise Refusal("Other sites may not ask the explorer.", 403, code="ForeignOrigin")
        visits = scope["method"] == "GET" and headers.get("sec-fetch-mode") == "navigate"
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin") and not visits:
            raise Refusal("Other sites may not ask the explorer.", 403, code="ForeignOrigin")

    def _welcome(self, scope: Scope) -> Response:
        """Keep the token as a cookie, and go on without it in the address.

        The page goes on by itself and is not redirected: a strict cookie does not come along on a
        redirect that began on another site, such as a mail in the browser.
        """
        answer = _again(_address(scope))
        answer.set_cookie(
            self._door.cookie, self._door.token, httponly=True, samesite="strict", path="/"
        )
        return answer


def _address(scope: Scope) -> str:
    """Give the address that was asked for, on this server, without the token."""
    rest = urlencode([(key, value) for key, value in _query(scope) if key != "token"])
    return _path(scope) + (f"?{rest}" if rest else "")


def _path(scope: Scope) -> str:
    return quote("/" + scope["path"].lstrip("/\\"), safe="/")


def _query(scope: Scope) -> list[tuple[str, str]]:
    return parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)


def _again(address: str) -> Response:
    """Let the browser come again from this site's own page, with the cookies of this site."""
    page = f'<!doctype html><title>Loregraph</title><a href="{escape(address)}">Go on</a>'
    headers = {"Refresh": f"0; url={address}", "Cache-Control": "no-store"}
    return HTMLResponse(page, headers=headers)


def _said(refusal: Refusal, scope: Scope) -> Response:
    """Say no, to a person by a page and to a program in JSON."""
    if "text/html" in Headers(scope=scope).get("accept", ""):
        return threshold.page(refusal, _path(scope), _query(scope))
    status, text = body(refusal)
    return Response(text, status, media_type="application/json")


def _shown(headers: Headers, cookie: str) -> list[str]:
    """Give what a visitor shows: the cookie, or the token of a program."""
    found = []
    kind, _, value = headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        found.append(value.strip())
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return found
    if cookie in cookies:
        found.append(cookies[cookie].value)
    return found
