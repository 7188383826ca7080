"""The graph as a person knows it who has seen a franchise up to one work.

What a later work reveals is left out, not hidden: the result is a graph of its own, in which
nothing of it is left to be counted, searched or drawn. What is known follows from facts: a node
that takes part in what is seen is kept, with what is known of it then. Every story fact knows the
work that reveals it:

- an event by the first work that has it, a character by the first work in which it appears;
- a relationship between characters, and a membership, by ``from_film``; where that is missing, by
  the last work in which either of them appears;
- any fact whose sources are works themselves by the first of these.

Where a property may tell of several works (what a character does, by which names it goes) it is
left out as soon as one of them was not seen. A claim stays where all that it is about, and what
settled it, stays, and where nothing that was left out rests on its source; a place where something
known happens in it; a source where something known rests on it and its name tells of nothing later.
What only later things led to goes with them (``reaching.py``). A text in which something that was
left out is named is left out as well, wherever it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.horizon.names import LaterNames
from graph.horizon.pages import staying
from graph.horizon.reaching import unreached
from graph.horizon.revealing import CLAIM, EVENT, SOURCE, Revealing
from graph.horizon.telling import Telling, lost_labels, ordinals
from graph.horizon.works import WORKS, divide
from graph.records import Batch, NodeRecord, RelationshipRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from graph.elements import Node, Relationship
    from graph.horizon.pages import Use

NAMED: Final = frozenset({"Character", "Person", "Organization", "Proposed", *WORKS})
"""Labels whose nodes have names of their own."""
CALLED: Final = ("id", "name", "title", "url")


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
        self._revealing = Revealing(self._edges, self._works)
        self._facts = self._edges
        self._kept = set(self._nodes)
        self._later = LaterNames((), ())
        self._sources = {
            str(node["id"]): key
            for key, node in self._nodes.items()
            if SOURCE in node.labels and "id" in node
        }
        if self._works.unseen:
            self._revealed = [edge for edge in self._edges if self._revealing.tells(edge)]
            self._keep()

    @property
    def whole(self) -> list[str]:
        """Give the names of the franchises of which no work was chosen, and all is kept."""
        return [
            str(node.get("name") or node["id"])
            for node in self._nodes.values()
            if node.get("id") in self._works.whole
        ]

    def _keep(self) -> None:
        """Leave out what is not known, then what only led there, then what tells of either."""
        self._kept = {key for key, node in self._nodes.items() if self._revealing.has(node)}
        self._kept -= self._claims_about_later()
        self._leave_out_loose()
        while True:
            self._later = self._later_names()
            shown = self._shown_sources()
            telling = self._telling_names() or self._claims_of_telling_sources(shown)
            if not telling:
                break
            self._kept -= telling
            self._leave_out_loose()
        self._kept -= {key for one, key in self._sources.items() if one not in shown}
        self._leave_out_loose()

    def _leave_out_loose(self) -> None:
        """Leave out what has nothing left to hang on, until nothing follows from that."""
        works = {
            key
            for key, node in self._nodes.items()
            if WORKS & node.labels and node.get("id") in self._works.seen
        }
        guests = {key for key in works if self._nodes[key].get("id") in self._works.guests}
        while True:
            self._facts = [
                edge
                for edge in self._revealed
                if edge.start_node.element_id in self._kept
                and edge.end_node.element_id in self._kept
            ]
            loose = self._loose(works - guests)
            loose |= unreached(self._edges, self._facts, works - guests, guests)
            loose &= self._kept
            if not loose:
                return
            self._kept -= loose

    def _claims_about_later(self) -> set[str]:
        return {
            edge.start_node.element_id
            for edge in self._edges
            if edge.type == "ABOUT" and edge.end_node.element_id not in self._kept
        }

    def _loose(self, roots: set[str]) -> set[str]:
        """Give the nodes that had relationships and have none left, and claims half of whose are.

        A claim without its source, or without what it is about, says nothing.
        """
        before, after = _degrees(self._edges), _degrees(self._facts)
        found = set()
        for key in self._kept - roots:
            labels = self._nodes[key].labels
            if CLAIM in labels:
                is_loose = before.get(key, 0) != after.get(key, 0)
            else:
                is_loose = bool(before.get(key)) and key not in after and SOURCE not in labels
            if is_loose:
                found.add(key)
        return found

    def _later_names(self) -> LaterNames:
        named = {key: node for key, node in self._nodes.items() if NAMED & node.labels}
        return LaterNames(
            (node for key, node in named.items() if key not in self._kept),
            (node for key, node in named.items() if key in self._kept),
        )

    def _telling_names(self) -> set[str]:
        """Give what is called after something that was left out; a source may stand without."""
        return {
            key
            for key in self._kept
            if SOURCE not in self._nodes[key].labels
            and any(self._later.stand_in(self._nodes[key].get(name)) for name in CALLED)
        }

    def _shown_sources(self) -> set[str]:
        """Give the ids of the sources that may be shown."""
        of_nodes = [
            one
            for key in self._kept
            for one in self._nodes[key].get("sources") or ()
            if {EVENT, SOURCE}.isdisjoint(self._nodes[key].labels)
        ]
        pages = {
            one: self._nodes[key]
            for one, key in self._sources.items()
            if self._works.sources.get(one) not in self._works.unseen
        }
        return staying(pages, self._uses(), of_nodes, self._later)

    def _claims_of_telling_sources(self, shown: set[str]) -> set[str]:
        """Give the claims of sources on which something rests that was left out."""
        untold = {one for ids, is_kept in self._uses() if not is_kept for one in ids}
        for key, node in self._nodes.items():
            if key not in self._kept:
                untold.update(node.get("sources") or ())
        telling = untold | (self._sources.keys() - shown)
        return {
            edge.start_node.element_id
            for edge in self._facts
            if edge.type == "STATED_IN" and edge.end_node.get("id") in telling
        }

    def _uses(self) -> list[Use]:
        """Give the sources of every fact, and whether it is kept.

        Who settled what a later film was said to be may tell of earlier ones, and is not counted.
        """
        facts = {edge.element_id for edge in self._facts}
        uses: list[Use] = []
        for edge in self._edges:
            is_kept = edge.element_id in facts
            if edge.type == "SETTLED_BY" and not is_kept:
                continue
            stated = [edge.end_node.get("id")] if edge.type == "STATED_IN" else []
            ids = {str(one) for one in (*(edge.get("sources") or ()), *stated)}
            if ids:
                uses.append((ids, is_kept))
        for key, node in self._nodes.items():
            if EVENT in node.labels and node.get("sources"):
                uses.append((set(node["sources"]), key in self._kept))
        return uses

    def batch(self) -> Batch:
        """Give what may be known as records."""
        hidden = {one for one, key in self._sources.items() if key not in self._kept}
        told = Telling(self._works, hidden, self._later, self._facts)
        numbers = ordinals(self._edges, self._kept)
        keys = {key: str(self._nodes[key].get("id", f"\0{key}")) for key in self._kept}
        lost = lost_labels(self._edges, self._facts)
        nodes = [
            NodeRecord(
                keys[key],
                tuple(sorted(node.labels - lost.get(key, set()))),
                told.node(node, everything=not self._revealing.appears_later(key))
                | numbers.get(key, {}),
            )
            for key, node in self._nodes.items()
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


def _degrees(edges: Iterable[Relationship]) -> dict[str, int]:
    found: dict[str, int] = {}
    for edge in edges:
        for key in (edge.start_node.element_id, edge.end_node.element_id):
            found[key] = found.get(key, 0) + 1
    return found
