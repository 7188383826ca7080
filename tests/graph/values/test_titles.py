from __future__ import annotations

import pytest

from graph.values.titles import subtitles


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Mission: Impossible - Fallout", ["Impossible - Fallout", "Fallout"]),
        ("Rogue One \u2013 A Story", ["A Story"]),
        ("One \u2014 Two", ["Two"]),
        ("Spider-Man", []),
        ("12:30", []),
        ("", []),
    ],
)
def test_what_stands_behind_a_colon_or_a_dash(title: str, parts: list[str]) -> None:
    assert subtitles(title) == parts
