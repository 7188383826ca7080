from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.sentences import flat, sentences
from loaders.sources.article.extract.title_cues import is_name
from loaders.sources.article.extract.titles import titles, trimmed


def _titles(text: str) -> set[str]:
    return {title for title, _ in titles(sentences(flat(text)))}


def test_titles_by_their_look() -> None:
    found = _titles("She likes Iron Comet 3, Silver: Tide and “Harbor of Lights,” but no Monday 3.")
    assert {"Iron Comet 3", "Silver: Tide", "Harbor of Lights"} <= found


def test_titles_by_a_word_beside_them() -> None:
    found = _titles("The film Night Ferry, 2018's Bright Hollow and the Copper Moon franchise.")
    assert {"Night Ferry", "Bright Hollow", "Copper Moon"} <= found


def test_speech_nicknames_and_places_are_no_titles() -> None:
    found = _titles('"I Never Said That. Never," Anna "The Fox" Lind said of the film London.')
    assert not found & {"The Fox", "London", "I Never Said That. Never"}


def test_words_before_a_title_are_taken_away() -> None:
    assert trimmed("In Iron Comet", at_start=True) == "Iron Comet"
    assert trimmed("The Iron Comet", at_start=True) == "The Iron Comet"


def test_names_of_people() -> None:
    assert is_name(["Kate", "Doe"])
    assert not is_name(["Iron", "Comet"])


def test_cases_of_titles(check: Callable[[str], list[str]]) -> None:
    assert check("titles") == []


def test_a_headline_that_goes_on_with_somebody_has_no_title_there() -> None:
    text = "From Moth to Doctor Gloom: Robert Vane Jr returns\n\nRobert Vane Jr is back. He smiled."
    assert not any("Robert" in title for title in _titles(text))


def test_who_says_it_is_no_part_of_a_title() -> None:
    found = _titles('"We shot there," says Poe of Hollow Tide 2. She told why in Hollow Tide 2.')
    assert "Hollow Tide 2" in found
    assert "Poe of Hollow Tide 2" not in found
