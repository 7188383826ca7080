"""What a person must decide: claims that two nodes are the same, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from graph.merging.claims import SAME
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.values.ids import make_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.stores.base import RunsQueries
    from loaders.resolve.matching import Decided, Doubt


SOURCE: Final = NodeRecord(
    "source:resolving",
    ("Source",),
    {
        "id": "source:resolving",
        "name": "Comparison of what several sources say",
        "publisher": "Loregraph",
    },
)
_CONFIDENCE: Final = 0.5
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
    if found.nodes:
        found.nodes.insert(0, SOURCE)
    return found


def _ask(doubt: Doubt, batch: Batch) -> None:
    keep, drop = doubt.keep, doubt.drop
    claim = make_id("claim", "same as", *sorted((keep.id, drop.id)))
    said = {"sources": (SOURCE.key,)}
    about = f"{keep.name} ({keep.id}) and {drop.name} ({drop.id}) may be the same"
    properties: dict[str, Any] = {
        "id": claim,
        "name": f"{keep.name} and {drop.name} may be the same",
        "kind": SAME,
        "value": drop.id,
        "value_type": "string",
        "decision": "proposed",
        "confidence": _CONFIDENCE,
        "summary": f"{about}: {doubt.verdict.value}.",
        **said,
    }
    if doubt.ambiguous:
        properties["qualifiers"] = (AMBIGUOUS,)
    batch.nodes.append(NodeRecord(claim, ("Claim",), properties))
    for role, end in (("subject", keep.id), ("object", drop.id)):
        about_it = {"role": role, **said}
        batch.relationships.append(RelationshipRecord("ABOUT", claim, end, about_it, ("role",)))
    batch.relationships.append(RelationshipRecord("STATED_IN", claim, SOURCE.key, dict(said)))
