"""The graph that an answer is a part of: its sides and its story, read once for all answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.picture import Picture
from viz.timeline.whole import MOST, Whole

if TYPE_CHECKING:
    from viz.explorer.desk import Desk


def whole_of(desk: Desk) -> Whole:
    """Give what all pictures of a store have in common; of a large store that is nothing."""
    if desk.is_server or desk.counts().nodes > MOST:
        return Whole()
    found: Whole = desk.remembered("whole", lambda: Whole.of(Picture.from_store(desk.store)))
    return found
