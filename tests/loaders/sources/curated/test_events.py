from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.values.temporal import Date

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = "film:mission-impossible-1996"
SEVENTH = "film:mission-impossible-dead-reckoning-2023"
DEATH = "event:1996-death-of-jim-phelps"
RETURN = "event:2023-return-of-kittridge"


def test_a_death_has_its_people_its_place_and_its_film(two_films: Any) -> None:
    found = two_films.relationships
    assert found["character:jim-phelps", "TAKES_PART_IN", DEATH]["role"] == "victim"
    assert found["character:ethan-hunt", "TAKES_PART_IN", DEATH]["role"] == "killer"
    assert (FIRST, "HAS_EVENT", DEATH) in found
    assert (DEATH, "HAPPENS_AT", "place:london") in found
    event = two_films.nodes[DEATH].properties
    assert (event["kind"], event["realm"], event["ordinal"]) == ("death", "story", 1)


def test_a_return_knows_where_someone_was_last_seen(two_films: Any) -> None:
    assert two_films.of_type("LAST_SEEN_IN") == [(RETURN, FIRST)]
    assert two_films.of_type("ECHOES") == [(RETURN, DEATH)]


def test_an_event_of_the_production_may_befall_several_films(two_films: Any) -> None:
    shutdown = two_films.nodes["event:2021-shutdown"].properties
    assert (shutdown["realm"], shutdown["from"]) == ("production", Date(2021, 6, 1))
    assert "ordinal" not in shutdown
    assert (SEVENTH, "event:2021-shutdown") in two_films.of_type("HAS_EVENT")


def test_what_holds_is_told_from_the_film_on_where_it_stands(two_films: Any) -> None:
    found = two_films.relationships
    member = found["character:eugene-kittridge", "MEMBER_OF", "organization:imf"]
    assert (member["role"], member["from_film"]) == ("director", FIRST)
    enemy = found["character:eugene-kittridge", "ENEMY_OF", "character:ethan-hunt"]
    assert (enemy["from_film"], enemy["uncertain"]) == (SEVENTH, True)


def test_a_missing_character_is_told_with_near_names(film_complaint: Callable[[str], str]) -> None:
    sentence = film_complaint(
        """\
          - id: film:x
            title: X
            cast: [{actor: Sean Harris, character: Solomon Lane}]
            events:
              - id: event:e
                name: E
                kind: death
                who:
                  - {character: Solomon Lain, role: victim}
        """
    )
    assert sentence == (
        "facts.yaml:13: character: there is no character 'Solomon Lain'. Did you mean Solomon Lane?"
    )


def test_unknown_places_films_and_events_are_told(film_complaint: Callable[[str], str]) -> None:
    sentences = film_complaint(
        """\
          - id: film:x
            title: X
            events:
              - id: event:escape
                name: E
                kind: stunt
                at:
                  - place:rome
                  - Norway
                echoes: event:escap
                last_seen_in: Y
        """
    ).splitlines()
    assert sentences == [
        (
            "facts.yaml:12: at: there is no place 'place:rome': declare it under 'places:', or "
            "correct it."
        ),
        "facts.yaml:13: at: there is no place 'Norway': declare it under 'places:', or correct it.",
        (
            "facts.yaml:15: last_seen_in: there is no film or series 'Y': declare it under "
            "'films:', or correct it."
        ),
        "facts.yaml:14: echoes: there is no event 'event:escap'. Did you mean event:escape?",
    ]


def test_a_relation_that_characters_cannot_have_is_refused(
    film_complaint: Callable[[str], str],
) -> None:
    sentence = film_complaint(
        """\
          - id: film:x
            title: X
            cast: [{actor: A, character: C}, {actor: B, character: D}]
            relations: [{type: ACTED_IN, from: C, to: D}]
        """
    )
    assert sentence.startswith("facts.yaml:8: type: 'ACTED_IN' is none of ALLY_OF, BETRAYS")


def test_a_relation_that_says_the_same_backwards_is_refused(
    film_complaint: Callable[[str], str],
) -> None:
    sentence = film_complaint(
        """\
          - id: film:x
            title: X
            cast: [{actor: A, character: C}, {actor: B, character: D}]
            relations:
              - {type: SPOUSE_OF, from: C, to: D}
              - {type: SPOUSE_OF, from: D, to: C}
        """
    )
    assert sentence == (
        "facts.yaml:10: 'D is married to C' is already said in facts.yaml:9: keep one."
    )
