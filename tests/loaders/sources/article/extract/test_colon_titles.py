from __future__ import annotations

from loaders.sources.article.extract.colon_titles import leads_to_somebody, tells_of
from loaders.sources.article.extract.sentences import sentences


def test_somebody_after_a_colon_is_no_part_of_a_title() -> None:
    told = list(sentences("Who is who in Saltwater: Anna Lund is Iris.\n"))
    assert leads_to_somebody("Saltwater: Anna Lund", told[0], told)
    assert not leads_to_somebody("Saltwater: Night of the Swan", told[0], told)


def test_a_headline_tells_something_of_a_film() -> None:
    told = list(sentences("She is in Saltwater.\n"))
    assert tells_of("Saltwater: Who Is Dead", told)
    assert not tells_of("Saltwater: Night of the Swan", told)


def test_a_line_of_an_interview_is_no_title() -> None:
    told = list(sentences("Q: Are you back?\nDoe: No.\nQ: And Max?\nDoe: Max is fine.\n"))
    assert leads_to_somebody("Doe: Max", told[3], told)
    other = list(sentences("Comet: Ashfall opens.\nComet: Nightfall is next.\n"))
    assert not leads_to_somebody("Comet: Ashfall", other[0], other)
