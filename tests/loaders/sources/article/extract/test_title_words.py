from __future__ import annotations

import pytest

from loaders.sources.article.extract.title_words import (
    AFTER_OTHER,
    AFTER_SERIES,
    AFTER_WORK,
    BEFORE_OTHER,
    BEFORE_WORK,
)


@pytest.mark.parametrize(
    "before",
    ["She starred in ", "the star of the Oscar-nominated ", "in 2014's ", "the sequel to ",
     "the director of last year's hit "],
)  # fmt: skip
def test_words_before_a_title(before: str) -> None:
    assert any(cue.search(before) and weight > 2 for weight, cue in BEFORE_WORK)


@pytest.mark.parametrize("after", [" (2014)", " fame", " opens on May 5", " star Kim Doe"])
def test_words_after_a_title(after: str) -> None:
    assert any(cue.match(after) for _, cue in AFTER_WORK)


def test_words_beside_somebody() -> None:
    assert any(cue.search("directed by ") for _, cue in BEFORE_OTHER)
    assert any(cue.match(" will star as Iris") for _, cue in AFTER_OTHER)


def test_words_after_a_series() -> None:
    assert AFTER_SERIES.match(" movies")
