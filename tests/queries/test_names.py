from __future__ import annotations

import pytest

import loregraph
from graph.results.errors import UsageError
from queries.names import Named, choose, nearest, resolve, words_of

FILMS = [
    Named("film:mission-impossible-1996", "Mission: Impossible", ("Mission: Impossible", "M:I")),
    Named("film:mission-impossible-2-2000", "Mission: Impossible 2", ("Mission: Impossible 2",)),
    Named(
        "film:mission-impossible-fallout-2018",
        "Mission: Impossible - Fallout",
        ("Mission: Impossible - Fallout",),
    ),
    Named(
        "film:mission-impossible-dead-reckoning-2023",
        "Mission: Impossible - Dead Reckoning",
        (
            "Mission: Impossible - Dead Reckoning",
            "Mission: Impossible - Dead Reckoning Part One",
        ),
    ),
    Named(
        "film:mission-impossible-the-final-reckoning-2025",
        "Mission: Impossible - The Final Reckoning",
        (
            "Mission: Impossible - The Final Reckoning",
            "Mission: Impossible - Dead Reckoning Part Two",
        ),
    ),
]
PEOPLE = [
    Named("person:lea-seydoux", "Léa Seydoux", ("Léa Seydoux",)),
    Named("person:michelle-monaghan", "Michelle Monaghan", ("Michelle Monaghan",)),
    Named("person:ving-rhames", "Ving Rhames", ("Ving Rhames", "Irving Rhames")),
    Named("person:irving-x", "Irving X", ("Irving X",)),
    Named("person:conor-o-brien", "Conor O\u2019Brien", ("Conor O\u2019Brien",)),
]


@pytest.mark.parametrize(
    ("wanted", "slug"),
    [
        ("Mission: Impossible", "1996"),
        ("mission impossible", "1996"),
        ("MISSION IMPOSSIBLE 2", "2-2000"),
        ("m:i", "1996"),
        ("Fallout", "fallout-2018"),
        ("fall", "fallout-2018"),
        ("2018", "fallout-2018"),
        ("dead reckoning", "dead-reckoning-2023"),
        ("Dead Reckoning Part Two", "the-final-reckoning-2025"),
        ("final reck", "the-final-reckoning-2025"),
        ("film:mission-impossible-2-2000", "2-2000"),
    ],
)
def test_a_film_is_meant(wanted: str, slug: str) -> None:
    assert choose(wanted, FILMS).id == f"film:mission-impossible-{slug}"


@pytest.mark.parametrize(
    ("wanted", "identifier"),
    [
        ("lea seydoux", "person:lea-seydoux"),
        ("Seydoux", "person:lea-seydoux"),
        ("VING", "person:ving-rhames"),
        ("irving rhames", "person:ving-rhames"),
        ("monag", "person:michelle-monaghan"),
        ("onagh", "person:michelle-monaghan"),
        ("obrien", "person:conor-o-brien"),
        ("O'Brien", "person:conor-o-brien"),
    ],
)
def test_a_person_is_meant(wanted: str, identifier: str) -> None:
    assert choose(wanted, PEOPLE).id == identifier


def test_several_are_named_with_their_ids() -> None:
    with pytest.raises(UsageError, match="more than one film") as caught:
        choose("reckoning", FILMS, "film")
    assert "film:mission-impossible-the-final-reckoning-2025" in str(caught.value)
    assert "Say more of it, or give the id." in str(caught.value)


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        choose("Rhaymes", PEOPLE, "person")
    assert str(caught.value) == "There is no person 'Rhaymes'. Nearest: Ving Rhames."


def test_a_long_name_is_not_echoed_whole() -> None:
    with pytest.raises(UsageError) as caught:
        choose("q" * 100_000, PEOPLE, "person")
    assert str(caught.value).startswith(f"There is no person '{'q' * 60}\u2026', nor one like it.")


def test_a_name_like_none_gets_some_examples() -> None:
    with pytest.raises(UsageError, match=r"nor one like it\. There are for example: Conor"):
        choose("qqqqqqqq", PEOPLE, "person")


def test_a_store_without_such_nodes_says_so() -> None:
    with pytest.raises(UsageError, match="the store has no film at all"):
        choose("Fallout", [], "film")


@pytest.mark.parametrize("wanted", ["", "  ", "-", "…"])
def test_nothing_but_punctuation_means_nobody(wanted: str) -> None:
    with pytest.raises(UsageError, match="There is no person"):
        choose(wanted, PEOPLE, "person")


def test_words_know_no_case_accents_or_punctuation() -> None:
    assert words_of("  Léa-Sophie  O\u2019Brien: Ünder ") == ("lea", "sophie", "obrien", "under")


def test_nearest_are_in_order_and_few() -> None:
    names = ["returns", "recast", "deaths", "how-died", "cast"]
    assert nearest("retuns", names)[0] == "returns"
    assert nearest("zzz", names) == []


def test_nodes_of_another_graph_may_have_any_id() -> None:
    graph = "CREATE (:Film {id: 5, title: 'Five'}), (:Film {id: [1, 2]}), (:Film {title: 'None'})"
    with loregraph.open(":memory:") as store:
        store.run(graph)
        assert resolve(store, ["Film"], "five") == resolve(store, ["Film"], "5") == 5
        with pytest.raises(UsageError, match=r"There are for example: Five, \[1, 2\]\."):
            resolve(store, ["Film"], "quite another")
