"""What a store holds already of what a claim says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.claims.beside import standing_claim
from graph.claims.moved import may_be_one_day, moved_to
from graph.claims.nearly import like
from graph.claims.standing import End
from graph.merging.claims import refused
from graph.model.base import kind_of
from graph.model.registry import PREFIXES, RELATIONSHIPS
from graph.values.ids import make_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.claims.standing import StandingClaim
    from graph.model.base import NodeModel, RelationshipModel
    from graph.model.partial_date import PartialDate
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
_MOVES: Final = """
MATCH (f:Film|Series {id: $film})-[:HAS_EVENT]->(e:Event) WHERE e.kind IN ['delay', 'reschedule']
RETURN e.id AS id, e.name AS name ORDER BY id
"""
_DEATH_FILM: Final = """
MATCH (k:Claim {id: $id})-[:STATED_IN]->(s:Source)<-[:STATED_IN]-(d:Claim {kind: 'dies_in'})
WHERE d.start = k.start AND d.end = k.end
MATCH (k)-[:ABOUT {role: 'object'}]->(v)<-[:ABOUT {role: 'subject'}]-(d)
MATCH (d)-[:ABOUT {role: 'object'}]->(f)
RETURN f.id AS id, coalesce(f.title, f.name) AS name, f.kind AS kind, d.decision AS decision
ORDER BY d.id, f.kind IS NOT NULL, id LIMIT 1
"""
_KILLERS: Final = """
MATCH (e:Event {id: $event})<-[:TAKES_PART_IN {role: 'killer'}]-(k)
RETURN k.id AS id, k.name AS name ORDER BY name, id
"""
_TOLD_KILLERS: Final = """
MATCH (v:Character {id: $victim})
WHERE NOT EXISTS {
  (v)-[:TAKES_PART_IN {role: 'victim'}]->(e:Event {kind: 'death'}) WHERE e.id <> $event
}
MATCH (v)<-[:ABOUT {role: 'object'}]-(c:Claim {kind: 'kills', decision: 'accepted'})
WHERE NOT EXISTS { (c)-[:ABOUT {role: 'film'}]->() }
  AND coalesce(c.modality, 'stated') IN ['stated', 'planned', 'expected']
MATCH (c)-[:ABOUT {role: 'subject'}]->(k) WHERE NOT k:Proposed
MATCH (c)-[:STATED_IN]->(s:Source)
RETURN k.id AS killer, s.id AS source ORDER BY killer, source LIMIT 1
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

    def like(self, node_id: str, name: str) -> tuple[str, str] | None:
        """Give a node that one to be made may be, for their names are nearly the same."""
        return like(self._store, node_id, name)

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

    def refused(self, claim: StandingClaim) -> str:
        """Say why two nodes cannot be the same, as a claim has it; empty where they can."""
        return refused(self._store, claim)

    def move(self, film: str, day: PartialDate) -> str | None:
        """Give the one event of a film's being moved to a day."""
        found = [
            str(row["id"])
            for row in self._store.run(_MOVES, {"film": film})
            if (to := moved_to(str(row["name"]))) is not None and may_be_one_day(to, day)
        ]
        return found[0] if len(found) == 1 else None

    def death_film(self, claim: StandingClaim) -> tuple[End, bool] | None:
        """Give the film in which the sentence of a claim says its victim dies.

        With it comes whether a person rejected that.
        """
        for row in self._store.run(_DEATH_FILM, {"id": claim.id}):
            kind = str(row["kind"] or kind_of(row["id"]))
            proposed = kind_of(row["id"]) == "proposed"
            return End(row["id"], row["name"], kind, proposed), row["decision"] == "rejected"
        return None

    def killers(self, event: str) -> dict[str, str]:
        """Give the killers of a death: their names by their ids."""
        return {row["id"]: row["name"] for row in self._store.run(_KILLERS, {"event": event})}

    def told_killers(self, victim: str, event: str) -> list[tuple[str, str]]:
        """Give who is said to have killed somebody, and the source that says so.

        These are accepted claims that name no film, of somebody of whom one death is known at most.
        """
        found = self._store.run(_TOLD_KILLERS, {"victim": victim, "event": event})
        return [(row["killer"], row["source"]) for row in found]

    def standing_claim(
        self, node: Mapping[str, Any], key: str
    ) -> list[NodeModel | RelationshipModel]:
        """Give the claim that a node's property is as it stands, where there is none yet."""
        return standing_claim(self._store, node, key)


def _label(node_id: str) -> str:
    return PREFIXES[kind_of(node_id)].label
