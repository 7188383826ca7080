"""What the pictures of one graph have in common: whose side its characters are on, its story."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from viz.timeline.part import part_of
from viz.timeline.sides import Sides, sides_in
from viz.timeline.story import Story, story_of
from viz.timeline.tale import Tale

if TYPE_CHECKING:
    from viz.picture import Picture

MOST: Final = 5_000
"""Graphs with more nodes are not read as a whole for one answer."""
_EVERYBODY: Final = 10_000
_FILMS: Final = frozenset({"Film", "Series"})


@dataclass(frozen=True, slots=True)
class Whole:
    """The graph that a picture is a part of.

    An answer alone seldom says whose side somebody is on, or who dies: the graph does.

    Attributes:
        sides: its sides; none of a graph that is too large to be read for one answer.
        stories: the story of each of its franchises, with everybody in it; none where it has none.
    """

    sides: Sides = field(default_factory=Sides)
    stories: tuple[Story, ...] = ()

    @classmethod
    def of(cls, picture: Picture) -> Whole:
        """Read the picture of a whole graph."""
        tale = Tale(picture)
        sides = sides_in(tale)
        told = (
            story_of(picture, limit=_EVERYBODY, sides=sides, franchise=number)
            for number in range(len(tale.franchises))
        )
        return cls(sides, tuple(story for story in told if story))

    def story_in(self, picture: Picture) -> Story | None:
        """Give the story of what a picture holds; None where no two of its films share anybody."""
        return next(iter(self.stories_in(picture)), None)

    def stories_in(self, picture: Picture) -> list[Story]:
        """Give a story of each franchise of which a picture holds one, the longest first."""
        films = sum(bool(_FILMS & {*node.labels}) for node in picture.nodes)
        if films < 2 or not any("Character" in node.labels for node in picture.nodes):
            return []
        if not self.stories:
            own = story_of(picture, sides=self.sides)
            return [own] if own else []
        parts = (part_of(story, picture) for story in self.stories)
        return sorted((part for part in parts if part), key=lambda part: -len(part.columns))
