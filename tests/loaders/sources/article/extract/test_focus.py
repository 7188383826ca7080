from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer
from loaders.sources.article.extract.spelling import place_of

Row = tuple[str, str, str]


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
