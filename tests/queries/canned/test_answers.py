"""What the ready-made questions answer about Mission: Impossible, compared with what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.elements import Path

    Ask = Callable[..., list[dict[str, Any]]]

M1: Final = "Mission: Impossible"
M6: Final = "Mission: Impossible - Fallout"
M7: Final = "Mission: Impossible - Dead Reckoning"
M8: Final = "Mission: Impossible - The Final Reckoning"


def test_two_came_back_after_ten_years_or_more(ask: Ask) -> None:
    rows = [
        (row["character"], row["actor"], row["last_year"], row["return_year"], row["years"])
        for row in ask("come-back")
    ]

    assert rows == [
        ("William Donloe", ["Rolf Saxon"], 1996, 2025, 29),
        ("Eugene Kittridge", ["Henry Czerny"], 1996, 2023, 27),
    ]


def test_two_more_came_back_after_seven(ask: Ask) -> None:
    rows = {row["character"]: row["years"] for row in ask("come-back", years=5)}

    assert rows == {
        "William Donloe": 29,
        "Eugene Kittridge": 27,
        "Julia Meade": 7,
        "Erika Sloane": 7,
    }


def test_how_hunley_died(ask: Ask) -> None:
    (row,) = ask("how-died", character="Alan Hunley")

    assert row["film"] == M6
    assert row["killer"] == ["August Walker"]
    assert row["place"] == ["London"]
    assert "Fallout (2018)" in row["source"]


def test_who_lives_did_not_die(ask: Ask) -> None:
    assert ask("how-died", character="Ethan Hunt") == []


def test_the_dead_of_fallout_in_order(ask: Ask) -> None:
    rows = [(row["victim"], row["killer"]) for row in ask("deaths", film="Fallout")]

    assert rows == [
        ("John Lark's Decoy", ["Ilsa Faust"]),
        ("Alan Hunley", ["August Walker"]),
        ("August Walker", ["Ethan Hunt"]),
    ]


def test_what_was_said_of_the_seventh_films_release(ask: Ask) -> None:
    rows = ask("release-dates", film="Dead Reckoning")
    dates = list(dict.fromkeys(row["release_date"] for row in rows))

    assert dates == [
        "2021-07-23",
        "2021-11-19",
        "2022-05-27",
        "2022-05",
        "2022-09-30",
        "2023-07-14",
        "2023-07-12",
    ]
    assert rows[0]["said"] == "2019"
    assert rows[0]["by"] == ["Paramount Pictures"]
    assert rows[0]["source"] == ["The Hollywood Reporter: Atwell joins"]
    assert rows[-1] == {
        "said": "2023-07-12",
        "by": ["Paramount Pictures"],
        "release_date": "2023-07-12",
        "outcome": "released",
        "source": ["Dead Reckoning (2023)"],
        "settled": "2023-07-12",
        "settled_by": [],
    }
    assert {row["outcome"] for row in rows[:-2]} == {"not kept"}
    assert rows[-2]["outcome"] == "came true"


def test_a_film_of_which_nothing_was_claimed_just_came_out(ask: Ask) -> None:
    (row,) = ask("release-dates", film="Fallout")

    assert (row["said"], row["outcome"]) == ("2018-07-27", "released")


def test_the_team_of_rogue_nation(ask: Ask) -> None:
    rows = [row["member"] for row in ask("team", film="Rogue Nation")]

    assert rows == [
        "Ethan Hunt",
        "Benji Dunn",
        "Ilsa Faust",
        "Luther Stickell",
        "William Brandt",
    ]


@pytest.mark.parametrize("question", ["team", "membership-at"])
def test_a_member_rests_on_the_film_first(ask: Ask, question: str) -> None:
    rows = ask(question, film="Fallout")
    ethan = [row["source"] for row in rows if "Ethan Hunt" in row.values()]

    assert ["Mission: Impossible (1996)"] in ethan
    assert all(len(row["source"]) == 1 for row in rows)


def test_the_first_film_has_two_teams(ask: Ask) -> None:
    rows = {(row["team"], row["member"]) for row in ask("team", film="M:I")}

    assert ("Jim Phelps's team", "Sarah Davies") in rows
    assert ("Ethan Hunt's team", "Franz Krieger") in rows
    assert ("Ethan Hunt's team", "Benji Dunn") not in rows


def test_the_dead_are_in_no_team(ask: Ask) -> None:
    members = {row["member"] for row in ask("team", film="Final Reckoning")}

    assert {"Grace", "Paris", "Theo Degas", "William Donloe"} <= members
    assert "Ilsa Faust" not in members


def test_what_czerny_played(ask: Ask) -> None:
    rows = [(row["year"], row["as"], row["credit"]) for row in ask("filmography", person="Czerny")]

    assert rows == [
        (1996, "actor", ["Kittridge"]),
        (2023, "actor", ["Eugene Kittridge"]),
        (2025, "actor", ["Eugene Kittridge"]),
    ]


def test_what_mcquarrie_did(ask: Ask) -> None:
    rows = {(row["work"], row["as"]) for row in ask("filmography", person="McQuarrie")}

    assert {(M6, "director"), (M6, "writer"), (M6, "producer"), (M8, "director")} <= rows


def test_the_cast_of_fallout_begins_with_its_stars(ask: Ask) -> None:
    rows = ask("cast", film="Fallout")

    assert [(row["actor"], row["character"]) for row in rows[:3]] == [
        ("Tom Cruise", ["Ethan Hunt"]),
        ("Henry Cavill", ["August Walker"]),
        ("Ving Rhames", ["Luther Stickell"]),
    ]
    assert [row["billing"] for row in rows[:15]] == list(range(1, 16))


def test_the_cast_ends_with_the_uncredited_and_old_footage(ask: Ask) -> None:
    assert ask("cast", film="M:I-2")[-1]["note"] == ["uncredited"]
    last = ask("cast", film="Final Reckoning")[-1]
    assert last["note"] == ["old footage"]


def test_with_whom_cruise_played_most(ask: Ask) -> None:
    first, second, *_ = ask("co-stars", person="Tom Cruise")

    assert (first["actor"], first["films"]) == ("Ving Rhames", 8)
    assert (second["actor"], second["films"]) == ("Simon Pegg", 6)
    assert second["together_in"][0] == "Mission: Impossible III"


def test_a_path_between_two_actors_who_never_met(ask: Ask) -> None:
    (row,) = ask("path", one="Jon Voight", other="Henry Cavill")
    path: Path = row["path"]

    assert row["way"][0] == "Jon Voight"
    assert row["way"][-1] == "Henry Cavill"
    assert row["steps"] == len(path.relationships) == len(row["way"]) - 1


def test_a_path_over_old_footage_says_so(ask: Ask) -> None:
    (over,) = ask("path", one="Jon Voight", other="Hannah Waddingham")
    (plain,) = ask("path", one="Emilio Estevez", other="Henry Czerny")

    assert (over["steps"], over["old_footage"]) == (2, True)
    assert (plain["steps"], plain["old_footage"]) == (2, False)


def test_a_path_between_a_character_and_a_person(ask: Ask) -> None:
    (row,) = ask("path", one="Eugene Kittridge", other="Henry Czerny")

    assert row["way"] == ["Eugene Kittridge", "Henry Czerny"]


def test_nobody_needs_a_path_to_themselves(ask: Ask) -> None:
    assert ask("path", one="Tom Cruise", other="Tom Cruise") == []


def test_phelps_was_played_by_two(ask: Ask) -> None:
    rows = [(row["character"], row["actor"], row["took_over"]) for row in ask("recast")]

    assert rows == [
        ("Jim Phelps", "Peter Graves", False),
        ("Jim Phelps", "Jon Voight", True),
    ]


def test_musgrave_betrays(ask: Ask) -> None:
    rows = {(row["traitor"], row["betrayed"]) for row in ask("betrayals", film="M:I:III")}

    assert rows == {("John Musgrave", "Ethan Hunt"), ("John Musgrave", "Lindsey Farris")}


def test_when_kittridge_is_seen(ask: Ask) -> None:
    (row,) = ask("appearances", character="Kittridge")

    assert (row["first"], row["last"], row["works"]) == (M1, M8, 3)


def test_ethan_is_seen_most(ask: Ask) -> None:
    first, second, *_ = ask("appearances")

    assert {first["character"], second["character"]} == {"Ethan Hunt", "Luther Stickell"}
    assert first["works"] == second["works"] == 8


def test_the_family_of_julia(ask: Ask) -> None:
    rows = {
        (row["character"], row["relation"], row["other"])
        for row in ask("family", character="Julia Meade")
    }

    assert rows == {
        ("Ethan Hunt", "is married to", "Julia Meade"),
        ("Julia Meade", "is married to", "Patrick"),
        ("Julia Meade", "is a sibling of", "Rick Meade"),
        ("Julia Meade", "is a sibling of", "Melissa Meade"),
        ("Julia Meade", "is a child of", "Mrs. Meade"),
    }


def test_who_kills_most(ask: Ask) -> None:
    deaths = {row["killer"]: row["victims"] for row in ask("killers")}

    assert deaths["Ethan Hunt"] == [
        "Jim Phelps",
        "Franz Krieger",
        "Sean Ambrose",
        "Owen Davian",
        "August Walker",
    ]
    assert deaths["Gabriel"] == ["Marie", "Ilsa Faust", "Denlinger", "Luther Stickell"]


def test_who_kittridge_is(ask: Ask) -> None:
    (row,) = ask("who-is", character="Kittridge")

    assert row["played_by"] == ["Henry Czerny"]
    assert row["seen_in"] == [M1, M7, M8]
    assert row["belongs_to"] == [
        "Impossible Missions Force (director)",
        "Central Intelligence Agency (director)",
    ]
    assert row["dies_in"] == []


def test_who_dies_is_told(ask: Ask) -> None:
    (row,) = ask("who-is", character="Ilsa")

    assert row["dies_in"] == [M7]


def test_who_belongs_to_the_cia(ask: Ask) -> None:
    rows = {(row["character"], row["role"]) for row in ask("members", organization="CIA")}

    assert {
        ("William Donloe", "analyst"),
        ("Alan Hunley", "director"),
        ("August Walker", "agent"),
        ("Erika Sloane", "director"),
        ("Eugene Kittridge", "director"),
    } <= rows


def test_the_story_of_the_seventh_film_goes_from_the_submarine_to_the_train(ask: Ask) -> None:
    rows = ask("story", film="Dead Reckoning")
    events = [row["event"] for row in rows]

    assert [row["n"] for row in rows] == list(range(1, len(rows) + 1))
    assert events.index("The Sevastopol sinks") < events.index("Death of Ilsa Faust")
    assert events.index("Death of Ilsa Faust") < events.index("The train goes over the edge")
    (death,) = (row for row in rows if row["event"] == "Death of Ilsa Faust")
    assert death["who"] == ["Gabriel (killer)", "Grace (witness)", "Ilsa Faust (victim)"]


def test_the_making_of_the_seventh_film_in_order(ask: Ask) -> None:
    rows = ask("production", film="Dead Reckoning")
    dated = [row["date"] for row in rows if row["date"]]
    kinds = [row["kind"] for row in rows]

    assert dated == sorted(dated, key=lambda date: (date + "-01-01")[:10])
    assert kinds.count("delay") == 4
    assert kinds.count("shutdown") == 3


def test_where_the_seventh_film_was_shot(ask: Ask) -> None:
    rows = ask("filming-places", film="Dead Reckoning")
    places = {tuple(row["place"]): row["within"] for row in rows}

    assert places["Helsetkopen",] == ["Norway"]
    assert places["Stoney Middleton",] == ["Derbyshire", "England", "United Kingdom"]
    assert places["Rome",] == ["Italy"]


def test_a_shoot_in_several_places_is_told_once(ask: Ask) -> None:
    told = [row["what"] for row in ask("filming-places")]
    (first, *_) = ask("filming-places", film="M:I")

    assert len(told) == len(set(told))
    assert {"London", "Prague"} <= set(first["place"])


def test_who_pretended_in_fallout(ask: Ask) -> None:
    rows = {(row["impersonator"], row["impersonated"]) for row in ask("impersonations", film=M6)}

    assert ("Benji Dunn", "Solomon Lane") in rows
    assert ("Benji Dunn", "Wolf Blitzer") in rows


def test_the_climb_is_a_stunt_of_the_fourth_film(ask: Ask) -> None:
    rows = {row["stunt"]: row for row in ask("stunts", film="Ghost Protocol")}
    row = rows["The climb on the Burj Khalifa"]

    assert row["filmed_at"] == ["Burj Khalifa"]
    assert (row["performer"], row["actor"]) == (["Ethan Hunt"], ["Tom Cruise"])


def test_chases_are_stunts_too(ask: Ask) -> None:
    rows = {row["stunt"]: row for row in ask("stunts")}

    rome = rows["The chase through Rome"]
    assert {"Tom Cruise", "Hayley Atwell"} <= set(rome["actor"])
    assert "Rome" in rome["filmed_at"]
    assert "Ethan Hunt" in rows["The chase through Paris"]["performer"]


def test_what_the_star_does_at_the_opera_and_in_the_vault_is_a_stunt(ask: Ask) -> None:
    rows = {row["stunt"]: row["performer"] for row in ask("stunts", film="Rogue Nation")}

    assert rows["Murder at the opera"] == ["Ethan Hunt"]
    assert rows["The vault under water"] == ["Ethan Hunt"]


def test_where_no_shoot_is_told_the_film_was_shot_where_the_stunt_is_set(ask: Ask) -> None:
    rows = {row["stunt"]: row for row in ask("stunts", film="M:I")}

    assert rows["The escape through the aquarium"]["film_shot_there"] == ["Prague"]


def test_an_unknown_name_gets_the_nearest(ask: Ask) -> None:
    with pytest.raises(UsageError, match="Alan Hunley"):
        ask("how-died", character="Alan Hunly")


def test_a_date_that_was_not_kept_says_when_that_was_settled_and_by_what(ask: Ask) -> None:
    rows = ask("release-dates", film="Dead Reckoning")
    told = {row["release_date"]: (row["settled"], row["settled_by"]) for row in rows[:-1]}
    assert told["2021-07-23"] == ("2020-04", ["Delay to November 19, 2021"])
    assert told["2023-07-14"] == ("2023-04-27", ["Moved up to July 12, 2023"])
    assert (rows[-1]["outcome"], rows[-1]["settled"]) == ("released", "2023-07-12")
    then = ask("release-dates", film="Dead Reckoning", as_of="2021-03")
    assert [row["settled"] for row in then] == ["2020-04", *[None] * (len(then) - 1)]
