"""A page of the web: its article without what stands around it, and what it says about itself."""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass
from typing import Any, Final

from graph.results.errors import SourceError
from loaders.sources.article.emphasis import titles_in_quotes
from loaders.sources.article.extra import needed

_STARTS: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS: Final = re.compile(
    r"<(?:p|div|article|section)\b[^>]{0,300}>.*</", re.IGNORECASE | re.DOTALL
)
_DATES: Final = re.compile(
    r"""<meta[^>]{1,300}?(?:property|name|itemprop)=["'](?:article:published_time|datePublished|date|pubdate|"""
    r"""parsely-pub-date|sailthru\.date|dc\.date(?:\.issued)?)["'][^>]{0,300}>""",
    re.IGNORECASE,
)
_CONTENT: Final = re.compile(r"""content=["']([^"']{4,40})["']""", re.IGNORECASE)
_JSON_DATE: Final = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d\d(?:-\d\d)?)(?!\d)')
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d|\d{4}-\d\d(?!\d)|\d{4}(?!\d)")
_TITLE: Final = re.compile(r"<title[^>]{0,200}>([^<]{1,500})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """An article of the web.

    Attributes:
        text: its text, a paragraph a line.
        title, author, site, url: as the page says.
        date: when it was published, as the page says: ``2021-03-04``.
    """

    text: str
    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    date: str | None = None


def is_page(text: str, suffix: str = "", kind: str = "") -> bool:
    """Tell whether a text is a page of the web rather than plain text."""
    if suffix in (".html", ".htm", ".xhtml") or "html" in kind:
        return True
    return bool(_STARTS.match(text[:5000])) or bool(_BLOCKS.search(text[:5000]))


def read_page(markup: str, where: str, url: str | None = None) -> Page:
    """Take the article out of a page.

    Raises:
        SourceError: there is none in it.
    """
    with needed("trafilatura"):
        import trafilatura  # noqa: PLC0415 - only pages need it

    try:
        found: Any = trafilatura.bare_extraction(
            titles_in_quotes(markup),
            url=url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (RecursionError, ValueError) as error:
        raise SourceError(f"{where} is a page that cannot be taken apart: {error}.") from None
    if found is None or not (found.text or "").strip():
        raise SourceError(
            f"{where} holds no article, only what stands around one. Save the text by itself, and "
            "load that."
        )
    title = found.title or _titled(markup)
    return Page(
        _with_title(title, found.text),
        title,
        found.author,
        found.sitename,
        url or found.url,
        _date(markup) or found.date,
    )


def _with_title(title: str | None, text: str) -> str:
    """Put the headline before the text, where it does not stand there already."""
    if not title or title.casefold() in text[: len(title) + 200].casefold():
        return text
    return f"{title}\n\n{text}"


def _titled(markup: str) -> str | None:
    found = _TITLE.search(markup)
    return entities.unescape(found[1]).strip() if found else None


def _date(markup: str) -> str | None:
    """Give the date that the head of a page states, as far as that can be read."""
    for tag in _DATES.findall(markup[:500_000]):
        content = _CONTENT.search(tag)
        day = _DAY.match(content[1]) if content else None
        if day:
            return day[0]
    stated = _JSON_DATE.search(markup)
    return stated[1] if stated else None
