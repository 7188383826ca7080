"""Entries of events, of what characters are to each other, and of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.model.base import kind_of
from graph.model.registry import RELATIONSHIPS
from graph.model.story import Character
from loaders.sources.curated.statements import is_date
from loaders.sources.curated.write.held import PROVENANCE, kept, provenance, written
from loaders.sources.curated.write.things import thing

if TYPE_CHECKING:
    from loaders.sources.curated.write.held import Held, Link

_LINKS: Final = (
    ("at", "HAPPENS_AT"),
    ("caused_by", "CAUSED_BY"),
    ("echoes", "ECHOES"),
    ("depicts", "DEPICTS"),
)
RELATIONS: Final = tuple(
    name
    for name, model in RELATIONSHIPS.items()
    if model.starts == (Character,) and model.ends == (Character,)
)


def story(held: Held, work: str) -> list[dict[str, Any]]:
    """Give the events of a work's story, in their order."""
    events = [link.end for link in held.out("HAS_EVENT", work)]
    told = [each for each in events if held.nodes[each].get("realm") == "story"]
    told.sort(key=lambda each: (held.nodes[each].get("ordinal") or 0, each))
    own = held.nodes[work].get("sources") or ()
    entries = []
    for position, event in enumerate(told, 1):
        entry = _event(held, event, own)
        if entry.get("ordinal") == position:
            del entry["ordinal"]
        entries.append(entry)
    return entries


def production(held: Held) -> list[dict[str, Any]]:
    """Give the events of the making of works."""
    works: dict[str, list[str]] = {}
    for link in held.of_type("HAS_EVENT"):
        works.setdefault(link.end, []).append(link.start)
    entries = []
    for event in held.of_kind("event"):
        if held.nodes[event].get("realm") != "production":
            continue
        if event not in works:
            held.leave_out("events of no work")
            continue
        entry, films = _event(held, event, ()), works[event]
        where = {"film": films[0]} if len(films) == 1 else {"films": films}
        entries.append({"id": event, **where, **entry})
    return entries


def _event(held: Held, event: str, own: Any) -> dict[str, Any]:
    entry = thing(held, event, "realm", *PROVENANCE)
    for field, name in _LINKS:
        if ends := [link.end for link in held.out(name, event)]:
            entry[field] = ends
    seen = [link.end for link in held.out("LAST_SEEN_IN", event)]
    entry |= {"last_seen_in": seen[0]} if seen else {}
    mine = held.nodes[event].get("sources") or ()
    if who := [_participant(held, link, mine) for link in held.into("TAKES_PART_IN", event)]:
        entry["who"] = who
    return entry | provenance(held.nodes[event], own) | kept(held.nodes[event])


def _participant(held: Held, link: Link, own: Any) -> dict[str, Any]:
    said = {kind_of(link.start): held.refer(link.start), "role": link.properties.get("role")}
    return said | provenance(link.properties, own)


def members(held: Held, work: str | None) -> list[dict[str, Any]]:
    """Give who belongs to what, as of a work; None for what holds of no work in particular."""
    own = held.nodes[work].get("sources") if work else ()
    return [
        {
            "character": held.refer(link.start),
            "organization": link.end,
            **_since(link, "role", "until_film"),
            **provenance(link.properties, own),
        }
        for link in held.of_type("MEMBER_OF")
        if link.properties.get("from_film") == work
    ]


def relations(held: Held, work: str | None) -> list[dict[str, Any]]:
    """Give what characters are to each other, as of a work."""
    own = held.nodes[work].get("sources") if work else ()
    return [
        {
            "type": name,
            "from": held.refer(link.start),
            "to": held.refer(link.end),
            **_since(link, "until_film"),
            **provenance(link.properties, own),
        }
        for name in RELATIONS
        for link in held.of_type(name)
        if link.properties.get("from_film") == work
    ]


def _since(link: Link, *keys: str) -> dict[str, Any]:
    return {key: link.properties[key] for key in keys if link.properties.get(key)}


def claims(held: Held) -> list[dict[str, Any]]:
    """Give the claims that were not left for a review."""
    entries = []
    for claim in held.of_kind("claim"):
        stated = [link.end for link in held.out("STATED_IN", claim)]
        about = [_about(link) for link in held.out("ABOUT", claim)]
        if len(stated) != 1 or not about:
            held.leave_out("claims that are about nothing, or stand in no source")
            continue
        entry = thing(held, claim, "name", *PROVENANCE)
        if claim in held.explicit:
            entry = {"id": claim, "name": held.name(claim), **entry}
        elif not _is_no_date(entry, next(held.out("ABOUT", claim)).end):
            entry.pop("value_type", None)
        entry["about"] = about
        if said_by := [link.end for link in held.out("SAID_BY", claim)]:
            entry["said_by"] = said_by
        if verdicts := [_verdict(link) for link in held.out("SETTLED_BY", claim)]:
            entry["settled_by"] = verdicts
        entry["stated_in"] = stated[0]
        told = held.nodes[claim]
        entries.append(entry | provenance(told, stated) | kept(told))
    return entries


def _is_no_date(entry: dict[str, Any], subject: str) -> bool:
    """Tell whether a value is kept as text which its property would make a date: "11-19"."""
    return entry.get("value_type") == "string" and is_date(subject, str(entry.get("property")))


def apart(held: Held) -> list[dict[str, Any]]:
    """Give what single relationships rest on, where their lines cannot tell."""
    return [
        {
            "type": name,
            "from": link.start,
            "to": link.end,
            **provenance(link.properties),
            **kept(link.properties),
        }
        for name in sorted(held.links)
        for link in held.of_type(name)
        if (name, link.start, link.end) in held.apart
    ]


def _about(link: Link) -> Any:
    role = link.properties.get("role", "subject")
    return link.end if role == "subject" else {"id": link.end, "role": role}


def _verdict(link: Link) -> dict[str, Any]:
    return {"id": link.end, **written(link.properties)}
