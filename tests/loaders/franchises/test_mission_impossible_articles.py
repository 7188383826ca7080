"""Is everything that the five articles say in the graph, with who said it and what came of it?"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

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
        ("event:mi8-submarine-jams", "a machine that gave way", None),
        ("event:2018-shutdown-ankle", "Cruise's broken ankle", None),
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


@pytest.mark.parametrize(
    ("source", "publisher"),
    [
        (INSTAGRAM, "ComicBook.com"),
        (ON_SET, "Giant Freakin Robot"),
        (REGAL, "Regal"),
        (ROME, "ComicBook.com"),
        (WRAPPED, "Devdiscourse"),
    ],
)
def test_an_article_names_its_outlet_and_its_address(
    lore: Lore, source: str, publisher: str
) -> None:
    facts = lore.nodes[source].properties

    assert facts["publisher"] == publisher
    assert str(facts["name"]).startswith(f"{publisher}: ")
    assert str(facts["url"]).startswith("https://")


def test_the_video_from_rome_is_of_october(lore: Lore) -> None:
    facts = lore.nodes[ROME].properties

    assert (str(facts["published_from"]), facts["published_from_precision"]) == (
        "2020-10-01",
        "month",
    )
    assert str(facts["published_to"]) == "2020-10-31"


def words(text: str) -> list[str]:
    """Give the words of a text in lower case, without marks."""
    return re.findall(r"[a-z0-9]+", text.casefold().replace("'", "").replace("\u2019", ""))


def runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    """Give every run of words of a length."""
    found = words(text)
    return {tuple(found[at : at + length]) for at in range(len(found) - length + 1)}


def test_no_eight_words_of_an_article_stand_in_the_project(
    lore: Lore, shared: Path, root: Path
) -> None:
    theirs = set().union(
        *(runs(page.read_text(encoding="utf-8")) for page in (shared / "articles").iterdir())
    )
    folder = root / "loaders" / "franchises" / "mission-impossible"
    for page in folder.iterdir():
        assert not runs(page.read_text(encoding="utf-8")) & theirs, page.name
    for node in lore.batch.nodes:
        texts = [value for value in node.properties.values() if isinstance(value, str)]
        assert not any(runs(text) & theirs for text in texts), node.key


FACTS: Final = {"rome_set_video.jsonl": ROME, "wrapped_filming.jsonl": WRAPPED}
FREE: Final = {"released", "event", "occupation"}
"""Facts whose object is a date or free words, and no node."""


@pytest.mark.parametrize(("page", "source"), FACTS.items())
def test_what_another_reader_found_in_an_article_is_claimed(
    lore: Lore, shared: Path, page: str, source: str
) -> None:
    lines = (shared / "gold" / page).read_text(encoding="utf-8").splitlines()
    facts = [fact for fact in map(json.loads, lines) if not fact.get("optional")]
    claims = {
        claim: (lore.ends("ABOUT", claim), lore.nodes[claim].properties.get("value"))
        for claim in lore.starts("STATED_IN", source)
    }

    def is_claimed(fact: dict[str, Any]) -> bool:
        if fact["kind"] == "event":
            return any(_named(lore, fact["object"]) & about for about, _ in claims.values())
        spoken = [said for said in claims.values() if _named(lore, fact["subject"]) & said[0]]
        if fact["kind"] == "released":
            return any(value == fact["object"] for _, value in spoken)
        return any(fact["kind"] in FREE or _named(lore, fact["object"]) & ab for ab, _ in spoken)

    assert [fact for fact in facts if not is_claimed(fact)] == []


def _named(lore: Lore, name: str) -> set[str]:
    return {
        node.key
        for node in lore.batch.nodes
        if name in (node.properties.get("name"), *node.properties.get("aliases", ()))
    }


def test_a_date_that_is_claimed_is_a_date(lore: Lore) -> None:
    for claim in lore.of("Claim"):
        value = str(claim.properties.get("value", ""))
        if claim.properties.get("value_type") == "date":
            year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
            assert date(year, month, day)


def test_who_performs_in_a_shoot_acts_in_the_film(lore: Lore) -> None:
    for event in lore.of("Event"):
        if event.properties["kind"] != "filming":
            continue
        (film,) = lore.starts("HAS_EVENT", event.key)
        cast = lore.starts("ACTED_IN", film)
        performers = lore.starts("TAKES_PART_IN", event.key, role="performer")
        assert performers <= cast, event.key


def test_a_shoot_depicts_a_scene_of_its_own_film(lore: Lore) -> None:
    for link in lore.links("DEPICTS"):
        (film,) = lore.starts("HAS_EVENT", link.start)
        assert lore.film_of(link.end) == film


def test_nothing_ends_before_it_begins_and_every_shoot_is_dated(lore: Lore) -> None:
    for event in lore.of("Event"):
        facts = event.properties
        if "from" in facts and "until" in facts:
            assert str(facts["from"]) <= str(facts["until"]), event.key
        if facts["kind"] == "filming":
            assert "from" in facts, event.key
            assert "uncertain" not in facts, event.key
