"""Addresses of the explorer: each translates HTTP into a job, and what comes of it into HTTP."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Final

from starlette.requests import ClientDisconnect
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from viz.explorer.asked import check
from viz.explorer.frames import JSON
from viz.explorer.refusals import TOO_LARGE, Refusal
from viz.explorer.refusals import body as told

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    from starlette.requests import Request

    from viz.explorer.frames import Reply
    from viz.explorer.office import Office

MOST_BODY: Final = 1 << 20
DEEPEST: Final = 100
LINES: Final = "application/x-ndjson"
KEPT_BY_NOBODY: Final = {"Cache-Control": "no-store"}
FRAMED: Final = {
    "Content-Security-Policy": (
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
    ),
    "X-Frame-Options": "SAMEORIGIN",
}
"""A page within the explorer's own: it names its style by hash, and runs nothing."""
READ: Final = {
    "/api/info": "info",
    "/api/start": "start",
    "/api/search": "search",
    "/api/node": "node",
    "/api/questions": "questions",
    "/api/questions/{name}": "question",
    "/api/expansions": "expansions",
    "/api/claims": "claims",
    "/api/offers": "offers",
    "/api/why": "why",
    "/api/lanes": "lanes",
}
"""The jobs that are asked for by an address alone."""
SENT: Final = {
    "/api/query": "query",
    "/api/ask": "ask",
    "/api/save": "save",
    "/api/complete": "complete",
    "/api/check": "check",
    "/api/expand": "expand",
    "/api/path": "path",
    "/api/claims": "decide",
}
"""The jobs that are asked for with JSON."""


def routes(office: Office) -> list[Route]:
    """Give every address under ``/api``."""
    return [
        Route("/api/alive", _alive(office)),
        Route("/api/cancel", _cancel(office), methods=["POST"]),
        *(
            Route(path, _each(office, READ.get(path), SENT.get(path)), methods=["GET", "POST"])
            for path in {**READ, **SENT}
        ),
    ]


def _alive(office: Office) -> Callable[..., Any]:
    async def alive(request: Request) -> Response:
        del request
        return as_json({"started": office.started})

    return alive


def _cancel(office: Office) -> Callable[..., Any]:
    async def cancel(request: Request) -> Response:
        name = (await asked_in(request)).get("job")
        return as_json({"cancelled": isinstance(name, str) and office.cancel(name)})

    return cancel


def _each(office: Office, read: str | None, sent: str | None) -> Callable[..., Any]:
    async def each(request: Request) -> Response:
        job = sent if request.method == "POST" else read
        if job is None:
            raise Refusal(f"{request.url.path} is not asked by {request.method}.", 405)
        if request.method == "POST":
            asked = await asked_in(request)
        else:
            asked = {**request.query_params, **request.path_params}
        return await _answered(office, job, check(job, asked), request)

    return each


async def asked_in(request: Request) -> dict[str, Any]:
    """Read the JSON object that a request carries.

    Raises:
        Refusal: it is no JSON object, or too large.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != JSON:
        raise Refusal(f"Send JSON, with Content-Type: {JSON}.", 415)
    text = bytearray()
    async for part in request.stream():
        text += part
        if len(text) > MOST_BODY:
            raise Refusal(f"More than {MOST_BODY >> 20} MB is not taken.", TOO_LARGE)
    try:
        asked = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal("The request holds no JSON that can be read.") from error
    if not isinstance(asked, dict):
        raise Refusal("The request holds JSON, but no object.")
    if _is_too_deep(asked):
        raise Refusal(f"The request holds JSON of more than {DEEPEST} levels.")
    if b"\\ud" in text.lower() and not _is_whole(asked):
        raise Refusal("The request holds half a letter: a surrogate without its other half.")
    return asked


def _is_too_deep(value: Any) -> bool:
    """Tell whether JSON is nested deeper than what goes through it can follow."""
    level = [value]
    for _ in range(DEEPEST):
        level = [
            item
            for each in level
            for item in (each.values() if isinstance(each, dict) else each)
            if isinstance(item, (dict, list))
        ]
        if not level:
            return False
    return True


def _is_whole(value: Any) -> bool:
    """Tell whether every text in JSON can be written as UTF-8."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


async def _answered(
    office: Office, job: str, asked: Mapping[str, Any], request: Request
) -> Response:
    """Have a job done; where the browser goes away meanwhile, stop it."""
    stop = asyncio.Event()
    part: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
    name = str(asked.get("job") or "")
    doing = asyncio.ensure_future(office.do(job, asked, stop, name, part.set_result))
    leaving = asyncio.ensure_future(_left(request))
    try:
        first: set[asyncio.Future[Any]] = {doing, leaving, part}
        await asyncio.wait(first, return_when=asyncio.FIRST_COMPLETED)
        if part.done():
            lines = _in_lines(part.result(), doing, stop)
            return StreamingResponse(lines, 200, KEPT_BY_NOBODY, LINES)
        if not doing.done():
            stop.set()
        found = as_response(await doing)
        if job == "lanes":
            found.headers.update(FRAMED)
        return found
    finally:
        leaving.cancel()


async def _in_lines(
    first: bytes, doing: asyncio.Future[Reply], stop: asyncio.Event
) -> AsyncIterator[bytes]:
    """Give an answer in two lines: what is seen first, and the rest or what went wrong with it."""
    try:
        yield first + b"\n"
        reply = await asyncio.shield(doing)
        yield reply.body
    finally:
        stop.set()  # who leaves between the lines does not want the second one


async def _left(request: Request) -> None:
    """Wait until the browser has closed the connection."""
    try:
        async for _ in request.stream():
            pass
    except (ClientDisconnect, RuntimeError):
        pass
    while (await request.receive())["type"] != "http.disconnect":
        pass


def as_response(reply: Reply) -> Response:
    """Give a worker's reply as HTTP."""
    headers = dict(KEPT_BY_NOBODY)
    if reply.file:
        headers["Content-Disposition"] = f'attachment; filename="{reply.file}"'
    return Response(reply.body, reply.status, headers, reply.type)


def as_json(answer: dict[str, Any]) -> Response:
    """Give a small answer of the server itself."""
    return Response(json.dumps(answer), 200, KEPT_BY_NOBODY, JSON)


def as_refusal(error: BaseException) -> Response:
    """Give an error as HTTP."""
    status, text = told(error)
    return Response(text, status, KEPT_BY_NOBODY, JSON)
