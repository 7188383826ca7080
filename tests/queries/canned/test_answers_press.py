"""What the ready-made questions about statements, echoes and absences answer, compared by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Ask = Callable[..., list[dict[str, Any]]]

M1: Final = "Mission: Impossible"
M7: Final = "Mission: Impossible - Dead Reckoning"
M8: Final = "Mission: Impossible - The Final Reckoning"
ROME: Final = "ComicBook.com: Rome set video"
ON_SET: Final = "Giant Freakin Robot: Atwell's set photo"
WRAPPED: Final = "Devdiscourse: filming has wrapped"
INSTAGRAM: Final = "ComicBook.com: first look"
REGAL: Final = "Regal: first image"


def test_where_the_newcomers_of_the_seventh_film_are_known_from(ask: Ask) -> None:
    rows = {
        (row["actor"], row["known_from"], row["year"])
        for row in ask("known-from", film="Dead Reckoning")
        if row["known_from"]
    }

    assert rows == {
        ("Hayley Atwell", "Captain America: The First Avenger", 2011),
        ("Hayley Atwell", "What If...?", 2021),
        ("Pom Klementieff", "Guardians of the Galaxy Vol. 2", 2017),
        ("Charles Parnell", "Top Gun: Maverick", 2022),
        ("Greg Tarzan Davis", "Top Gun: Maverick", 2022),
    }


def test_cruise_is_no_newcomer_of_the_seventh_film(ask: Ask) -> None:
    assert all(row["newcomer"] for row in ask("known-from", film="Dead Reckoning"))
    rows = ask("known-from", film="Dead Reckoning", returning=True)

    (cruise,) = (row for row in rows if row["actor"] == "Tom Cruise")
    assert (cruise["newcomer"], cruise["known_from"]) == (False, "Top Gun: Maverick")


def test_only_films_whose_story_is_told_have_newcomers(ask: Ask) -> None:
    assert "Guardians of the Galaxy Vol. 2" not in {row["film"] for row in ask("known-from")}


def test_nobody_is_known_from_what_came_later(ask: Ask) -> None:
    rows = ask("known-from", film="M:I-2")

    assert {row["known_from"] for row in rows} == {None}


def test_the_newcomers_of_a_film_are_named_even_where_no_earlier_work_is_known(ask: Ask) -> None:
    first, second, *_ = ask("known-from", film="Rogue Nation")

    assert (first["actor"], first["known_from"]) == ("Rebecca Ferguson", None)
    assert (second["actor"], second["known_from"]) == ("Sean Harris", None)
    assert first["source"]


@pytest.mark.parametrize(
    ("about", "topic", "sides"),
    [
        (
            [M7, M8],
            "back to back",
            {
                "yes": {"JumpCut: two more films", INSTAGRAM, REGAL, WRAPPED}
                | {"Collider: Kittridge is back"},
                "no": {INSTAGRAM, REGAL, "Deadline: no longer back to back"},
            },
        ),
        (
            ["Henry Czerny"],
            "new or returning",
            {"new": {ON_SET}, "returning": {ROME, WRAPPED, "Credits of Mission: Impossible"}},
        ),
        (
            ["Rebecca Ferguson"],
            "new or returning",
            {"new": {ON_SET}, "returning": {INSTAGRAM, REGAL, WRAPPED, "Credits of Rogue Nation"}},
        ),
        (
            ["Alan Hunley"],
            "office",
            {"director of the CIA": {ROME}, "Secretary of the IMF": {"Fallout (2018)"}},
        ),
        (
            ["Angela Bassett"],
            "casting",
            {
                M7: {INSTAGRAM, "ComicBook.com: Bassett returns"},
                "not in the seventh film": {"/Film: without Bassett after all"},
                M8: {"Credits of The Final Reckoning"},
            },
        ),
        (
            ["Pom Klementieff"],
            "membership",
            {"of the IMF": {REGAL}, "an assassin against it": {"Credits of Dead Reckoning"}},
        ),
        (
            ["Central Intelligence Agency"],
            "office",
            {"nobody": {ROME}, "Erika Sloane": {"Fallout (2018)"}},
        ),
        (
            ["Hayley Atwell"],
            "part",
            {"a government agent": {ROME}, "a thief": {"Dead Reckoning (2023)"}},
        ),
        (
            ["Eugene Kittridge"],
            "part",
            {"a look back": {WRAPPED}, "the present": {"Dead Reckoning (2023)"}},
        ),
        (
            [M7],
            "filming end",
            {
                "nearly over": {INSTAGRAM, REGAL},
                "2021-09": {WRAPPED, "Collider: filming is complete"},
            },
        ),
        (
            ["Mission: Impossible - Fallout"],
            "filming end",
            {
                "2018-02": {"Collider: Fallout wraps"},
                "2018-03": {"The National: the jump over Abu Dhabi"},
            },
        ),
        (
            [M7],
            "streaming date",
            {
                "2022-11": {WRAPPED},
                "45 days after the cinemas": {"Collider: Kittridge is back"},
                "2024-01-25": {"GamesRadar: the seventh film streams"},
            },
        ),
        (
            [M8],
            "title",
            {
                "Dead Reckoning Part Two": {"ScreenWeek: McCallany joins"},
                "The Final Reckoning": {"Credits of The Final Reckoning"},
            },
        ),
        (
            [M8],
            "premiere date",
            {
                "2025-05-05": {"Odeon Online: the eighth film"},
                "2025-05-06": {"The News: the first premiere, in Tokyo"},
            },
        ),
    ],
)
def test_both_sides_of_a_disagreement_stand(
    ask: Ask, about: list[str], topic: str, sides: dict[str, set[str]]
) -> None:
    rows = [row for row in ask("disagreements", topic=topic) if row["about"] == about]

    assert {row["says"]: set(row["source"]) for row in rows} == sides
    assert {row["says"] for row in rows if set(row["outcome"]) <= {"not kept", "was wrong"}}
    assert {row["says"] for row in rows if row["outcome"] == ["came true"]}


def test_the_articles_disagree_about_the_release_of_the_seventh_film(ask: Ask) -> None:
    rows = [row for row in ask("disagreements", topic="release date") if row["about"] == [M7]]
    said = {row["says"]: set(row["source"]) for row in rows}

    assert {ROME, INSTAGRAM, REGAL} <= said["2021-11-19"]
    assert WRAPPED in said["2022-09-30"]
    assert [row["says"] for row in rows if row["outcome"] == ["came true"]] == ["2023-07-12"]


@pytest.mark.parametrize(
    ("about", "topic", "sides"),
    [
        (["Cruise on the A400M"], "count", {"4 flights", "8 flights"}),
        (["The jumps over the desert"], "count", {"94 jumps", "106 jumps"}),
    ],
)
def test_what_nobody_has_decided_stands_as_open(
    ask: Ask, about: list[str], topic: str, sides: set[str]
) -> None:
    rows = [row for row in ask("disagreements", topic=topic) if row["about"] == about]

    assert {row["says"] for row in rows} == sides
    assert {outcome for row in rows for outcome in row["outcome"]} == {"open"}


def test_the_matters_that_are_disputed(ask: Ask) -> None:
    topics = {row["topic"] for row in ask("disagreements")}

    assert topics == {
        "back to back",
        "casting",
        "count",
        "filming end",
        "filming start",
        "membership",
        "new or returning",
        "office",
        "part",
        "premiere date",
        "release date",
        "streaming date",
        "title",
    }


def test_what_was_announced_and_never_happened(ask: Ask) -> None:
    rows = {
        (row["announced"], tuple(row["said"]), tuple(row["by"]))
        for row in ask("announced-but-never-happened", film="Dead Reckoning")
    }

    itself = "the source itself"
    assert {
        ("Summer 2021", ("2019-01-15",), ("Tom Cruise",)),
        ("Seventh film: July 23, 2021", ("2019",), ("Paramount Pictures",)),
        ("Both are to be filmed together", ("2019-01-15",), (itself,)),
        ("Hoult plays the villain", ("2020",), (itself,)),
        ("Bassett expects to come", ("2020-11",), ("Angela Bassett",)),
        ("Seventh film streams in November 2022", ("2022-01",), (itself,)),
    } <= rows
    assert not any("July 12, 2023" in announced for announced, *_ in rows)
    assert not any("Part One" in announced for announced, *_ in rows)


def test_one_broken_plan_is_one_row_with_all_who_passed_it_on(ask: Ask) -> None:
    rows = ask("announced-but-never-happened", film="Dead Reckoning")

    (november,) = (row for row in rows if row["announced"].endswith("November 19, 2021"))
    assert november["said"] == ["2020-05-21", "2020-10", "2021-02"]
    assert set(november["source"]) == {"Variety: Morales replaces Hoult", ROME, INSTAGRAM, REGAL}


def test_the_trial_of_one_outlet_names_both_sources(ask: Ask) -> None:
    rows = ask("press-on-trial", outlet="regal")

    assert {row["outlet"] for row in rows} == {"Regal"}
    broken = {
        row["statement"]: (row["settled"], row["settled_by"])
        for row in rows
        if row["outcome"] in {"not kept", "was wrong"}
    }
    kept = {row["statement"][:8]: row["outcome"] for row in rows}
    assert (kept["The film"], kept["Klementi"]) == ("not kept", "was wrong")
    assert broken == {
        "The film is to open on November 19; the year is not named.": (
            "2021-04-09",
            ["Delay to May 27, 2022"],
        ),
        "McQuarrie first wanted to film both sequels in one go.": (
            "2021-02",
            ["The two films part"],
        ),
        "Klementieff is said to be one of the IMF; in the seventh film she fights against it.": (
            "2023-07-12",
            ["Klementieff plays an assassin"],
        ),
        "The crew is in London for the last touches and the film is nearly done.": (
            "2021-08",
            ["The locomotive goes over the cliff"],
        ),
    }
    for row in rows:
        assert row["source"] == REGAL
        assert row["settled_source"]
        assert REGAL not in row["settled_source"]


def test_the_trial_of_one_speaker_and_one_film(ask: Ask) -> None:
    rows = ask("press-on-trial", speaker="Paramount Pictures", film="Dead Reckoning")

    dates = [(row["said"], row["date"], row["settled"], row["outcome"]) for row in rows]
    no = "not kept"
    assert ("2019", "2021-07-23", "2020-04", no) in dates
    assert ("2022-01-21", "2023-07-14", "2023-04-27", no) in dates
    assert ("2023-04-27", "2023-07-12", "2023-07-12", "came true") in dates
    assert all("Paramount Pictures" in row["by"] for row in rows)
    assert len(rows) == 9


def test_what_was_over_when_it_was_said_is_no_announcement(ask: Ask) -> None:
    announced = {row["statement"] for row in ask("press-on-trial")}
    said = {row["statement"] for row in ask("press-on-trial", announced=False)}

    assert announced < said
    over = {
        "McQuarrie directed the film of 2018.",
        "Czerny is counted among those who are new to the series.",
    }
    assert over <= said - announced
    to_come = {"Kirby will be seen again.", "Kalfuntzos has a part that is not named yet."}
    assert to_come <= announced


@pytest.mark.parametrize("announced", [True, False])
def test_the_tally_of_the_outlets_adds_up(ask: Ask, announced: bool) -> None:  # noqa: FBT001
    rows = ask("press-tally", announced=announced)

    for row in rows:
        assert row["statements"] == row["came_true"] + row["did_not"] + row["open"]
        if row["open"] == row["statements"]:
            assert row["verdict"] == "nothing settled yet"
            continue
        still = f", {row['open']} open" if row["open"] else ""
        failed = "not kept" if announced else "not kept or wrong"
        assert row["verdict"] == f"{row['did_not']} of {row['statements']} {failed}{still}"
    trial = ask("press-on-trial", announced=announced)
    assert sum(row["statements"] for row in rows) == len(trial)
    assert {row["outlet"] for row in rows} == {row["outlet"] for row in trial}


def test_how_often_each_outlet_and_each_speaker_was_right(ask: Ask) -> None:
    outlets = {row["outlet"]: row["verdict"] for row in ask("press-tally", at_least=3)}
    assert outlets == {
        "ComicBook.com": "10 of 26 not kept",
        "Devdiscourse": "4 of 26 not kept, 1 open",
        "Regal": "4 of 16 not kept",
        "Giant Freakin Robot": "1 of 8 not kept",
        "JumpCut Online": "3 of 3 not kept",
        "Variety": "2 of 3 not kept",
    }
    speakers = {row["speaker"]: row["verdict"] for row in ask("speaker-tally", at_least=2)}
    assert speakers == {
        "Paramount Pictures": "13 of 16 not kept",
        "Christopher McQuarrie": "3 of 5 not kept",
        "Skydance": "2 of 2 not kept",
        "Tom Cruise": "2 of 2 not kept",
    }


def test_films_and_their_credits_are_no_outlets(ask: Ask) -> None:
    outlets = {row["outlet"] for row in ask("press-tally", announced=False)}

    assert {"Regal", "Variety", "WION"} <= outlets
    assert "Paramount Pictures" not in outlets


@pytest.mark.parametrize(("film", "events"), [(M1, 3), (M7, 2), (M8, 3)])
def test_the_echoes_of_one_film_go_both_ways(ask: Ask, film: str, events: int) -> None:
    rows = ask("echoes", film=film)

    assert all(film in row["film"] + row["earlier_film"] for row in rows)
    assert len(rows) >= events
    assert len(rows) == sum(film in row["film"] + row["earlier_film"] for row in ask("echoes"))


@pytest.mark.parametrize(
    ("about", "topic", "kind"),
    [
        ([M7], "release date", "plan changed"),
        ([M8], "title", "plan changed"),
        (["Angela Bassett"], "casting", "plan changed"),
        ([M8], "premiere date", "contradiction"),
        (["The jumps over the desert"], "count", "contradiction"),
        (["Henry Czerny"], "new or returning", "contradiction"),
    ],
)
def test_a_changed_plan_is_no_contradiction(
    ask: Ask, about: list[str], topic: str, kind: str
) -> None:
    rows = [row for row in ask("disagreements", topic=topic) if row["about"] == about]

    assert {row["kind"] for row in rows} == {kind}


def test_a_disagreement_says_who_said_what(ask: Ask) -> None:
    rows = ask("disagreements", topic="count")
    by = {row["says"]: row["by"] for row in rows}

    assert by["106 jumps"] == ["Christopher McQuarrie"]
    assert by["94 jumps"] == ["the source itself"]


def test_who_was_announced_without_a_known_credit_is_told(ask: Ask) -> None:
    rows = ask("announced-but-never-happened", film="Dead Reckoning")

    (joins,) = (row for row in rows if "Lampros Kalfuntzos" in row["about"])
    assert joins["outcome"] == "no credit known"
    assert {row["outcome"] for row in rows} == {"no credit known", "not kept"}


def test_what_recalls_earlier_films(ask: Ask) -> None:
    rows = {(row["event"], row["recalls"], row["years"]) for row in ask("echoes")}

    assert {
        ("Donloe returns", "Donloe is sent to Alaska", 29),
        ("Cruise on a train in Norway", "The helicopter in the tunnel", 27),
        ("The fight on the train's roof", "The helicopter in the tunnel", 27),
        ("Grace brings Ethan back", "Julia brings Ethan back", 19),
        ("What the Rabbit's Foot was", "The theft of the Rabbit's Foot", 19),
    } <= rows


def test_kittridge_changes_his_service(ask: Ask) -> None:
    def served(film: str) -> set[tuple[str, str]]:
        rows = ask("membership-at", film=film)
        return {
            (row["organization"], row["role"])
            for row in rows
            if row["character"] == "Eugene Kittridge"
        }

    assert served("M:I") == {("Impossible Missions Force", "director")}
    assert served("Dead Reckoning") == {("Central Intelligence Agency", "director")}
    assert served("Fallout") == set()


def test_who_belonged_to_the_services_in_fallout(ask: Ask) -> None:
    rows = {
        (row["organization"], row["character"], row["role"])
        for row in ask("membership-at", film="Fallout")
    }

    assert ("Impossible Missions Force", "Alan Hunley", "Secretary") in rows
    assert ("Central Intelligence Agency", "Erika Sloane", "director") in rows
    assert ("The Apostles", "August Walker", "leader") in rows


def test_who_was_away_longest(ask: Ask) -> None:
    rows = [
        (row["character"], row["last_year"], row["next_year"], row["years"], row["actor"])
        for row in ask("longest-absence", years=20)
    ]

    assert rows == [
        ("William Donloe", 1996, 2025, 29, ["Rolf Saxon"]),
        ("Eugene Kittridge", 1996, 2023, 27, ["Henry Czerny"]),
    ]


def test_who_missed_no_film_was_not_away(ask: Ask) -> None:
    rows = ask("longest-absence", years=0)
    missed = {row["character"]: row["films_missed"] for row in rows if row["films_missed"]}

    assert missed == {
        "William Donloe": 6,
        "Eugene Kittridge": 5,
        "Erika Sloane": 1,
        "Julia Meade": 1,
    }


def test_who_missed_no_film_was_away_after_a_series_had_ended(ask: Ask) -> None:
    rows = [row for row in ask("longest-absence", years=0) if not row["films_missed"]]

    assert all("series" in row["last_seen"] for row in rows)
    assert [
        (row["last_year"], row["next_year"]) for row in rows if row["character"] == "Jim Phelps"
    ] == [(1973, 1988), (1990, 1996)]


@pytest.mark.parametrize(
    ("source", "statement", "by", "outcome"),
    [
        (ROME, "Cruise and Atwell are filming a chase in Rome.", "the source itself", "came true"),
        (INSTAGRAM, "Monaghan answers that the picture excites her.", "Michelle Monaghan", "open"),
        (ON_SET, "The crew needed months for the set.", "BBC", "came true"),
        (REGAL, "The face of Cruise is hidden in the picture.", "the source itself", "came true"),
        (
            WRAPPED,
            "The two films lead Ethan back to where he began.",
            "Christopher McQuarrie",
            "came true",
        ),
    ],
)
def test_what_an_article_says(ask: Ask, source: str, statement: str, by: str, outcome: str) -> None:
    rows = {
        row["statement"]: (row["by"], row["outcome"]) for row in ask("claims-of", source=source)
    }

    assert rows[statement] == ([by], outcome)


def test_what_cruise_feared(ask: Ask) -> None:
    rows = ask("said-by", speaker="Tom Cruise")
    feared = {row["statement"] for row in rows if row["source"] == WRAPPED}

    assert len(feared) == 4
    assert any("six seconds" in statement for statement in feared)


def test_whose_face_was_borrowed_most(ask: Ask) -> None:
    first, *_ = ask("who-was-impersonated")

    assert (first["impersonated"], first["times"], first["by"]) == (
        "Ethan Hunt",
        2,
        ["Sean Ambrose"],
    )
    (lane,) = ask("who-was-impersonated", character="Solomon Lane")
    assert lane["by"] == ["Benji Dunn"]


def test_what_held_the_seventh_film_up(ask: Ask) -> None:
    rows = [(row["date"], row["kind"]) for row in ask("setbacks", film="Dead Reckoning")]

    assert rows == [
        ("2020-02", "shutdown"),
        ("2020-04", "delay"),
        ("2020-10", "shutdown"),
        ("2021-04-09", "delay"),
        ("2021-06-03", "shutdown"),
        ("2021-09-01", "delay"),
        ("2022-01-21", "delay"),
    ]


def test_a_strike_held_the_eighth_film_up(ask: Ask) -> None:
    rows = {row["event"]: row["because_of"] for row in ask("setbacks", film="Final Reckoning")}

    assert rows["Delay to May 23, 2025"] == ["The actors' strike"]
