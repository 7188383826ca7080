"""Nodes as the explorer's pages name them: found by id, told in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from graph.model.base import kind_of
from graph.model.registry import PREFIXES
from viz.captions import node_caption
from viz.explorer.jobs.values import key_of
from viz.explorer.refusals import Refusal
from viz.page.faces import file_of, pictures_in
from viz.shown import shown_properties
from viz.style import leading_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from threading import Event

    from graph.elements import Node
    from viz.explorer.desk import Desk

ANYWHERE: Final = "MATCH (n) WHERE n.id = $id OR elementId(n) = $id RETURN n LIMIT 1"
PARTS: Final = """
MATCH (n)-[r:PLAYED]-(x)
WHERE elementId(n) IN $ids AND x.name IS NOT NULL
RETURN elementId(n) AS id, x.name AS name, endNode(r) = n AS actors, size(r.films) AS films
ORDER BY films DESC, name
"""
DIRECTED: Final = """
MATCH (n)-[:DIRECTED]->(f) WHERE elementId(n) IN $ids
RETURN elementId(n) AS id, count(DISTINCT f) AS films
"""
NAMED: Final = "MATCH (n:{label}) WHERE n.id IN $ids RETURN n"
SOURCES: Final = "MATCH (s:Source) WHERE s.id IN $ids RETURN s"


def node_of(desk: Desk, name: str, stop: Event) -> Node:
    """Give the node of an id: its own, or the one that the store gave it.

    Raises:
        Refusal: there is none.
    """
    model = PREFIXES.get(kind_of(name))
    found = desk.store.lookup(model.label, "id", name) if model else []
    found = found or desk.ask(ANYWHERE, {"id": name}, stop=stop).value()
    if not found:
        raise Refusal(
            f"There is nothing with the id {name!r}.",
            404,
            code="NotFound",
            hint="It may have been there before: search for its name.",
        )
    return found[0]


def name_of(node: Node) -> str:
    """Give what a node is called."""
    return node_caption(node.labels, node.properties, node.element_id)


def image_of(desk: Desk, node: Node) -> str | None:
    """Give where the picture of a node lies: among those that were served with the store."""
    if not desk.front.images:
        return None
    files = desk.remembered("images", lambda: pictures_in(desk.front.images))
    file = file_of(key_of(node), node.get("image"), files)
    return None if file is None else f"/images/{quote(file.name)}"


def brief(desk: Desk, node: Node) -> dict[str, Any]:
    """Tell of a node in a line."""
    known = {
        "id": key_of(node),
        "label": leading_label(node.labels),
        "name": name_of(node),
        "detail": detail(node),
    }
    image = image_of(desk, node)
    return known | {"image": image} if image else known


def briefs(desk: Desk, nodes: Iterable[Node], stop: Event) -> list[dict[str, Any]]:
    """Tell of several nodes, of actors whom they played and of characters who played them."""
    told = {node.element_id: brief(desk, node) for node in nodes}
    types = desk.counts().types
    directed: dict[str, int] = {}
    if "DIRECTED" in types:
        directed = dict(desk.ask(DIRECTED, {"ids": list(told)}, stop=stop).rows)
    if "PLAYED" in types:
        parts: dict[str, list[tuple[str, bool, int]]] = {}
        for one, name, actors, films in desk.ask(PARTS, {"ids": list(told)}, stop=stop).rows:
            parts.setdefault(one, []).append((name, actors, films or 0))
        for one, played in parts.items():
            if directed.get(one, 0) <= played[0][2]:
                directed.pop(one, None)
            told[one]["detail"] = _played(played)
    for one, films in directed.items():
        told[one]["detail"] = f"director of {films} film{'' if films == 1 else 's'}"
    return list(told.values())


def _played(played: list[tuple[str, bool, int]]) -> str:
    """Say whom somebody played most, or by whom somebody was played."""
    (name, actors, films), others = played[0], len(played) - 1
    if not actors:
        return _part(name, films)
    return f"played by {name}" + (f" and {others} more" if others else "")


def _part(name: str, films: int | None) -> str:
    return f"{name} in {films} films" if films and films > 1 else name


def linked(node: Node) -> dict[str, Any]:
    """Name a node for a link."""
    told = {
        "id": key_of(node),
        "label": leading_label(node.labels),
        "name": name_of(node),
    }
    when = date_of(node)
    more = {
        key: node[key] for key in ("kind", "realm", "summary") if isinstance(node.get(key), str)
    }
    return told | more | ({"date": when} if when else {})


def date_of(node: Node) -> str:
    """Give when a node was: released, happening, published; empty where nobody says."""
    shown = shown_properties(node.properties)
    for key in ("released", "from", "as_of", "published", "date"):
        if isinstance(shown.get(key), str):
            return str(shown[key])
    return ""


def detail(node: Node) -> str:
    """Say in few words what a node is, to tell it from others of its name."""
    for key in ("occupation", "publisher"):
        if isinstance(node.get(key), str):
            return str(node[key])
    if when := date_of(node):
        return when[:4] if node.get("released") else when
    leading = leading_label(node.labels)
    roles = sorted(label.lower() for label in node.labels if label != leading)
    kind = node.get("kind")
    return ", ".join(roles) or (kind.replace("_", " ") if isinstance(kind, str) else "")


def named(desk: Desk, ids: Iterable[str], stop: Event) -> dict[str, dict[str, Any]]:
    """Give of ids that name nodes of the model what each is called."""
    by_label: dict[str, list[str]] = {}
    for each in dict.fromkeys(ids):
        model = PREFIXES.get(kind_of(each))
        if model is not None and model.label in desk.counts().labels:
            by_label.setdefault(model.label, []).append(each)
    found: dict[str, dict[str, Any]] = {}
    for label, wanted in by_label.items():
        nodes = desk.ask(NAMED.format(label=label), {"ids": wanted}, stop=stop).value()
        found |= {key_of(node): {"id": key_of(node), "name": name_of(node)} for node in nodes}
    return found


def sources_of(element: Any) -> list[str]:
    """Give the ids of the sources that an element names."""
    found = element.get("sources")
    return [str(each) for each in found] if isinstance(found, (list, tuple)) else []


def told_sources(desk: Desk, ids: Iterable[str], stop: Event | None = None) -> list[dict[str, Any]]:
    """Tell of sources by their ids, in that order; one that has no node is told by its id."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return []
    known: dict[str, Node] = {}
    if "Source" in desk.counts().labels:
        found = desk.ask(SOURCES, {"ids": wanted}, stop=stop).value()
        known = {key_of(node): node for node in found}
    return [source(known[each]) if each in known else {"id": each, "name": each} for each in wanted]


def source(node: Node) -> dict[str, Any]:
    """Tell of a source."""
    told = {"id": key_of(node), "name": name_of(node)}
    for key in ("url", "publisher", "licence", "attribution"):
        if isinstance(node.get(key), str):
            told[key] = node[key]
    return told
