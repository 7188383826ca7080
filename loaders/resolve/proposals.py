"""What a person must decide: claims that two nodes are the same, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from graph.merging.claims import question
from graph.records import Batch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.stores.base import RunsQueries
    from loaders.resolve.matching import Decided, Doubt


AMBIGUOUS: Final = "ambiguous=true"
"""The qualifier of a question that only a person or an id elsewhere answers: there were several."""
_PAIRS: Final = """
MATCH (a)<-[:ABOUT {role: 'subject'}]-(c:Claim {kind: 'same_as'})-[:ABOUT {role: 'object'}]->(b)
RETURN c.id AS claim, a.id AS keep, b.id AS drop, coalesce(c.decision, 'accepted') AS decision,
       coalesce(c.qualifiers, []) AS qualifiers
ORDER BY claim
"""


def decided(store: RunsQueries) -> Decided:
    """Give what was proposed or decided of pairs of nodes."""
    return {
        frozenset((row["keep"], row["drop"])): row["decision"]
        for row in store.run(_PAIRS)
        if row["keep"] != row["drop"]
    }


class OpenPair(NamedTuple):
    """A pair that waits for a decision.

    Attributes:
        claim: the id of the claim.
        keep: the one that would stay.
        drop: the one that would become part of it.
        ambiguous: whether another one was as much like one of the two.
    """

    claim: str
    keep: str
    drop: str
    ambiguous: bool


def open_pairs(store: RunsQueries) -> list[OpenPair]:
    """Give each pair that waits for a decision."""
    return [
        OpenPair(row["claim"], row["keep"], row["drop"], AMBIGUOUS in row["qualifiers"])
        for row in store.run(_PAIRS)
        if row["decision"] == "proposed" and row["keep"] != row["drop"]
    ]


def proposals(doubts: Iterable[Doubt], known: Decided) -> Batch:
    """Give a claim for each doubt that nobody was asked about yet."""
    found = Batch()
    asked = set(known)
    for doubt in doubts:
        pair = frozenset((doubt.keep.id, doubt.drop.id))
        if pair not in asked and len(pair) > 1:
            asked.add(pair)
            _ask(doubt, found)
    return found


def _ask(doubt: Doubt, batch: Batch) -> None:
    keep, drop = doubt.keep, doubt.drop
    asked = question(
        (keep.id, keep.name),
        (drop.id, drop.name),
        doubt.verdict.value,
        (AMBIGUOUS,) if doubt.ambiguous else (),
    )
    batch.nodes += [node for node in asked.nodes if node not in batch.nodes]
    batch.relationships += asked.relationships
