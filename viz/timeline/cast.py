"""Who gets a thread: those who come back, who die, who stay, and whom the lead is up against."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viz.timeline.tale import Tale

MOST_THREADS = 24
"""So many characters are told of at most."""

LONG_ABSENCE = 6
"""From this many years on an absence is worth a word."""


ENOUGH = 2.0
"""Below this someone is a face in the crowd."""


def cast_of(tale: Tale, limit: int) -> list[str]:
    """Choose at most so many characters, those who matter most first.

    The lead and each film's main opponent are among them, as far as the limit lets them.
    """
    worth = {key: _worth(tale, key) for key in tale.present if key in tale.nodes}
    if not worth:
        return []
    lead = lead_of(tale, sorted(worth))
    sure = {lead, *_opponents(tale, lead)}
    ranked = sorted(worth, key=lambda key: (-worth[key], tale.caption(key), key))
    able = [key for key in ranked if worth[key] >= ENOUGH]
    first = sorted(able, key=lambda key: key not in sure)[:limit]
    return [key for key in able if key in first]


def lead_of(tale: Tale, cast: Sequence[str]) -> str:
    """Give who the story is about: who appears most, then who does most."""
    return max(cast, key=lambda key: (len(tale.present.get(key, ())), len(tale.events_of(key))))


def absences(tale: Tale, key: str) -> list[tuple[int, int, int]]:
    """Give each absence of someone: the films before and after it, and the years between."""
    films = list(tale.present.get(key, ()))
    return [
        (before, after, tale.years[after] - tale.years[before])
        for before, after in pairwise(films)
        if after > before + 1
    ]


def _opponents(tale: Tale, lead: str) -> set[str]:
    """Give for each film the enemy of the lead who does most in it."""
    enemies = [key for key in tale.linked(lead, "ENEMY_OF") if key in tale.nodes]
    done = {
        key: Counter(tale.film_of(event.key) for event in tale.events_of(key)) for key in enemies
    }
    found = set()
    for place in range(len(tale.films)):
        there = [key for key in enemies if place in tale.present.get(key, ())]
        if there:
            found.add(max(there, key=lambda key: (done[key][place], key)))
    return found


def _worth(tale: Tale, key: str) -> float:
    films = len(tale.present[key])
    long = sum(years >= LONG_ABSENCE for *_, years in absences(tale, key))
    deaths = len(tale.deaths_of(key))
    events = len(tale.events_of(key))
    done = min(events, 6) * 0.4 + min(max(events - 6, 0), 15) * 0.1
    return (films - 1) * 2.8 + long * 6.0 + bool(deaths) * 1.5 + done
