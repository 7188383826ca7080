"""What the graph holds becomes a claim of its own where an accepted claim says otherwise.

Only so do both stand side by side for who asks where the sources disagree: nothing is overwritten,
and what stood there without a statement is no longer the silent side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.claims.proposing import CLAIM_KINDS
from graph.claims.shown import said
from graph.model.base import kind_of
from graph.model.claims import About, Claim, StatedIn
from graph.model.registry import PREFIXES
from graph.values.ids import make_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model.base import NodeModel, RelationshipModel
    from graph.stores.base import RunsQueries

_SAME: Final = """
MATCH (c:Claim {{property: $property, value: $value}})-[:ABOUT]->(n:{label} {{id: $id}})
RETURN count(c) AS claims
"""
_SOURCES: Final = "MATCH (s:Source) WHERE s.id IN $ids RETURN s.id AS id ORDER BY id"


def standing_claim(
    store: RunsQueries, node: Mapping[str, Any], key: str
) -> list[NodeModel | RelationshipModel]:
    """Give the claim that a node's property is as it stands; nothing where there is one already.

    Args:
        store: where it stands.
        node: the properties of the node.
        key: the property.
    """
    node_id, value = str(node["id"]), said(node, key)
    asked = {"property": key, "value": value, "id": node_id}
    query = _SAME.format(label=PREFIXES[kind_of(node_id)].label)
    if any(row["claims"] for row in store.run(query, asked)):
        return []
    known = store.run(_SOURCES, {"ids": list(node.get("sources") or ())})
    sources = tuple(str(row["id"]) for row in known)
    if not sources:
        return []
    kind = CLAIM_KINDS.get(key, key)
    claim = make_id("claim", "standing", key, node_id.partition(":")[2])
    dated = f"{key}_precision" in node
    return [
        Claim(
            id=claim,
            name=f"{kind.replace('_', ' ')} of {node.get('name') or node_id}: {value}",
            kind=kind,
            property=key,
            value=value,
            value_type="date" if dated else "string",
            modality="stated",
            outcome="came_true" if node.get("status") == "released" and dated else None,
            decision="accepted",
            sources=sources,
        ),
        About(start=claim, end=node_id, role="subject", sources=sources),
        StatedIn(start=claim, end=sources[0], sources=sources),
    ]
