from __future__ import annotations

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.film_series import with_series
from loaders.sources.article.extract.gazetteer import Gazetteer


def test_one_of_many_films_of_the_past_is_not_what_a_text_is_about(nobody: Gazetteer) -> None:
    text = (
        "Kim Doe dies aged 90\n\nKim Doe, the actor, has died, her family said. She was in "
        "Goldfinger, The Untouchables and The Hunt for Red October. She left after Dr. No in 1962 "
        "and came back for Diamonds Are Forever in 1971."
    )
    assert read(text, with_series(nobody, text, 2020)).main is None


def test_a_film_of_the_headline_is(nobody: Gazetteer) -> None:
    text = "Goldfinger: who dies\n\nRob Low falls from a plane in Goldfinger. Kim Doe plays Iris."
    main = read(text, with_series(nobody, text, 2020)).main
    assert main is not None
    assert main.name == "Goldfinger"


def test_the_only_film_to_come_is_what_a_text_is_about() -> None:
    text = (
        "Emily Blunt waves from a roof, as one does. Some hold on with both hands.\n\n"
        "When the train went by, she gave them a smile. Twice, as the fans saw. "
        "It was a fight for Iron Comet 7, the studio said in May 2031. "
        "Henry Cavill, seen in The Quiet Road (2012), is joining her. Ridley Scott directs. "
        "There was going to be a boat as well. That is not happening. It would have sunk."
    )
    main = read(text, Gazetteer(year=2031)).main
    assert main is not None
    assert main.name == "Iron Comet 7"
