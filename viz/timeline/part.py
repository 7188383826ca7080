"""A story as far as a picture goes: its films, its characters, what its cards lead to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viz.timeline.wording import Link

if TYPE_CHECKING:
    from collections.abc import Container

    from viz.picture import Picture
    from viz.timeline.cards import Card
    from viz.timeline.story import Mark, Story, Thread
    from viz.timeline.wording import Sentence


def part_of(story: Story, picture: Picture) -> Story | None:
    """Keep the films and the characters of a story that a picture holds."""
    keys = {node.key for node in picture.nodes}
    sources = {source.key for source in picture.sources}
    films = [place for place, film in enumerate(story.columns) if film.card.about in keys]
    places = {film: place for place, film in enumerate(films)}
    cut = _Cut(keys, sources, places)
    threads = [cut.thread(thread) for thread in story.threads if thread.key in keys]
    threads = [thread for thread in threads if thread.marks]
    if len(films) < 2 or not any(len(thread.marks) > 1 for thread in threads):
        return None
    used = sorted({thread.side for thread in threads})
    return replace(
        story,
        columns=tuple(
            replace(story.columns[film], card=cut.card(story.columns[film].card, ""))
            for film in films
        ),
        sides=tuple(story.sides[side] for side in used),
        threads=tuple(replace(thread, side=used.index(thread.side)) for thread in threads),
        start=None,
    )


class _Cut:
    """What of a story leads to something that a picture holds."""

    def __init__(
        self, keys: Container[str], sources: Container[str], places: dict[int, int]
    ) -> None:
        self._keys = keys
        self._sources = sources
        self._places = places

    def thread(self, thread: Thread) -> Thread:
        """Keep the marks in films that are there, and the absences between them."""
        marks = tuple(
            self._mark(mark, thread.key) for mark in thread.marks if mark.film in self._places
        )
        absences = tuple(
            replace(gap, before=self._places[gap.before], after=self._places[gap.after])
            for gap in thread.absences
            if gap.before in self._places and gap.after in self._places
        )
        return replace(thread, marks=marks, absences=absences, card=self.card(thread.card, ""))

    def _mark(self, mark: Mark, key: str) -> Mark:
        return replace(mark, film=self._places[mark.film], card=self.card(mark.card, key))

    def card(self, card: Card, instead: str) -> Card:
        """Make names of what is not there plain text; the card is about ``instead`` then."""
        return replace(
            card,
            about=card.about if card.about in self._keys else instead,
            says=self._sentence(card.says),
            more=self._sentence(card.more),
            sources=tuple(source for source in card.sources if source in self._sources),
        )

    def _sentence(self, parts: Sentence) -> Sentence:
        return tuple(
            part.text if isinstance(part, Link) and part.key not in self._keys else part
            for part in parts
        )
