from __future__ import annotations

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer

HEAD = "Ashfall 2 Gets A Trailer\n\nAshfall 2, the sequel to Ashfall, is due in 2027.\n\n"


def _kinds(text: str) -> dict[str, str]:
    article = read(HEAD + text, Gazetteer.empty())
    return {e.name: e.kind for c in article.coded for s in c.spans for e in s.entities}


@pytest.mark.parametrize(
    "text",
    [
        "Stepping into the shoes of Orlok Vane is Zubin Kasa.",
        "Taking on the role of Orlok Vane is Zubin Kasa.",
        "The part of Orlok Vane went to Zubin Kasa.",
        "Zubin Kasa has been tapped for Orlok Vane, the king of thieves.",
        "Zubin Kasa steps back into the role of Orlok Vane.",
        "Orlok Vane will be essayed by Zubin Kasa.",
        "Zubin Kasa lends his voice to Orlok Vane.",
        "Zubin Kasa beat out several actors for the role of Orlok Vane.",
    ],
)
def test_one_of_two_names_is_the_role_of_the_other(text: str) -> None:
    kinds = _kinds(text)
    assert (kinds["Zubin Kasa"], kinds["Orlok Vane"]) == ("person", "character")


@pytest.mark.parametrize(
    "text",
    [
        "Zubin Kasa has come aboard the cast of Ashfall 2.",
        "Zubin Kasa is circling a role in the film.",
        "Zubin Kasa was spotted on set.",
        "Joining them is Zubin Kasa.",
        "The studio has offered Zubin Kasa the lead.",
        "Zubin Kasa, the star of Ashfall, is back.",
    ],
)
def test_who_works_is_somebody_real(text: str) -> None:
    assert _kinds(text)["Zubin Kasa"] == "person"


@pytest.mark.parametrize(
    "text",
    [
        "The plot sees Sela Quist hunted by an old gang.",
        "Fans will meet Sela Quist, the new villain.",
        "A thief must join forces with Sela Quist.",
    ],
)
def test_who_is_told_of_in_a_story_is_a_character(text: str) -> None:
    assert _kinds(text)["Sela Quist"] == "character"
