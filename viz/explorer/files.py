"""The explorer's own files and those of the shareable page, read from the packages by name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from starlette.responses import Response

from viz.explorer.refusals import Refusal
from viz.page import assets
from viz.page.faces import pictures_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

TYPES: Final = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "svg": "image/svg+xml",
}
IMAGES: Final = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
_FOLDERS: Final = {"": "viz.explorer", "page": "viz.page"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is served."""

    content: bytes
    type: str
    etag: str


def asset(folder: str, name: str) -> Asset:
    """Give a file of the explorer, or of the shareable page.

    Raises:
        Refusal: there is no such file.
    """
    kind = TYPES.get(name.rpartition(".")[2])
    if name == "palette.css":
        return _asset(assets.palette().encode(), TYPES["css"])
    if kind is None or name.startswith(".") or "/" in name or "\\" in name:
        raise Refusal(f"There is no file {name!r}.", 404, code="NotFound")
    place = files(_FOLDERS[folder]).joinpath("static", name)
    try:
        return _asset(place.read_bytes(), kind)
    except (OSError, ValueError) as error:
        raise Refusal(f"There is no file {name!r}.", 404, code="NotFound") from error


def _asset(content: bytes, kind: str) -> Asset:
    return Asset(content, kind, f'"{hashlib.sha256(content).hexdigest()[:32]}"')


async def own_file(request: Request) -> Response:
    """Serve a file of the explorer."""
    return served(asset("", request.path_params["name"]), request)


async def page_file(request: Request) -> Response:
    """Serve a file of the shareable page."""
    return served(asset("page", request.path_params["name"]), request)


def image_file(folder: str) -> Callable[[Request], Awaitable[Response]]:
    """Serve the pictures of a folder, by the names that stand in it and no others."""

    async def image(request: Request) -> Response:
        name = request.path_params["name"]
        found = pictures_in(folder).get(name) if folder else None
        if found is None:
            raise Refusal(f"There is no picture {name!r}.", 404, code="NotFound")
        return served(_asset(found.read_bytes(), IMAGES[found.suffix.lower()]), request)

    return image


async def shell(request: Request) -> Response:
    """Serve the one page, whose script reads the address."""
    return served(asset("", "index.html"), request)


def served(found: Asset, request: Request) -> Response:
    """Give a file, or say that the browser has it already."""
    headers = {"ETag": found.etag, "Cache-Control": "no-cache"}
    if found.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(found.content, headers=headers, media_type=found.type)
