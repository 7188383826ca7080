"""Does the curated Mission: Impossible say what is known of the films?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from graph.records import NodeRecord
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


def name(lore: Lore, key: str) -> str:
    """Give a node's name."""
    return str(lore.nodes[key].properties["name"])


def test_kittridge_was_last_seen_in_1996_and_returns_in_the_seventh_film(lore: Lore) -> None:
    (event,) = lore.events(M7, "return")

    assert lore.starts("TAKES_PART_IN", event.key, role="returnee") == {
        "character:eugene-kittridge"
    }
    assert lore.ends("LAST_SEEN_IN", event.key) == {M1}
    assert lore.cast(M7)["character:eugene-kittridge"] == {"person:henry-czerny"}
    assert lore.cast(M1)["character:eugene-kittridge"] == {"person:henry-czerny"}


def test_hunley_dies_in_fallout_killed_by_walker_in_london(lore: Lore) -> None:
    (event,) = (
        event
        for event in lore.events(M6, "death")
        if lore.starts("TAKES_PART_IN", event.key, role="victim") == {"character:alan-hunley"}
    )

    assert lore.starts("TAKES_PART_IN", event.key, role="killer") == {"character:august-walker"}
    assert lore.ends("HAPPENS_AT", event.key) == {"place:london"}


PLAYED: Final = [
    (M1, "Jim Phelps", "Jon Voight"),
    (M1, "William Donloe", "Rolf Saxon"),
    (M1, "Jack Harmon", "Emilio Estevez"),
    (M1, "Max", "Vanessa Redgrave"),
    (M2, "Nyah Nordoff-Hall", "Thandiwe Newton"),
    (M2, "Sean Ambrose", "Dougray Scott"),
    (M2, "Swanbeck", "Anthony Hopkins"),
    (M3, "Owen Davian", "Philip Seymour Hoffman"),
    (M3, "Julia Meade", "Michelle Monaghan"),
    (M3, "Rick Meade", "Aaron Paul"),
    (M3, "Benji Dunn", "Simon Pegg"),
    (M4, "William Brandt", "Jeremy Renner"),
    (M4, "Sabine Moreau", "Léa Seydoux"),
    (M4, "Kurt Hendricks", "Michael Nyqvist"),
    (M5, "Ilsa Faust", "Rebecca Ferguson"),
    (M5, "Solomon Lane", "Sean Harris"),
    (M5, "Alan Hunley", "Alec Baldwin"),
    (M6, "August Walker", "Henry Cavill"),
    (M6, "Alanna Mitsopolis", "Vanessa Kirby"),
    (M6, "Patrick", "Wes Bentley"),
    (M7, "Grace", "Hayley Atwell"),
    (M7, "Gabriel", "Esai Morales"),
    (M7, "Denlinger", "Cary Elwes"),
    (M8, "William Donloe", "Rolf Saxon"),
    (M8, "Erika Sloane", "Angela Bassett"),
    (M8, "Admiral Neely", "Hannah Waddingham"),
    (M8, "Captain Bledsoe", "Tramell Tillman"),
]


@pytest.mark.parametrize(("film", "character", "actor"), PLAYED)
def test_who_played_whom(lore: Lore, film: str, character: str, actor: str) -> None:
    found = {
        name(lore, who): {name(lore, person) for person in people}
        for who, people in lore.cast(film).items()
    }

    assert found[character] == {actor}


DEATHS: Final = [
    (M1, "Jack Harmon", {"Jim Phelps"}),
    (M1, "Sarah Davies", {"Franz Krieger"}),
    (M1, "Claire Phelps", {"Jim Phelps"}),
    (M1, "Jim Phelps", {"Ethan Hunt"}),
    (M1, "Franz Krieger", {"Ethan Hunt"}),
    (M2, "Vladimir Nekhorvich", {"Sean Ambrose"}),
    (M2, "Hugh Stamp", {"Sean Ambrose"}),
    (M2, "Sean Ambrose", {"Ethan Hunt"}),
    (M3, "Lindsey Farris", {"Owen Davian"}),
    (M3, "John Musgrave", {"Julia Meade"}),
    (M4, "Trevor Hanaway", {"Sabine Moreau"}),
    (M4, "Sabine Moreau", {"Jane Carter"}),
    (M4, "Kurt Hendricks", set()),
    (M5, "Record Shop Girl", {"Solomon Lane"}),
    (M5, "Janik Vinter", {"Ilsa Faust"}),
    (M6, "Alan Hunley", {"August Walker"}),
    (M6, "August Walker", {"Ethan Hunt"}),
    (M7, "Ilsa Faust", {"Gabriel"}),
    (M7, "Denlinger", {"Gabriel"}),
    (M8, "Luther Stickell", {"Gabriel"}),
    (M8, "Gabriel", set()),
]


@pytest.mark.parametrize(("film", "victim", "killers"), DEATHS)
def test_who_killed_whom(lore: Lore, film: str, victim: str, killers: set[str]) -> None:
    (event,) = (
        event for event in lore.events(film, "death") if victim in _names(lore, event, "victim")
    )

    assert _names(lore, event, "killer") == killers


def _names(lore: Lore, event: NodeRecord, role: str) -> set[str]:
    return {name(lore, who) for who in lore.starts("TAKES_PART_IN", event.key, role=role)}


def test_ilsa_dies_in_venice(lore: Lore) -> None:
    assert lore.ends("HAPPENS_AT", "event:2023-death-of-ilsa-faust") == {"place:venice"}


def test_on_the_train_only_what_happens_in_the_tunnel_is_placed_there(lore: Lore) -> None:
    assert lore.starts("HAPPENS_AT", "place:channel-tunnel") == {
        "event:1996-train-chase",
        "event:1996-death-of-jim-phelps",
        "event:1996-death-of-franz-krieger",
    }
    assert "event:1996-arrest-of-max" in lore.starts("HAPPENS_AT", "place:london-paris-train")


def test_donloe_comes_back_after_29_years(lore: Lore) -> None:
    assert lore.ends("LAST_SEEN_IN", "event:2025-return-of-william-donloe") == {M1}
    assert lore.film_of("event:2025-return-of-william-donloe") == M8
    assert lore.seen("character:william-donloe") == [M1, M8]


def test_ethan_and_luther_are_in_all_eight_films(lore: Lore) -> None:
    assert lore.seen("character:ethan-hunt") == list(FILMS)
    assert lore.seen("character:luther-stickell") == list(FILMS)


def test_phelps_claire_and_krieger_betray_in_the_first_film(lore: Lore) -> None:
    traitors = {
        who
        for event in lore.events(M1, "betrayal")
        for who in lore.starts("TAKES_PART_IN", event.key, role="traitor")
    }

    assert traitors == {
        "character:jim-phelps",
        "character:claire-phelps",
        "character:franz-krieger",
    }


def test_ethan_marries_julia_in_the_third_film(lore: Lore) -> None:
    (wedding,) = lore.events(M3, "wedding")

    assert _names(lore, wedding, "groom") == {"Ethan Hunt"}
    assert _names(lore, wedding, "bride") == {"Julia Meade"}
    assert lore.links("SPOUSE_OF", start="character:ethan-hunt", end="character:julia-meade")


@pytest.mark.parametrize(
    ("character", "organization", "role", "film"),
    [
        ("eugene-kittridge", "imf", "director", M1),
        ("eugene-kittridge", "cia", "director", M7),
        ("alan-hunley", "cia", "director", M5),
        ("alan-hunley", "imf", "Secretary", M6),
        ("erika-sloane", "cia", "director", M6),
        ("erika-sloane", "united-states-government", "President", M8),
        ("benji-dunn", "imf", "technician", M3),
        ("benji-dunn", "imf", "field agent", M4),
        ("solomon-lane", "syndicate", "leader", M5),
        ("william-donloe", "cia", "analyst", M1),
    ],
)
def test_offices_over_the_films(
    lore: Lore, character: str, organization: str, role: str, film: str
) -> None:
    offices = {
        (link.properties["role"], link.properties.get("from_film"))
        for link in lore.links(
            "MEMBER_OF", start=f"character:{character}", end=f"organization:{organization}"
        )
    }

    assert (role, film) in offices


def test_the_children_of_the_first_film(lore: Lore) -> None:
    assert lore.ends("CHILD_OF", "character:alanna-mitsopolis") == {"character:max"}
    assert lore.ends("CHILD_OF", "character:jasper-briggs") == {"character:jim-phelps"}


def test_phelps_was_recast_between_the_series_and_the_first_film(lore: Lore) -> None:
    (voight,) = lore.links("PLAYED", start="person:jon-voight")
    (graves,) = lore.links("PLAYED", start="person:peter-graves")

    assert voight.end == graves.end == "character:jim-phelps"
    assert voight.properties["recast"] is True
    assert "recast" not in graves.properties


def test_the_train_echoes_the_first_film(lore: Lore) -> None:
    assert lore.ends("ECHOES", "event:2023-fight-on-the-train") == {"event:1996-train-chase"}
