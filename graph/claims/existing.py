"""What a store holds already of what a claim says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.claims.beside import standing_claim
from graph.model.base import kind_of
from graph.model.registry import PREFIXES, RELATIONSHIPS
from graph.values.ids import make_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.claims.standing import End
    from graph.model.base import NodeModel, RelationshipModel
    from graph.stores.base import RunsQueries

_NODE: Final = "MATCH (n:{label} {{id: $id}}) RETURN properties(n) AS p, labels(n) AS labels"
_NAMED: Final = """
MATCH (n:{label})
WHERE toLower(n.name) = toLower($name) OR any(x IN n.aliases WHERE toLower(x) = toLower($name))
RETURN n.id AS id ORDER BY id
"""
_LINKS: Final = (
    "MATCH (a:{start} {{id: $start}})-[r:{type}]->(b:{end} {{id: $end}}) RETURN properties(r) AS p"
)
_EVENT: Final = """
MATCH (f:Film|Series)-[:HAS_EVENT]->(e:Event {kind: $kind})<-[:TAKES_PART_IN {role: $role}]-(c)
WHERE c.id = $who AND ($film IS NULL OR f.id = $film)
RETURN DISTINCT e.id AS id ORDER BY id
"""
_SHOOT: Final = """
MATCH (f:Film|Series {id: $film})-[:HAS_EVENT]->(e:Event {kind: 'filming'})-[:HAPPENS_AT]->(p:Place)
WHERE p.id = $place
RETURN e.id AS id ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship that is there."""

    start: str
    end: str
    properties: Mapping[str, Any]


class Existing:
    """Looks things up in a store, one question each."""

    def __init__(self, store: RunsQueries) -> None:
        self._store = store
        self._names: dict[str, str] = {}

    def node(self, node_id: str) -> tuple[Mapping[str, Any], frozenset[str]] | None:
        """Give the properties and the labels of a node; None where there is none."""
        query = _NODE.format(label=_label(node_id))
        for row in self._store.run(query, {"id": node_id}):
            return row["p"], frozenset(row["labels"])
        return None

    def name(self, node_id: str) -> str:
        """Give what a node is called; its id where there is none."""
        if node_id not in self._names:
            found = self.node(node_id)
            self._names[node_id] = str(found[0].get("name") or node_id) if found else node_id
        return self._names[node_id]

    def meant(self, end: End) -> str:
        """Give the id of the node that an end means: one that is there, or one to be made."""
        if not end.proposed:
            return end.id
        made = make_id(end.kind, end.name)
        if self.node(made):
            return made
        query = _NAMED.format(label=PREFIXES[end.kind].label)
        found = [row["id"] for row in self._store.run(query, {"name": end.name})]
        return found[0] if len(found) == 1 else made

    def links(self, type_: str, start: str, end: str) -> list[Link]:
        """Give the relationships of a type between two nodes; of a symmetric type, either way."""
        ways = [(start, end)]
        if RELATIONSHIPS[type_].symmetric:
            ways.append((end, start))
        return [
            Link(first, last, row["p"])
            for first, last in ways
            for row in self._store.run(
                _LINKS.format(type=type_, start=_label(first), end=_label(last)),
                {"start": first, "end": last},
            )
        ]

    def event(self, kind: str, role: str, who: str, film: str | None) -> str | None:
        """Give the one event of a kind in which somebody has a role, in a film or in any."""
        asked = {"kind": kind, "role": role, "who": who, "film": film}
        found = [row["id"] for row in self._store.run(_EVENT, asked)]
        return found[0] if len(found) == 1 else None

    def shoot(self, film: str, place: str) -> str | None:
        """Give the first event of a film's being shot at a place."""
        for row in self._store.run(_SHOOT, {"film": film, "place": place}):
            return str(row["id"])
        return None

    def standing_claim(
        self, node: Mapping[str, Any], key: str
    ) -> list[NodeModel | RelationshipModel]:
        """Give the claim that a node's property is as it stands, where there is none yet."""
        return standing_claim(self._store, node, key)


def _label(node_id: str) -> str:
    return PREFIXES[kind_of(node_id)].label
