"""The application: addresses, files, and errors as sentences."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from viz.explorer.files import image_file, own_file, page_file, shell
from viz.explorer.refusals import Refusal
from viz.explorer.routes import as_refusal, routes
from viz.explorer.safety import Guard

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

    from viz.explorer.office import Office
    from viz.explorer.safety import Door


def application(office: Office, door: Door, report: Callable[[BaseException], None]) -> ASGIApp:
    """Give the application.

    Args:
        office: who does the work.
        door: where it listens, and what opens it.
        report: told of errors that nobody expected; the browser gets a sentence alone.
    """

    @asynccontextmanager
    async def working(app: Starlette) -> AsyncIterator[None]:
        del app
        try:
            yield
        finally:
            await office.close()

    app = Starlette(
        routes=[
            *routes(office),
            Route("/static/page/{name}", page_file),
            Route("/static/{name}", own_file),
            Route("/images/{name}", image_file(office.front.images)),
            Route("/api/{rest:path}", _unknown),
            Route("/{rest:path}", shell),
        ],
        exception_handlers={Refusal: _refused, HTTPException: _missing, Exception: _refused},
        lifespan=working,
    )
    return Guard(_Caught(app, report), door)


async def _unknown(request: Request) -> Response:
    raise Refusal(f"There is nothing at {request.url.path}.", 404, code="NotFound")


def _refused(request: Request, error: Exception) -> Response:
    del request
    return as_refusal(error)


def _missing(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        sentence = f"{request.url.path} is not asked by {request.method}."
        return as_refusal(Refusal(sentence, 405))
    return as_refusal(Refusal(f"There is nothing at {request.url.path}.", error.status_code))


class _Caught:
    """Catches what nobody expected: a sentence for the browser, the rest for the terminal."""

    def __init__(self, app: ASGIApp, report: Callable[[BaseException], None]) -> None:
        self._app, self._report = app, report

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noted(message: Any) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception as error:
            if scope["type"] != "http":
                raise
            self._report(error)
            if not begun:
                await as_refusal(error)(scope, receive, send)
