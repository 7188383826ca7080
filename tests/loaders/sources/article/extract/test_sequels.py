from __future__ import annotations

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.sequels import SEQUEL


@pytest.mark.parametrize(
    "lead",
    [
        "Lucid Films is moving ahead with a sequel to Paper Crown.",
        "The Paper Crown sequel has found its villain.",
        "Eve Moss is at work on the follow-up to her 2022 hit Paper Crown.",
        'The untitled "Paper Crown" sequel has set its cast.',
        "A second Paper Crown movie is in the works.",
        '"Paper Crown" is getting a sequel.',
    ],
)
def test_a_text_is_about_what_follows_the_film(lead: str, nobody: Gazetteer) -> None:
    text = f"{lead}\n\nEve Moss will direct the sequel. Kim Doe was in the film Paper Crown (2022)."
    main = read(text, nobody).main
    assert main is not None
    assert main.name == "Paper Crown 2"


@pytest.mark.parametrize(
    "text",
    [
        "Kim Doe joins Paper Crown\n\nKim Doe joins Paper Crown. A sequel to Paper Crown may come.",
        'The sequel to "Paper Crown" is called "Ashfall."\n\n"Ashfall" opens in May.',
    ],
)
def test_a_film_of_its_own_stays_the_main_one(text: str, nobody: Gazetteer) -> None:
    main = read(text, nobody).main
    assert main is not None
    assert main.name in ("Paper Crown", "Ashfall")


def test_a_sequel_with_a_title_is_named_by_that() -> None:
    assert SEQUEL.search("the ⟨F0⟩ sequel is near")
    assert not SEQUEL.search("the ⟨F0⟩ sequel ⟨F1⟩ is near")
    assert not SEQUEL.search("the ⟨F0⟩ sequels are near")
