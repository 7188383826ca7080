from __future__ import annotations

from typing import Any

from viz.picture import Picture
from viz.timeline.happenings import happenings
from viz.timeline.tale import Tale


def told(shelf: Any) -> list[list[tuple[str, str]]]:
    films = happenings(Tale(Picture.from_store(shelf)))
    return [[(event.sign, event.text) for event in film] for film in films]


def event(shelf: Any, name: str, kind: str, ordinal: Any = None, **more: Any) -> str:
    own = {} if ordinal is None else {"ordinal": ordinal}
    key = f"event:{name.lower().replace(' ', '-')}"
    shelf.add(key, name=name, kind=kind, **{"realm": "story", **own, **more})
    shelf.join("film:second", "HAS_EVENT", key)
    return key


def test_events_stand_under_their_film(shelf: Any) -> None:
    assert told(shelf) == [
        [],
        [],
        [("death", "Alan Hunley"), ("death", "August Walker")],
        [("return", "Kittridge returns")],
    ]


def test_they_stand_in_the_order_in_which_they_happen(shelf: Any) -> None:
    event(shelf, "Last", "heist")
    event(shelf, "Ninth", "chase", 9)
    event(shelf, "Tenth", "wedding", 10)
    event(shelf, "First", "betrayal", 1)
    assert told(shelf)[1] == [
        ("betrayal", "First"),
        ("", "Ninth"),
        ("wedding", "Tenth"),
        ("", "Last"),
    ]


def test_what_happened_while_filming_is_no_event_of_the_story(shelf: Any) -> None:
    event(shelf, "The shoot", "filming", 1, realm="production")
    assert told(shelf)[1] == []


def test_of_a_death_it_says_who_dies_unless_there_are_many(shelf: Any) -> None:
    few, many = event(shelf, "The duel", "death", 1), event(shelf, "The flood", "death", 2)
    nobody = event(shelf, "A shot", "death", 3)
    for who in ("julia-meade", "owen-davian"):
        shelf.join(f"character:{who}", "TAKES_PART_IN", few, role="victim")
    for who in ("owen-davian", "julia-meade", "ilsa-faust"):
        shelf.join(f"character:{who}", "TAKES_PART_IN", many, role="victim")
    shelf.join("character:ilsa-faust", "TAKES_PART_IN", nobody, role="witness")
    assert [text for _, text in told(shelf)[1]] == [
        "Julia Meade and Owen Davian",
        "The flood",
        "A shot",
    ]


def test_an_event_without_a_film_stands_nowhere(shelf: Any) -> None:
    shelf.add("event:somewhere", name="Somewhere", kind="death", realm="story")
    assert sum(len(film) for film in told(shelf)) == 3


def test_ordinals_of_other_kinds_do_no_harm(shelf: Any) -> None:
    for place, ordinal in enumerate(("3", True, 2.5)):
        event(shelf, f"Event {place}", "heist", ordinal)
    assert [text for _, text in told(shelf)[1]] == ["Event 2", "Event 0", "Event 1"]
