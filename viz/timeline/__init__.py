"""The story of a franchise as threads through its films, read from the graph."""

from viz.timeline.story import Story, story_of

__all__ = ["Story", "story_of"]
