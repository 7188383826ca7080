"""Texts about somebody are about no film."""

from __future__ import annotations

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.portraits import is_portrait

DIED = "Kim Doe, who played Iris in the drama The Tin Comet (1968), has died in Tharn. She was 84."


@pytest.mark.parametrize(
    "head",
    ["Obituary: Kim Doe, star of The Tin Comet", "Who was Kim Doe?", "Kim Doe dies aged 84"],
)
def test_an_obituary_is_about_no_film(head: str, nobody: Gazetteer) -> None:
    article = read(f"{head}\n\n{DIED}", nobody)
    assert is_portrait(article.coded)
    assert article.main is None


def test_who_dies_in_a_story_is_no_portrait(nobody: Gazetteer) -> None:
    text = "Who dies in The Tin Comet? Explained\n\nIris (Kim Doe) has died at the end of it."
    assert not is_portrait(read(text, nobody).coded)
