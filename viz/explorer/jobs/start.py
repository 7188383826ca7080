"""The start page: films, people and characters, the questions, what was said last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from viz.explorer.jobs.claims import disagreements, recent
from viz.explorer.jobs.elements import brief, briefs, date_of, name_of
from viz.explorer.jobs.questions import listed

if TYPE_CHECKING:
    from threading import Event

    from graph.elements import Node
    from viz.explorer.desk import Asked, Desk

MOST_FILMS: Final = 300
MOST_PEOPLE: Final = 24
_FILMS: Final = """
MATCH (f:Film|Series)
RETURN f, COUNT { (f)-[:HAS_EVENT|APPEARS_IN]-() } AS told
ORDER BY toString(f.released) DESC LIMIT $most
"""
_FRANCHISES: Final = """
MATCH (f:Film|Series)-[:PART_OF]->(x:Franchise) RETURN f.id AS id, x.name AS name
"""
_MOST: Final = """
MATCH (n:{label}) RETURN n, COUNT {{ (n)--() }} AS ties ORDER BY ties DESC, n.name LIMIT $most
"""
_BARE_COUNT: Final = "MATCH (n) WHERE size(labels(n)) = 0 RETURN count(*)"
_BARE: Final = """
MATCH (n) WHERE size(labels(n)) = 0
RETURN n, COUNT { (n)--() } AS ties ORDER BY ties DESC, n.name, n.id LIMIT $most
"""
_WORKS: Final = frozenset({"Film", "Series"})
_PUBLISHERS: Final = """
MATCH (s:Source)
WITH coalesce(s.publisher, s.name) AS name, s ORDER BY s.id
WITH name, count(*) AS count, head(collect(s)) AS first,
     head(collect(s.licence)) AS licence, head(collect(s.attribution)) AS attribution
RETURN name, count, first.id AS id, first.url AS url, licence, attribution
ORDER BY count DESC, name LIMIT 100
"""


def start(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Give what the start page shows; found once for each state of the store."""
    del asked
    found: dict[str, Any] = desk.remembered("start", lambda: _start(desk, stop))
    return found | {"questions": _questions(desk)}


def _questions(desk: Desk) -> list[dict[str, Any]]:
    """List the questions as they are now: a file of one's own is there at once."""
    kept = ("name", "title", "group", "picture", "lacking")
    return [{key: each[key] for key in kept} for each in listed(desk, [])]


def _start(desk: Desk, stop: Event) -> dict[str, Any]:
    labels = desk.counts().labels
    return {
        "films": _films(desk, stop) if labels.keys() & _WORKS else [],
        "people": most_connected(desk, "Person", stop),
        "characters": most_connected(desk, "Character", stop),
        "others": _others(desk, stop),
        "claims": recent(desk, stop),
        "disagreements": disagreements(desk, stop),
        "sources": _sources(desk, stop) if "Source" in labels else [],
    }


def _films(desk: Desk, stop: Event) -> list[dict[str, Any]]:
    """Give the works in the order in which they came out, of very many the last ones.

    Those of which the store tells nothing are ``elsewhere``: they are only spoken of.
    """
    found = desk.ask(_FILMS, {"most": MOST_FILMS}, stop=stop).rows
    part_of = {}
    if "PART_OF" in desk.counts().types:
        part_of = dict(desk.ask(_FRANCHISES, stop=stop).rows)
    some = any(told for _, told in found)
    works = [_film(desk, film, part_of) | {"elsewhere": some and not told} for film, told in found]
    return sorted(works, key=lambda one: (one["elsewhere"], one["date"] or "9999", one["name"]))


def _film(desk: Desk, film: Node, part_of: dict[Any, str]) -> dict[str, Any]:
    """Tell of a work."""
    franchise, name = part_of.get(film.get("id")), name_of(film)
    return brief(desk, film) | {
        "date": date_of(film),
        "franchise": franchise,
        "short": _short(name, franchise or ""),
        "number": film.get("number"),
    }


def _short(name: str, franchise: str) -> str:
    """Leave out what all films of a franchise are called, where something is left."""
    rest = name.removeprefix(franchise).lstrip(" :-\u2013\u2014")
    return rest if len(rest) > 3 and not rest.startswith("(") else name


def most_connected(
    desk: Desk, label: str, stop: Event, most: int = MOST_PEOPLE
) -> list[dict[str, Any]]:
    """Give the nodes of a label that hang together with most others."""
    if label not in desk.counts().labels:
        return []
    from graph.stores.quote import quoted  # noqa: PLC0415 - beside its use

    query = _MOST.format(label=quoted(label))
    found = desk.ask(query, {"most": most}, stop=stop).value()
    return briefs(desk, found, stop)


def _others(desk: Desk, stop: Event) -> list[dict[str, Any]]:
    """Give, of a graph without films, the largest labels with what is most connected in each.

    People and characters are told of by themselves; nodes without a label stand under none.
    """
    labels = desk.counts().labels
    if labels.keys() & _WORKS:
        return []
    rest = labels.keys() - {"Person", "Character"}
    largest = sorted(rest, key=lambda label: (-labels[label], label))[:4]
    found = [
        {"label": label, "count": labels[label], "nodes": most_connected(desk, label, stop)}
        for label in largest
    ]
    bare = desk.ask(_BARE_COUNT, stop=stop).value()[0] if desk.counts().nodes else 0
    if bare:
        nodes = desk.ask(_BARE, {"most": MOST_PEOPLE}, stop=stop).value()
        found.append({"label": "", "count": bare, "nodes": briefs(desk, nodes, stop)})
    return found


def _sources(desk: Desk, stop: Event) -> list[dict[str, Any]]:
    """Give who the sources are: one line for each publisher."""
    return [record.data() for record in desk.ask(_PUBLISHERS, stop=stop)]
