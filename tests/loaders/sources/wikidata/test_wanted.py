from __future__ import annotations

import pytest

from loaders.sources.wikidata.wanted import addressed, is_language


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Q42", "Q42"),
        ("https://www.wikidata.org/wiki/Q42", "Q42"),
        ("http://www.wikidata.org/entity/Q42", "Q42"),
        ("Q0", None),
        ("42", None),
        ("https://evil.example/wiki/Q42", None),
    ],
)
def test_what_is_asked_for(text: str, item: str | None) -> None:
    assert addressed(text) == item


def test_codes_of_languages() -> None:
    assert [is_language(text) for text in ("en", "pt-br", "EN", "e", "en|de")] == [
        True,
        True,
        False,
        False,
        False,
    ]
