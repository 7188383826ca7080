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


def other_franchise(shelf: Any) -> None:
    for key, name in (("franchise:one", "Impossible"), ("franchise:other", "Other")):
        shelf.add(key, name=name)
    for key in ("film:first", "film:second", "film:third", "film:fourth"):
        shelf.join(key, "PART_OF", "franchise:one")
    shelf.add("character:other", name="Other Hero")
    for number in (1, 2):
        year = f"200{number}-01-01"
        film = shelf.add(f"film:other-{number}", title=f"Other {number}", released=year)
        shelf.join(film, "PART_OF", "franchise:other")
        shelf.join("character:other", "APPEARS_IN", film)


def test_films_of_another_franchise_are_no_absence(shelf: Any) -> None:
    other_franchise(shelf)
    picture = Picture.from_store(shelf)
    tale = Tale(picture)
    assert [len(keys) for keys in tale.franchises] == [4, 2]
    assert len(tale.films) == 4
    assert "character:other" not in tale.present
    assert [film.key for film in Tale(picture, 1).films] == ["film:other-1", "film:other-2"]


def test_who_is_in_both_makes_two_franchises_one_story(shelf: Any) -> None:
    other_franchise(shelf)
    shelf.join("character:ethan-hunt", "APPEARS_IN", "film:other-1")
    assert len(Tale(Picture.from_store(shelf)).films) == 6
