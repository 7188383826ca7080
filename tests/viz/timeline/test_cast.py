from __future__ import annotations

from typing import Any

from viz.picture import Picture
from viz.timeline.cast import absences, cast_of
from viz.timeline.tale import Tale


def test_those_who_come_back_stay_or_die_get_a_thread(tale: Tale) -> None:
    assert cast_of(tale, 4) == [
        "character:eugene-kittridge",
        "character:ethan-hunt",
        "character:luther-stickell",
        "character:julia-meade",
    ] or set(cast_of(tale, 4)) >= {"character:eugene-kittridge", "character:ethan-hunt"}


def test_a_face_in_the_crowd_gets_none(shelf: Any) -> None:
    shelf.add("character:waiter", name="Waiter")
    shelf.join("character:waiter", "APPEARS_IN", "film:first")
    assert "character:waiter" not in cast_of(Tale(Picture.from_store(shelf)), 25)


def test_never_more_than_asked_for(tale: Tale) -> None:
    assert len(cast_of(tale, 3)) == 3
    assert len(cast_of(tale, 25)) <= 8


def test_whom_the_lead_is_up_against_has_a_thread_before_others(shelf: Any) -> None:
    villain = shelf.add("character:villain", name="Villain")
    shelf.join(villain, "APPEARS_IN", "film:second")
    shelf.join(villain, "ENEMY_OF", "character:ethan-hunt")
    for number in range(5):
        event = shelf.add(f"event:plot-{number}", name=f"Plot {number}")
        shelf.join("film:second", "HAS_EVENT", event)
        shelf.join(villain, "TAKES_PART_IN", event)
    found = cast_of(Tale(Picture.from_store(shelf)), 3)
    assert villain in found
    assert "character:ethan-hunt" in found


def test_an_absence_is_a_film_without_someone(tale: Tale) -> None:
    assert absences(tale, "character:eugene-kittridge") == [(0, 3, 29)]
    assert absences(tale, "character:julia-meade") == []
