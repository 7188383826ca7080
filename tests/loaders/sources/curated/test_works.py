from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.temporal import Date

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = "film:mission-impossible-1996"
SEVENTH = "film:mission-impossible-dead-reckoning-2023"


def test_a_film_has_its_title_as_a_name_and_a_date(two_films: Any) -> None:
    film = two_films.nodes[FIRST].properties
    assert (film["name"], film["title"]) == ("Mission: Impossible", "Mission: Impossible")
    assert (film["released"], film["released_precision"]) == (Date(1996, 5, 22), "day")


def test_a_film_belongs_to_its_franchise_and_follows_by_title(two_films: Any) -> None:
    assert two_films.of_type("PART_OF") == [
        (FIRST, "franchise:mission-impossible"),
        (SEVENTH, "franchise:mission-impossible"),
    ]
    assert two_films.of_type("FOLLOWS") == [(SEVENTH, FIRST)]


def test_one_credit_becomes_three_relationships(two_films: Any) -> None:
    person, character = "person:henry-czerny", "character:eugene-kittridge"
    found = two_films.relationships
    assert found[person, "ACTED_IN", FIRST] == {
        "roles": ("Kittridge",),
        "billing": 4,
        "sources": ("source:first-credits",),
    }
    assert found[person, "PLAYED", character] == {
        "films": (FIRST, SEVENTH),
        "sources": ("source:first-credits", "source:seventh-credits"),
    }
    assert found[character, "APPEARS_IN", SEVENTH]["played_by"] == (person,)


def test_people_earn_labels_by_their_credits(two_films: Any) -> None:
    assert two_films.nodes["person:tom-cruise"].labels == ("Person", "Actor", "Producer")
    assert two_films.nodes["person:david-koepp"].labels == ("Person", "Writer")
    assert two_films.nodes["person:brian-de-palma"].labels == ("Person", "Director")


def test_two_credits_of_one_person_are_one_relationship(two_films: Any) -> None:
    wrote = two_films.relationships["person:david-koepp", "WROTE", FIRST]
    assert wrote["credit"] == "story, screenplay"


def test_a_role_without_a_character_is_only_acted(two_films: Any) -> None:
    acted = two_films.relationships["person:somebody", "ACTED_IN", FIRST]
    assert acted["roles"] == ("Man in the train",)
    assert acted["uncredited"] is True
    assert not [start for start, _ in two_films.of_type("PLAYED") if start == "person:somebody"]


def test_two_roles_in_one_film_are_one_relationship(load_films: Callable[[str], Any]) -> None:
    loaded = load_films(
        """\
          - id: film:x
            title: X
            cast:
              - {actor: A, character: C, billing: 4, voice: true}
              - {actor: A, character: D, billing: 2}
        """
    )
    acted = loaded.relationships["person:a", "ACTED_IN", "film:x"]
    assert acted == {"roles": ("C", "D"), "billing": 2, "sources": ("source:s",)}


def test_films_of_a_part_come_in_order_of_release(load_films: Callable[[str], Any]) -> None:
    loaded = load_films(
        """\
          - {id: film:late, title: L, released: 2001,
             cast: [{actor: A, character: C, recast: true}]}
          - {id: film:early, title: E, released: 1996-05, cast: [{actor: A, character: C}]}
        """
    )
    played = loaded.relationships["person:a", "PLAYED", "character:c"]
    assert played["films"] == ("film:early", "film:late")
    assert played["recast"] is True


def test_a_work_of_no_franchise_and_a_series(load_text: Callable[[str], Any]) -> None:
    loaded = load_text(
        """\
        franchise: {id: franchise:f, name: F, sources: source:s}
        franchises: [{id: franchise:g, name: G}]
        sources: [{id: source:s, name: S}]
        films:
          - {id: film:x, title: X, part_of: [], sources: source:s}
        series:
          - {id: series:y, title: Y, part_of: franchise:g, ended: 1973, sources: source:s}
        """
    )
    assert loaded.of_type("PART_OF") == [("series:y", "franchise:g")]
    assert loaded.nodes["series:y"].labels == ("Series",)


def test_the_same_line_twice_is_refused(film_complaint: Callable[[str], str]) -> None:
    sentence = film_complaint(
        """\
          - id: film:x
            title: X
            cast:
              - {actor: A, character: C}
              - {actor: A, character: C}
        """
    )
    assert sentence == "facts.yaml:9: cast: A has this part already in facts.yaml:8."


def test_two_names_that_would_get_one_id_are_refused(film_complaint: Callable[[str], str]) -> None:
    sentence = film_complaint(
        """\
          - {id: film:x, title: X, directed_by: [J.J. Abrams], produced_by: ["J. J. Abrams"]}
        """
    )
    assert sentence == (
        "facts.yaml:5: produced_by: 'J. J. Abrams' would get the id of 'J.J. Abrams': "
        "spell them alike, or make it an alias of person:j-j-abrams."
    )


def test_an_id_must_be_declared(film_complaint: Callable[[str], str]) -> None:
    sentence = film_complaint(
        """\
          - {id: film:x, title: X, cast: [{actor: "person:a", character: "character:c"}]}
        """
    )
    assert "actor: there is no person 'person:a': declare it under 'people:'" in sentence
    assert "character: there is no character 'character:c': declare it under" in sentence
