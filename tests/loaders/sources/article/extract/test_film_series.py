from __future__ import annotations

import pytest

from graph.values.temporal import Date
from loaders.sources.article.extract import Gazetteer, extract
from loaders.sources.article.extract.film_series import number_after, own_title, with_series
from loaders.sources.article.extract.gazetteer import COMMON, Known


def names(text: str, year: int | None = 2024) -> set[str]:
    found = with_series(Gazetteer.empty(), text, year)
    return {known.name for some in found.entries.values() for known in some}


def test_the_series_that_a_text_speaks_of_is_known() -> None:
    assert "Terminator 2: Judgment Day" in names("The next Terminator movie is on its way.")
    assert names("Ann Poe met a terminator of leases.") == set()
    assert "The Matrix Reloaded" in names("Who remembers The Matrix Revolutions?")


def test_films_of_later_years_are_known_only_where_they_are_named() -> None:
    assert "Terminator: Dark Fate" not in names("The Terminator franchise goes on.", 2010)
    assert "Terminator: Dark Fate" in names("The Terminator sequel is Terminator: Dark Fate.", 2010)


def test_what_the_graph_knows_goes_first() -> None:
    graph = Gazetteer.empty()
    graph.add(Known("franchise:terminator", "franchise", "Terminator"))
    found = with_series(graph, "The next Terminator movie is on its way.", 2024)
    assert found.numbered("Terminator", 2) is None


@pytest.mark.parametrize(
    ("name", "series", "own"),
    [
        ("Iron Comet: The Long Ashfall", "Iron Comet", "Long Ashfall"),
        ("Iron Comet and the Long Ashfall", "Iron Comet", "Long Ashfall"),
        ("Dawn of the Iron Comet", "Iron Comet", "Dawn"),
        ("Iron Comet 3", "Iron Comet", ""),
        ("Iron Comet: Part Two", "Iron Comet", ""),
    ],
)
def test_what_a_film_is_called_without_its_series(name: str, series: str, own: str) -> None:
    assert own_title(name, series) == own


def facts(text: str) -> list[tuple[str, str, str]]:
    found = extract(text, Gazetteer.empty(), Date(2024, 1, 1))
    return [(fact.kind, fact.subject.name, fact.object.name) for fact in found.facts]


def test_the_third_film_and_the_one_of_a_year_have_their_titles() -> None:
    text = (
        "Kate Doe joins Terminator 7.\n\nThe Terminator franchise is old. Nick Poe played the "
        "villain in the third film. Ann Roe starred in the 1991 film."
    )
    assert ("acts_in", "Nick Poe", "Terminator 3: Rise of the Machines") in facts(text)
    assert ("acts_in", "Ann Roe", "Terminator 2: Judgment Day") in facts(text)


def test_general_knowledge_is_no_node_of_the_graph() -> None:
    text = "The Matrix sequels are old. Kate Doe starred in The Matrix Reloaded."
    found = extract(text, Gazetteer.empty(), None).facts
    assert found
    assert not any((fact.object.node or "").startswith(COMMON) for fact in found)


def test_the_film_after_the_last_one_has_its_number() -> None:
    text = 'Kate Doe has joined the next "Jumanji" movie.\n\nThe next "Rush Hour" film is dead.'
    assert ("acts_in", "Kate Doe", "Rush Hour 4") in facts(
        'Kate Doe has joined the next "Rush Hour" film.'
    )
    assert all(row[2] != "Jumanji" for row in facts(text))


def test_what_follows_the_last_film_of_a_series() -> None:
    assert number_after("Mission: Impossible", 6) == 7
    assert number_after("Iron Comet", 4) == 5
    assert number_after("Iron Comet", 0) == 0


def test_a_series_with_many_films_beside_it_does_not_count_on() -> None:
    assert number_after("Star Wars", 9) == 0


def test_a_series_has_other_names_too() -> None:
    assert number_after("James Bond", 24) == number_after("Bond", 24) == 25
    found = with_series(Gazetteer.empty(), "The next Bond film has a director.", 2022)
    assert found.series == {"James Bond": "James Bond", "Bond": "James Bond", "007": "James Bond"}
    assert found.last_out("James Bond") == 25


def test_titles_of_a_series_are_known_where_the_text_shows_them() -> None:
    found = with_series(Gazetteer.empty(), "Kim Doe was in Alien: Covenant.", 2018)
    assert found.titles["prometheus",].released == "2012"
    assert found.find("Prometheus", "film") is None
    assert found.year == 2018
