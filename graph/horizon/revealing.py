"""Which node and which relationship a work reveals that was seen, each for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.horizon.works import WORKS

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.elements import Node, Relationship
    from graph.horizon.works import Works

CHARACTER, EVENT, CLAIM, SOURCE = "Character", "Event", "Claim", "Source"


class Revealing:
    """Tells of one node or relationship whether it may be known; its ends are another question.

    What hangs on relationships is known by these: the sources of a person, a place or a service
    are gathered from all that is told of it, and so say nothing about when it is first heard of.

    Args:
        relationships: every relationship.
        works: the works, divided by what was seen.
    """

    def __init__(self, relationships: Collection[Relationship], works: Works) -> None:
        self._works = works
        self._appears: dict[str, set[str]] = {}
        self._told_in: dict[str, set[str]] = {}
        self._linked = set[str]()
        for edge in relationships:
            start, end = edge.start_node, edge.end_node
            self._linked |= {start.element_id, end.element_id}
            if edge.type == "APPEARS_IN":
                self._appears.setdefault(start.element_id, set()).add(str(end.get("id")))
            elif edge.type == "HAS_EVENT":
                self._told_in.setdefault(end.element_id, set()).add(str(start.get("id")))

    def appears_later(self, key: str) -> bool:
        """Tell whether a character appears in a work that was not seen."""
        return bool(self._appears.get(key, set()) & self._works.unseen)

    def has(self, node: Node) -> bool:
        """Tell whether a node may be known, as far as it alone says so."""
        if WORKS & node.labels:
            return node.get("id") not in self._works.unseen
        if CHARACTER in node.labels and node.element_id in self._appears:
            return bool(self._appears[node.element_id] - self._works.unseen)
        if {EVENT, CLAIM} & node.labels:
            works = self._told_in.get(node.element_id, set())
            is_seen = not works or bool(works - self._works.unseen)
            return is_seen and self._works.reveals(node.get("sources") or ())
        if SOURCE in node.labels or node.element_id in self._linked:
            return True
        return self._works.reveals(node.get("sources") or ())

    def tells(self, edge: Relationship) -> bool:
        """Tell whether a relationship may be known where both its ends are."""
        if edge.type == "PLAYED" and edge.get("films"):
            return bool(set(edge["films"]) - self._works.unseen)
        if not self._works.reveals(edge.get("sources") or ()):
            return False
        if "from_film" in edge:
            return edge["from_film"] not in self._works.unseen
        ends = (edge.start_node, edge.end_node)
        between = [end.element_id for end in ends if CHARACTER in end.labels]
        if edge.type == "MEMBER_OF" or len(between) == len(ends):
            return not any(map(self.appears_later, between))
        return True
