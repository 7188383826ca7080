"""The page of one thing: what is known of it, who says so, what happened, what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from viz.captions import type_captions
from viz.explorer.jobs.claims import claims_about, disagreements
from viz.explorer.jobs.elements import (
    date_of,
    image_of,
    linked,
    name_of,
    named,
    node_of,
    sources_of,
    told_sources,
)
from viz.explorer.jobs.values import as_value, key_of, properties_of
from viz.shown import shown_properties
from viz.style import leading_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from graph.elements import Node, Relationship
    from viz.explorer.desk import Asked, Desk

MOST: Final = 1_000
_AROUND: Final = f"""
MATCH (n) WHERE elementId(n) = $id
MATCH (n)-[r]-() RETURN DISTINCT r LIMIT {MOST + 1}
"""
_COUNTED: Final = """
MATCH (n) WHERE elementId(n) = $id
MATCH (n)-[r]-()
RETURN type(r) AS type, startNode(r) = n OR coalesce(r.undirected, false) AS out,
       count(DISTINCT r) AS count
"""
_EVENTS: Final = """
MATCH (n) WHERE elementId(n) = $id
MATCH (n)-[r:HAS_EVENT|TAKES_PART_IN|HAPPENS_AT]-(e:Event)
OPTIONAL MATCH (f)-[:HAS_EVENT]->(e)
WITH e, r, collect(f) AS films
OPTIONAL MATCH (k)-[:TAKES_PART_IN {role: 'killer'}]->(e)
RETURN DISTINCT e, r.role AS role, films, collect(DISTINCT k) AS killers
"""
_SAYING: Final = frozenset({"ABOUT", "STATED_IN", "SAID_BY", "SETTLED_BY"})
"""Relationships of claims: a page tells them as claims."""
_SAYS: Final = ("summary", "occupation", "sentence")
_NO_FACTS: Final = frozenset(
    {"id", "name", "title", "sources", "checked_by", "kept_from", "merged_ids"}
)


def node(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Tell all of a node."""
    found = node_of(desk, asked["id"], stop)
    at = {"id": found.element_id}
    around: list[Relationship] = desk.ask(_AROUND, at, stop=stop).value()
    ties = [_tie(found, each) for each in around[:MOST] if _is_shown(found, each)]
    events = _timeline(desk, found, stop) if "Event" in desk.counts().labels else []
    claims = claims_about(desk, found, stop)
    facts = list(_facts(found))
    speaking = [*sources_of(found), *_all(facts), *_all(ties), *_all(events)]
    _name_ids(desk, ties, stop)
    ties.sort(key=lambda tie: (tie["type"], tie["direction"], tie["date"], tie["other"]["name"]))
    return {
        "id": key_of(found),
        "labels": sorted(found.labels),
        "name_label": leading_label(found.labels),
        "name": name_of(found),
        "caption": name_of(found),
        "says": next((found[key] for key in _SAYS if isinstance(found.get(key), str)), None),
        "image": image_of(desk, found),
        "properties": properties_of(found),
        "facts": facts,
        "relationships": ties,
        "counts": {} if len(around) <= MOST else _counts(desk, found, stop),
        "timeline": events,
        "claims": claims,
        "disagreements": disagreements(desk, stop, key_of(found)),
        "sources": told_sources(desk, speaking, stop),
    }


def _counts(desk: Desk, found: Node, stop: Event) -> dict[str, int]:
    """Count all relationships of a node, as ``TYPE out`` and ``TYPE in``: some are not told."""
    rows = desk.ask(_COUNTED, {"id": found.element_id}, stop=stop).rows
    return {f"{type_} {'out' if out else 'in'}": count for type_, out, count in rows}


def _is_shown(found: Node, tie: Relationship) -> bool:
    return tie.type not in _SAYING or bool(found.labels & {"Claim", "Source"})


def _all(parts: list[dict[str, Any]]) -> Iterator[str]:
    for part in parts:
        yield from part["sources"]


def _facts(found: Node) -> Iterator[dict[str, Any]]:
    """Give every property with who says so; a partial date is one fact."""
    own = sources_of(found)
    kept = dict(_kept(found))
    for key, value in sorted(shown_properties(found.properties).items()):
        own_image = key == "image" and not str(value).startswith("http")
        if key not in _NO_FACTS and not own_image:
            said = [kept[key]] if key in kept else own
            yield {"key": key, "value": value, "sources": said}


def _kept(found: Node) -> Iterator[tuple[str, str]]:
    """Give which of several data sets a property was taken from, where that is remembered."""
    for text in found.get("kept_from") or ():
        key, _, whose = str(text).partition(" ")
        sources = [each for each in sources_of(found) if each.removeprefix("source:") == whose]
        if sources:
            yield key, sources[0]


def _tie(found: Node, tie: Relationship) -> dict[str, Any]:
    """Tell a relationship as it reads from a node."""
    out = tie.start_node == found
    other = tie.end_node if out else tie.start_node
    mutual = tie.get("undirected") is True
    out = out or mutual  # of a file without directions: it reads alike from both ends
    forth, back = type_captions(tie.type)
    known = {"sources", "undirected"} if mutual else {"sources"}
    shown = shown_properties({key: value for key, value in tie.items() if key not in known})
    return {
        "type": tie.type,
        "direction": "out" if out else "in",
        "caption": forth if out else back,
        "other": linked(other),
        "date": date_of(other),
        "properties": shown,
        "sources": sources_of(tie),
    }


def _name_ids(desk: Desk, ties: list[dict[str, Any]], stop: Event) -> None:
    """Put names beside the ids that properties of relationships hold; who played is told apart."""
    ids = [each for tie in ties for value in tie["properties"].values() for each in _ids(value)]
    known = named(desk, ids, stop)
    for tie in ties:
        own = {key: _with_names(value, known) for key, value in tie["properties"].items()}
        tie["properties"] = own
        tie["played"] = own.pop("played_by", [])


def _ids(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [each for each in values if isinstance(each, str) and ":" in each]


def _with_names(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_with_names(each, known) for each in value]
    return known.get(value, value) if isinstance(value, str) else value


def _timeline(desk: Desk, found: Node, stop: Event) -> list[dict[str, Any]]:
    """Give what happened, in its order: by film and place in it, or by day."""
    told: dict[str, dict[str, Any]] = {}
    for event, role, films, killers in desk.ask(_EVENTS, {"id": found.element_id}, stop=stop).rows:
        killed_by = [linked(each) for each in killers if each != found]
        one = told.setdefault(event.element_id, _event(event, films) | {"killed_by": killed_by})
        if role and role not in one["roles"]:
            one["roles"].append(role)
    return sorted(told.values(), key=lambda one: (one["date"], one["order"], one["text"]))


def _event(event: Node, films: list[Node]) -> dict[str, Any]:
    own = shown_properties(event.properties).get("from")
    film = min(films, key=date_of, default=None)
    date = own or (date_of(film)[:4] if film is not None else "")
    return {
        "id": key_of(event),
        "date": date,
        "order": as_value(event.get("ordinal")) or 0,
        "name": name_of(event),
        "text": event.get("summary") or name_of(event),
        "kind": event.get("kind"),
        "realm": event.get("realm"),
        "film": None if film is None else linked(film),
        "roles": [],
        "sources": sources_of(event),
    }
