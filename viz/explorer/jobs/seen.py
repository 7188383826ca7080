"""A picture as a person has made it: what is seen of it, and where it stands."""

from __future__ import annotations

from collections import Counter
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from graph.results.result import Result
from viz.said import SaidRelationship

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Event

    from graph.elements import Node, Relationship
    from viz.explorer.desk import Asked, Desk
    from viz.picture import Picture

_NODES: Final = "MATCH (n) WHERE n.id IN $ids OR elementId(n) IN $ids RETURN n"
_BETWEEN: Final = """
UNWIND $own AS own MATCH (n)-[r]->(m) WHERE elementId(n) = own AND elementId(m) IN $own RETURN r
"""


def seen(desk: Desk, asked: Asked, stop: Event) -> Result:
    """Give the nodes that are seen in a picture, and of what is between them what is seen."""
    nodes = desk.ask(_NODES, {"ids": asked["ids"]}, stop=stop).value()
    own = [node.element_id for node in nodes]
    ties = desk.ask(_BETWEEN, {"own": own}, stop=stop).value()
    lines = asked.get("lines")
    shown = ties if lines is None else _shown(nodes, ties, lines)
    return Result(["seen"], [(element,) for element in (*nodes, *shown)])


def _shown(
    nodes: Sequence[Node], ties: Sequence[Relationship], lines: Sequence[Any]
) -> Iterator[Relationship]:
    """Give the relationships that are seen; what no store holds an answer says."""
    by_key = {key: node for node in nodes for key in (node.element_id, node.get("id"))}
    wanted = Counter(
        (by_key[line[0]].element_id, line[1], by_key[line[2]].element_id)
        for line in lines
        if _is_line(line) and line[0] in by_key and line[2] in by_key
    )
    for tie in ties:
        way = tie.start_node.element_id, tie.type, tie.end_node.element_id
        if wanted[way]:
            wanted[way] -= 1
            yield tie
    of = {node.element_id: node for node in nodes}
    for number, (start, kind, end) in enumerate(wanted.elements()):
        yield SaidRelationship(f"said:{number}", kind, of[start], of[end], {})


def _is_line(line: Any) -> bool:
    return isinstance(line, list) and len(line) == 3 and all(isinstance(one, str) for one in line)


def placed(picture: Picture, places: dict[str, Any] | None) -> Picture:
    """Let a picture stand where it is seen, where that is known of all of it."""
    found = {key: place for key in (places or {}) if (place := _place((places or {})[key]))}
    return picture.placed(found) if all(node.key in found for node in picture.nodes) else picture


def _place(value: Any) -> tuple[float, float] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    if not all(isinstance(one, (int, float)) and isfinite(one) for one in value):
        return None
    return float(value[0]), float(value[1])
