"""Notifications are one line for a person."""

from __future__ import annotations

from graph.results.notification import Notification, Position


def test_as_text_it_has_its_place_and_its_hint() -> None:
    place = Position(12, 2, 3)
    told = Notification(
        "code", "title", "No label\nFlim.", position=place, hint="Did you mean Film?"
    )
    assert str(told) == "line 2, column 3: No label Flim. Did you mean Film?"


def test_a_short_sentence_is_preferred() -> None:
    assert str(Notification("code", "title", "Much to say.", sentence="Short.")) == "Short."


def test_without_a_place_it_is_the_description() -> None:
    assert str(Notification("code", "title", "It has no effect.")) == "It has no effect."
