"""Is what was written what the store holds? The differences, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.model.registry import RELATIONSHIPS
from loaders.sources.curated.write.held import PROVENANCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.records import Batch
    from loaders.sources.curated.write.held import Held, Link

_MOST = 20


def differing(held: Held, again: Batch) -> tuple[list[str], set[str], set[tuple[str, str, str]]]:
    """Give what is not as the store holds it: sentences, and what can be written more exactly.

    That is the ids of nodes, and the types and ends of relationships that rest on other sources.
    """
    found: list[str] = []
    nodes = {record.key: record for record in again.nodes}
    wrong: set[str] = set()
    for node_id, properties in held.nodes.items():
        record = nodes.get(node_id)
        if record is None:
            wrong.add(node_id)
            found.append(f"{node_id} is not written")
        elif difference := _difference(properties, record.properties):
            wrong.add(node_id)
            found.append(f"{node_id}: {difference}")
        elif set(record.labels) != held.labels[node_id]:
            wrong.add(node_id)
            found.append(f"{node_id} has other labels")
    links, apart = _links(held, again)
    found += links
    if len(found) > _MOST:
        found = [*found[:_MOST], f"and {len(found) - _MOST:,} more"]
    return found, wrong, apart


def agreeing(held: Held, again: Batch) -> tuple[int, int]:
    """Count the nodes and the relationships of a store that were written."""
    nodes = {record.key for record in again.nodes}
    links = {_key(one.type, one.start, one.end, one.properties) for one in again.relationships}
    own = (link for links_of in held.links.values() for link in links_of)
    return (
        sum(node_id in nodes for node_id in held.nodes),
        sum(_key(link.type, link.start, link.end, link.properties) in links for link in own),
    )


def _links(held: Held, again: Batch) -> tuple[list[str], set[tuple[str, str, str]]]:
    written = {
        _key(one.type, one.start, one.end, one.properties): one.properties
        for one in again.relationships
    }
    found: list[str] = []
    apart: set[tuple[str, str, str]] = set()
    for name, links in held.links.items():
        for link in links:
            said = f"{link.start} {name} {link.end}"
            properties = written.get(_key(name, link.start, link.end, link.properties))
            if properties is None:
                found.append(f"{said} is not written{_why(held, link)}")
            elif difference := _difference(link.properties, properties):
                found.append(f"{said}: {difference}")
                if _rests_elsewhere(link.properties, properties):
                    apart.add((name, link.start, link.end))
    return found, apart


def _why(held: Held, link: Link) -> str:
    """Say why a relationship has no line; empty where that is not known."""
    if link.type != "PLAYED":
        return ""
    films = [str(film) for film in link.properties.get("films") or ()]
    if not films:
        return ": a part is told in the cast of a film, and `films` names none"
    acted = {one.end for one in held.out("ACTED_IN", link.start)}
    lacking = [film for film in films if film not in acted]
    return f": a part is told in the cast of a film, and no ACTED_IN leads to {', '.join(lacking)}"


def _rests_elsewhere(held: Mapping[str, Any], again: Mapping[str, Any]) -> bool:
    """Tell whether sources or doubts differ, and there are sources to be written."""
    differ = any(_plain(held.get(key)) != _plain(again.get(key)) for key in PROVENANCE)
    return differ and bool(held.get("sources"))


def _key(name: str, start: str, end: str, properties: Mapping[str, Any]) -> tuple[Any, ...]:
    identity = RELATIONSHIPS[name].identity
    return name, start, end, *(properties.get(key) for key in identity)


def _difference(held: Mapping[str, Any], again: Mapping[str, Any]) -> str:
    for key in sorted(set(held) | set(again)):
        if _plain(held.get(key)) != _plain(again.get(key)):
            return f"{key} is not written as it is"
    return ""


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
