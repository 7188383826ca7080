from __future__ import annotations

from collections.abc import Callable

Meant = Callable[[str], dict[str, list[str]]]


def test_ordinals_number_the_films_of_the_series(meant: Meant) -> None:
    text = "Iron Comet 7 and Iron Comet 8 are shot. She is in the seventh and eighth films."
    assert meant(text)["the seventh and eighth films"] == ["Iron Comet 7", "Iron Comet 8"]


def test_both_films_are_a_pair(meant: Meant) -> None:
    text = "Iron Comet 7 and Iron Comet 8 are shot. She is in both films."
    assert meant(text)["both films"] == ["Iron Comet 7", "Iron Comet 8"]


def test_the_film_is_the_one_spoken_of(meant: Meant) -> None:
    text = (
        "Iron Comet 7 is near. Iron Comet 7 is loud. Iron Comet 5 was calm, and the film was short."
    )
    assert meant(text)["the film"] == ["Iron Comet 5"]


def test_an_apposition_names_the_film(meant: Meant) -> None:
    text = "The Iron Comet franchise goes on. See the fourth installment, 2009's Silver Iron."
    assert meant(text)["the fourth installment"] == ["Silver Iron"]


def test_the_next_one_is_the_main_one(meant: Meant) -> None:
    text = "Iron Comet 7 is near. She is in the next Iron Comet movie."
    assert ["Iron Comet 7"] in meant(text).values()


def test_ordinals_beyond_twenty(meant: Meant) -> None:
    text = "The Iron Comet franchise goes on. She is in the twenty-third film."
    assert meant(text)["the twenty-third film"] == ["Iron Comet 23"]


def test_the_previous_film_is_no_other_where_it_is_not_named(meant: Meant) -> None:
    text = "Iron Comet 5 is near. Iris was killed in the previous film."
    assert meant(text)["the previous film"] == [""]
    text = "Iron Comet 4 was calm. Iron Comet 5 is near, and loud. Iris died in the previous film."
    assert meant(text)["the previous film"] == ["Iron Comet 4"]


def test_a_film_is_meant_by_its_year(meant: Meant) -> None:
    text = "Iron Comet 5 is near. Iris was in 2019's Iron Comet 4. The 2019 movie was calm."
    assert list(meant(text).values()) == [["Iron Comet 4"]]
    text = "Iron Comet 5 is near. She liked the 1987 movie."
    assert list(meant(text).values()) == [[""]]


def test_a_sequel_is_not_what_it_follows(meant: Meant) -> None:
    text = "Iron Comet 5 is near. Eve Moss's sequel to Iron Comet 4 opens in May."
    assert list(meant(text).values()) == [["Iron Comet 5"]]


def test_the_sequel_beside_a_film_is_the_next_one(meant: Meant) -> None:
    text = (
        "Iron Comet 7 is near\n\nIron Comet 7 opens in May, and the sequel follows in June. "
        "Iron Comet 8 will be long. The sequel stars Kim Doe."
    )
    told = [films for said, films in meant(text).items() if said.endswith("sequel")]
    assert ["Iron Comet 8"] in told


def test_a_tale_is_the_film_that_was_named(meant: Meant) -> None:
    text = (
        "Iron Comet 7 is near\n\nIron Comet 7 opens in May. Eve Moss also made Frost Hill (2014). "
        "The thriller starred Rob Low."
    )
    assert ["Frost Hill"] not in meant(text).values()
    text = text.replace("starred", "stars")
    assert ["Frost Hill"] in meant(text).values()


def test_next_two_films_are_a_pair(meant: Meant) -> None:
    text = "Kim Doe is back for Iron Comet 7. She has signed on for the next two installments."
    assert meant(text)["the next two installments"] == ["Iron Comet 7", "Iron Comet 8"]


def test_a_tale_within_a_sentence(meant: Meant) -> None:
    text = (
        "Iron Comet 7 is near\n\nIron Comet 7 opens in May.\n\nKim Doe joins Rob Low in the "
        "time-travel epic. He was in the crime drama Frost Hill."
    )
    meant = meant(text)
    assert meant["in the time-travel epic"] == ["Iron Comet 7"]
    assert not [said for said in meant if "crime" in said]


def test_a_film_that_takes_over_a_date_is_not_spoken_of_on(meant: Meant) -> None:
    text = (
        "Iron Comet 7 is late\n\nIron Comet 7 moves to 2029. Lucid's remake of Frost Hill (1998) "
        "with Rob Low takes over the old date. Kim Doe heads the cast of the film."
    )
    assert meant(text)["the film"] == ["Iron Comet 7"]


def test_the_follow_up_is_the_film_that_is_spoken_of(meant: Meant) -> None:
    text = "Iron Comet 2 opens in May 2028. The follow-up has a new director."
    assert meant(text)["The follow-up".lower()] == ["Iron Comet 2"]


def test_the_first_film_that_somebody_made_since_another_is_not_the_first_of_all(
    meant: Meant,
) -> None:
    text = "Iron Comet 6 is near. It is the first film in the series that Kim Doe made since May."
    assert ["Iron Comet"] not in meant(text).values()


def test_the_next_film_is_the_one_that_it_turns_out_to_be(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    text = (
        "Iron Comet: Ashfall opens in 2027.\n\nThe next Iron Comet movie in theaters will be "
        "Iron Comet: Nightfall. Directed by Kim Doe, it stars Sam Roe."
    )
    assert ("directs", "Kim Doe", "Iron Comet: Nightfall") in facts(text)
    assert ("directs", "Kim Doe", "Iron Comet: Ashfall") not in facts(text)


def test_when_a_film_is_set_does_not_tell_of_other_films(
    facts: Callable[[str], list[tuple[str, str, str]]],
) -> None:
    text = (
        "Iron Comet 4 is out.\n\nKim Doe has a part in the spin-off 'Ashfall', which stars "
        "Ann Poe. It takes place between the third and fourth films. "
        "Sam Roe will also be back in it as Rex."
    )
    told = {row[2] for row in facts(text) if row[:2] == ("acts_in", "Sam Roe")}
    assert not told & {"Iron Comet 3", "Iron Comet 4"}
