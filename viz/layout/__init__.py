"""Where nodes stand: positions by numpy, the same for the same picture every time."""

from viz.layout.arrange import arrange

__all__ = ["arrange"]
