"""The graph as a person knows it who has seen a franchise up to one work.

What a later work reveals is left out, not hidden: the result is a graph of its own, in which
nothing of it is left to be counted, searched or drawn. Every story fact knows the work that
reveals it:

- an event by the work that has it, a character by the first work in which it appears;
- a relationship between characters, and a membership, by ``from_film``; where that is missing, by
  the last work in which either of them appears;
- any fact whose sources are works themselves by the first of these.

Where a property may tell of several works (what a character does, by which names it goes) it is
left out as soon as one of them was not seen. A claim stays where all that it is about, and what
settled it, stays; a place where something known happens in it; a source where nothing that was left
out rests on it. What only such things led to goes with them. A text in which something that was
left out is named is left out as well, wherever it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.horizon.names import LaterNames
from graph.horizon.works import WORKS, Works, divide
from graph.records import Batch, NodeRecord, RelationshipRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from graph.elements import Node, Relationship

CHARACTER, EVENT, CLAIM, SOURCE = "Character", "Event", "Claim", "Source"
TELLING: Final = frozenset({"occupation", "aliases", "image"})
"""Properties of a character that may tell of any work in which it appears."""
NAMED: Final = frozenset({"Character", "Person", "Organization", "Proposed", *WORKS})
"""Labels whose nodes have names of their own."""
EARNED: Final = {
    "Actor": "ACTED_IN",
    "Director": "DIRECTED",
    "Producer": "PRODUCED",
    "Writer": "WROTE",
}
"""Labels of people, and what they have them for."""
CALLED: Final = ("id", "name", "title", "url")
ROOTS: Final = frozenset({"Franchise", *WORKS})
"""What stays though nothing leads to it."""


class Horizon:
    """The part of a graph that may be known.

    Args:
        nodes: every node.
        relationships: every relationship.
        last: the ids of the last works that were seen.

    Raises:
        UsageError: one of them is no work of the graph.
    """

    def __init__(
        self,
        nodes: Iterable[Node],
        relationships: Iterable[Relationship],
        last: Collection[str],
    ) -> None:
        self._nodes = {node.element_id: node for node in nodes}
        self._edges = list(relationships)
        self._works = divide(self._nodes.values(), self._edges, last)
        self._appears = self._appearances()
        self._kept = {
            key
            for key, node in self._nodes.items()
            if not self._works.unseen or self._is_known(node)
        }
        self._facts: list[Relationship] = []
        self._later = LaterNames((), ())
        self._keep()

    def _appearances(self) -> dict[str, set[str]]:
        """Give for each character the ids of the works in which it appears."""
        found: dict[str, set[str]] = {}
        for edge in self._edges:
            if edge.type == "APPEARS_IN":
                work = str(edge.end_node.get("id"))
                found.setdefault(edge.start_node.element_id, set()).add(work)
        return found

    def _is_known(self, node: Node) -> bool:
        if WORKS & node.labels:
            return node.get("id") not in self._works.unseen
        if CHARACTER in node.labels:
            return bool(self._appears.get(node.element_id, set()) - self._works.unseen)
        return SOURCE in node.labels or self._works.reveals(node.get("sources") or ())

    def _keep(self) -> None:
        """Leave out what is not known, then what only led there, then what tells of either."""
        if not self._works.unseen:
            self._facts = self._edges
            return
        self._leave_out_events()
        self._leave_out_claims()
        self._leave_out_loose()
        while telling := self._telling_sources() or self._telling_names():
            self._kept -= telling
            self._leave_out_loose()

    def _leave_out_loose(self) -> None:
        """Leave out what has nothing left to hang on, until nothing follows from that."""
        while True:
            self._facts = [edge for edge in self._edges if self._may_be_told(edge)]
            loose = self._loose()
            if not loose:
                return
            self._kept -= loose

    def _leave_out_events(self) -> None:
        for edge in self._edges:
            if edge.type == "HAS_EVENT" and edge.start_node.element_id not in self._kept:
                self._kept.discard(edge.end_node.element_id)

    def _leave_out_claims(self) -> None:
        for edge in self._edges:
            if edge.type == "ABOUT" and edge.end_node.element_id not in self._kept:
                self._kept.discard(edge.start_node.element_id)

    def _may_be_told(self, edge: Relationship) -> bool:
        ends = edge.start_node.element_id, edge.end_node.element_id
        if not (ends[0] in self._kept and ends[1] in self._kept):
            return False
        if not self._works.reveals(edge.get("sources") or ()):
            return False
        if edge.type == "PLAYED" and edge.get("films"):
            return bool(set(edge["films"]) - self._works.unseen)
        if "from_film" in edge:
            return edge["from_film"] not in self._works.unseen
        between = [end for end in ends if CHARACTER in self._nodes[end].labels]
        if edge.type == "MEMBER_OF" or len(between) == len(ends):
            return not any(self._appears.get(end, set()) & self._works.unseen for end in between)
        return True

    def _loose(self) -> set[str]:
        """Give the nodes that had relationships and have none left, and claims half of whose are.

        A claim without its source, or without what it is about, says nothing. Where a place lies
        does not hold it: something that is known happens there, or in a place within it.
        """
        before, after = _degrees(self._edges), _degrees(self._facts)
        held = _held(self._facts)
        found = set()
        for key in self._kept:
            labels = self._nodes[key].labels
            if CLAIM in labels:
                is_loose = before.get(key, 0) != after.get(key, 0)
            else:
                is_loose = not labels & ROOTS and bool(before.get(key)) and key not in held
            if is_loose and SOURCE not in labels:
                found.add(key)
        return found

    def _telling_sources(self) -> set[str]:
        """Give the sources of what was left out: their addresses may tell of it."""
        told, untold = set[str](), set[str]()
        facts = {edge.element_id for edge in self._facts}
        for key, node in self._nodes.items():
            (told if key in self._kept else untold).update(node.get("sources") or ())
        for edge in self._edges:
            is_told = edge.element_id in facts
            if edge.type == "SETTLED_BY" and not is_told:
                continue  # who settled what a later film was said to be may tell of earlier ones
            (told if is_told else untold).update(edge.get("sources") or ())
            if edge.type == "STATED_IN":
                (told if is_told else untold).add(str(edge.end_node.get("id")))
        return {
            key
            for key in self._kept
            if SOURCE in self._nodes[key].labels
            and self._is_of_later(str(self._nodes[key].get("id")), told, untold)
        }

    def _telling_names(self) -> set[str]:
        """Give what is called after something that was left out."""
        kept = [self._nodes[key] for key in self._nodes if key in self._kept]
        gone = [
            node
            for key, node in self._nodes.items()
            if key not in self._kept and NAMED & node.labels
        ]
        self._later = LaterNames(gone, (node for node in kept if NAMED & node.labels))
        return {
            node.element_id
            for node in kept
            if any(self._later.stand_in(node.get(key)) for key in CALLED)
        }

    def _is_of_later(self, source: str, told: set[str], untold: set[str]) -> bool:
        if source in self._works.sources:
            return self._works.sources[source] in self._works.unseen
        return source in untold or source not in told

    def batch(self) -> Batch:
        """Give what may be known as records."""
        sources = {
            str(self._nodes[key].get("id"))
            for key in self._kept
            if SOURCE in self._nodes[key].labels
        }
        told = _Telling(self._works, sources, self._later)
        ordinals = self._ordinals()
        keys = {key: str(self._nodes[key].get("id", f"\0{key}")) for key in self._kept}
        lost = self._lost_labels()
        nodes = [
            NodeRecord(
                keys[key],
                tuple(sorted(self._nodes[key].labels - lost.get(key, set()))),
                told.node(
                    self._nodes[key],
                    everything=not self._appears.get(key, set()) & self._works.unseen,
                )
                | ordinals.get(key, {}),
            )
            for key in self._nodes
            if key in self._kept
        ]
        edges = [
            RelationshipRecord(
                edge.type,
                keys[edge.start_node.element_id],
                keys[edge.end_node.element_id],
                told.properties(edge.properties),
                nth=nth,
            )
            for nth, edge in enumerate(self._facts)
        ]
        return Batch(nodes, edges)

    def _ordinals(self) -> dict[str, dict[str, int]]:
        """Number the events anew where one was left out: a number that is missing tells of it."""
        told: dict[str, dict[int, list[str]]] = {}
        lacking = set()
        for edge in self._edges:
            place = edge.end_node.get("ordinal")
            if edge.type == "HAS_EVENT" and isinstance(place, int):
                work, event = edge.start_node.element_id, edge.end_node.element_id
                if event in self._kept:
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

    def _lost_labels(self) -> dict[str, set[str]]:
        """Give for each person the labels earned in later works alone."""
        before, after = _types_of(self._edges), _types_of(self._facts)
        return {
            key: {
                label
                for label, kind in EARNED.items()
                if kind in before.get(key, ()) and kind not in after.get(key, ())
            }
            for key in self._kept
        }


class _Telling:
    """What properties say without later works."""

    def __init__(self, works: Works, sources: set[str], later: LaterNames) -> None:
        self._later = later
        self._rules: dict[str, Callable[[Any], Any]] = {
            "sources": lambda ids: [one for one in ids if one in sources],
            "films": lambda ids: [one for one in ids if one not in works.unseen],
            "until_film": lambda one: None if one in works.unseen else one,
            "checked_by": lambda _: None,
        }

    def node(self, node: Node, *, everything: bool) -> dict[str, Any]:
        """Give a node's properties; of a character in later works those that tell of none."""
        found = self.properties(node.properties)
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


def _degrees(edges: Iterable[Relationship]) -> dict[str, int]:
    found: dict[str, int] = {}
    for edge in edges:
        for key in (edge.start_node.element_id, edge.end_node.element_id):
            found[key] = found.get(key, 0) + 1
    return found


def _held(edges: Iterable[Relationship]) -> set[str]:
    """Give the nodes that something leads to."""
    return {
        key
        for edge in edges
        for key in (edge.start_node.element_id, edge.end_node.element_id)
        if edge.type != "WITHIN" or key == edge.end_node.element_id
    }


def _types_of(edges: Iterable[Relationship]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for edge in edges:
        found.setdefault(edge.start_node.element_id, set()).add(edge.type)
    return found
