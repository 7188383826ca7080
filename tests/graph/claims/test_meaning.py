from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.claims.existing import Existing
from graph.claims.meaning import _office, elsewhere, meaning
from graph.claims.proposing import Proposal, propose
from graph.claims.standing import Wanted, claims

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.claims.case import Meaning

    Meant = Callable[..., Meaning]


@pytest.fixture
def meant(memory: Any, article: Any) -> Meant:
    """Give what follows from one statement."""

    def follow(*words: Any, **more: Any) -> Meaning:
        propose(memory, article, [Proposal(*words, **more)])
        return meaning(claims(memory, Wanted(decisions=("proposed",)))[0], Existing(memory))

    return follow


def links(found: Meaning) -> list[str]:
    return [f"{link.start} {link.type} {link.end}" for link in found.relationships]


def test_acting_makes_an_actor(meant: Meant, names: Any) -> None:
    found = meant("acts_in", names.bo, names.harbor_2)
    assert links(found) == ["person:bo-chen ACTED_IN film:harbor-2"]
    assert found.nodes["person:bo-chen"].also == ("Actor",)


def test_a_part_in_a_film_is_three_relationships(meant: Meant, names: Any) -> None:
    found = meant("plays", names.ann, names.vera, {"film": names.harbor_2})
    assert links(found) == [
        "person:ann-lee PLAYED character:vera",
        "person:ann-lee ACTED_IN film:harbor-2",
        "character:vera APPEARS_IN film:harbor-2",
    ]
    assert found.relationships[0].films == ("film:harbor-2",)  # type: ignore[attr-defined]
    assert found.nodes["character:vera"].name == "Vera"


@pytest.mark.parametrize(
    ("kind", "type_", "label"),
    [
        ("directs", "DIRECTED", "Director"),
        ("writes", "WROTE", "Writer"),
        ("produces", "PRODUCED", "Producer"),
    ],
)
def test_credits(meant: Meant, names: Any, kind: str, type_: str, label: str) -> None:
    found = meant(kind, names.bo, names.harbor_2)
    assert links(found) == [f"person:bo-chen {type_} film:harbor-2"]
    assert found.nodes["person:bo-chen"].also == (label,)


def test_a_release_is_a_property_of_the_film(meant: Meant, names: Any) -> None:
    found = meant("released", names.harbor_2, names.day("2021-11"), {"channel": "theaters"})
    assert str(found.nodes["film:harbor-2"].released) == "2021-11"  # type: ignore[attr-defined]
    assert found.relationships == []


def test_a_film_whose_release_is_planned_is_announced(meant: Meant, names: Any) -> None:
    found = meant("released", names.harbor_2, names.day("2021-11"), modality="planned")
    assert found.nodes["film:harbor-2"].status == "announced"  # type: ignore[attr-defined]


def test_but_not_one_that_is_out(meant: Meant, names: Any) -> None:
    found = meant("released", names.harbor, names.day("2019-05"), modality="planned")
    assert found.nodes["film:harbor-2019"].status is None  # type: ignore[attr-defined]


def test_a_release_elsewhere_is_an_event(meant: Meant, names: Any) -> None:
    found = meant("released", names.harbor_2, names.day("2021-11"), {"country": "Japan"})
    (event,) = found.nodes.values()
    assert (event.label, event.kind, event.country) == ("Event", "release", "Japan")  # type: ignore[attr-defined]
    assert links(found) == [f"film:harbor-2 HAS_EVENT {event.id}"]


@pytest.mark.parametrize(
    ("date", "more", "note"),
    [
        ("11-19", {}, "has no year"),
        ("2021-11-19", {"superseded": True}, "a plan that was given up"),
    ],
)
def test_dates_from_which_nothing_follows(
    meant: Meant, names: Any, date: str, more: dict[str, Any], note: str
) -> None:
    found = meant("released", names.harbor_2, names.day(date), more)
    assert note in found.note
    assert found.nodes == {}


def test_a_delay_and_a_shoot_are_events_of_the_making(meant: Meant, names: Any) -> None:
    found = meant("delayed", names.harbor_2, names.day("2022"), {"reason": "a strike"})
    (event,) = found.nodes.values()
    assert (event.kind, event.realm, event.cause) == ("delay", "production", "a strike")  # type: ignore[attr-defined]


def test_a_shoot_that_is_known_is_not_told_twice(meant: Meant, names: Any) -> None:
    found = meant("filmed_at", names.harbor_2, names.lisbon)
    assert found.nodes == {}
    assert links(found) == [
        "film:harbor-2 HAS_EVENT event:lisbon",
        "event:lisbon HAPPENS_AT place:lisbon",
    ]


def test_a_known_death_is_found_and_gets_its_killer(meant: Meant, names: Any) -> None:
    found = meant("dies_in", names.otto, names.harbor, {"killer": names.iris})
    assert found.nodes == {}
    assert links(found)[:3] == [
        "film:harbor-2019 HAS_EVENT event:the-fall",
        "character:otto TAKES_PART_IN event:the-fall",
        "character:iris TAKES_PART_IN event:the-fall",
    ]


def test_a_death_that_is_new(meant: Meant, names: Any) -> None:
    found = meant("dies_in", names.iris, names.harbor_2)
    event = found.nodes["event:death-iris-harbor-2"]
    assert (event.kind, event.realm) == ("death", "story")  # type: ignore[attr-defined]


def test_killing_needs_a_death(meant: Meant, names: Any) -> None:
    assert links(meant("kills", names.iris, names.otto)) == [
        "character:iris TAKES_PART_IN event:the-fall"
    ]


def test_killing_without_a_death_stays_a_statement(meant: Meant, names: Any) -> None:
    found = meant("kills", names.otto, names.iris)
    assert "in which film is not said" in found.note
    assert (found.nodes, found.became) == ({}, {})


def test_a_killing_in_a_film_is_a_death_there_and_not_elsewhere(meant: Meant, names: Any) -> None:
    found = meant("kills", names.iris, names.otto, {"film": names.harbor_2})
    assert links(found)[:3] == [
        "film:harbor-2 HAS_EVENT event:death-otto-harbor-2",
        "character:otto TAKES_PART_IN event:death-otto-harbor-2",
        "character:iris TAKES_PART_IN event:death-otto-harbor-2",
    ]


def test_of_somebody_who_is_dead_the_film_alone_is_missing(meant: Meant, names: Any) -> None:
    found = meant("status", names.otto, names.words("dead"))
    assert found.note == "it does not say in which film: it stays a statement"


@pytest.mark.parametrize("kind", ["kills", "dies_in"])
def test_killer_and_victim_are_both_in_the_film_that_is_named(
    meant: Meant, names: Any, kind: str
) -> None:
    if kind == "kills":
        found = meant("kills", names.iris, names.otto, {"film": names.harbor_2})
    else:
        found = meant("dies_in", names.otto, names.harbor_2, {"killer": names.iris})
    assert links(found)[3:] == [
        "character:otto APPEARS_IN film:harbor-2",
        "character:iris APPEARS_IN film:harbor-2",
    ]


def test_a_killer_that_is_no_character_appears_in_no_film(meant: Meant, names: Any) -> None:
    found = meant("kills", names.crew, names.otto, {"film": names.harbor_2})
    assert [link for link in links(found) if "APPEARS_IN" in link] == [
        "character:otto APPEARS_IN film:harbor-2"
    ]


def test_a_killer_that_is_known_stays(meant: Meant, memory: Any, names: Any) -> None:
    memory.run(
        "MATCH (k:Character {id: 'character:iris'}), (e:Event {id: 'event:the-fall'}) "
        "CREATE (k)-[:TAKES_PART_IN {role: 'killer'}]->(e)"
    )
    found = meant("kills", names.vera, names.otto)
    assert found.note == (
        "The fall of Otto: the killer stays Iris; the claim says Vera, and stays a statement "
        "beside it"
    )
    assert (links(found), found.became) == ([], {})


def test_a_return_knows_the_last_sight(meant: Meant, names: Any) -> None:
    found = meant("returns_in", names.iris, names.harbor_2, {"last_seen": names.harbor})
    assert "event:return-iris-harbor-2 LAST_SEEN_IN film:harbor-2019" in links(found)


def test_lives_offices_and_kin(meant: Meant, names: Any) -> None:
    assert str(meant("died", names.bo, names.day("2020-04-01")).nodes["person:bo-chen"].died) == (  # type: ignore[attr-defined]
        "2020-04-01"
    )


def test_membership(meant: Meant, names: Any) -> None:
    found = meant("affiliation", names.otto, names.crew, {"role": "cook"})
    assert links(found) == ["character:otto MEMBER_OF organization:crew"]
    assert found.relationships[0].role == "cook"  # type: ignore[attr-defined]


def test_relations_between_characters(meant: Meant, names: Any) -> None:
    assert links(meant("ally_of", names.otto, names.iris)) == [
        "character:otto ALLY_OF character:iris"
    ]


@pytest.mark.parametrize("modality", ["denied", "rumoured", "quoted"])
def test_what_is_not_firm_never_becomes_a_fact(meant: Meant, names: Any, modality: str) -> None:
    found = meant("acts_in", names.cleo, names.harbor_2, modality=modality)
    assert modality in found.note
    assert (found.nodes, found.relationships, found.became) == ({}, [], {})


@pytest.mark.parametrize("kind", ["not_confirmed", "replaces", "something_new"])
def test_kinds_that_stay_statements(meant: Meant, names: Any, kind: str) -> None:
    found = meant(kind, names.ann, names.bo)
    assert "no fact follows" in found.note
    assert found.relationships == []


def test_ends_of_the_wrong_kind_make_nothing(meant: Meant, names: Any) -> None:
    found = meant("acts_in", names.iris, names.lisbon)
    assert found.note == (
        "Iris is known as a character, and no person; Lisbon is known as a place, and no film or "
        "series: nothing was or is written"
    )
    assert (found.nodes, found.relationships) == ({}, [])


def test_which_release_is_elsewhere(memory: Any, article: Any, names: Any) -> None:
    proposal = Proposal("released", names.harbor, names.day("2021"), {"channel": "cinemas"})
    propose(memory, article, [proposal])
    (claim,) = claims(memory, Wanted(decisions=("proposed",)))
    assert elsewhere(claim) is None


@pytest.mark.parametrize(
    ("day", "event"),
    [
        ("2021-11-19", "event:curated"),
        ("2021-11", "event:curated"),
        ("2022-05-27", "event:delay-harbor-2-2022-05-27"),
    ],
)
def test_a_delay_that_is_known_has_one_event(
    meant: Meant, names: Any, memory: Any, day: str, event: str
) -> None:
    memory.run(
        "MERGE (f:Film {id: 'film:harbor-2'}) CREATE (f)-[:HAS_EVENT]->(:Event "
        "{id: 'event:curated', kind: 'delay', name: 'Delay to November 19, 2021'})"
    )
    found = meant("delayed", names.harbor_2, names.day(day))
    assert links(found) == [f"film:harbor-2 HAS_EVENT {event}"]


@pytest.mark.parametrize(
    ("told", "role"), [("when director", "director"), ("the chief", "chief"), ("as", None)]
)
def test_a_role_is_without_the_words_that_join_it(told: str, role: str | None) -> None:
    assert _office(told) == role
