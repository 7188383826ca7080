"""What no way leads to any more from the works that are told, because later things were the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from graph.elements import Relationship

CLAIMING: Final = frozenset({"ABOUT", "SAID_BY", "SETTLED_BY", "STATED_IN", "CITES"})
"""What sources say leads nowhere: a claim hangs on what it is about, not the other way round."""
UPWARD: Final = frozenset({"WITHIN", "PART_OF"})
"""What is known of a part is known of the whole, not the other way round."""

_Links = dict[str, set[str]]


def unreached(
    relationships: Iterable[Relationship],
    facts: Collection[Relationship],
    told: Collection[str],
    guests: Collection[str],
) -> set[str]:
    """Give the keys of the nodes that only what was left out had to do with a told work.

    What never had to do with one stays: it lost nothing. A work of which only the people are named
    (a guest) leads to none of them who lost something else as well: why is such a person here?

    Args:
        relationships: every relationship.
        facts: those that are kept.
        told: the keys of the works to begin with.
        guests: the keys of the works of which only the people are named.
    """
    kept = {edge.element_id for edge in facts}
    ends, lost, later = set[str](), set[str](), set[str]()
    for edge in relationships:
        if edge.type in CLAIMING:
            continue
        start, end = edge.start_node, edge.end_node
        ends |= {start.element_id, end.element_id}
        if edge.element_id not in kept:
            lost |= {start.element_id, end.element_id}
            if end.element_id not in guests and "Person" in start.labels:
                later.add(start.element_id)
    ways = [edge for edge in facts if edge.type not in CLAIMING]
    links = _links(ways, upward=True)
    barred = dict.fromkeys(guests, later)
    rest = ends - _reached(links, told, barred)
    joined = _links(ways, upward=False)
    return _reached({key: joined.get(key, set()) & rest for key in rest}, rest & lost, {})


def _links(ways: Iterable[Relationship], *, upward: bool) -> _Links:
    found: _Links = {}
    for edge in ways:
        start, end = edge.start_node.element_id, edge.end_node.element_id
        found.setdefault(start, set()).add(end)
        if not (upward and edge.type in UPWARD):
            found.setdefault(end, set()).add(start)
    return found


def _reached(links: _Links, begin: Iterable[str], barred: dict[str, set[str]]) -> set[str]:
    found = set(begin)
    todo = list(found)
    while todo:
        key = todo.pop()
        fresh = links.get(key, set()) - barred.get(key, set()) - found
        found |= fresh
        todo += fresh
    return found
