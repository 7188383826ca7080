"""An article of the tests' own, as plain text and as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = """\
Ann Lee Joins the Cast of 'Moon Harbor 3'

By Joe Writer

Ann Lee will play Captain Iris in Moon Harbor 3, the studio said on Friday. The third film is set to
be released on July 2, 2022.

Share

Moon Harbor 2 was released on June 5, 2020. Bo Chen directed Moon Harbor 2.
"""
PAGE = """\
<!doctype html><html><head><title>Ann Lee joins Moon Harbor 3 | The Daily Reel</title>
<meta property="og:title" content="Ann Lee joins Moon Harbor 3">
<meta property="og:site_name" content="The Daily Reel">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<meta name="author" content="Joe Writer">
</head><body><nav><a href="/">Home</a> <a href="/films">Films</a></nav>
<div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
<article><h1>Ann Lee joins Moon Harbor 3</h1>
<p>Ann Lee will play Captain Iris in Moon Harbor 3, the studio said. The film is set to be released
on July 2, 2022 and follows Moon Harbor 2.</p>
<p>Director Bo Chen finished the second film in May of the year before last, and it did well in
every country where it was shown, the studio said in its report.</p>
<div>Also read: <a href="/ten">Ten Films of the Summer</a></div>
<p>Filming began in Lisbon in February 2021, where the crew will stay until the end of April, if the
weather holds and the harbor stays open to ships with actors.</p></article>
<footer>We use cookies to improve this website. All rights reserved.</footer></body></html>
"""


@pytest.fixture
def plain() -> str:
    return PLAIN


@pytest.fixture
def page() -> str:
    return PAGE


@pytest.fixture
def store() -> Iterator[NetworkXStore]:
    with NetworkXStore(":memory:", CypherEngine()) as opened:
        yield opened


@pytest.fixture
def raw() -> Any:
    """Give a function that makes an article of bytes or of text."""
    from loaders.sources.article.acquire import Raw

    def make(data: str | bytes, where: str = "news.txt", **more: Any) -> Raw:
        return Raw(data.encode() if isinstance(data, str) else data, where, **more)

    return make
