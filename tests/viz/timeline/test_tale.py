from __future__ import annotations

from typing import Any

from viz.picture import Picture
from viz.timeline.tale import Tale


def test_films_are_in_order_of_release(tale: Tale) -> None:
    assert [film.key for film in tale.films] == [
        "film:first",
        "film:second",
        "film:third",
        "film:fourth",
    ]
    assert tale.years == [1996, 2006, 2018, 2025]


def test_who_is_where(tale: Tale) -> None:
    assert list(tale.present["character:eugene-kittridge"]) == [0, 3]


def test_footage_from_an_archive_is_no_presence(shelf: Any) -> None:
    shelf.join("character:owen-davian", "APPEARS_IN", "film:fourth", archive=True)
    tale = Tale(Picture.from_store(shelf))
    assert list(tale.present["character:owen-davian"]) == [1]


def test_events_know_their_film_and_their_people(tale: Tale) -> None:
    assert tale.film_of("event:death-of-hunley") == 2
    assert tale.in_role("event:death-of-hunley", "killer") == ["character:august-walker"]
    assert [event.key for event in tale.deaths_of("character:alan-hunley")] == [
        "event:death-of-hunley"
    ]


def test_what_happens_to_the_makers_is_no_story(shelf: Any) -> None:
    shelf.add("event:illness", name="Illness", kind="death", realm="production")
    shelf.join("character:ethan-hunt", "TAKES_PART_IN", "event:illness", role="victim")
    assert Tale(Picture.from_store(shelf)).deaths_of("character:ethan-hunt") == []


def test_a_film_without_a_date_is_no_column(shelf: Any) -> None:
    shelf.add("film:planned", title="Ninth")
    assert len(Tale(Picture.from_store(shelf)).films) == 4
