from __future__ import annotations

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer


def _films(text: str, known: Gazetteer) -> list[list[str]]:
    return [
        [film.name for span in coded.spans if span.letter == "F" for film in span.entities]
        for coded in read(text, known).coded
    ]


def test_short_forms_mean_the_film(nobody: Gazetteer) -> None:
    text = "See Iron: Comet 7 and Iron: Comet - Ashfall. Ashfall was good, I:C 7 is better."
    assert _films(text, nobody) == [
        ["Iron: Comet 7", "Iron: Comet - Ashfall"],
        ["Iron: Comet - Ashfall", "Iron: Comet 7"],
    ]


def test_a_wrong_letter_in_a_title(nobody: Gazetteer) -> None:
    text = "See Iron Comet: Midnight Harbor. In Iron Comet: Midnight Harbr all is well."
    assert _films(text, nobody) == [["Iron Comet: Midnight Harbor"]] * 2


def test_the_second_of_two_numbers(nobody: Gazetteer) -> None:
    assert _films("Both Iron Comet 7 & 8 are shot.", nobody) == [["Iron Comet 7", "Iron Comet 8"]]


def test_an_agency_is_no_short_form(nobody: Gazetteer) -> None:
    assert _films("See Mirror Island 7. She works for MI6.", nobody)[1] == []
