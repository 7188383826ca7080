"""Bytes become text: byte order marks, encodings declared or not, text that was mistreated."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError
from loaders.sources.article.extra import needed

if TYPE_CHECKING:
    from loaders.sources.article.acquire import Raw

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_MOST_UNREADABLE: Final = 0.01
"""The share of characters that may be controls or marks of what was lost."""


def decoded(raw: Raw) -> str:
    """Give the bytes as text, with what others broke mended and one sort of line end.

    Raises:
        SourceError: it is no text, or nobody can tell its encoding.
    """
    text = _as_text(raw)
    bad = len(_CONTROL.findall(text))
    if bad > _MOST_UNREADABLE * len(text):
        raise SourceError(
            f"{raw.where} is no text that can be read: {bad:,} of its {len(text):,} characters are "
            "none. Save it as UTF-8, and load it again."
        )
    with needed("ftfy"):
        from ftfy import TextFixerConfig, fix_text  # noqa: PLC0415 - only articles need it

    config = TextFixerConfig(uncurl_quotes=False, unescape_html=False, explain=False)
    return fix_text(_CONTROL.sub(" ", text), config).replace("\r\n", "\n").replace("\r", "\n")


def _as_text(raw: Raw) -> str:
    data = raw.data
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\0" in data[:4000]:
        return _without_mark(raw)
    declared = _META.search(data[:4000])
    told = [raw.charset, declared[1].decode("ascii", "replace") if declared else None]
    for encoding in ("utf-8", *filter(None, told)):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _western(raw)


def _without_mark(raw: Raw) -> str:
    """Read UTF-16 without its mark, told by where the zeros are; anything else is no text."""
    head = raw.data[:4000]
    for place, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[place::2].count(0) > 0.8 * len(head[place::2]) and not head[1 - place :: 2].count(
            0
        ):
            return raw.data.decode(encoding, errors="replace")
    raise SourceError(f"{raw.where} is no text: it holds zero bytes. Is it a picture or a PDF?")


def _western(raw: Raw) -> str:
    """Read what is neither UTF-8 nor what it says as Windows does, if that makes words."""
    text = raw.data.decode("cp1252", errors="replace")
    foreign = sum(1 for char in text if char > "\x7f")
    if foreign > 0.2 * len(text):
        raise SourceError(
            f"{raw.where} is not UTF-8, and nobody can tell what it is instead: save it as UTF-8."
        )
    return text
