"""An article, whatever form it came in: its text and what is known of where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from html import unescape
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from graph.results.errors import SourceError
from graph.values.ids import make_id, slug
from loaders.sources.article.address import host_of, place_of
from loaders.sources.article.boilerplate import cleaned
from loaders.sources.article.decoding import decoded
from loaders.sources.article.language import check_english
from loaders.sources.article.page import is_page, read_page
from loaders.sources.article.plain import is_markdown, read_plain, unwrapped, without_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from loaders.sources.article.acquire import Raw
    from loaders.sources.article.dating import Dated

MOST_CHARACTERS: Final = 500_000
"""A book's worth of text; no article is longer."""
_LEAST_WORDS: Final = 8
_FIRST_WORDS: Final = 12


@dataclass(frozen=True, slots=True)
class Article:
    """An article that was read.

    Attributes:
        text: what is read into claims; what is no part of the article is blanked in it.
        title: its headline; where it has none, what its address or its first words say.
        dated: when it was published, and how that is known.
        url, author, site: where it stands, who wrote it, what the page calls its publisher.
    """

    text: str
    title: str
    dated: Dated
    url: str | None = None
    author: str | None = None
    site: str | None = None

    @property
    def id(self) -> str:
        """The id of its source: the same for every version of it."""
        if self.url is None:
            return make_id("source", "article", slug(self.title)[:60])
        place = place_of(self.url)
        mark = blake2b(place.encode(), digest_size=3).hexdigest()
        path = PurePath(place.partition("?")[0].partition("/")[2])
        return make_id("source", "article", slug(self.host or ""), slug(path.stem)[:50], mark)

    @property
    def host(self) -> str | None:
        """The site that it stands on; of an archive's copy, the site that was copied."""
        return host_of(self.url)

    @property
    def digest(self) -> str:
        """A fingerprint of its words: spaces and blanked parts do not matter."""
        words = " ".join(self.text.split())
        return blake2b(words.encode(), digest_size=10).hexdigest()


def read_article(
    raw: Raw, published: str | None = None, on_wrong_date: Callable[[str], None] | None = None
) -> Article:
    """Read an article.

    Args:
        raw: the article as it came.
        published: when it was published, if that was told.
        on_wrong_date: is given the sentence about a date that the text contradicts; the date is
            then inferred. Without it the article is refused.

    Raises:
        SourceError: it is empty, no text, no English, all boilerplate, too long, or its date
            contradicts its text.
        UsageError: ``published`` is no date.
    """
    text = decoded(raw)
    if not text.strip():
        raise SourceError(f"{raw.where} is empty: there is nothing to read.")
    whole_page = is_page(text, raw.suffix, raw.kind)
    if whole_page:
        page = read_page(text, raw.where, raw.url)
        title, author, site, url, date = page.title, page.author, page.site, page.url, page.date
        text = page.text
    else:
        _check_length(text, raw.where)
        check_english(text, raw.where)
        plain = read_plain(unescape(text))
        title, author, site, url, date = (
            plain.title, plain.author, plain.site, plain.url, plain.date,
        )  # fmt: skip
        text = (
            without_markdown(plain.text) if is_markdown(text, raw.suffix) else unwrapped(plain.text)
        )
    _check_length(text, raw.where)
    told = cleaned(text)
    _check_words(told, raw.where)
    if whole_page:
        _check_lines(told, raw.where)
    check_english(text, raw.where)
    address = raw.url or url
    when = _dated(told, date, published, address, raw.where, on_wrong_date)
    named = (title or _named(told, address)).strip()[:300]
    return Article(told, named, when, address, author, site)


def _dated(
    text: str, stated: str | None, given: str | None, address: str | None, where: str,
    on_wrong_date: Callable[[str], None] | None,
) -> Dated:  # fmt: skip
    """Date an article; one whose date its text contradicts by what the text says alone."""
    from loaders.sources.article.dating import (  # noqa: PLC0415 - the text is looked at first
        ContradictedDateError,
        dated,
    )

    try:
        return dated(text, stated, given, address, where)
    except ContradictedDateError as error:
        if on_wrong_date is None:
            raise
        on_wrong_date(str(error))
        return dated(text, None, None, address, where)


def _check_length(text: str, where: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise SourceError(
            f"{where} has {len(text):,} characters, and no article has more than "
            f"{MOST_CHARACTERS:,}: cut out the one that you mean, and load that."
        )


def _check_words(text: str, where: str) -> None:
    if len(text.split()) < _LEAST_WORDS:
        raise SourceError(
            f"{where} holds no article: without buttons, notices and lists of other articles "
            "hardly a word is left."
        )


def _check_lines(text: str, where: str) -> None:
    """Refuse a page of which only headings and links are left: no line of it is a sentence."""
    if all(len(line.split()) < _LEAST_WORDS for line in text.split("\n")):
        raise SourceError(
            f"{where} holds no article: nothing but headings, links and buttons is left of it."
        )


def _named(text: str, address: str | None) -> str:
    """Name an article without a headline by its address, else by its first words."""
    stem = PurePath(urlsplit(address).path.rstrip("/")).stem if address else ""
    words = stem.replace("_", " ").replace("-", " ").split()
    return " ".join(words or text.split()[:_FIRST_WORDS])
