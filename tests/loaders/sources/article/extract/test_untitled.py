from __future__ import annotations

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.untitled import untitled


def test_a_film_that_has_no_title_yet_is_named_after_somebody() -> None:
    text = "The untitled Wick Vane film has a date. The Wick Vane movie shoots in May."
    assert list(untitled(text)) == [("Wick Vane", ["untitled Wick Vane film", *FORMS])]


FORMS = ["Wick Vane movie", "Wick Vane film"]


def test_an_origin_film_is_one() -> None:
    assert [name for name, _ in untitled("We heard of a Wick Vane origin film.")] == ["Wick Vane"]


def test_a_number_is_a_title() -> None:
    assert list(untitled("The untitled Iron Comet 3 film")) == []


@pytest.mark.parametrize(
    "lead",
    [
        "Rob Low joins the untitled film, to be directed by Oscar winner Eve Moss.",
        "Rob Low joins an untitled thriller from filmmaker Eve Moss.",
        "Rob Low joins Eve Moss's untitled heist movie.",
        "Rob Low joins Eve Moss's next film. The director is busy: director Eve Moss has no time.",
        "Rob Low joins a mystery project written and directed by Eve Moss.",
    ],
)
def test_a_film_without_a_title_is_named_after_its_director(lead: str, nobody: Gazetteer) -> None:
    text = f"{lead}\n\nAnn Poe, the star of Frost Hill (2014), is in it."
    main = read(text, nobody).main
    assert main is not None
    assert main.name == "Untitled Eve Moss film"


def test_a_title_goes_before(nobody: Gazetteer) -> None:
    text = (
        "Rob Low joins Iron Comet 4\n\nRob Low joins Iron Comet 4. "
        "He was in an untitled thriller from filmmaker Eve Moss."
    )
    main = read(text, nobody).main
    assert main is not None
    assert main.name == "Iron Comet 4"
