from __future__ import annotations

import pytest

from loaders.sources.article.extract import Gazetteer
from loaders.sources.article.extract.article import read


def _people(text: str, known: Gazetteer) -> list[list[str]]:
    article = read(text, known)
    return [
        [entity.name for entity in span.entities]
        for coded in article.coded
        for span in coded.spans
        if span.letter in "NPC" and span.start < span.end
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The script is by Anna and Max Lund.", [["Anna Lund"], ["Max Lund"]]),
        ("With it came the nanny Anna and Max Lund.", [["Anna"], ["Max Lund"]]),
        (
            "Anna Poe wrote it. Later Anna and Max Lund rewrote it.",
            [["Anna Poe"], ["Anna Poe"], ["Max Lund"]],
        ),
        (
            "Anna and Max Lund wrote it. Some say that the Lunds have a plan.",
            [["Anna Lund"], ["Max Lund"], ["Anna Lund", "Max Lund"]],
        ),
        ("Somebody saw Anna and Keanu Reeves there.", [["Anna"], ["Keanu Reeves"]]),
    ],
)
def test_two_of_one_family(text: str, expected: list[list[str]], nobody: Gazetteer) -> None:
    assert _people(text, nobody) == expected
