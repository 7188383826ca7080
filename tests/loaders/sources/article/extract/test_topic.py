from __future__ import annotations

import pytest

from loaders.sources.article.extract import Gazetteer, extract
from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.topic import Topic

ADDRESS = "https://news.example/film/2020/ashfall-release-date-iron-comet-spinoff-1234567/"
TEXT = (
    "Northgate is giving its Iron Comet spinoff more time. Ashfall, with Kim Doe, is now going out "
    "on June 6, 2031.\n\nIron Comet 4 was a hit. Sam Roe is back as Wick Vane."
)


def test_what_stands_before_a_release_date_is_a_film() -> None:
    assert "Ashfall" in list(Topic(ADDRESS).titles(TEXT))


@pytest.mark.parametrize("address", [None, "https://news.example/1234", "", "ashfall"])
def test_an_address_without_words_names_nothing(address: str | None) -> None:
    topic = Topic(address)
    assert topic.words == ()
    assert list(topic.titles(TEXT)) == []


def test_the_film_of_the_address_is_the_one_that_a_text_is_about() -> None:
    with_address = extract(TEXT, Gazetteer.empty(), None, ADDRESS).facts
    released = {(f.subject.name, f.object.name) for f in with_address if f.kind == "released"}
    assert released == {("Ashfall", "2031-06-06")}


def test_a_film_after_since_is_no_topic() -> None:
    topic = Topic("https://a.example/kim-doe-silver-tide-since-iron-comet-4")
    assert topic.place(Entity("film", "Silver Tide")) == 2
    assert topic.place(Entity("film", "Iron Comet 4", base="Iron Comet", number=4)) is None


def test_an_untitled_film_is_named_by_whom_it_is_about() -> None:
    topic = Topic("https://a.example/wick-vane-movie-finds-director")
    assert topic.place(Entity("film", "Untitled Wick Vane film")) == 0


def test_an_address_may_number_a_film_that_the_text_does_not() -> None:
    topic = Topic("https://a.example/comet-3-kim-doe-back")
    assert topic.number_of(("comet",)) == 3
    assert topic.number_of(("doe",)) is None
    text = "Kim Doe is back.\n\nRob Low directs the movie. Kim Doe was in Comet 2 as Iris Vane."
    directs = [
        fact.object.name
        for fact in extract(
            text, Gazetteer.empty(), None, "https://a.example/comet-3-kim-doe-back"
        ).facts
        if fact.kind == "directs"
    ]
    assert directs == ["Comet 3"]


def test_a_number_before_a_month_is_a_day() -> None:
    series = ("iron", "comet")
    assert Topic("https://a.example/film/iron-comet-8-october-date").number_of(series) is None
    assert Topic("https://a.example/film/iron-comet-8-adds-kim-doe").number_of(series) == 8
