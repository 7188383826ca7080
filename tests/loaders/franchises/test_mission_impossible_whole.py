"""Does the curated Mission: Impossible hold together: whole, in order, with sources?"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from graph.stores.embedded.store import NetworkXStore
from loaders.sources.tmdb.notice import SOURCE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.loaders.franchises.conftest import Lore

M1: Final = "film:mission-impossible-1996"
M2: Final = "film:mission-impossible-2-2000"
M3: Final = "film:mission-impossible-iii-2006"
M4: Final = "film:mission-impossible-ghost-protocol-2011"
M5: Final = "film:mission-impossible-rogue-nation-2015"
M6: Final = "film:mission-impossible-fallout-2018"
M7: Final = "film:mission-impossible-dead-reckoning-2023"
M8: Final = "film:mission-impossible-the-final-reckoning-2025"
FILMS: Final = (M1, M2, M3, M4, M5, M6, M7, M8)

RELEASED: Final = {
    M1: "1996-05-22",
    M2: "2000-05-24",
    M3: "2006-05-05",
    M4: "2011-12-16",
    M5: "2015-07-31",
    M6: "2018-07-27",
    M7: "2023-07-12",
    M8: "2025-05-23",
}
DIRECTORS: Final = {
    M1: {"person:brian-de-palma"},
    M2: {"person:john-woo"},
    M3: {"person:j-j-abrams"},
    M4: {"person:brad-bird"},
    M5: {"person:christopher-mcquarrie"},
    M6: {"person:christopher-mcquarrie"},
    M7: {"person:christopher-mcquarrie"},
    M8: {"person:christopher-mcquarrie"},
}


def name(lore: Lore, key: str) -> str:
    """Give a node's name."""
    return str(lore.nodes[key].properties["name"])


def test_the_loader_finds_nothing_to_complain_of(lore: Lore) -> None:
    assert lore.warnings == []


def test_a_reader_without_the_c_parser_reads_every_file(root: Path) -> None:
    for page in (root / "loaders" / "franchises" / "mission-impossible").iterdir():
        with page.open(encoding="utf-8") as text:
            assert yaml.load(text, yaml.SafeLoader), page.name


def test_there_are_eight_films_in_the_order_of_their_release(lore: Lore) -> None:
    films = {
        key: lore.nodes[key].properties["number"]
        for key in lore.starts("PART_OF", "franchise:mission-impossible")
        if "Film" in lore.nodes[key].labels
    }

    assert films == {film: number for number, film in enumerate(FILMS, 1)}
    for film, after in itertools.pairwise(FILMS):
        assert lore.ends("FOLLOWS", after) == {film}


@pytest.mark.parametrize("film", FILMS)
def test_a_film_has_its_date_makers_and_company(lore: Lore, film: str) -> None:
    properties = lore.nodes[film].properties

    assert str(properties["released"]) == RELEASED[film]
    assert properties["released_precision"] == "day"
    assert lore.starts("DIRECTED", film) == DIRECTORS[film]
    assert lore.starts("WROTE", film)
    assert "person:tom-cruise" in lore.starts("PRODUCED", film)
    assert lore.ends("RELEASED_BY", film) == {"organization:paramount-pictures"}
    assert lore.ends("PART_OF", film) == {"franchise:mission-impossible"}


FEWER: Final = {M4: 19, M6: 16}
"""Films of which no page that could be read names twenty parts."""


@pytest.mark.parametrize("film", FILMS)
def test_a_film_has_twenty_credited_actors_with_their_characters(lore: Lore, film: str) -> None:
    credits_ = [
        link
        for link in lore.links("ACTED_IN", end=film)
        if not link.properties.get("uncredited") and not link.properties.get("archive")
    ]

    assert len(credits_) >= FEWER.get(film, 20)
    played = set().union(*lore.cast(film).values())
    assert {link.start for link in credits_} <= played
    first = min(credits_, key=lambda link: link.properties.get("billing", 999))
    assert first.start == "person:tom-cruise"


@pytest.mark.parametrize("film", FILMS)
def test_billing_numbers_count_up_without_a_gap(lore: Lore, film: str) -> None:
    numbers = sorted(
        link.properties["billing"]
        for link in lore.links("ACTED_IN", end=film)
        if "billing" in link.properties
    )

    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("film", FILMS)
def test_a_film_tells_ten_events_in_order_each_with_a_sentence(lore: Lore, film: str) -> None:
    events = lore.events(film)

    assert len(events) >= 10
    assert [event.properties["ordinal"] for event in events] == list(range(1, len(events) + 1))
    for event in events:
        summary = event.properties["summary"]
        assert summary.endswith(".")
        assert lore.links("TAKES_PART_IN", end=event.key)


def test_every_character_appears_somewhere(lore: Lore) -> None:
    shown = {link.start for link in lore.links("APPEARS_IN")}

    assert {node.key for node in lore.of("Character")} == shown


def test_the_three_relationships_of_a_credit_agree(lore: Lore) -> None:
    told = lore.starts("PART_OF", "franchise:mission-impossible")
    acted = {(link.start, link.end) for link in lore.links("ACTED_IN") if link.end in told}
    played = {
        (link.start, film) for link in lore.links("PLAYED") for film in link.properties["films"]
    }
    appears = {
        (person, link.end)
        for link in lore.links("APPEARS_IN")
        for person in link.properties["played_by"]
    }

    assert acted == played == appears


def test_nobody_takes_part_in_a_film_in_which_they_do_not_appear(lore: Lore) -> None:
    absent = [
        (name(lore, link.start), name(lore, link.end))
        for film in FILMS
        for event in lore.events(film)
        for link in lore.links("TAKES_PART_IN", end=event.key)
        if link.start.startswith("character:") and link.start not in lore.cast(film)
    ]

    assert absent == []


def test_nobody_acts_in_a_film_only_by_old_footage_there(lore: Lore) -> None:
    acting = [
        (name(lore, link.start), film)
        for film in FILMS
        for event in lore.events(film)
        for link in lore.links("TAKES_PART_IN", end=event.key)
        if link.start.startswith("character:") and film not in lore.seen(link.start)
    ]

    assert acting == []


def test_nobody_is_seen_after_death_without_a_return(lore: Lore) -> None:
    for film in FILMS:
        for event in lore.events(film, "death"):
            for victim in lore.starts("TAKES_PART_IN", event.key, role="victim"):
                assert lore.seen(victim)[-1] == film, f"{name(lore, victim)} lives on"


def test_a_death_has_a_victim_and_a_killer_or_a_cause_and_a_place(lore: Lore) -> None:
    """What a film leaves open is listed here."""
    open_ = {
        "event:2000-death-of-sergei-gradski": "place",
        "event:2011-death-of-leonid-lisenker": "killer",
        "event:2023-death-of-marie": "place",
    }
    lacking = {}
    for film in FILMS:
        for event in lore.events(film, "death"):
            assert lore.starts("TAKES_PART_IN", event.key, role="victim")
            if not lore.ends("HAPPENS_AT", event.key):
                lacking[event.key] = "place"
            responsible = (
                lore.starts("TAKES_PART_IN", event.key, role="killer")
                or lore.starts("TAKES_PART_IN", event.key, role="responsible")
                or event.properties.get("cause")
            )
            if not responsible:
                lacking[event.key] = "killer"

    assert lacking == open_


def test_every_film_says_what_it_was_checked_against(lore: Lore) -> None:
    for film in FILMS:
        cast, plot = lore.nodes[film].properties["checked_by"]
        assert cast.startswith("cast: ")
        assert plot.startswith("plot: ")


def test_what_is_doubtful_in_a_cast_names_no_page(lore: Lore) -> None:
    """Whoever a page names is certain: doubt is for what only the credits are said to say."""
    for link in lore.links("ACTED_IN"):
        if link.properties.get("uncertain") and link.end in FILMS[:4]:
            assert all(
                source.startswith(("source:credits-", "source:film-"))
                for source in link.properties["sources"]
            )


def test_a_billed_name_is_the_characters_or_one_of_its_others(lore: Lore) -> None:
    """Parts without a name of their own are told apart in the graph, and billed alike."""
    for film in FILMS:
        for link in lore.links("APPEARS_IN", end=film):
            facts = lore.nodes[link.start].properties
            names = {facts["name"], *facts.get("aliases", ())}
            for person in link.properties["played_by"]:
                (acted,) = lore.links("ACTED_IN", start=person, end=film)
                billed = " / ".join(acted.properties["roles"])
                if "occupation" in facts and not billed.isupper():  # NRO: billed by the office
                    assert any(one in billed for one in names), f"{facts['name']} in {film}"


@pytest.mark.parametrize(
    ("type_", "kind", "who", "whom"),
    [
        ("IMPERSONATES", "impersonation", "impersonator", "impersonated"),
        ("BETRAYS", "betrayal", "traitor", "betrayed"),
    ],
)
def test_what_events_tell_of_two_stands_between_them_as_well(
    lore: Lore, type_: str, kind: str, who: str, whom: str
) -> None:
    told = {
        (one, other, film)
        for film in FILMS
        for event in lore.events(film, kind)
        for one in lore.starts("TAKES_PART_IN", event.key, role=who)
        for other in lore.starts("TAKES_PART_IN", event.key, role=whom)
        if other.startswith("character:")
    }

    assert told == {
        (link.start, link.end, link.properties["from_film"]) for link in lore.links(type_)
    }


def test_everyone_dies_once(lore: Lore) -> None:
    victims = Counter(
        victim
        for film in FILMS
        for event in lore.events(film, "death")
        for victim in lore.starts("TAKES_PART_IN", event.key, role="victim")
    )

    assert [who for who, deaths in victims.items() if deaths > 1] == []


def test_a_return_follows_an_absence(lore: Lore) -> None:
    for film in FILMS:
        for event in lore.events(film, "return"):
            (before,) = lore.ends("LAST_SEEN_IN", event.key)
            for who in lore.starts("TAKES_PART_IN", event.key, role="returnee"):
                seen = lore.seen(who)
                assert seen.index(before) + 1 == seen.index(film)
                assert FILMS.index(film) - FILMS.index(before) > 1


def test_everything_names_sources_that_are_there(lore: Lore) -> None:
    sources = {node.key for node in lore.of("Source")}

    for node in lore.batch.nodes:
        if "Source" not in node.labels:
            assert node.properties.get("sources"), f"{node.key} has no source"
            assert set(node.properties["sources"]) <= sources
    for link in lore.batch.relationships:
        assert link.properties.get("sources"), f"{link.start} {link.type} {link.end}"
        assert set(link.properties["sources"]) <= sources


def test_every_source_is_used_or_states_a_claim(lore: Lore) -> None:
    used = {
        source
        for record in (*lore.batch.nodes, *lore.batch.relationships)
        for source in record.properties.get("sources", ())
    }
    stated = {link.end for link in lore.links("STATED_IN")}

    assert {node.key for node in lore.of("Source")} <= used | stated


def test_ids_are_unique_and_of_the_right_kind(lore: Lore) -> None:
    assert len(lore.nodes) == len(lore.batch.nodes)
    for key in lore.nodes:
        assert re.fullmatch(r"[a-z]+:[a-z0-9]+(-[a-z0-9]+)*", key)


def test_the_ids_that_others_may_have_written_down_stay(lore: Lore) -> None:
    promised = {
        *FILMS,
        "franchise:mission-impossible",
        "organization:imf",
        "organization:cia",
        "organization:paramount-pictures",
        "character:ethan-hunt",
        "character:eugene-kittridge",
        "character:alan-hunley",
        "character:august-walker",
        "character:william-donloe",
        "character:luther-stickell",
        "character:ilsa-faust",
        "person:tom-cruise",
        "person:henry-czerny",
        "person:christopher-mcquarrie",
        "place:london",
        "place:venice",
        "event:2018-death-of-alan-hunley",
        "event:2023-return-of-eugene-kittridge",
        "franchise:marvel-cinematic-universe",
        "film:top-gun-maverick-2022",
        "series:what-if-2021",
        "claim:czerny-newcomer-on-set-article",
        "event:mi78-back-to-back-plan",
    }

    assert promised <= lore.nodes.keys()


def test_a_name_belongs_to_one_node_of_its_label(lore: Lore) -> None:
    for label in ("Film", "Person", "Character", "Organization", "Place", "Source"):
        names = Counter(
            text.casefold()
            for node in lore.of(label)
            for text in {node.properties["name"], *node.properties.get("aliases", ())}
        )
        assert [text for text, nodes in names.items() if nodes > 1] == []


def test_what_is_uncertain_is_little_and_no_answer_of_the_demo_rests_on_it(lore: Lore) -> None:
    uncertain = [
        record
        for record in (*lore.batch.nodes, *lore.batch.relationships)
        if record.properties.get("uncertain")
    ]
    sure = (
        "event:2018-death-of-alan-hunley",
        "event:2023-return-of-eugene-kittridge",
        "event:2025-return-of-william-donloe",
    )

    # Mostly small parts: no page that could be read names who plays them.
    assert len(uncertain) < 0.03 * len(lore.batch.nodes + lore.batch.relationships)
    for key in sure:
        assert "uncertain" not in lore.nodes[key].properties
        for link in lore.links("TAKES_PART_IN", end=key):
            assert "uncertain" not in link.properties


def test_a_store_takes_it_in_and_a_second_time_changes_nothing(lore: Lore) -> None:
    with NetworkXStore(":memory:") as store:
        first = store.write(lore.batch)
        second = store.write(lore.batch)

        assert first.nodes_created == len(lore.batch.nodes)
        assert first.relationships_created == len(lore.batch.relationships)
        assert not second.changed


def test_tmdb_is_told_of_as_its_own_loader_tells_of_it(lore: Lore) -> None:
    told = lore.nodes[SOURCE.key].properties
    assert told == {key: SOURCE.properties[key] for key in told}
