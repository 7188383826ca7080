"""Who gets a thread: those who come back, who die, who stay."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viz.timeline.tale import Tale

MOST_THREADS = 24
"""So many characters are told of at most."""

LONG_ABSENCE = 6
"""From this many years on an absence is worth a word."""


ENOUGH = 2.0
"""Below this someone is a face in the crowd."""


def cast_of(tale: Tale, limit: int) -> list[str]:
    """Choose at most so many characters, those who matter most first."""
    worth = {key: _worth(tale, key) for key in tale.present if key in tale.nodes}
    chosen = sorted(worth, key=lambda key: (-worth[key], tale.caption(key), key))
    return [key for key in chosen if worth[key] >= ENOUGH][:limit]


def absences(tale: Tale, key: str) -> list[tuple[int, int, int]]:
    """Give each absence of someone: the films before and after it, and the years between."""
    films = list(tale.present.get(key, ()))
    return [
        (before, after, tale.years[after] - tale.years[before])
        for before, after in pairwise(films)
        if after > before + 1
    ]


def _worth(tale: Tale, key: str) -> float:
    films = len(tale.present[key])
    long = sum(years >= LONG_ABSENCE for *_, years in absences(tale, key))
    deaths = len(tale.deaths_of(key))
    events = min(len(tale.events_of(key)), 6)
    return (films - 1) * 2.8 + long * 6.0 + bool(deaths) * 1.5 + events * 0.4
