"""What happens in each film, in order: events with the sign of what they turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from viz.picture import PictureNode
    from viz.timeline.tale import Tale

TURNS: Final = {
    "death": "death",
    "betrayal": "betrayal",
    "return": "return",
    "reappearance": "return",
    "reunion": "return",
    "wedding": "wedding",
    "marriage": "wedding",
    "engagement": "wedding",
}
"""The sign of each kind of event after which a story is another; other kinds have none."""

_MOST_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class Happening:
    """An event under its film.

    Attributes:
        key: the event's node.
        sign: what it turns: ``death``, ``betrayal``, ``return``, ``wedding``; empty for the rest.
        text: the event in few words: of a death, who dies.
    """

    key: str
    sign: str
    text: str


def happenings(tale: Tale) -> list[tuple[Happening, ...]]:
    """Give the events of the story for each film, in the order in which they happen."""
    found: list[list[PictureNode]] = [[] for _ in tale.films]
    for event in tale.events():
        place = tale.film_of(event.key)
        if place is not None:
            found[place].append(event)
    return [tuple(_happening(tale, event) for event in sorted(one, key=_when)) for one in found]


def _happening(tale: Tale, event: PictureNode) -> Happening:
    sign = TURNS.get(str(event.properties.get("kind")), "")
    victims = tale.in_role(event.key, "victim") if sign == "death" else []
    named = " and ".join(tale.caption(key) for key in victims)
    return Happening(event.key, sign, named if 0 < len(victims) <= _MOST_NAMED else event.caption)


def _when(event: PictureNode) -> tuple[bool, float, str]:
    """Give the place of an event in its film; what has none comes last, by name."""
    number = event.properties.get("ordinal")
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        return True, 0.0, event.caption
    return False, float(number), event.caption
