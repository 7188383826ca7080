"""Which things of a load are things that the store has: certainly, perhaps, or under a new id."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from graph.merging.joining import rank
from loaders.resolve.rules import Verdict, compare, may_be_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from loaders.resolve.known import Known
    from loaders.resolve.thing import Thing


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two things that may be the same.

    Attributes:
        keep: the one that would stay.
        drop: the one that would become part of it.
        verdict: why it is not certain.
        ambiguous: whether another one is as much like one of the two.
    """

    keep: Thing
    drop: Thing
    verdict: Verdict
    ambiguous: bool = False


@dataclass(slots=True)
class Matches:
    """What a matching comes to.

    Attributes:
        ids: for an id of the load the id that its node has, where it is another.
        one: nodes of the store that the load shows to be the same: each with the one that stays.
        doubts: what a person must decide.
    """

    ids: dict[str, str] = field(default_factory=dict)
    one: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    _roots: dict[str, str] = field(default_factory=dict)

    def same(self, first: Thing, second: Thing) -> None:
        """Note that two nodes of the store are one; the one that is believed first stays."""
        if self.now(first.id) == self.now(second.id):
            return
        keep, drop = sorted((first, second), key=_believed)
        self.one.append((keep.id, drop.id))
        self._roots[self.now(drop.id)] = self.now(keep.id)

    def now(self, node_id: str) -> str:
        """Give the id that a node will have, once everything is merged that was found to be one."""
        found = self.ids.get(node_id, node_id)
        while (root := self._roots.get(found, found)) != found:
            found = root
        return found


Decided = dict[frozenset[str], str]
"""What a person decided of two ids."""


def match(
    new: Iterable[Thing],
    known: Known,
    decided: Decided,
    matches: Matches,
    tell_more: Callable[[], None] = lambda: None,
) -> None:
    """Match the things of one kind.

    Args:
        new: the things of a load.
        known: those of the store.
        decided: what a person decided.
        matches: what is found is put there.
        tell_more: lets the things know their works and players; asked for where there is a doubt.
    """
    open_ones: list[tuple[Thing, list[Thing]]] = []
    for thing in new:
        held = known.by_id(thing.id)
        if held is not None and held.standings & thing.standings:
            if held.id != thing.id:
                matches.ids[thing.id] = held.id
            _bridge(thing, held, known, decided, matches)
            continue
        likely = known.like(thing)
        if held is not None and held not in likely:
            likely.append(held)
        if likely:
            open_ones.append((thing, likely))
    if not open_ones:
        return
    tell_more()
    known.look_around(each.id for _, likely in open_ones for each in likely)
    _decide(open_ones, known, decided, matches)


def _bridge(thing: Thing, held: Thing, known: Known, decided: Decided, matches: Matches) -> None:
    """Find nodes of the store that what is now known shows to be the one that was found."""
    if not thing.outer.keys() - held.outer.keys() and thing.names <= held.names:
        return
    _learn(held, thing, known)
    others = known.like(held)
    known.look_around([held.id, *(other.id for other in others)])
    for other in others:
        verdict = _verdict(held, other, decided)
        if verdict.certain:
            matches.same(held, other)
        elif verdict.doubtful:
            keep, drop = sorted((held, other), key=_believed)
            matches.doubts.append(Doubt(keep, drop, verdict))


def _decide(
    open_ones: list[tuple[Thing, list[Thing]]], known: Known, decided: Decided, matches: Matches
) -> None:
    verdicts = [
        (thing, [(_verdict(thing, held, decided), held) for held in likely])
        for thing, likely in open_ones
    ]
    takers: dict[str, list[Thing]] = {}
    for thing, found in verdicts:
        for verdict, held in found:
            if verdict is Verdict.SAME:
                takers.setdefault(held.id, []).append(thing)
    for thing, found in verdicts:
        by_id = [held for verdict, held in found if verdict is Verdict.BY_ID]
        alike = [held for verdict, held in found if verdict is Verdict.SAME]
        certain = by_id or (alike if _all_one(alike) and len(takers[alike[0].id]) == 1 else [])
        if certain:
            first = min(certain, key=_believed)
            matches.ids[thing.id] = first.id
            for other in certain:
                if other is not first:
                    matches.same(first, other)
            _bridge(thing, first, known, decided, matches)
        else:
            if known.by_id(thing.id) is not None:
                matches.ids[thing.id] = _free_id(thing, known)
            several = {held.id for held in alike if not _all_one(takers[held.id])}
            if not _all_one(alike):
                several.update(held.id for held in alike)
            matches.doubts += _doubts(thing, found, several, matches)


def _all_one(things: list[Thing]) -> bool:
    """Tell whether there are some, and all of them may be the same."""
    return bool(things) and all(may_be_one(*pair) for pair in combinations(things, 2))


def _doubts(
    thing: Thing, found: list[tuple[Verdict, Thing]], several: set[str], matches: Matches
) -> list[Doubt]:
    """Give what is to be asked of a thing; of several that are as much like it, nobody guesses."""
    thing.id = matches.ids.get(thing.id, thing.id)
    doubts = []
    for verdict, held in found:
        if verdict is Verdict.DIFFERENT:
            continue
        keep, drop = sorted((thing, held), key=_believed)
        doubts.append(Doubt(keep, drop, verdict, held.id in several))
    return doubts


def _verdict(thing: Thing, held: Thing, decided: Decided) -> Verdict:
    said = {decided.get(frozenset((first, second))) for first in thing.ids for second in held.ids}
    if "rejected" in said:
        return Verdict.DIFFERENT
    return Verdict.BY_ID if "accepted" in said else compare(thing, held)


def _learn(held: Thing, thing: Thing, known: Known) -> None:
    """Let a thing know what a source adds to it, for what comes after."""
    held.outer = {**thing.outer, **held.outer}
    held.names |= thing.names
    held.ids |= thing.ids
    held.standings |= thing.standings
    held.date = max((held.date, thing.date), key=len)
    held.works |= thing.works
    held.parts |= thing.parts
    held.players |= thing.players
    known.add(held)


def _free_id(thing: Thing, known: Known) -> str:
    """Give an id for a thing whose own is that of another one: its data set stands behind it."""
    name = min(thing.standings, key=rank)
    made, number = f"{thing.id}-{name}", 2
    while (held := known.by_id(made)) is not None and not held.standings & thing.standings:
        made, number = f"{thing.id}-{name}-{number}", number + 1
    return made


def _believed(thing: Thing) -> tuple[tuple[int, str], str]:
    """Give what orders things: that of the data set which is believed first stays."""
    return rank(min(thing.standings, key=rank)), thing.id
