from __future__ import annotations

import re

import pytest

from loaders.sources.article.extract.deadly import HURTS, KILLS, TO_DEATH, forms


@pytest.mark.parametrize(
    ("verb", "past", "passive"),
    [("slay", "slew", "slain"), ("gun down", "gunned down", "gunned down"),
     ("fatally shoot", "fatally shot", "fatally shot"), ("impale", "impaled", "impaled")],
)  # fmt: skip
def test_forms_of_a_verb(verb: str, past: str, passive: str) -> None:
    assert forms(verb)[3:] == (past, passive)


@pytest.mark.parametrize("words", ["blows up", "kills off", "murdered", "slew"])
def test_the_longest_form_is_found(words: str) -> None:
    assert re.match(KILLS.finite, words + " Iris")[0] == words  # type: ignore[index]


def test_what_hurts_kills_only_with_a_word_for_it() -> None:
    deadly = re.compile(f"{HURTS.finite} her {TO_DEATH}")
    assert deadly.match("stabs her to death")
    assert deadly.match("throws her off a cliff")
    assert not deadly.match("throws her a rope")
