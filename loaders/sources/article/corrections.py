"""A corrected version of an article: which claims are new, which are gone, which it still makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.model.claims import Claim
from graph.records import Batch, NodeRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.claims.proposing import Proposal
    from graph.model.base import NodeModel, RelationshipModel
    from graph.stores.base import Store

_CLAIMS: Final = """
MATCH (c:Claim)-[:STATED_IN]->(:Source {id: $source})
WHERE c.start IS NOT NULL
RETURN c.id AS id, c.summary AS summary, c.decision AS decision,
       coalesce(c.withdrawn, false) AS withdrawn
ORDER BY c.start, id
"""


@dataclass(frozen=True, slots=True)
class Correction:
    """What another version of an article changes.

    Attributes:
        new: the claims that it makes for the first time, in words.
        gone: the rows of the claims that it makes no longer.
        kept: how many it still makes.
        back: ids of claims that an earlier version had taken back.
    """

    new: Sequence[str]
    gone: Sequence[Any]
    kept: int
    back: Sequence[str]

    def sentences(self, title: str) -> list[str]:
        """Tell it: a head, then what is new and what is gone."""
        head = (
            f"this is a corrected version of '{title}': {len(self.new)} claims are new, "
            f"{len(self.gone)} are gone, {self.kept} are as before"
        )
        told = [f"new: {summary}" for summary in self.new]
        for row in self.gone:
            stands = row["decision"] == "accepted"
            note = f"; it was accepted, and what it wrote stands: see {row['id']}" if stands else ""
            told.append(f"gone: {row['summary']}{note}")
        return [head, *told]

    def batch(self) -> Batch:
        """Give the records that mark what is gone, and what is said again."""
        marks = [(row["id"], True) for row in self.gone] + [(each, False) for each in self.back]
        return Batch(
            [
                NodeRecord(each, ("Claim",), {"id": each, "withdrawn": withdrawn})
                for each, withdrawn in marks
            ]
        )


def undecided(
    store: Store, source: str, proposals: Sequence[Proposal]
) -> tuple[list[Proposal], int]:
    """Give what a text that was read before may still be told of: claims that wait for a review.

    The same text may read a little otherwise once the graph knows more names. What was decided
    stays as it was decided, and what is read anew is counted and left out.
    """
    before = {row["id"]: row["decision"] for row in store.run(_CLAIMS, {"source": source})}
    waiting = [one for one in proposals if before.get(one.id(source)) == "proposed"]
    return waiting, sum(one.id(source) not in before for one in proposals)


def correction(
    store: Store, source: str, models: Sequence[NodeModel | RelationshipModel]
) -> Correction:
    """Compare what an article says now with the claims that a store has of it."""
    now = {model.id: model for model in models if isinstance(model, Claim)}
    before = {row["id"]: row for row in store.run(_CLAIMS, {"source": source})}
    return Correction(
        [claim.summary or claim.name for claim in now.values() if claim.id not in before],
        [row for row in before.values() if row["id"] not in now and not row["withdrawn"]],
        sum(claim in before for claim in now),
        [row["id"] for row in before.values() if row["id"] in now and row["withdrawn"]],
    )
