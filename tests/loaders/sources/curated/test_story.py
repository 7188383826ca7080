from __future__ import annotations

import datetime as dt

from graph.model.cast import AppearsIn
from graph.model.story import Character, Event, HasEvent, TakesPartIn
from graph.model.works import Film
from loaders.sources.curated.story import Story

NODES = [
    Film(id="film:x", name="X", title="X", released="2000-05"),
    Film(id="film:y", name="Y", title="Y"),
    Character(id="character:c", name="C"),
    Event(id="event:e", name="E", kind="death", realm="story"),
    Event(id="event:f", name="F", kind="filming", realm="production"),
]
RELATIONSHIPS = [
    AppearsIn(start="character:c", end="film:x"),
    HasEvent(start="film:x", end="event:e"),
    HasEvent(start="film:x", end="event:f"),
    TakesPartIn(start="character:c", end="event:e", role="victim"),
]


def test_a_story_answers_what_checks_ask() -> None:
    story = Story(NODES, RELATIONSHIPS)
    assert [(work, event.id) for work, event in story.told] == [("film:x", "event:e")]
    assert story.in_role("event:e", "victim") == ["character:c"]
    assert story.in_role("event:e", "killer") == []
    assert list(story.appearances["character:c"]) == ["film:x"]
    assert [film.id for film in story.all(Film)] == ["film:x", "film:y"]
    assert story.released("film:x") == dt.date(2000, 5, 1)
    assert story.released("film:y") == dt.date.max
    assert (story.name("film:x"), story.name("film:none")) == ("X", "film:none")
