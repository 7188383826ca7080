"""Statements as lanes of time: each begins where it was made and ends in what came of it."""

from viz.lanes.lanes import Lanes

__all__ = ["Lanes"]
