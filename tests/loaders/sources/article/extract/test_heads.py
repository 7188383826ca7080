from __future__ import annotations

from loaders.sources.article.extract.heads import Heads
from loaders.sources.article.extract.tokens import tokens


def _part(headline: str, body: str, start: int, end: int) -> str:
    heads = Heads([tokens(body, 0, len(body))])
    found = tokens(headline, 0, len(headline))
    first, last = heads.part(found, start, end)
    return " ".join(token.text for token in found[first:last])


def test_a_verb_of_a_headline_is_no_part_of_a_name() -> None:
    body = "Kim Doe is back. Will Roe is not."
    assert _part("Kim Doe Strikes Gold as Iris", body, 0, 4) == "Kim Doe"
    assert _part("Doe Strikes Gold as Iris", body, 0, 3) == "Doe"
    assert _part("Will Roe Strikes Gold as Iris", body, 1, 4) == "Will Roe"


def test_what_the_text_does_not_have_stays() -> None:
    body = "Kim Doe is back."
    assert _part("Rex Hale Strikes Gold", body, 0, 4) == "Rex Hale Strikes Gold"
    assert _part("Kim Doe Ashfall", body, 0, 3) == "Kim Doe Ashfall"
