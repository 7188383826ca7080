"""A person decides: an accepted claim becomes part of the graph, a rejected one does not."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from graph.claims.changes import changes
from graph.claims.existing import Existing
from graph.claims.nearly import doubts
from graph.claims.standing import by_ids
from graph.merging.claims import is_same, make_one
from graph.model.base import kind_of
from graph.model.partial_date import PartialDate
from graph.model.registry import PREFIXES
from graph.records import Batch, NodeRecord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.claims.changes import Change, Changes
    from graph.claims.standing import StandingClaim
    from graph.model.claims import Decision
    from graph.stores.base import Store

_ABOUT: Final = """
MATCH (p:Proposed {{id: $old}}), (n:{label} {{id: $new}})
MATCH (c:Claim)-[r:ABOUT]->(p)
MERGE (c)-[a:ABOUT {{role: r.role}}]->(n)
SET a.sources = r.sources
"""
_SAID: Final = """
MATCH (p:Proposed {{id: $old}}), (n:{label} {{id: $new}})
MATCH (c:Claim)-[r:SAID_BY]->(p)
MERGE (c)-[a:SAID_BY]->(n)
SET a.sources = r.sources
"""
_GONE: Final = "MATCH (p:Proposed {id: $old}) DETACH DELETE p"


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a decision.

    Attributes:
        claim: the claim as it was before.
        decision: what it is now; or ``refused``, where accepting it would contradict what is
            certain: then nothing has changed.
        told: what was written; of a claim that had been accepted before, what stands.
    """

    claim: StandingClaim
    decision: Decision | Literal["refused"]
    told: Sequence[Change]

    @property
    def writes(self) -> bool:
        """Whether something of it stands in the graph now, besides the decision itself."""
        return any(change.sort in ("new", "more", "there") for change in self.told)


def preview(store: Store, claim: StandingClaim) -> list[Change]:
    """Tell what accepting a claim would change."""
    return changes(claim, Existing(store)).told


def accept(store: Store, ids: Sequence[str], day: dt.date | None = None) -> list[Decided]:
    """Accept claims one after the other, each as a whole: what follows from it becomes a fact.

    Args:
        store: where they stand.
        ids: their ids; ``claim:`` may be left out.
        day: the day of the decision, today if left out.

    Raises:
        UsageError: one of them is not there; nothing was decided.
    """
    return list(accepting(store, by_ids(store, ids), day))


def accepting(
    store: Store, claims: Sequence[StandingClaim], day: dt.date | None = None
) -> Iterator[Decided]:
    """Accept claims as they are asked for."""
    for claim in claims:
        found = changes(claim, Existing(store))
        if found.refused:
            yield Decided(claim, "refused", found.told)
            continue
        decision = _decision(claim, "accepted", day)
        if found.outcome and not claim.properties.get("outcome"):
            decision.properties["outcome"] = found.outcome
        made = [node for node in found.batch.nodes if Existing(store).node(str(node.key)) is None]
        found.batch.nodes.append(decision)
        if is_same(claim):
            make_one(store, claim)
        store.write(found.batch)
        _take_over(store, found)
        if (asked := doubts(store, made)).nodes:
            store.write(asked)
        yield Decided(claim, "accepted", found.told)


def reject(store: Store, ids: Sequence[str], day: dt.date | None = None) -> list[Decided]:
    """Reject claims: they stay as statements. What an acceptance wrote before stands, and is told.

    Args:
        store: where they stand.
        ids: their ids; ``claim:`` may be left out.
        day: the day of the decision, today if left out.

    Raises:
        UsageError: one of them is not there; nothing was decided.
    """
    return list(rejecting(store, by_ids(store, ids), day))


def rejecting(
    store: Store, claims: Sequence[StandingClaim], day: dt.date | None = None
) -> Iterator[Decided]:
    """Reject claims as they are asked for."""
    for claim in claims:
        told: list[Change] = []
        if claim.decision == "accepted":
            told = [one for one in preview(store, claim) if one.sort == "there"]
        store.write(Batch([_decision(claim, "rejected", day)]))
        yield Decided(claim, "rejected", told)


def _decision(claim: StandingClaim, decision: Decision, day: dt.date | None) -> NodeRecord:
    """Give the record that remembers a decision; deciding the same again keeps the first day."""
    today = PartialDate.parse(day or dt.datetime.now(tz=dt.UTC).date())
    if claim.decision == decision and claim.decided is not None:
        today = claim.decided
    properties = {
        "id": claim.id,
        "decision": decision,
        "decided": today.stored,
        "decided_precision": today.precision,
    }
    return NodeRecord(claim.id, ("Claim",), properties)


def _take_over(store: Store, found: Changes) -> None:
    """Let every claim about a proposed name be about the node that it has become."""
    if not found.became:
        return
    with store.transaction() as transaction:
        for old, new in found.became.items():
            ends = {"old": old, "new": new}
            label = PREFIXES[kind_of(new)].label
            transaction.run(_ABOUT.format(label=label), ends)
            if kind_of(new) in ("person", "organization"):
                transaction.run(_SAID.format(label=label), ends)
            transaction.run(_GONE, {"old": old})
