"""Where nodes stand: positions by numpy, the same for the same picture every time."""

from viz.layout.arrange import arrange
from viz.layout.pagerank import pagerank
from viz.layout.ring import ring

__all__ = ["arrange", "pagerank", "ring"]
