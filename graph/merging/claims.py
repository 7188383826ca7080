"""Claims that two nodes are the same: what accepting one does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.claims.standing import by_ids
from graph.merging.nodes import merge_nodes

if TYPE_CHECKING:
    from graph.claims.standing import StandingClaim
    from graph.stores.base import Store

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


def make_one(store: Store, claim: StandingClaim) -> None:
    """Make one node of the two that a claim is about, wherever other decisions have led them."""
    now = by_ids(store, [claim.id])[0]
    keep, drop = now.ends.get("subject"), now.ends.get("object")
    if keep is not None and drop is not None:
        merge_nodes(store, keep.id, drop.id)
