from __future__ import annotations

import pytest

from loaders.sources.article.extract.trimming import trimmed


@pytest.mark.parametrize(
    ("title", "at_start", "short"),
    [
        ("When Silver Tide", 1, "Silver Tide"),
        ("The Silver Tide", 1, "The Silver Tide"),
        ("director Silver Tide", 0, "Silver Tide"),
        ("Silver Tide to June 7", 0, "Silver Tide"),
        ("Silver Tide", 0, "Silver Tide"),
        ("But", 1, ""),
    ],
)
def test_words_that_are_no_part_of_a_title(title: str, at_start: int, short: str) -> None:
    assert trimmed(title, at_start=bool(at_start)) == short
