"""The story of a franchise as threads through its films, read from the graph."""

from viz.timeline.sides import Sides, sides_in
from viz.timeline.story import Story, story_of
from viz.timeline.tale import Tale
from viz.timeline.whole import Whole

__all__ = ["Sides", "Story", "Tale", "Whole", "sides_in", "story_of"]
