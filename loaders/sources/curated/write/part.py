"""The part of a store that a few works are about: what a fan begins a franchise with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.merging.references import SINGLE
from graph.model.base import kind_of
from graph.values.ids import slug
from loaders.sources.curated.write.held import Held, Link

if TYPE_CHECKING:
    from collections.abc import Iterable

SINCE: Final = "from_film"
_COLLECTION: Final = "-collection"
_STEPS: Final = 3
"""Works lead to people and events, events to places, places to larger ones."""
_WORKS: Final = ("film", "series")
_LEFT: Final = frozenset({"film", "series", "franchise", "claim"})


def works_of(held: Held, name: str) -> list[str]:
    """Give the works of a franchise of that name, and those whose titles hold all its words."""
    words = set(slug(name).split("-"))
    parts = {link.start for link in held.of_type("PART_OF") if words <= _words(held.name(link.end))}
    titled = {work for work in held.of_kind(*_WORKS) if words <= _words(held.name(work))}
    return sorted(parts | titled)


def franchise_of(held: Held, name: str) -> str | None:
    """Give the franchise of that name; a collection is called so, too."""
    wanted = slug(name).removesuffix(_COLLECTION)
    for each in held.of_kind("franchise"):
        names = (held.name(each), *(held.nodes[each].get("aliases") or ()))
        if wanted in [slug(one).removesuffix(_COLLECTION) for one in names]:
            return each
    return None


def _words(name: str) -> set[str]:
    return set(slug(name).split("-"))


def only(held: Held, works: Iterable[str], franchise: str | None) -> Held:
    """Give what these works are about."""
    wanted = {*works, *([franchise] if franchise else [])}
    for _ in range(_STEPS):
        more = set()
        for links in held.links.values():
            for link in links:
                for near, far in ((link.start, link.end), (link.end, link.start)):
                    if near in wanted and _leads_on(near, far):
                        more.add(far)
        wanted |= more
    part = Held()
    part.nodes = {each: held.nodes[each] for each in wanted if kind_of(each) != "source"}
    part.links = {
        name: kept
        for name, links in held.links.items()
        if (kept := [_within(one, wanted) for one in links if _belongs(one, wanted)])
    }
    told = [*part.nodes.values(), *(one.properties for each in part.links.values() for one in each)]
    for source in {source for one in told for source in one.get("sources") or ()}:
        if source in held.nodes:
            part.nodes[source] = held.nodes[source]
    part.labels = {each: held.labels[each] for each in part.nodes}
    part.index()
    return part


def _belongs(link: Link, wanted: set[str]) -> bool:
    """Tell whether both ends are wanted, and the work from which on it holds."""
    since = link.properties.get(SINCE)
    return {link.start, link.end, *([since] if since else [])} <= wanted


def _within(link: Link, wanted: set[str]) -> Link:
    """Give a relationship without the works that are left out."""
    gone = [key for key in SINGLE if link.properties.get(key, "") not in wanted]
    kept = {key: value for key, value in link.properties.items() if key not in gone}
    return Link(link.type, link.start, link.end, kept)


def _leads_on(near: str, far: str) -> bool:
    """Tell whether a node belongs to those that it is joined to."""
    kind = kind_of(near)
    if kind_of(far) in _LEFT or kind == kind_of(far) == "event":
        return False
    return kind in (*_WORKS, "event", "place") or (kind, kind_of(far)) == (
        "character",
        "organization",
    )
