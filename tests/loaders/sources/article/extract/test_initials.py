from __future__ import annotations

from loaders.sources.article.extract.initials import initials, short_of
from loaders.sources.article.extract.sentences import sentences


def test_small_words_have_no_initial() -> None:
    assert initials(("lord", "of", "the", "tide")) == "LT"


def test_short_forms_have_a_number_or_a_colon() -> None:
    text = "IC3 comes before I:C 4, and I:C goes on. IC alone is nothing."
    assert list(short_of("IC", sentences(text))) == [("IC3", 3), ("I:C 4", 4), ("I:C", 0)]
