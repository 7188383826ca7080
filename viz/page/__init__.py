"""Shareable pages: one HTML file that needs nothing else and asks nobody."""

from viz.page.compose import network_page
from viz.page.story import story_page

__all__ = ["network_page", "story_page"]
