from __future__ import annotations

import pytest

from loaders.sources.article.extract import Gazetteer, extract
from loaders.sources.article.extract.figures import is_figure


@pytest.mark.parametrize(
    ("name", "expected"),
    [("James Bond", True), ("HAN SOLO", True), ("Kim Doe", False), ("Tom Cruise", False)],
)
def test_who_is_known_as_a_character(name: str, *, expected: bool) -> None:
    assert is_figure(name) == expected


def test_a_known_character_acts_in_nothing(nobody: Gazetteer) -> None:
    text = "Kim Doe made Han Solo suffer as the warlord Brask in the 2019 film Iron Comet."
    found = extract(text, nobody, None)
    assert "Han Solo" not in {f.subject.name for f in found.facts if f.kind != "appears_in"}
