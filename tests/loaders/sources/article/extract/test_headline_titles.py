from __future__ import annotations

import pytest

from loaders.sources.article.extract.headline_titles import of_headline


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Doe Starts Shooting Iron Comet 4", "Iron Comet 4"),
        ("Shooting Iron Comet 4", "Iron Comet 4"),
        ("Doe Reveals When Iron Comet 10", "Iron Comet 10"),
        ("Iron Comet: Ashfall 8 Pushed to May", "Iron Comet: Ashfall 8"),
        ("The New Iron: Comet Ashfall Trailer", "Iron: Comet Ashfall"),
        ("Iron Comet 4 First Posters", "Iron Comet 4"),
        ("Iron Comet 4", "Iron Comet 4"),
        ("Iron Comet: Dawn", "Iron Comet: Dawn"),
    ],
)
def test_what_a_headline_tells_is_no_part_of_a_title(title: str, expected: str) -> None:
    assert of_headline(title) == expected
