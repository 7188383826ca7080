"""Claims that two nodes are the same: what accepting one does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.claims.standing import by_ids
from graph.merging.contradictions import contradiction
from graph.merging.nodes import merge_nodes
from graph.model.registry import PREFIXES
from graph.stores.quote import quoted

if TYPE_CHECKING:
    from graph.claims.standing import StandingClaim
    from graph.stores.base import RunsQueries, Store

_BOTH: Final = "UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN properties(n) AS p"
SAME: Final = "same_as"
"""The kind of such a claim: its object is the same as its subject."""


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
