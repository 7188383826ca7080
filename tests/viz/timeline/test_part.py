"""A story is cut to what a picture holds, and leads to nothing that is not there."""

from __future__ import annotations

from viz.picture import Picture
from viz.timeline import Story
from viz.timeline.part import part_of
from viz.timeline.wording import Link

ETHAN = "character:ethan-hunt"


def cut(picture: Picture, *keys: str) -> Picture:
    return Picture(tuple(node for node in picture.nodes if node.key in keys), ())


def test_films_and_threads_that_are_not_there_are_left_out(picture: Picture, story: Story) -> None:
    found = part_of(story, cut(picture, ETHAN, "film:second", "film:fourth"))
    assert found is not None
    assert [column.card.about for column in found.columns] == ["film:second", "film:fourth"]
    assert [thread.key for thread in found.threads] == [ETHAN]
    assert [mark.film for mark in found.threads[0].marks] == [0, 1]
    assert found.start is None


def test_names_of_what_is_not_there_are_plain_text(picture: Picture, story: Story) -> None:
    found = part_of(story, cut(picture, ETHAN, "film:second", "film:fourth"))
    assert found is not None
    keys = {ETHAN, "film:second", "film:fourth"}
    cards = [column.card for column in found.columns]
    cards += [mark.card for thread in found.threads for mark in thread.marks]
    links = [part for card in cards for part in (*card.says, *card.more) if isinstance(part, Link)]
    assert {link.key for link in links} <= keys


def test_one_film_is_no_story(picture: Picture, story: Story) -> None:
    assert part_of(story, cut(picture, ETHAN, "film:second")) is None
