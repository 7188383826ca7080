"""A snapshot's elements in the order that does not depend on the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.stores.order import id_rank

if TYPE_CHECKING:
    from graph.stores.embedded.snapshot import Snapshot


def nodes_by_id(snapshot: Snapshot) -> list[int]:
    """Give the nodes in the order of their ``id``; those of one id as they came."""
    ids = snapshot.node_column("id")
    return sorted(snapshot.node_ids(), key=lambda n: id_rank(ids[n]))


def relationships_by_id(snapshot: Snapshot) -> list[int]:
    """Give the relationships by the ids of their ends, then by type; else as they came."""
    places = {n: place for place, n in enumerate(nodes_by_id(snapshot))}
    starts, ends = snapshot.sources(), snapshot.targets()
    return sorted(
        snapshot.relationship_ids(),
        key=lambda r: (places[starts[r]], places[ends[r]], snapshot.type_of(r)),
    )
