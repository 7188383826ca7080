from __future__ import annotations

from collections.abc import Callable

from loaders.sources.article.extract import Gazetteer, extract

Row = tuple[str, str, str]


def test_a_director_who_is_back_is_not_in_the_cast(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Director Teo Marchetti made Skyhunter 2 in a year. Teo Marchetti is returning for "
        "Skyhunter 3."
    )
    assert ("directs", "Teo Marchetti", "Skyhunter 3") in found
    assert not [row for row in found if row[0] == "acts_in"]


def test_who_directs_and_plays_does_both(facts: Callable[[str], list[Row]]) -> None:
    found = facts(
        "Director Teo Marchetti plays Otto Lund in Skyhunter 2. Teo Marchetti is returning for "
        "Skyhunter 3."
    )
    assert ("acts_in", "Teo Marchetti", "Skyhunter 3") in found


def test_composers_and_editors_are_no_cast(facts: Callable[[str], list[Row]]) -> None:
    found = facts("Composer Anja Lund and editor Sofia Trent join Skyhunter 2.")
    assert not [row for row in found if row[0] == "acts_in"]


def test_a_director_in_a_list_of_who_is_back_is_back_to_direct(
    facts: Callable[[str], list[Row]],
) -> None:
    found = facts("Star Kim Doe and director Teo Marchetti are both back for Skyhunter 3.")
    assert ("directs", "Teo Marchetti", "Skyhunter 3") in found
    assert ("acts_in", "Teo Marchetti", "Skyhunter 3") not in found
    assert ("acts_in", "Kim Doe", "Skyhunter 3") in found


def test_films_beside_a_director_are_those_that_he_made() -> None:
    text = "Kim Doe (Silver Tide, Hollow Road) will direct Iron Comet 3. Sam Roe stars in it."
    found = extract(text, Gazetteer.empty(), None).facts
    assert not [f for f in found if f.kind == "acts_in" and f.subject.name == "Kim Doe"]
    assert ("Kim Doe", "Iron Comet 3") in {
        (f.subject.name, f.object.name) for f in found if f.kind == "directs"
    }
