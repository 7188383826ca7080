"""Is everything that the five articles say in the graph, with who said it and what came of it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from tests.loaders.franchises.conftest import Lore

INSTAGRAM: Final = "source:article-instagram-first-look"
ON_SET: Final = "source:article-on-set-atwell"
REGAL: Final = "source:article-regal-first-image"
ROME: Final = "source:article-rome-set-video"
WRAPPED: Final = "source:article-wrapped-filming"
M7: Final = "film:mission-impossible-dead-reckoning-2023"


def kinds(lore: Lore, source: str) -> set[str]:
    """Give the kinds of statement that a source makes."""
    claims = lore.starts("STATED_IN", source)
    return {str(lore.nodes[claim].properties["kind"]) for claim in claims}


def speakers(lore: Lore, source: str) -> set[str]:
    """Give whom a source lets speak."""
    claims = lore.starts("STATED_IN", source)
    return set().union(*(lore.ends("SAID_BY", claim) for claim in claims))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            INSTAGRAM,
            {"release_date", "back_to_back", "filming_end", "newcomer", "casting", "stunt"}
            | {"comment", "known_from", "title", "publication_date", "crew"},
        ),
        (ON_SET, {"shutdown", "location", "newcomer", "known_from", "post", "crew", "delay"}),
        (REGAL, {"release_date", "filming_end", "incident", "membership", "reception"}),
        (ROME, {"death", "office", "return", "location", "story", "plan", "release_date"}),
        (
            WRAPPED,
            {"streaming_date", "release_date", "back_to_back", "stunt", "position", "casting"}
            | {"nationality", "description", "plan", "post"},
        ),
    ],
)
def test_what_an_article_speaks_of(lore: Lore, source: str, said: set[str]) -> None:
    assert said <= kinds(lore, source)
    assert len(lore.starts("STATED_IN", source)) >= 20


def test_who_is_heard(lore: Lore) -> None:
    mcquarrie = "person:christopher-mcquarrie"
    studio = "organization:paramount-pictures"

    assert {mcquarrie, studio, "person:simon-pegg", "person:michelle-monaghan"} <= speakers(
        lore, INSTAGRAM
    )
    assert {"organization:bbc", "organization:derbyshire-residents"} <= speakers(lore, ON_SET)
    assert {mcquarrie, "person:tom-cruise"} <= speakers(lore, WRAPPED)
    assert mcquarrie in speakers(lore, REGAL)
    assert studio in speakers(lore, ROME)


def test_the_article_that_speaks_of_last_years_march_is_of_2022(lore: Lore) -> None:
    facts = lore.nodes[WRAPPED].properties
    picture = lore.nodes["event:mi7-kittridge-picture"].properties

    assert str(picture["from"]) == "2021-03-01"
    assert str(facts["published_from"]) == "2022-01-01"
    assert str(facts["published_to"]) == "2022-01-20"


def test_the_date_in_the_header_is_kept_as_a_wrong_statement(lore: Lore) -> None:
    claim = lore.nodes["claim:header-date-instagram-article"].properties

    assert (claim["value"], claim["outcome"]) == ("2021-11-19", "did_not")
    assert "published" not in lore.nodes[INSTAGRAM].properties


CAST: Final = {
    "pom-klementieff": "came_true",
    "shea-whigham": "came_true",
    "rob-delaney": "came_true",
    "charles-parnell": "came_true",
    "indira-varma": "came_true",
    "mark-gatiss": "came_true",
    "cary-elwes": "came_true",
    "greg-tarzan-davis": "came_true",
    "lampros-kalfuntzos": "open",
}


@pytest.mark.parametrize(("person", "outcome"), CAST.items())
def test_who_was_announced_came_or_is_not_known_to_have(
    lore: Lore, person: str, outcome: str
) -> None:
    (claim,) = (
        claim
        for claim in lore.starts("STATED_IN", WRAPPED)
        if lore.nodes[claim].properties["kind"] == "casting"
        and f"person:{person}" in lore.ends("ABOUT", claim, role="subject")
    )

    assert lore.nodes[claim].properties["outcome"] == outcome
    assert bool(lore.links("ACTED_IN", start=f"person:{person}", end=M7)) == (
        outcome == "came_true"
    )


def test_who_is_said_to_return_was_there_before(lore: Lore) -> None:
    for claim in lore.of("Claim"):
        facts = claim.properties
        if facts["kind"] != "newcomer":
            continue
        (person,) = lore.ends("ABOUT", claim.key, role="subject")
        films = {link.end for link in lore.links("ACTED_IN", start=person)}
        told = lore.starts("PART_OF", "franchise:mission-impossible")
        earlier = {
            film
            for film in films & told
            if str(lore.nodes[film].properties["released"]) < "2023-07-12"
        }
        assert (facts["value"] == "true") == (not earlier) or facts["outcome"] == "did_not"


def test_whoever_is_known_from_a_work_acted_in_it(lore: Lore) -> None:
    for claim in lore.of("Claim"):
        if claim.properties["kind"] == "known_from":
            (person,) = lore.ends("ABOUT", claim.key, role="subject")
            (work,) = lore.ends("ABOUT", claim.key, role="object")
            works = lore.starts("PART_OF", work) or {work}
            assert works & {link.end for link in lore.links("ACTED_IN", start=person)}


def test_the_plan_for_two_films_begins_and_ends(lore: Lore) -> None:
    plan = lore.nodes["event:mi78-back-to-back-plan"].properties
    end = lore.nodes["event:mi78-not-back-to-back"].properties

    assert (str(plan["from"]), str(plan["until"])) == ("2019-01-01", "2021-02-01")
    assert str(end["from"]) == str(plan["until"])


@pytest.mark.parametrize(
    ("event", "cause", "days"),
    [
        ("event:mi7-shutdown-venice", "the pandemic in Italy", None),
        ("event:mi7-shutdown-italy", "twelve positive tests", None),
        ("event:mi7-shutdown-2021-06", "positive tests", 11),
        ("event:mi8-strike", "the strike of the actors' union", None),
    ],
)
def test_a_shutdown_has_a_cause_and_where_it_is_known_a_length(
    lore: Lore, event: str, cause: str, days: int | None
) -> None:
    facts = lore.nodes[event].properties

    assert facts["kind"] == "shutdown"
    assert facts["cause"] == cause
    if days:
        length = facts["until"].to_native() - facts["from"].to_native()
        assert length.days == days


def test_the_stunt_on_the_train_recalls_the_one_of_1996(lore: Lore) -> None:
    assert lore.ends("ECHOES", "event:mi7-filming-norway-train") == {"event:1996-train-chase"}
    claim = "claim:train-echo-rome-article"
    assert "event:1996-train-chase" in lore.ends("ABOUT", claim, role="object")


def test_a_post_and_its_removal(lore: Lore) -> None:
    removal = "event:mi7-kittridge-picture-removed"

    assert lore.ends("CAUSED_BY", removal) == {"event:mi7-kittridge-picture"}
    assert lore.nodes[removal].properties["kind"] == "removal"
