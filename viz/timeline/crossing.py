"""An order of threads in which the ties between those who share an event cross few others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from viz.timeline.tale import Tale

_ROUNDS: Final = 12
"""After so many rounds a better order is not to be expected."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Threads that an event of a film brings together, and those that pass the film without it."""

    members: frozenset[str]
    others: frozenset[str]


def ties(tale: Tale, cast: Iterable[str]) -> list[Tie]:
    """Give a tie for each event of the story in which at least two of a cast take part."""
    threads = set(cast)
    passing: dict[int, set[str]] = defaultdict(set)
    for key in threads:
        for place in tale.present[key]:
            passing[place].add(key)
    found = []
    for event in tale.events():
        film = tale.film_of(event.key)
        members = threads & {edge.start for edge in tale.into(event.key, "TAKES_PART_IN")}
        if film is not None and len(members) > 1:
            found.append(Tie(frozenset(members), frozenset(passing[film] - members)))
    return found


def crossings(order: Sequence[str], among: Iterable[Tie]) -> int:
    """Count how often a tie, drawn from its first to its last thread, crosses one of others."""
    return _crossings({key: row for row, key in enumerate(order)}, among)


def untangled(groups: Sequence[Sequence[str]], among: Sequence[Tie]) -> list[list[str]]:
    """Order the threads within their groups so that ties cross little; groups keep their places.

    Threads are sorted by the middle of those that they meet, round by round, and the best order is
    kept; then neighbours change places wherever that saves a crossing, or is as they came for free.
    """
    given = {key: row for row, key in enumerate(_flat(groups))}
    best = [list(group) for group in groups]
    least = crossings(_flat(best), among)
    order = best
    for _ in range(_ROUNDS):
        order = _by_middles(order, among)
        count = crossings(_flat(order), among)
        if count < least:
            best, least = order, count
    return _switched(best, among, given)


def _flat(groups: Iterable[Iterable[str]]) -> list[str]:
    return [key for group in groups for key in group]


def _crossings(rows: Mapping[str, int], among: Iterable[Tie]) -> int:
    total = 0
    for tie in among:
        places = [rows[key] for key in tie.members]
        first, last = min(places), max(places)
        total += sum(first < rows[key] < last for key in tie.others)
    return total


def _by_middles(groups: Sequence[Sequence[str]], among: Iterable[Tie]) -> list[list[str]]:
    """Sort each group by the barycentres of its threads; who meets nobody stays about there."""
    rows = {key: row for row, key in enumerate(_flat(groups))}
    met: dict[str, list[float]] = defaultdict(list)
    for tie in among:
        whole = sum(rows[key] for key in tie.members)
        for key in tie.members:
            met[key].append((whole - rows[key]) / (len(tie.members) - 1))
    middles = {key: sum(met[key]) / len(met[key]) if met[key] else row for key, row in rows.items()}
    return [sorted(group, key=lambda key: (middles[key], rows[key])) for group in groups]


def _switched(
    groups: Sequence[Sequence[str]], among: Sequence[Tie], given: Mapping[str, int]
) -> list[list[str]]:
    """Let neighbours change places while that saves crossings."""
    rows = {key: row for row, key in enumerate(_flat(groups))}
    having: dict[str, list[Tie]] = defaultdict(list)
    for tie in among:
        for key in tie.members:
            having[key].append(tie)
    changed, left = True, _ROUNDS
    order = [list(group) for group in groups]
    while changed and left:
        left -= 1
        changed = False
        for group in order:
            for at in range(len(group) - 1):
                saved = _saved(group[at], group[at + 1], rows, having)
                if saved > 0 or (saved == 0 and given[group[at]] > given[group[at + 1]]):
                    _switch(group, at, rows)
                    changed = True
    return order


def _saved(
    upper: str, lower: str, rows: dict[str, int], having: Mapping[str, Sequence[Tie]]
) -> int:
    """Count the crossings that two neighbours would save by changing places."""
    # a tie of both, or of neither, crosses the same threads afterwards
    touched = [tie for tie in having.get(upper, ()) if lower not in tie.members]
    touched += [tie for tie in having.get(lower, ()) if upper not in tie.members]
    after = {**rows, upper: rows[lower], lower: rows[upper]}
    return _crossings(rows, touched) - _crossings(after, touched)


def _switch(group: list[str], at: int, rows: dict[str, int]) -> None:
    upper, lower = group[at], group[at + 1]
    group[at], group[at + 1] = lower, upper
    rows[upper], rows[lower] = rows[lower], rows[upper]
