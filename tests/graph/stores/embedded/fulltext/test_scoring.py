"""Scores are Lucene's: those of Neo4j 5.26 for the same documents."""

from __future__ import annotations

import pytest

from graph.stores.embedded.fulltext.scoring import Scorer, edits, rarity, rounded_length


def test_a_score_of_the_real_one() -> None:
    # titles of 2, 1, 5, 4 and 3 words; "nation" stands once in the first and twice in the third
    scorer = Scorer(rarity(2, 5), 15 / 5, 1.0)
    assert scorer.score(1, 2) == 0.4607730209827423
    assert scorer.score(2, 5) == 0.4607730209827423


def test_long_fields_are_rounded() -> None:
    assert [rounded_length(n) for n in (0, 23, 24, 39, 40, 41, 42, 43, 100)] == [
        0, 23, 24, 39, 40, 40, 42, 42, 96,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ("nation", "nation", 0),
        ("natoin", "nation", 1),
        ("natio", "nation", 1),
        ("rogue", "rouge", 1),
        ("nation", "notions", 2),
        ("nation", "cat", None),
        ("", "ab", 2),
    ],
)
def test_edits(first: str, second: str, distance: int | None) -> None:
    assert edits(first, second, 2) == distance
