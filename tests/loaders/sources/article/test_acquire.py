from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.results.errors import SourceError, UsageError
from loaders.sources.article.acquire import MOST_BYTES, acquire
from loaders.web.fetch import Limits


def home(address: Any) -> bool:
    return str(address) == "127.0.0.1"


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "News.HTML"
    path.write_bytes(b"hello")
    raw = acquire(str(path))
    assert (raw.data, raw.suffix, raw.url) == (b"hello", ".html", None)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"hello")))
    assert acquire("-").data == b"hello"


@pytest.mark.parametrize("source", ["nothing.txt", ".", "ftp://host/x", "file:///etc/passwd"])
def test_what_is_no_source(source: str) -> None:
    with pytest.raises(UsageError):
        acquire(source)


def test_a_folder_says_how_its_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"is a folder: name the articles in it, as in .*/\*\.txt"):
        acquire(f"{tmp_path}/")


def test_a_file_that_no_article_fills(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(SourceError, match="larger than 10,000,000 bytes: no article is"):
        acquire(str(path))


def test_an_address(site: Any) -> None:
    headers = {"content-type": "text/html; charset=ISO-8859-1"}
    site.add("/news", site.page(b"<p>hello</p>", headers=headers))
    raw = acquire(site.url("/news"), home)
    assert (raw.data, raw.kind, raw.charset) == (b"<p>hello</p>", "text/html", "iso-8859-1")
    assert raw.url == site.url("/news")


def test_a_private_address_is_not_asked(site: Any) -> None:
    with pytest.raises(SourceError, match="not an address of the public network"):
        acquire(site.url("/news"))
    assert site.asked == []


def test_nor_one_that_a_public_page_redirects_to(site: Any) -> None:
    site.add("/news", site.page(status=302, headers={"location": "http://192.168.0.1/secret"}))
    with pytest.raises(SourceError, match=r"192\.168\.0\.1, which is not an address of the public"):
        acquire(site.url("/news"), home)


def test_a_page_that_never_ends(site: Any) -> None:
    site.add("/slow", site.page(b"x" * 1000, drip=0.05))
    with pytest.raises(SourceError, match=r"did not answer within 0\.3 seconds"):
        acquire(site.url("/slow"), home, Limits(seconds=0.3))


def test_a_page_that_is_huge(site: Any) -> None:
    site.add("/huge", site.page(b"x" * (MOST_BYTES + 1), length=False))
    with pytest.raises(SourceError, match="larger than 10,000,000 bytes"):
        acquire(site.url("/huge"), home)


def test_an_address_that_is_no_text(site: Any) -> None:
    site.add("/x.pdf", site.page(b"%PDF", headers={"content-type": "application/pdf"}))
    with pytest.raises(SourceError, match="is no text but application/pdf"):
        acquire(site.url("/x.pdf"), home)
