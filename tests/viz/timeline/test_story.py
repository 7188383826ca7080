from __future__ import annotations

from typing import Any

from viz.picture import Picture
from viz.timeline import Story, story_of
from viz.timeline.story import ALL_ALIVE, HEADLINE, MOST_THREADS


def thread(story: Story, name: str) -> Any:
    return next(thread for thread in story.threads if thread.name == name)


def test_it_says_what_it_shows_and_how_to_read_it(story: Story) -> None:
    assert story.title == HEADLINE
    assert story.subtitle.startswith("Impossible, 1996 \N{EN DASH} 2025 · a line is a character")


def test_it_explains_only_the_signs_that_are_there(picture: Picture) -> None:
    kept = tuple(edge for edge in picture.edges if edge.type != "TAKES_PART_IN")
    story = story_of(Picture(picture.nodes, kept))
    assert story
    assert "dashes are absence" in story.subtitle
    assert "a number is years away" in story.subtitle
    assert "death" not in story.subtitle
    assert story.title == ALL_ALIVE


def test_films_are_columns(story: Story) -> None:
    assert [column.year for column in story.columns] == [1996, 2006, 2018, 2025]


def test_a_thread_ends_in_a_cross(story: Story) -> None:
    marks = thread(story, "Alan Hunley").marks
    assert [(mark.film, mark.dies) for mark in marks] == [(1, False), (2, True)]


def test_a_long_absence_says_its_years(story: Story) -> None:
    (absence,) = thread(story, "Eugene Kittridge").absences
    assert (absence.before, absence.after, absence.years) == (0, 3, 29)


def test_a_short_absence_does_not(shelf: Any) -> None:
    shelf.add("film:between", title="Between", released="2020-01-01")
    shelf.join("character:julia-meade", "APPEARS_IN", "film:between")
    shelf.add("film:before", title="Before", released="2019-01-01")
    story = story_of(Picture.from_store(shelf))
    assert story
    years = [absence.years for absence in thread(story, "Julia Meade").absences]
    assert years == [None]


def test_the_longest_absence_is_chosen_first(story: Story) -> None:
    assert story.start
    row, mark = story.start
    assert story.threads[row].name == "Eugene Kittridge"
    assert story.threads[row].marks[mark].film == 3


def test_threads_stand_by_side(story: Story) -> None:
    sides = [thread.side for thread in story.threads]
    assert sides == sorted(sides)


def test_there_are_never_more_than_25(shelf: Any) -> None:
    for number in range(60):
        key = shelf.add(f"character:extra-{number}", name=f"Extra {number}")
        shelf.join(key, "APPEARS_IN", "film:first")
        shelf.join(key, "APPEARS_IN", "film:fourth")
    story = story_of(Picture.from_store(shelf))
    assert story
    assert len(story.threads) == MOST_THREADS <= 25


def test_films_without_a_date_are_not_passed_over_in_silence(shelf: Any) -> None:
    shelf.add("film:next", title="The Next One")
    shelf.join("film:next", "PART_OF", "franchise:impossible")
    shelf.add("film:elsewhere", title="Another")
    story = story_of(Picture.from_store(shelf))
    assert story
    assert story.subtitle.endswith("The Next One has no date and is not shown")
    shelf.add("film:last", title="The Last One")
    shelf.join("film:last", "PART_OF", "franchise:impossible")
    more = story_of(Picture.from_store(shelf))
    assert more
    assert more.subtitle.endswith("2 films have no date and are not shown")


def test_a_graph_without_films_has_no_story(empty_shelf: Any) -> None:
    empty_shelf.add("person:a", name="A")
    assert story_of(Picture.from_store(empty_shelf)) is None
