from __future__ import annotations

import pytest

from loaders.sources.article.extract.sentences import sentences
from loaders.sources.article.extract.titles import titles


def _titles(text: str) -> set[str]:
    return {title for title, _ in titles(sentences(text + "\n"))}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They worked together in Iron Comet 3 and The Tin Garden.", "The Tin Garden"),
        ("She is known for Iron Comet 3, Copper Valley and Salt Road.", "Copper Valley"),
        ("After Copper Valley and Iron Comet 3 he was tired.", "Copper Valley"),
        ("The Copper Valley and Iron Comet 3 actor was tired.", "Copper Valley"),
        ("Ann Poe (Iron Comet 3, Copper Valley) is in it.", "Copper Valley"),
        ("He shot Copper Valley (2003) and Iron Comet 3 in Norway.", "Copper Valley"),
    ],
)
def test_what_stands_beside_a_title_is_one(text: str, title: str) -> None:
    assert title in _titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "He has left Iron Comet 3, and Zubin Kasa will take over.",
        "They spoke of Iron Comet 3 and Zubin Kasa's plans.",
        "He died in Tampa, Norland, and Iron Comet 3 is for him.",
        "It was made by Zubin Kasa and Iron Comet 3 writer Ann Lee.",
        "In Iron Comet 3, Zubin Kasa and Ann Lee play a couple.",
    ],
)
def test_whoever_stands_beside_a_title_is_none(text: str) -> None:
    assert _titles(text) <= {"Iron Comet 3"}
