from __future__ import annotations

import pytest

from loaders.sources.article.extract.parts import Parts, base_of, parted


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Iron Comet 3", Parts("Iron Comet", "", 3)),
        ("Iron Comet III", Parts("Iron Comet", "", 3)),
        ("Iron Comet: Ashfall", Parts("Iron Comet", "Ashfall")),
        ("Iron Comet: Episode IX", Parts("Iron Comet", "", 9)),
        ("Iron Comet: Chapter 3 - Ashfall", Parts("Iron Comet", "Ashfall", 3)),
        ("Iron Comet", Parts("Iron Comet")),
    ],
)
def test_titles_in_parts(title: str, parts: Parts) -> None:
    assert parted(title) == parts


def test_a_series_with_a_colon_in_its_name() -> None:
    known = [("iron", "comet")]
    assert base_of("Iron: Comet 7") == "Iron: Comet"
    assert parted("Iron: Comet", known) == Parts("Iron: Comet")
    assert parted("Iron: Comet: Ashfall", known) == Parts("Iron: Comet", "Ashfall")
    assert parted("Iron: Comet - Ashfall Part One", known) == Parts(
        "Iron: Comet", "Ashfall Part One"
    )


def test_a_number_alone_is_no_series() -> None:
    assert base_of("Episode IX") is None


def test_a_part_may_hang_on_a_hyphen() -> None:
    assert parted("Iron Comet-Part Two") == Parts("Iron Comet", "", 2)
    assert parted("Iron Comet Part2").base.startswith("Iron Comet")
