from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.spelling import place_of

Row = tuple[str, str, str]
BOARDS = """Kim Doe Boards Iron Comet

Kim Doe will star in the fifth installment of the Iron Comet franchise. Iron Comet 4 opened in 2021.
"""
JOINS = """Kim Doe Joins the Next Film

Kim Doe is in the next installment of the Iron Comet franchise. Ann Poe, who directed Iron Comet 3,
is back.
"""
LEAVES = """Kim Doe Won't Be Back for Iron Comet 6

Kim Doe will not return in the next Iron Comet movie. Iron Comet 5 opened in 2021.
"""


def _main(text: str) -> str | None:
    main = read(text, Gazetteer.empty()).main
    return main.name if main else None


def test_the_main_film_is_the_one_of_the_headline() -> None:
    text = "Iron Comet 4 gets its stars\n\nKim Doe, who was in Iron Comet 2, joins Iron Comet 4."
    assert _main(text) == "Iron Comet 4"


def test_a_recap_is_of_the_film_before() -> None:
    text = (
        "Iron Comet 3 recap: what to know before Iron Comet 4\n\n"
        "Iris (Kim Doe) finds the comet, and Otto (Rob Low) runs."
    )
    assert _main(text) == "Iron Comet 3"


def test_a_film_with_a_name_has_the_number_that_the_text_gives(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts(
        "Iron Comet: Ashfall is filming again\n\n"
        "The third Iron Comet film is directed by Eve Moss. "
        "Iron Comet 3 opens on May 5, 2028."
    )
    assert ("directs", "Eve Moss", "Iron Comet: Ashfall") in found
    assert ("released", "Iron Comet: Ashfall", "2028-05-05") in found


def test_in_a_list_of_films_nothing_falls_back_on_one_of_them(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts(
        "Many films are late\n\n"
        '"Iron Comet 4" moves to May 5, 2028.\n\n"Skyhunter" goes to June 2, 2028.\n\n'
        '"Red Harbor" comes on July 7, 2028.\n\n"Night Ferry" opens on August 4, 2028.\n\n'
        '"Cold Lantern" follows on September 1, 2028.\n\nThe western by Eve Moss was delayed, '
        "and Kim Doe stars."
    )
    assert not [row for row in found if row[0] in ("acts_in", "directs")]


def test_ordinals_are_numbers() -> None:
    assert [place_of(word) for word in ("seventh", "7th", "twenty-third")] == [7, 7, 23]


def test_a_new_film_follows_those_that_are_out() -> None:
    text = (
        "Lucid Films has set Eve Moss to direct a new Iron Comet movie. The last film in the "
        "series, Iron Comet 4, was released in 2019."
    )
    assert _main(text) == "Iron Comet 5"


def test_a_film_called_untitled_has_no_number_where_its_series_does_not_count() -> None:
    text = (
        "The next Alien film will start in May, and the Alien franchise goes on.\n\nThe still "
        "untitled film is the ninth installment of the Alien franchise. Kim Doe stars in it."
    )
    assert _main(text) == "Untitled Alien film"


@pytest.mark.parametrize(
    ("text", "main"),
    [
        (BOARDS, "Iron Comet 5"),
        (JOINS, "Iron Comet 4"),
        (LEAVES, "Iron Comet 6"),
    ],
)
def test_what_came_out_is_not_the_next_film(nobody: Gazetteer, text: str, main: str) -> None:
    found = read(text, nobody).main
    assert found is not None
    assert found.name == main


def test_cases_of_a_series_and_others(check: Callable[[str], list[str]]) -> None:
    assert check("series_mix") == []


def test_cases_of_which_film(check: Callable[[str], list[str]]) -> None:
    assert check("which_film") == []
