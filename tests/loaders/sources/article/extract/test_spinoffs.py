"""Films that are told to belong to a series."""

from __future__ import annotations

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer

HEAD = "Kim Doe Joins 'Iron Comet' {}\n\nNobody knows what becomes of the main Iron Comet series. "
TEXT = HEAD + "Iron Comet 9 was moved to 2031. Ridley Scott is behind the wheel of the film."


@pytest.mark.parametrize("told", ["Spinoff 'Nightfall'", "prequel film 'Nightfall'"])
def test_a_spin_off_is_what_a_text_is_about(nobody: Gazetteer, told: str) -> None:
    article = read(TEXT.format(told), nobody)
    assert article.main is not None
    assert article.main.name == "Nightfall"
