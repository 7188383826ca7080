"""The graph that an answer is a part of: its sides and its story, read once for all answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.picture import Picture
from viz.timeline.whole import MOST, Whole

if TYPE_CHECKING:
    from viz.explorer.desk import Desk


def whole_of(desk: Desk) -> Whole:
    """Give what all pictures of a store have in common; of a large store that is nothing."""
    counts = desk.counts()
    if counts.nodes > MOST:
        return Whole()
    # a server does not say whether it changed: it is read anew when it holds more or less
    version = (counts.nodes, counts.relationships) if desk.is_server else None
    found: Whole = desk.remembered(
        "whole", lambda: Whole.of(Picture.from_store(desk.store)), version
    )
    return found
