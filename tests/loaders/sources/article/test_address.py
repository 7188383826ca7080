from __future__ import annotations

import pytest

from loaders.sources.article.address import archived_on, host_of, original_address, place_of

COPY = "https://web.archive.org/web/20231023233610/https://www.reel.example/2023/film/x/"


def test_an_archives_copy_is_the_original() -> None:
    assert original_address(COPY) == "https://www.reel.example/2023/film/x/"
    assert str(archived_on(COPY)) == "2023-10-23"
    assert archived_on("https://reel.example/20231023/x") is None
    assert host_of(COPY) == "reel.example"


@pytest.mark.parametrize(
    "address",
    [
        COPY,
        "http://reel.example/2023/film/x",
        "https://www.reel.example/2023/film/x/?utm_source=feed#top",
    ],
)
def test_addresses_of_one_page_are_alike(address: str) -> None:
    assert place_of(address) == "reel.example/2023/film/x"


@pytest.mark.parametrize("address", [None, "", "no address", "http://[broken"])
def test_what_is_no_address_is_nowhere(address: str | None) -> None:
    assert (place_of(address), host_of(address)) == ("", None)


def test_a_query_may_name_the_page() -> None:
    assert place_of("https://reel.example/news?id=7") != place_of("https://reel.example/news?id=8")
