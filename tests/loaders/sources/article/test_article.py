from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from graph.results.errors import SourceError
from loaders.sources.article.article import read_article


def test_a_plain_text(raw: Any, plain: str) -> None:
    article = read_article(raw(plain))
    assert article.title == "Ann Lee Joins the Cast of 'Moon Harbor 3'"
    assert article.author == "Joe Writer"
    assert "Share" not in article.text
    assert len(article.text) == len(plain)
    assert article.text.index("Bo Chen") == plain.index("Bo Chen")
    assert str(article.dated.before) == "2022-07-02"


def test_a_page(raw: Any, page: str) -> None:
    article = read_article(raw(page, "news.html", suffix=".html", url="https://reel.example/a/lee"))
    assert (article.title, article.site) == ("Ann Lee joins Moon Harbor 3", "The Daily Reel")
    assert str(article.dated.published) == "2021-03-04"
    assert "Ten Films" not in article.text
    assert "cookies" not in article.text
    assert article.id.startswith("source:article-reel-example-lee-")


def test_a_markdown_text(raw: Any) -> None:
    text = (
        "# Ann *Lee* joins the film\n\nShe [will](http://x.example) act in **Moon Harbor 3** soon."
    )
    article = read_article(raw(text, "news.md", suffix=".md"))
    assert article.text == "Ann Lee joins the film\n\nShe will act in Moon Harbor 3 soon."


def test_entities_that_were_left_in_a_text_are_characters(raw: Any) -> None:
    text = "Ann Lee &amp; Bo Chen&#8217;s next film is set in a harbor by the sea, it was said."
    assert read_article(raw(text)).text.startswith("Ann Lee & Bo Chen\u2019s next film")


def test_a_header_names_the_address_and_the_date(raw: Any, plain: str) -> None:
    header = "https://www.reel.example/film/ann-lee-joins\t2021-03-04\n"
    article = read_article(raw(header + plain))
    assert article.host == "reel.example"
    assert str(article.dated.published) == "2021-03-04"
    assert "reel.example" not in article.text
    assert article.text.index("Bo Chen") == (header + plain).index("Bo Chen")


def test_without_a_headline_the_address_or_the_first_words_name_it(raw: Any) -> None:
    body = "Ann Lee will play Captain Iris in Moon Harbor 3, the studio said on Friday.\n"
    first = "Ann Lee will play Captain Iris in Moon Harbor 3, the studio"
    assert read_article(raw(body, "standard input")).title == first
    addressed = f"https://reel.example/film/ann-lee-joins/\n{body}"
    assert read_article(raw(addressed)).title == "ann lee joins"


def test_a_correction_keeps_the_id_and_changes_the_digest(raw: Any, plain: str) -> None:
    first = read_article(raw(plain))
    second = read_article(raw(plain.replace("Captain Iris", "Captain Vera")))
    spaced = read_article(raw(plain.replace("\n\n", "\n\n\n")))
    assert first.id == second.id == spaced.id
    assert first.digest != second.digest
    assert first.digest == spaced.digest


def test_the_date_that_was_told_decides(raw: Any, plain: str) -> None:
    dated = read_article(raw(f"date 2022-08-01\n{plain}"), "2021-03").dated
    assert (dated.by, str(dated.published)) == ("given", "2021-03")


def test_a_date_that_the_text_contradicts_is_refused(raw: Any, plain: str) -> None:
    late = raw(f"date 2022-08-01\n{plain}")
    with pytest.raises(SourceError, match=r"2022-08-01, but for its text 2022-07-02 is still to"):
        read_article(late)
    told: list[str] = []
    assert str(read_article(late, None, told.append).dated.before) == "2022-07-02"
    assert "--published YYYY-MM-DD" in told[0]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("", "is empty"),
        (" \n\n ", "is empty"),
        ("Share\nTweet\nWe use cookies on this website.\nAll rights reserved.", "no article"),
        ("word " * 100_001, "has 500,005 characters"),
        ("<html><body><nav>Home</nav></body></html>", "holds no article"),
        ("Der Film wird in den Kinos zu sehen sein, und das ist nicht alles. " * 5, "is German"),
        (b"\x89PNG\r\n\0\0", "is no text"),
    ],
)
def test_what_is_no_article(raw: Any, data: Any, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        read_article(raw(data))


def test_a_page_of_links_alone_is_no_article(raw: Any) -> None:
    links = "".join(f"<p><a href=/{n}>Section {n}</a></p>" for n in range(60))
    page = f"<html><head><title>News</title></head><body>{links}</body></html>"
    with pytest.raises(SourceError, match="holds no article: nothing but headings, links"):
        read_article(raw(page))


def test_a_page_of_a_cookie_notice_alone_is_no_article(raw: Any) -> None:
    page = (
        "<html><head><title>Please accept cookies</title></head><body><nav><a href=/>Home</a> "
        "<a href=/n>News</a></nav><div>We value your privacy. We and our partners store and access "
        "information on a device. <button>Accept all</button> <button>Reject</button></div>"
        "<footer>All rights reserved. Privacy policy.</footer></body></html>"
    )
    with pytest.raises(SourceError, match="holds no article"):
        read_article(raw(page))


def test_a_file_is_looked_at_before_the_rules_are_made() -> None:
    code = (
        "import sys; from loaders.sources.article.acquire import Raw\n"
        "from loaders.sources.article.article import read_article\n"
        "try: read_article(Raw(b' ', 'x'))\n"
        "except Exception as error: print(error)\n"
        "print([name for name in sys.modules if '.article.extract.' in name])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["x is empty: there is nothing to read.", "[]"]
