from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.sources.article.extract.article import read
from loaders.sources.article.extract.gazetteer import Gazetteer

Meant = Callable[[str], dict[str, list[str]]]


ALL = (
    "Iron Comet 4 is near\n\nIron Comet 4 opens in May, and Iron Comet 4 is loud.\n\n"
    "There were Iron Comet 2 in 2019 and Iron Comet 3 in 2022, "
    "and before them Iron Comet (2016).\n\n"
)
OLD = ["Iron Comet", "Iron Comet 2", "Iron Comet 3"]


@pytest.mark.parametrize(
    ("phrase", "films"),
    [
        ("the last two", OLD[1:]),
        ("the previous two films", OLD[1:]),
        ("the past three movies", OLD),
        ("the other three", OLD),
        ("all three of the earlier films", OLD),
        ("all of the previous films", OLD),
        ("each of the previous three films", OLD),
        ("the two sequels", OLD[1:]),
        ("all three films", OLD),
        ("the first two films", OLD[:2]),
        ("the first one", OLD[:1]),
        ("the original", OLD[:1]),
        ("the original smash hit", OLD[:1]),
    ],
)
def test_films_before_the_main_one(phrase: str, films: list[str], meant: Meant) -> None:
    text = f"{ALL}Kim Doe was in {phrase}, and is back."
    meant = meant(text)
    assert [meant[said] for said in meant if said.endswith(phrase)] == [films]


def test_a_film_that_the_text_does_not_name_is_not_guessed(meant: Meant) -> None:
    text = "Iron Comet 6 is near. Iron Comet 6 is loud. Kim Doe was in the previous two films."
    assert meant(text)["the previous two films"] == [""]


def test_those_are_what_was_listed(meant: Meant) -> None:
    text = (
        "Eve Moss directs Iron Comet 5. She made Ashfall (2011) and Frost Hill (2014). "
        "Kim Doe was in both of those."
    )
    assert meant(text)["both of those"] == ["Ashfall", "Frost Hill"]


def test_that_one_is_what_was_named_last(meant: Meant) -> None:
    text = f"{ALL}The last was Iron Comet 3. In that one, Otto fell. Rolf did too in the same film."
    assert list(meant(text).values()) == [["Iron Comet 3"], ["Iron Comet 3"]]


def test_a_film_of_the_past_is_spoken_of_on(nobody: Gazetteer) -> None:
    text = (
        f"{ALL}Eve Moss also made Frost Hill (2014).\n\nIt followed a thief.\n\n"
        "Also part of its cast were Rob Low and Ann Poe.\n\nRob Low lives in Rome."
    )
    told = [[film.name for film in coded.film] for coded in read(text, nobody).coded[-3:]]
    assert told == [["Frost Hill"], ["Frost Hill"], ["Iron Comet 4"]]


def test_the_original_of_a_year(meant: Meant) -> None:
    text = f"{ALL}Kim Doe was in 2019's original."
    assert meant(text)["⟨D1⟩'s original"] == ["Iron Comet 2"]
