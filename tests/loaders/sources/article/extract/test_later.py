from __future__ import annotations

from collections.abc import Callable

Meant = Callable[[str], dict[str, list[str]]]


def test_its_sequel_is_the_next_film(meant: Meant) -> None:
    text = (
        "Iron Comet 7 is near\n\nIron Comet 7 opens in May, with its sequel following in June. "
        "Iron Comet 8 is done.\n\nEve Moss directs both it and its follow-up."
    )
    meant = meant(text)
    assert meant["its sequel"] == ["Iron Comet 8"]
    assert meant["both it and its follow-up"] == ["Iron Comet 7", "Iron Comet 8"]


def test_both_films_are_two_that_were_told_together(meant: Meant) -> None:
    text = (
        "Rob Low is not in Iron Comet 6\n\nRob Low was in Iron Comet 4 and Iron Comet 5, and is "
        "not in Iron Comet 6. Eve Moss directed both films."
    )
    assert meant(text)["both films"] == ["Iron Comet 4", "Iron Comet 5"]


def test_a_sequel_to_a_film_of_others_is_not_the_main_film(meant: Meant) -> None:
    text = (
        "Iron Comet 7 adds Kim Doe\n\nIron Comet 7 adds Kim Doe. The Iron Comet films did well. "
        "She was in the sequel to Frost Hill (2014)."
    )
    assert ["Iron Comet 7"] not in meant(text).values()


def test_the_part_before_the_second(meant: Meant) -> None:
    text = "Skyhunter: Ashfall Part Two is near. It follows on from part one."
    assert meant(text)["part one"] == ["Skyhunter: Ashfall Part One"]
    text = "Skyhunter: Part Two is near. It follows on from part one."
    assert meant(text)["part one"] == ["Skyhunter"]
