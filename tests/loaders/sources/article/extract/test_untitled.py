from __future__ import annotations

from loaders.sources.article.extract.untitled import untitled


def test_a_film_that_has_no_title_yet_is_named_after_somebody() -> None:
    text = "The untitled Wick Vane film has a date. The Wick Vane movie shoots in May."
    assert list(untitled(text)) == [("Wick Vane", ["untitled Wick Vane film", *FORMS])]


FORMS = ["Wick Vane movie", "Wick Vane film"]


def test_an_origin_film_is_one() -> None:
    assert [name for name, _ in untitled("We heard of a Wick Vane origin film.")] == ["Wick Vane"]


def test_a_number_is_a_title() -> None:
    assert list(untitled("The untitled Iron Comet 3 film")) == []
