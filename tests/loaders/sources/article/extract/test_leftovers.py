from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract import Gazetteer, extract

Row = tuple[str, str, str]
HEAD = "Iron Comet 3 Begins Filming\n\nIron Comet 3 is filming now.\n\n"


def test_cases_of_leftovers(check: Callable[[str], list[str]]) -> None:
    assert check("leftovers") == []


def test_what_is_found_so_is_never_sure(nobody: Gazetteer) -> None:
    text = "Kim Doe stars in Glass Harbor 4.\n\nThe crew thanked people in Rome and Oslo."
    found = [f for f in extract(text, nobody, None).facts if f.kind == "filmed_at"]
    assert [f.object.name for f in found] == ["Rome", "Oslo"]
    assert {f.confidence for f in found} == {0.74}


def test_a_place_beside_words_of_shooting_is_where_a_film_is_shot(
    facts: Callable[[str], list[Row]],
) -> None:
    assert ("filmed_at", "Iron Comet 3", "Oslo") in facts(f"{HEAD}Cameras were busy near Oslo.")


@pytest.mark.parametrize(
    "text",
    [
        "Filming goes on in Queensland, Australia.",
        "Although the film is set in Australia, it was shot in Spain.",
        "The set fell quiet as the illness swept across Australia.",
        "The actor was flown to Australia during the shoot.",
    ],
)
def test_where_a_place_lies_and_what_goes_on_there_is_no_shoot(
    facts: Callable[[str], list[Row]], text: str
) -> None:
    assert ("filmed_at", "Iron Comet 3", "Australia") not in facts(HEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "Kim Doe came on board to direct Iron Comet 3 in February 2023.",
        "Iron Comet 3 was halted in Oslo in February 2023.",
    ],
)
def test_when_somebody_was_hired_is_no_release(
    facts: Callable[[str], list[Row]], text: str
) -> None:
    assert not [row for row in facts(HEAD + text) if row[0] == "released"]
