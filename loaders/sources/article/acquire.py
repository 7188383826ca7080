"""Where an article comes from: a file, standard input or an address, as bytes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from graph.results.errors import SourceError, UsageError
from loaders.sources.article.extra import needed

if TYPE_CHECKING:
    from loaders.web.address import Allow
    from loaders.web.fetch import Limits

MOST_BYTES: Final = 10_000_000
"""How large a page may be; the text in it is far smaller."""
STDIN: Final = "-"


@dataclass(frozen=True, slots=True)
class Raw:
    """An article as it came.

    Attributes:
        data: its bytes.
        where: how sentences name it.
        suffix: what its file's name ends with, in lower case.
        url: where it was fetched from.
        kind: its media type, as a server says: ``text/html``.
        charset: its encoding, as a server says.
    """

    data: bytes
    where: str
    suffix: str = ""
    url: str | None = None
    kind: str = ""
    charset: str | None = None


def acquire(source: str, allow: Allow | None = None, limits: Limits | None = None) -> Raw:
    """Get the bytes of an article.

    Args:
        source: a path, an address of the web, or ``-`` for standard input.
        allow: which addresses of the network may be asked; the public ones if left out.
        limits: how long and how much is waited for.

    Raises:
        UsageError: there is no such file, or it is none.
        SourceError: it cannot be read, is too large, or the address may not be asked.
    """
    check(source)
    if source == STDIN:
        return Raw(_read(sys.stdin.buffer, "standard input"), "standard input")
    if _is_address(source):
        return _fetched(source, allow, limits)
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = _read(file, source)
    except OSError as error:
        raise SourceError(f"{source} cannot be read: {error.strerror or error}.") from None
    return Raw(data, source, path.suffix.lower())


def check(source: str) -> None:
    """Check that an article may be there: a file is, an address is only looked at.

    Raises:
        UsageError: there is no such file, or it is none.
    """
    if source == STDIN or _is_address(source):
        return
    if "://" in source:
        raise UsageError(f"{source} is not fetched: an address begins with http:// or https://.")
    path = Path(source)
    if path.is_dir():
        raise UsageError(f"{source} is a folder: name the articles in it, as in {path}/*.txt.")
    if not path.is_file():
        raise UsageError(f"There is no file {source}.")


def _is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def _read(file: BinaryIO, where: str) -> bytes:
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise SourceError(
            f"{where} is larger than {MOST_BYTES:,} bytes: no article is. Cut out the text that "
            "you mean, and load that."
        )
    return data


def _fetched(source: str, allow: Allow | None, limits: Limits | None) -> Raw:
    with needed("httpx"):
        from loaders.web.address import public  # noqa: PLC0415 - only where something is fetched
        from loaders.web.fetch import Limits, fetch  # noqa: PLC0415 - the same

    found = fetch(source, limits=limits or Limits(size=MOST_BYTES), allow=allow or public)
    said = Message()
    said["content-type"] = found.headers.get("content-type", "")
    kind, charset = said.get_content_type(), said.get_content_charset()
    if said["content-type"] and not kind.startswith("text/") and "html" not in kind:
        raise SourceError(f"{source} is no text but {kind}: nothing was loaded.")
    return Raw(found.body, source, url=found.url, kind=kind, charset=charset)
