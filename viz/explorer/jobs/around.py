"""What hangs together with a node, counted before it is drawn; and the way from one to another."""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Any, Final

from graph.stores.quote import quoted
from viz.captions import type_captions
from viz.explorer.jobs.answer import drawing
from viz.explorer.jobs.elements import name_of, node_of
from viz.explorer.refusals import Refusal
from viz.picture import elements_of
from viz.style import leading_label

if TYPE_CHECKING:
    from threading import Event

    from graph.elements import Node, Path, Relationship
    from viz.explorer.desk import Asked, Desk

LONGEST: Final = 12
"""A way of more steps connects nobody."""
_ENOUGH: Final = 2_000
_COUNTED: Final = """
MATCH (n) WHERE elementId(n) = $id
MATCH (n)-[r]-(x)
RETURN type(r) AS type, startNode(r) = n AS out, labels(x) AS labels, count(*) AS count
"""
_TIES: Final = "MATCH (n) WHERE elementId(n) = $id MATCH {pattern} RETURN DISTINCT r LIMIT $most"
_DEATH: Final = """
MATCH (n) WHERE elementId(n) = $id
MATCH (n)-[r:TAKES_PART_IN {role: 'victim'}]->(e:Event {kind: 'death'})
OPTIONAL MATCH (k)-[by:TAKES_PART_IN {role: 'killer'}]->(e) WHERE k <> n
RETURN r, by
"""
"""How somebody ends, and by whose hand: who looks around somebody wants to see that."""
_WAY: Final = """
MATCH (a), (b) WHERE elementId(a) = $from AND elementId(b) = $to
MATCH p = allShortestPaths((a)-[{types}*..{longest}]-(b))
WHERE none(n IN nodes(p)[1..-1] WHERE n:Source OR n:Claim OR n:Franchise OR n:Place)
WITH p LIMIT {enough}
RETURN p
ORDER BY any(r IN relationships(p) WHERE coalesce(r.archive, false)), [n IN nodes(p) | n.id]
LIMIT 5
"""
"""The page finds its ways by the same rule, see viz/page/static/paths.js."""
_SAYING: Final = frozenset({"ABOUT", "STATED_IN", "SAID_BY", "SETTLED_BY", "CITES"})
"""Relationships of what was said: an article that names two people connects nobody."""


def expansions(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Count what hangs together with a node, by type, direction and label."""
    found = node_of(desk, asked["id"], stop)
    counts: Counter[tuple[str, str, str]] = Counter()
    for type_, out, labels, count in desk.ask(_COUNTED, {"id": found.element_id}, stop=stop).rows:
        counts[type_, "out" if out else "in", leading_label(labels)] += count
    told = [
        {
            "type": type_,
            "direction": direction,
            "label": label,
            "count": count,
            "caption": type_captions(type_)[direction == "in"],
        }
        for (type_, direction, label), count in sorted(counts.items())
    ]
    return {"expansions": told}


def expand(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Draw what hangs together with a node: of one type, or some of every type."""
    found = node_of(desk, asked["id"], stop)
    type_, direction = asked.get("type"), asked.get("direction")
    middle = f"[r{f':{quoted(type_)}' if type_ else ''}]"
    left, right = ("<-" if direction == "in" else "-"), ("->" if direction == "out" else "-")
    label = f":{quoted(asked['label'])}" if asked.get("label") else ""
    query = _TIES.format(pattern=f"(n){left}{middle}{right}({label})")
    limit = min(asked.get("limit", 100), desk.terms.rows)
    most = limit if type_ else max(limit, _ENOUGH)
    ties = desk.ask(query, {"id": found.element_id, "most": most}, stop=stop).value()
    first = [] if type_ else _end_of(desk, found, stop)
    others = [tie for tie in ties if tie not in first]
    return drawing(desk, [found, *first, *_some(others, limit - len(first))]) or {}


def _end_of(desk: Desk, found: Node, stop: Event) -> list[Relationship]:
    if "Event" not in desk.counts().labels:
        return []
    rows = desk.ask(_DEATH, {"id": found.element_id}, stop=stop).rows
    return list(dict.fromkeys(tie for row in rows for tie in row if tie is not None))


def _some(ties: list[Relationship], limit: int) -> list[Relationship]:
    """Choose so many relationships, of each type in turn; what was said comes last."""
    by_type: dict[str, list[Relationship]] = {}
    for tie in ties:
        by_type.setdefault(tie.type, []).append(tie)
    said = [by_type.pop(type_) for type_ in sorted(_SAYING & by_type.keys())]
    turns = chain.from_iterable(zip_longest(*(by_type[type_] for type_ in sorted(by_type))))
    ordered = (tie for tie in chain(turns, *said) if tie is not None)
    return list(islice(ordered, limit))


def path(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Draw the shortest ways from one node to another.

    Raises:
        Refusal: there is none.
    """
    one, other = (node_of(desk, asked[end], stop) for end in ("from", "to"))
    types = [type_ for type_ in desk.counts().types if type_ not in _SAYING]
    if {one, other} & set(_saying(one, other)) or not types:
        types = list(desk.counts().types)
    # two people are connected by who acted with whom, as long as they are
    acting = ["ACTED_IN"] if "ACTED_IN" in types and "Person" in one.labels & other.labels else []
    ways: list[Path] = []
    for over in (acting, sorted(types)):
        if one != other and over and not ways:
            named = ":" + "|".join(map(quoted, over))
            query = _WAY.format(types=named, longest=LONGEST, enough=_ENOUGH)
            at = {"from": one.element_id, "to": other.element_id}
            ways = desk.ask(query, at, stop=stop).value()
    if not ways:
        raise Refusal(
            f"Nothing connects {name_of(one)} and {name_of(other)} in {LONGEST} steps.",
            404,
            code="NoPath",
        )
    drawn = drawing(desk, elements_of(ways)) or {}
    return drawn | {"steps": len(ways[0].relationships)}


def _saying(*ends: Node) -> list[Node]:
    return [end for end in ends if end.labels & {"Claim", "Source", "Proposed"}]
