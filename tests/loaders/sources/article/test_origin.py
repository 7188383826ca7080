from __future__ import annotations

from typing import Any

import pytest

from graph.model.registry import to_records
from graph.model.sources import Source
from loaders.sources.article.article import read_article
from loaders.sources.article.origin import source_of


def test_a_source_of_its_own(raw: Any, plain: str, store: Any) -> None:
    header = "https://www.reel.example/film/ann-lee-joins\t2021-03-04\n"
    source, before = source_of(read_article(raw(header + plain)), store)
    assert source.name == "Ann Lee Joins the Cast of 'Moon Harbor 3'"
    assert (source.publisher, source.author) == ("reel.example", "Joe Writer")
    assert (str(source.published), source.dated_by) == ("2021-03-04", "stated")
    assert source.digest
    assert before == {}


def test_bounds_with_what_they_rest_on(raw: Any, plain: str) -> None:
    source, _ = source_of(read_article(raw(plain)), None)
    assert (str(source.published_from), str(source.published_to)) == ("2020-06-05", "2022-07-02")
    assert source.dated_by == "inferred"
    assert "2022-07-02 as to come" in (source.dated_why or "")


def test_a_source_that_the_graph_has_stays_what_it_is(raw: Any, plain: str, store: Any) -> None:
    known = Source(
        id="source:reel-lee",
        name="The Daily Reel: Lee",
        publisher="The Daily Reel",
        url="http://reel.example/film/ann-lee-joins/",
        published="2021-03-05",
        sources=("source:reel-lee",),
    )
    store.write(to_records([known]))
    header = "https://www.reel.example/film/ann-lee-joins\t2021-03-04\n"
    source, before = source_of(read_article(raw(header + plain)), store)
    assert (source.id, source.name) == ("source:reel-lee", "The Daily Reel: Lee")
    assert (source.published, source.publisher, source.url) == (None, None, None)
    assert before["publisher"] == "The Daily Reel"


def test_an_outlet_is_named_as_the_graph_names_it(raw: Any, plain: str, store: Any) -> None:
    known = Source(
        id="source:other",
        name="Other",
        publisher="The Daily Reel",
        url="https://www.reel.example/other",
    )
    store.write(to_records([known]))
    source, _ = source_of(read_article(raw(f"https://reel.example/lee\n{plain}")), store)
    assert source.publisher == "The Daily Reel"


@pytest.mark.parametrize("first", ["", "https://reel.example/lee\n"])
def test_one_text_with_and_without_its_address_is_one_source(
    raw: Any, plain: str, store: Any, first: str
) -> None:
    known, _ = source_of(read_article(raw(first + plain)), store)
    store.write(to_records([known]))
    second = "" if first else "https://reel.example/lee\n"
    source, before = source_of(read_article(raw(second + plain)), store)
    assert source.id == known.id
    assert before["digest"] == source.digest
    other = read_article(raw(f"https://other.example/lee\n{plain}"))
    assert (source_of(other, store)[0].id == known.id) is (not first)
