"""Films that the store has: credits without a title are for one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.stores.base import Store
    from loaders.credits.entry import Entry
    from loaders.credits.ledger import Ledger

_FRANCHISE = "MATCH (w {id: $id})-[:PART_OF]->(f:Franchise) RETURN f.id AS id ORDER BY id LIMIT 1"


def find_work(ledger: Ledger, store: Store | None, own: str) -> Entry | None:
    """Give the entry of a film by its id at TMDB: of this load, else of the store."""
    known = ledger.works.get(f"film:tmdb-{own}")
    if known is not None or store is None:
        return known
    for node in store.lookup("Film", "tmdb_id", own):
        found = store.run(_FRANCHISE, id=node["id"])
        franchise = next((record["id"] for record in found), None)
        return ledger.stored_work(str(node["id"]), str(node["title"]), franchise)
    return None
