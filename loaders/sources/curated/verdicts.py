"""What settled each claim of which is known what came of it: found where nobody wrote it.

A date of release is settled by what put it off, else by the release; who belongs to a work by its
credits; an office by who has it; what is about an event by that event. Never by the source alone
that states the claim. What nothing here settles is written: ``settled_by``.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from graph.model.cast import ActedIn, AppearsIn
from graph.model.claims import About, Claim, SettledBy, StatedIn
from graph.model.relations import MemberOf
from graph.model.sources import Source
from graph.model.story import Event, HasEvent
from graph.model.works import Directed, Film, PartOf, Produced, Series, Wrote
from loaders.sources.curated.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.model.base import NodeModel, RelationshipModel
    from graph.model.partial_date import PartialDate

    Ground = tuple[str, Iterable[str], PartialDate | None]

CREDITS: Final = {
    "casting": (ActedIn,),
    "newcomer": (ActedIn,),
    "role": (ActedIn,),
    "known_from": (ActedIn,),
    "return": (ActedIn, AppearsIn),
    "crew": (Directed, Wrote, Produced),
    "script": (Wrote,),
}
"""Kinds of claims that the credits of a work settle, and by which relationships."""
OFFICES: Final = frozenset({"membership", "office", "position"})
"""Kinds of claims that a membership settles."""
DATES: Final = frozenset({"release_date", "release_forecast"})
MOVED: Final = frozenset({"delay", "reschedule"})
"""Kinds of events that put a release off."""
OVER: Final = frozenset({"filming_end"})
"""Kinds of claims that an event settles when it ends."""


def with_verdicts(
    nodes: Sequence[NodeModel], relationships: Sequence[RelationshipModel]
) -> list[RelationshipModel]:
    """Give the relationships with what settled each claim."""
    verdicts = _Verdicts(Story(nodes, relationships))
    written = [one for one in relationships if isinstance(one, SettledBy)]
    others = [one for one in relationships if not isinstance(one, SettledBy)]
    claimed = {one.start for one in written}
    found = [one for claim in verdicts.open_ones(claimed) for one in verdicts.settle(claim)]
    return [*others, *(verdicts.filled(one) for one in written), *found]


class _Verdicts:
    """Claims, and what may settle them."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._stated = {one.start: one.end for one in story.relationships(StatedIn)}

    @cached_property
    def _about(self) -> dict[str, list[str]]:
        """What each claim is about, its subjects first."""
        found: dict[str, list[str]] = {}
        for one in sorted(self._story.relationships(About), key=lambda one: one.role != "subject"):
            found.setdefault(one.start, []).append(one.end)
        return found

    @cached_property
    def _works(self) -> dict[str, list[str]]:
        """The works of each franchise."""
        found: dict[str, list[str]] = {}
        for one in self._story.relationships(PartOf):
            found.setdefault(one.end, []).append(one.start)
        return found

    @cached_property
    def _events(self) -> dict[str, list[Event]]:
        """The events that befell each work, by their date."""
        found: dict[str, list[Event]] = {}
        for one in self._story.relationships(HasEvent):
            event = self._story.nodes.get(one.end)
            if isinstance(event, Event) and event.from_ is not None:
                found.setdefault(one.start, []).append(event)
        for events in found.values():
            events.sort(key=lambda event: (_first(event.from_), event.id))
        return found

    def open_ones(self, written: set[str]) -> Iterator[Claim]:
        """Give the claims with a verdict of which nobody wrote what settled them."""
        for claim in self._story.all(Claim):
            if claim.outcome in ("came_true", "did_not") and claim.id not in written:
                yield claim

    def filled(self, one: SettledBy) -> SettledBy:
        """Give a written verdict with the sources and the date of what settled it."""
        claim, node = self._story.nodes[one.start], self._story.nodes.get(one.end)
        if one.sources or node is None or not isinstance(claim, Claim):
            return one
        known = (node.id,) if isinstance(node, Source) else node.sources
        settled = one.settled or self._date(node, claim.kind)
        sources = self._others(claim, known) or known
        return one.model_copy(update={"sources": sources, "settled": settled})

    def settle(self, claim: Claim) -> Iterator[SettledBy]:
        """Give what settled a claim: the first thing that somebody else tells of."""
        for thing, known, settled in self._grounds(claim):
            if sources := self._others(claim, known):
                yield SettledBy(start=claim.id, end=thing, sources=sources, settled=settled)
                return

    def _others(self, claim: Claim, sources: Iterable[str]) -> tuple[str, ...]:
        return tuple(one for one in sources if one != self._stated.get(claim.id))

    def _grounds(self, claim: Claim) -> Iterator[Ground]:
        about = [self._story.nodes[end] for end in self._about.get(claim.id, ())]
        if claim.kind in DATES:
            yield from self._releases(claim, about)
        elif claim.property and about and getattr(about[0], claim.property, None) is not None:
            yield about[0].id, about[0].sources, None
        yield from self._credits(claim, about)
        if claim.outcome == "came_true":
            yield from self._offices(claim, about)
            yield from self._happenings(claim, about)

    def _releases(self, claim: Claim, about: Sequence[NodeModel]) -> Iterator[Ground]:
        """Give what put a release off after it was announced, then the release."""
        said = _first(claim.as_of)
        for work in about:
            events = self._events.get(work.id, ())
            off = [one for one in events if one.kind in MOVED and _first(one.from_) > said]
            out = [one for one in events if one.kind == "release" and one.from_ == _released(work)]
            for event in [*(off if claim.outcome == "did_not" else ()), *out]:
                yield event.id, event.sources, event.from_
            if _released(work):
                yield work.id, work.sources, _released(work)

    def _credits(self, claim: Claim, about: Sequence[NodeModel]) -> Iterator[Ground]:
        """Give the works, the earliest first, to which somebody belongs."""
        if claim.outcome == "did_not":
            if claim.kind == "casting":
                yield from self._casts(about)
            return
        works = {work for node in about for work in self._works.get(node.id, [node.id])}
        found = [
            one
            for model in CREDITS.get(claim.kind, ())
            for one in self._story.relationships(model)
            if one.end in works and any(one.start == node.id for node in about)
        ]
        for one in sorted(found, key=lambda one: self._story.released(one.end)):
            yield one.end, one.sources, _released(self._story.nodes[one.end])

    def _casts(self, about: Sequence[NodeModel]) -> Iterator[Ground]:
        """Give works with the sources of their casts, in which somebody is not."""
        for work in about:
            cast = [one for one in self._story.relationships(ActedIn) if one.end == work.id]
            sources = dict.fromkeys(source for one in cast for source in one.sources)
            yield work.id, sources, _released(work)

    def _offices(self, claim: Claim, about: Sequence[NodeModel]) -> Iterator[Ground]:
        ids = {node.id for node in about} if claim.kind in OFFICES else set()
        members = self._story.relationships(MemberOf)
        for one in sorted(members, key=lambda one: one.from_film not in ids):
            if one.start in ids and one.end in ids and one.from_film:
                yield one.from_film, one.sources, _released(self._story.nodes[one.from_film])

    def _happenings(self, claim: Claim, about: Sequence[NodeModel]) -> Iterator[Ground]:
        """Give events, where a story is told those of the story first."""
        events = [node for node in about if isinstance(node, Event)]
        if claim.kind == "story":
            events.sort(key=lambda event: event.realm != "story")
        for event in events:
            yield event.id, event.sources, self._date(event, claim.kind)

    def _date(self, node: NodeModel, kind: str) -> PartialDate | None:
        """Give the day on which something was so; a story is known when its work is out."""
        if isinstance(node, Claim):
            return node.as_of
        if not isinstance(node, Event):
            return _released(node)
        if node.realm == "story":
            return _released(self._story.nodes[self._told_by[node.id]])
        return (node.until if kind in OVER else node.from_) or node.from_

    @cached_property
    def _told_by(self) -> dict[str, str]:
        """The work of each event."""
        return {one.end: one.start for one in self._story.relationships(HasEvent)}


def _first(date: PartialDate | None) -> str:
    return date.first_day.isoformat() if date else ""


def _released(node: NodeModel) -> PartialDate | None:
    return node.released if isinstance(node, Film | Series) else None
