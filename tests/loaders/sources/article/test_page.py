from __future__ import annotations

import pytest

from graph.results.errors import SourceError
from loaders.sources.article.page import is_page, read_page


def test_an_article_without_what_stands_around_it(page: str) -> None:
    found = read_page(page, "x.html", "https://reel.example/lee")
    assert found.text.startswith("Ann Lee joins Moon Harbor 3")
    assert "Filming began in Lisbon" in found.text
    assert "Home" not in found.text
    assert "cookies" not in found.text
    assert (found.author, found.site, found.date) == ("Joe Writer", "The Daily Reel", "2021-03-04")


def test_json_that_is_cut_off_does_no_harm(page: str) -> None:
    cut = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "20</script>'
    )
    assert read_page(page.replace("</head>", f"{cut}</head>"), "x.html").date == "2021-03-04"


def test_the_date_of_json(page: str) -> None:
    stated = page.replace("article:published_time", "nothing").replace(
        "</head>",
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-09T1"}'
        "</script></head>",
    )
    assert read_page(stated, "x.html").date == "2021-03-09"


@pytest.mark.parametrize(
    "markup",
    [
        "<html><head><title>Ann Lee</title>",
        f"<html><body>{'<div>' * 5000}<p>hello</p>{'</div>' * 5000}</body></html>",
    ],
    ids=["cut", "deep"],
)
def test_a_page_without_an_article(markup: str) -> None:
    with pytest.raises(SourceError, match=r"x\.html holds no article"):
        read_page(markup, "x.html")


@pytest.mark.parametrize(
    ("text", "suffix", "kind", "told"),
    [
        ("<!DOCTYPE html><p>x", "", "", True),
        ("x", ".html", "", True),
        ("x", "", "application/xhtml+xml", True),
        ("<p>One.</p>\n<p>Two.</p>", "", "", True),
        ("Ann Lee < Bo Chen > Otto", ".txt", "text/plain", False),
    ],
)
def test_what_is_a_page(text: str, suffix: str, kind: str, *, told: bool) -> None:
    assert is_page(text, suffix, kind) is told
