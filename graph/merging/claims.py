"""Claims that two nodes are the same: what accepting one does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.claims.standing import by_ids
from graph.merging.contradictions import contradiction
from graph.merging.nodes import merge_nodes
from graph.model.registry import PREFIXES
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.quote import quoted
from graph.values.ids import make_id

if TYPE_CHECKING:
    from graph.claims.standing import StandingClaim
    from graph.stores.base import RunsQueries, Store

_BOTH: Final = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS p"
SAME: Final = "same_as"
"""The kind of such a claim: its object is the same as its subject."""


SOURCE: Final = NodeRecord(
    "source:resolving",
    ("Source",),
    {
        "id": "source:resolving",
        "sources": ("source:resolving",),
        "name": "Comparison of what several sources say",
        "publisher": "Loregraph",
    },
)
"""Where such claims come from."""
_CONFIDENCE: Final = 0.5


def question(
    keep: tuple[str, str], drop: tuple[str, str], why: str, qualifiers: tuple[str, ...] = ()
) -> Batch:
    """Give a claim to decide: that two nodes, told by their ids and names, are the same."""
    (first, name), (second, other) = keep, drop
    claim = make_id("claim", "same as", *sorted((first, second)))
    said_by = {"sources": (SOURCE.key,)}
    properties: dict[str, Any] = {
        "id": claim,
        "name": f"{name} and {other} may be the same",
        "kind": SAME,
        "value": second,
        "value_type": "string",
        "decision": "proposed",
        "confidence": _CONFIDENCE,
        "summary": f"{name} ({first}) and {other} ({second}) may be the same: {why}.",
        **said_by,
    }
    if qualifiers:
        properties["qualifiers"] = qualifiers
    batch = Batch([SOURCE, NodeRecord(claim, ("Claim",), properties)])
    for role, end in (("subject", first), ("object", second)):
        about_it = {"role": role, **said_by}
        batch.relationships.append(RelationshipRecord("ABOUT", claim, end, about_it, ("role",)))
    batch.relationships.append(RelationshipRecord("STATED_IN", claim, SOURCE.key, dict(said_by)))
    return batch


def is_same(claim: StandingClaim) -> bool:
    """Tell whether a claim says that two nodes are the same."""
    return claim.properties.get("kind") == SAME


def said(claim: StandingClaim) -> str:
    """Say what accepting it changes."""
    keep, drop = claim.ends.get("subject"), claim.ends.get("object")
    if keep is None or drop is None or keep.id == drop.id:
        return "they are one node already"
    return f"{drop.name} ({drop.id}) becomes part of {keep.name} ({keep.id})"


def refused(store: RunsQueries, claim: StandingClaim) -> str:
    """Say why accepting it would contradict what is known; empty where nothing does."""
    keep, drop = claim.ends.get("subject"), claim.ends.get("object")
    if keep is None or drop is None or keep.id == drop.id:
        return ""
    label = PREFIXES[keep.kind].label if keep.kind in PREFIXES else "Node"
    asked = store.run(_BOTH.format(label=quoted(label)), {"ids": [keep.id, drop.id]})
    found = {row["p"]["id"]: row["p"] for row in asked}
    if keep.id not in found or drop.id not in found:
        return ""
    return contradiction(found[keep.id], found[drop.id])


def make_one(store: Store, claim: StandingClaim) -> None:
    """Make one node of the two that a claim is about, wherever other decisions have led them."""
    now = by_ids(store, [claim.id])[0]
    keep, drop = now.ends.get("subject"), now.ends.get("object")
    if keep is not None and drop is not None:
        merge_nodes(store, keep.id, drop.id)
