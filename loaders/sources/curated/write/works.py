"""Entries of films and series: what they are, who made them, who plays whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from loaders.sources.curated.write.held import PROVENANCE, kept, provenance
from loaders.sources.curated.write.things import thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.curated.write.held import Held, Link

_CREDITS: Final = (
    ("directed_by", "DIRECTED"),
    ("written_by", "WROTE"),
    ("produced_by", "PRODUCED"),
)
_FLAGS: Final = ("uncredited", "voice")


class Works:
    """Writes works; who plays whom is gathered once for all of them."""

    def __init__(self, held: Held, franchise: str | None) -> None:
        self._held = held
        self._franchise = franchise
        self._played: dict[str, list[Link]] = defaultdict(list)
        self._shown: dict[str, dict[str, Link]] = defaultdict(dict)
        self._acted: dict[str, list[Link]] = defaultdict(list)
        self._recast: set[tuple[str, str]] = set()
        for link in held.of_type("PLAYED"):
            for film in link.properties.get("films") or ():
                self._played[film].append(link)
        for link in held.of_type("APPEARS_IN"):
            self._shown[link.end][link.start] = link
        for link in held.of_type("ACTED_IN"):
            self._acted[link.end].append(link)

    def entry(self, work: str) -> dict[str, Any]:
        """Give the entry of a work, without its story."""
        held = self._held
        found = thing(held, work, "name", *PROVENANCE)
        parts = [link.end for link in held.out("PART_OF", work)]
        if parts != ([self._franchise] if self._franchise else []):
            found["part_of"] = parts
        for field, name in (("follows", "FOLLOWS"), ("released_by", "RELEASED_BY")):
            if ends := [link.end for link in held.out(name, work)]:
                found[field] = ends
        found |= provenance(held.nodes[work])
        own = held.nodes[work].get("sources") or ()
        for field, name in _CREDITS:
            if credits_ := [self._credit(link, own) for link in held.into(name, work)]:
                found[field] = credits_
        if cast := list(self._cast(work, own)):
            found["cast"] = cast
        if alone := list(self._unplayed(work, own)):
            found["characters"] = alone
        return found | kept(held.nodes[work])

    def _credit(self, link: Link, own: Any) -> Any:
        person = self._held.refer(link.start)
        more = provenance(link.properties, own)
        if credit := link.properties.get("credit"):
            more = {"credit": credit, **more}
        return {"person": person, **more} if more else person

    def _cast(self, work: str, own: Any) -> Iterator[dict[str, Any]]:
        """Give the cast list by its billing; one line for each part."""
        for link in sorted(self._acted[work], key=_billing):
            parts = [one for one in self._played[work] if one.start == link.start]
            order = {one.end: _place(self._held.name(one.end), link) for one in parts}
            parts.sort(key=lambda one: order[one.end])
            names = [self._held.name(one.end) for one in parts]
            roles = list(link.properties.get("roles") or ())
            roles = roles if roles != names else []
            if not parts:
                yield self._line(work, link, None, roles, own)
            for played in parts:
                yield self._line(work, link, played, roles, own)

    def _line(
        self, work: str, acted: Link, played: Link | None, roles: list[str], own: Any
    ) -> dict[str, Any]:
        held = self._held
        line: dict[str, Any] = {"actor": held.refer(acted.start)}
        shown = None
        if played is not None:
            line["character"] = held.refer(played.end)
            shown = self._shown[work].get(played.end)
        if roles:
            line["as"] = roles
        elif not acted.properties.get("roles"):
            line["unnamed"] = True
        if acted.properties.get("billing") is not None:
            line["billing"] = acted.properties["billing"]
        line |= {flag: True for flag in _FLAGS if acted.properties.get(flag)}
        if acted.properties.get("archive") or (shown and shown.properties.get("archive")):
            line["archive"] = True
        if played is not None and played.properties.get("recast"):
            pair = played.start, played.end
            if pair not in self._recast:
                line["recast"] = True
            self._recast.add(pair)
        told = [one.properties for one in (acted, played, shown) if one is not None]
        return line | _shared(told, own)

    def _unplayed(self, work: str, own: Any) -> Iterator[Any]:
        """Give the characters of whom nobody says who plays them."""
        seen = {link.end for link in self._played[work]}
        for character, link in sorted(self._shown[work].items()):
            if character in seen:
                continue
            more = provenance(link.properties, own)
            if link.properties.get("archive"):
                more = {"archive": True, **more}
            name = self._held.refer(character)
            yield {"character": name, **more} if more else name


def _shared(told: list[Any], own: Any) -> dict[str, Any]:
    """Give the sources and doubts that all relationships of one line have."""
    found: dict[str, Any] = {}
    for key in ("sources", "checked_by"):
        lists = [list(one.get(key) or ()) for one in told]
        if both := [item for item in lists[0] if all(item in each for each in lists)]:
            found[key] = both
    if found.get("sources") == list(own):
        del found["sources"]
    if all(one.get("uncertain") for one in told):
        found["uncertain"] = True
    return found


def _billing(link: Link) -> tuple[bool, int, str]:
    billing = link.properties.get("billing")
    return billing is None, billing or 0, link.start


def _place(name: str, acted: Link) -> tuple[int, str]:
    """Give where a character stands among the roles as they are billed."""
    roles = list(acted.properties.get("roles") or ())
    return roles.index(name) if name in roles else len(roles), name
