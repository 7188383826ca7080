"""The timeline's data: films as columns, characters as threads, sides as colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viz.timeline.cards import Card, Cards
from viz.timeline.cast import LONG_ABSENCE, MOST_THREADS, absences, cast_of, lead_of
from viz.timeline.crossing import ties, untangled
from viz.timeline.happenings import Happening, happenings
from viz.timeline.sides import Side, Sides, sides_in
from viz.timeline.tale import Tale
from viz.timeline.titles import franchise_name, short_titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viz.picture import Picture

HEADLINE = "Who comes back, and who does not"
ALL_ALIVE = "Who comes back"
"""The headline where no death is known: then nobody is said to stay away."""


@dataclass(frozen=True, slots=True)
class Column:
    """A film of the timeline: its year above, its short title and what happens in it below."""

    year: int
    title: str
    card: Card
    events: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """Someone in a film: they appear, or they die."""

    film: int
    dies: bool
    card: Card


@dataclass(frozen=True, slots=True)
class Absence:
    """Films without someone, between two with them; its years where they are many."""

    before: int
    after: int
    years: int | None


@dataclass(frozen=True, slots=True)
class Thread:
    """A character's line through the films."""

    key: str
    name: str
    side: int
    marks: tuple[Mark, ...]
    absences: tuple[Absence, ...]
    card: Card


@dataclass(frozen=True, slots=True)
class Story:
    """The whole timeline.

    Attributes:
        everything: the headline of the network that the timeline leads to.
        start: the mark to be chosen first: a thread, and one of its marks.
        franchise: what its films are called together; empty where nobody says.
    """

    title: str
    subtitle: str
    everything: str
    columns: tuple[Column, ...]
    sides: tuple[Side, ...]
    threads: tuple[Thread, ...]
    start: tuple[int, int] | None
    franchise: str = ""


def story_of(
    picture: Picture,
    *,
    title: str = "",
    limit: int = MOST_THREADS,
    sides: Sides | None = None,
    alone: bool = False,
    franchise: int = 0,
) -> Story | None:
    """Read the story in a picture; None where no two films share anybody.

    Args:
        picture: what is told of.
        title: the headline, instead of its own.
        limit: how many characters are told of at most.
        sides: those of the whole graph, where the picture is a part of it.
        alone: whether one film is a story as well.
        franchise: which franchise is told of, where there are several; 0 is the largest.
    """
    tale = Tale(picture, franchise)
    cast = cast_of(tale, limit)
    shared = len(tale.films) > 1 and any(len(tale.present[key]) > 1 for key in cast)
    if not (shared or (alone and cast and len(tale.films) == 1)):
        return None
    titles = short_titles(tale)
    cards = Cards(tale, titles)
    told = (sides_in(tale) if sides is None else sides).groups(cast)
    columns = tuple(
        Column(year, short, cards.film(place), events)
        for place, (year, short, events) in enumerate(
            zip(tale.years, titles, happenings(tale), strict=True)
        )
    )
    groups = [sorted(keys, key=lambda key: _order(tale, key)) for _, keys in told]
    threads = tuple(
        _thread(tale, cards, key, number)
        for number, keys in _ordered(tale, groups, lead_of(tale, cast))
        for key in keys
    )
    name = franchise_name(tale)
    return Story(
        title=title or (HEADLINE if _anybody_dies(threads) else ALL_ALIVE),
        subtitle=_subtitle(tale, name, threads),
        everything=f"Everything in {name}" if name and len(tale.franchises) < 2 else "Everything",
        columns=columns,
        sides=tuple(side for side, _ in told),
        threads=threads,
        start=_start(threads),
        franchise=name,
    )


def _ordered(
    tale: Tale, groups: Sequence[Sequence[str]], lead: str
) -> Iterator[tuple[int, list[str]]]:
    """Give the threads of each group in an order that crosses little; the lead stands first."""
    rest = [[key for key in keys if key != lead] for keys in groups]
    cast = [key for keys in groups for key in keys]
    # the lead is tied to nearly all: those ties cross what they must
    among = [tie for tie in ties(tale, cast) if lead not in tie.members]
    pinned, *others = untangled([[lead], *rest], among)
    for number, keys in enumerate(others):
        yield number, [*pinned, *keys] if lead in groups[number] else keys


def _order(tale: Tale, key: str) -> tuple[int, int, str]:
    films = list(tale.present[key])
    return films[0], -len(films), tale.caption(key)


def _thread(tale: Tale, cards: Cards, key: str, side: int) -> Thread:
    deaths = {
        place: event
        for event in tale.deaths_of(key)
        if (place := tale.film_of(event.key)) is not None and place in tale.present[key]
    }
    marks = tuple(
        Mark(place, dies=True, card=cards.death(deaths[place], place))
        if place in deaths
        else Mark(place, dies=False, card=cards.appearance(key, place))
        for place in tale.present[key]
    )
    gaps = tuple(
        Absence(before, after, years if years >= LONG_ABSENCE else None)
        for before, after, years in absences(tale, key)
    )
    return Thread(key, tale.caption(key), side, marks, gaps, cards.thread(key))


def _subtitle(tale: Tale, name: str, threads: Sequence[Thread]) -> str:
    """Say what is shown, and how those signs are read that are there."""
    years = [str(year) for year in dict.fromkeys((tale.years[0], tale.years[-1]))]
    span = " – ".join(years)  # noqa: RUF001 - an en dash between years is right
    head = f"{name}, {span}" if name else span
    signs = ["a line is a character"]
    if any(thread.absences for thread in threads):
        signs.append("dashes are absence")
    if any(gap.years for thread in threads for gap in thread.absences):
        signs.append("a number is years away")
    if _anybody_dies(threads):
        signs.append("✕ is a death")
    return " · ".join([head, *signs, *_without(tale.undated)])


def _without(undated: Sequence[str]) -> list[str]:
    """Say which films have no place on a line of years."""
    if not undated:
        return []
    one = f"{undated[0]} has no date" if len(undated) == 1 else f"{len(undated)} films have no date"
    return [f"{one} and is not shown" if len(undated) == 1 else f"{one} and are not shown"]


def _anybody_dies(threads: Sequence[Thread]) -> bool:
    return any(mark.dies for thread in threads for mark in thread.marks)


def _start(threads: tuple[Thread, ...]) -> tuple[int, int] | None:
    """Choose the longest absence's end, for that is what the headline speaks of; else a death."""
    returns = [
        (gap.years, -place, -next(i for i, m in enumerate(thread.marks) if m.film == gap.after))
        for place, thread in enumerate(threads)
        for gap in thread.absences
        if gap.years
    ]
    if returns:
        _, place, mark = max(returns)
        return -place, -mark
    deaths = ((p, i) for p, t in enumerate(threads) for i, m in enumerate(t.marks) if m.dies)
    return next(deaths, None)
