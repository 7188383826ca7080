"""Works that the store has: credits without a title are for one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.registry import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.stores.base import Store
    from loaders.credits.entry import Entry
    from loaders.credits.ledger import Ledger

_FRANCHISE = "MATCH (w {id: $id})-[:PART_OF]->(f:Franchise) RETURN f.id AS id ORDER BY id LIMIT 1"


_SERIES = """
MATCH (w)-[:PART_OF]->(f:Franchise) WHERE w.tmdb_id IS NOT NULL AND (w:Film OR w:Series)
RETURN labels(w) AS labels, w.tmdb_id AS own, min(f.id) AS franchise
"""


def find_franchises(ledger: Ledger, store: Store | None) -> None:
    """Let works share their characters whose franchise only the store knows.

    So films and later their credits give what both at once would have given.
    """
    wanted = [work for work in ledger.casts if work not in ledger.series]
    if store is None or not wanted:
        return
    known = {
        f"{'film' if 'Film' in row['labels'] else 'series'}:tmdb-{row['own']}": row["franchise"]
        for row in store.run(_SERIES)
    }
    for work in wanted:
        if work in known:
            ledger.scopes.setdefault(work, known[work])


def find_work(ledger: Ledger, store: Store | None, own: str, kinds: Sequence[str]) -> Entry | None:
    """Give the entry of a work by its id at TMDB: of this load, else of the store.

    Args:
        ledger: what this load tells of.
        store: what it is loaded into.
        own: the id, which a film and a series may share.
        kinds: ``film`` and ``series``, what is looked for first.
    """
    for kind in kinds:
        known = ledger.works.get(f"{kind}:tmdb-{own}")
        if known is not None:
            return known
    if store is None:
        return None
    for kind in kinds:
        for node in store.lookup(PREFIXES[kind].label, "tmdb_id", own):
            found = store.run(_FRANCHISE, id=node["id"])
            franchise = next((record["id"] for record in found), None)
            return ledger.stored_work(str(node["id"]), str(node["title"]), franchise)
    return None
