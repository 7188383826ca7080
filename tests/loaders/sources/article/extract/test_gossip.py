from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract.gossip import is_called_false, is_taken_back

Row = tuple[str, str, str]


def test_a_claim_is_called_untrue_at_its_end() -> None:
    text = "claims that she plays him were a hoax."
    assert is_called_false(text, 12, 25)
    assert not is_called_false("she plays him and was false.", 0, 13)


def test_a_sentence_is_taken_back_by_the_next() -> None:
    assert is_taken_back("a friend swore that she plays him.", "she doesn't.")
    assert not is_taken_back("she plays him.", "she doesn't like it.")
    assert not is_taken_back("a friend swore that she plays him.", "she doesn't like it.")


@pytest.mark.parametrize(
    "text",
    [
        "It has been wrongly reported that Kim Doe plays the villain in Iron Comet 3.",
        "Whispers around town have it that Kim Doe is to appear in Iron Comet 3.",
        "A post claiming that Kim Doe had joined Iron Comet 3 was a hoax.",
        "Sam Roe opens Iron Comet 3. Somebody insisted Kim Doe was Iris Vane. She wasn't.",
        "Insiders claim Kim Doe will star in Iron Comet 3.",
        "The makers of Iron Comet 3 are said to have picked Kim Doe as the villain.",
        "On Iron Comet 3, Kim Doe was seen on set, sparking rumours of a return.",
        "Kim Doe shot down claims that she is to star in Iron Comet 3.",
    ],
)
def test_what_is_only_talk_is_no_fact(text: str, facts: Callable[[str], list[Row]]) -> None:
    told = {(kind, who) for kind, who, _ in facts(text)}
    assert not told & {("acts_in", "Kim Doe"), ("plays", "Kim Doe")}


def test_who_also_produces_has_no_company_in_that(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Iron Comet 3 opens in May. Kim Doe, who also produces, wrote the script with Sam Roe."
    )
    assert ("writes", "Sam Roe", "Iron Comet 3") in found
    assert ("produces", "Sam Roe", "Iron Comet 3") not in found


def test_a_feast_is_no_role(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Kim Doe's Diwali outing Iron Comet 3 has a date.")
    assert not [row for row in found if row[0] == "plays"]


def test_a_film_that_only_names_somebody_is_not_what_is_told_of(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts(
        "Kim Doe has had enough\n\nKim Doe is done. The Iron Comet 3 star, 27, said so."
        " Director Sam Roe was not there."
    )
    assert ("directs", "Sam Roe", "Iron Comet 3") not in found


def test_a_prequel_is_not_the_next_film(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Iron Comet 2 is out. Kim Doe is to front a prequel to Iron Comet, set in 1960.")
    assert ("follows", "Iron Comet 2", "Iron Comet") not in found
