"""What the properties and labels of what is kept say without later works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from graph.elements import Node, Relationship
    from graph.horizon.names import LaterNames
    from graph.horizon.works import Works

TELLING: Final = frozenset({"occupation", "aliases", "image"})
"""Properties of a character that may tell of any work in which it appears."""
EARNED: Final = {
    "Actor": "ACTED_IN",
    "Director": "DIRECTED",
    "Producer": "PRODUCED",
    "Writer": "WROTE",
}
"""Labels of people, and what they have them for."""


class Telling:
    """What properties say without later works.

    Args:
        works: the works, divided by what was seen.
        hidden: the ids of the sources that were left out.
        later: the names that tell of later things.
        facts: the relationships that are kept.
    """

    def __init__(
        self,
        works: Works,
        hidden: Collection[str],
        later: LaterNames,
        facts: Iterable[Relationship],
    ) -> None:
        self._later = later
        self._works = works
        self._hidden = hidden
        self._rules: dict[str, Callable[[Any], Any]] = {
            "sources": self._shown,
            "films": lambda ids: [one for one in ids if one not in works.unseen],
            "until_film": lambda one: None if one in works.unseen else one,
            "checked_by": lambda _: None,
        }
        self._of_facts: dict[str, dict[str, None]] = {}
        for edge in facts:
            for end in (edge.start_node, edge.end_node):
                held = self._of_facts.setdefault(end.element_id, {})
                held.update(dict.fromkeys(self._shown(edge.get("sources") or ())))

    def _shown(self, sources: Iterable[str]) -> list[str]:
        """Give the ids of sources that may be shown; one need not have a node."""
        return [
            one
            for one in sources
            if one not in self._hidden
            and self._works.sources.get(one) not in self._works.unseen
            and not self._later.stand_in(one)
        ]

    def node(self, node: Node, *, everything: bool) -> dict[str, Any]:
        """Give a node's properties; of a character in later works those that tell of none.

        One that had sources, of which none is kept, has those of what is told of it.
        """
        found = self.properties(node.properties)
        if node.get("sources") and "sources" not in found:
            held = list(self._of_facts.get(node.element_id, ()))
            found |= {"sources": held} if held else {}
        if everything:
            return found
        return {key: value for key, value in found.items() if key not in TELLING}

    def properties(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Give properties; what names a later work is left out."""
        found = {
            key: self._rules[key](value) if key in self._rules else value
            for key, value in given.items()
        }
        return {
            key: value
            for key, value in found.items()
            if value not in (None, [], ()) and not self._later.stand_in(value)
        }


def ordinals(
    relationships: Iterable[Relationship], kept: Collection[str]
) -> dict[str, dict[str, int]]:
    """Number the events anew where one was left out: a number that is missing tells of it.

    Args:
        relationships: every relationship.
        kept: the keys of the nodes that are kept.
    """
    told: dict[str, dict[int, list[str]]] = {}
    lacking = set()
    for edge in relationships:
        place = edge.end_node.get("ordinal")
        if edge.type == "HAS_EVENT" and isinstance(place, int):
            work, event = edge.start_node.element_id, edge.end_node.element_id
            if event in kept:
                told.setdefault(work, {}).setdefault(place, []).append(event)
            else:
                lacking.add(work)
    return {
        event: {"ordinal": number}
        for work, places in told.items()
        if work in lacking
        for number, place in enumerate(sorted(places), 1)
        for event in places[place]
    }


def lost_labels(
    relationships: Iterable[Relationship], facts: Iterable[Relationship]
) -> dict[str, set[str]]:
    """Give for each person the labels earned in later works alone."""
    before, after = _types_of(relationships), _types_of(facts)
    return {
        key: {
            label
            for label, kind in EARNED.items()
            if kind in kinds and kind not in after.get(key, ())
        }
        for key, kinds in before.items()
    }


def _types_of(edges: Iterable[Relationship]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for edge in edges:
        found.setdefault(edge.start_node.element_id, set()).add(edge.type)
    return found
