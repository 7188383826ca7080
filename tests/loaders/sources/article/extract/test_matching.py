from __future__ import annotations

from loaders.sources.article.extract.entities import Entity, Span
from loaders.sources.article.extract.matching import as_written, first_words, longest, matches
from loaders.sources.article.extract.tokens import tokens


def test_a_title_stands_where_its_words_do_whatever_signs_are_between() -> None:
    found = tokens("Iron: Comet 3 opens", 0, 19)
    assert matches(found, 0, ("iron", "comet", "3")) == 4
    assert matches(found, 0, ("iron", "moon")) == 0
    assert first_words(found, 0) == ["iron"]


def test_a_title_may_begin_with_whose_it_is() -> None:
    found = tokens("Comet's Man opens", 0, 17)
    assert first_words(found, 0) == ["comet", "comets"]
    assert matches(found, 0, ("comets", "man")) == 3


def test_a_common_word_is_a_title_only_as_it_is_written() -> None:
    film = Entity("film", "IF")
    assert as_written(tokens("IF", 0, 2)[0], ("if",), film)
    assert not as_written(tokens("If", 0, 2)[0], ("if",), film)


def test_the_longer_of_two_that_overlap_stays() -> None:
    short, long = Span(0, 4, [], "F"), Span(0, 10, [], "F")
    assert longest([short, long]) == [long]
