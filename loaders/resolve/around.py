"""What a load tells of works, players and franchises, which tells its people and parts apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from graph.records import RelationshipRecord
    from loaders.resolve.known import Known
    from loaders.resolve.thing import Thing

_OF_PEOPLE: Final = frozenset({"ACTED_IN", "DIRECTED", "WROTE", "PRODUCED"})
WORKS: Final = ("film", "series")


def tell_works(
    things: Mapping[str, Thing],
    relationships: Iterable[RelationshipRecord],
    now: Callable[[str], str],
) -> None:
    """Let franchises, people and characters know their works, by the ids that these have now."""
    for one in relationships:
        if one.type in _OF_PEOPLE or one.type == "APPEARS_IN":
            thing = things.get(one.start)
            work = one.end
        elif one.type == "PART_OF":
            thing, work = things.get(one.end), one.start
        else:
            continue
        if thing is not None:
            thing.works.add(now(work))
            if one.type in _OF_PEOPLE:
                thing.parts.add((one.type, now(work)))


def tell_players(
    things: Mapping[str, Thing],
    relationships: Iterable[RelationshipRecord],
    now: Callable[[str], str],
    known: Mapping[str, Known],
) -> None:
    """Let characters know who plays them, and the franchises of their works."""
    franchises: dict[str, set[str]] = {}
    for one in relationships:
        if one.type == "PART_OF":
            work = now(one.start)
            franchises.setdefault(work, set()).add(now(one.end))
        elif one.type == "PLAYED" and (thing := things.get(one.end)) is not None:
            thing.players.add(now(one.start))
    characters = [thing for thing in things.values() if thing.kind == "character"]
    for kind in WORKS:
        works = known[kind]
        works.look_around(work for thing in characters for work in thing.works)
        for thing in characters:
            for work in thing.works:
                thing.franchises |= franchises.get(work, set())
                if (held := works.things.get(work)) is not None:
                    thing.franchises |= held.franchises
