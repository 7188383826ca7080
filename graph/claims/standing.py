"""Claims as they stand in a store, with what they are about and where they come from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.model.base import kind_of
from graph.model.partial_date import PartialDate
from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.stores.base import RunsQueries

_CLAIMS: Final = """
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
WHERE ($ids IS NULL OR c.id IN $ids)
  AND ($decisions IS NULL OR c.decision IN $decisions)
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($least IS NULL OR c.confidence >= $least)
  AND ($most IS NULL OR c.confidence <= $most)
  AND ($reviewed = false OR c.decided IS NOT NULL)
WITH c, s
OPTIONAL MATCH (c)-[a:ABOUT]->(n)
WITH c, s, collect({role: a.role, id: n.id, name: coalesce(n.title, n.name), kind: n.kind}) AS about
OPTIONAL MATCH (c)-[:SAID_BY]->(p)
WITH c, s, about, collect({role: 'speaker', id: p.id, name: p.name, kind: p.kind}) AS speakers
RETURN properties(c) AS claim, properties(s) AS source, about, speakers
ORDER BY s.id, c.start, c.id
"""
_KINDS: Final = (
    "MATCH (c:Claim) WHERE c.kind IS NOT NULL RETURN DISTINCT c.kind AS kind ORDER BY kind"
)


@dataclass(frozen=True, slots=True)
class End:
    """Something that a claim is about.

    Attributes:
        id: the id of the node.
        name: what it is called.
        kind: person, character, film, ...; of a proposed node, what it would be.
        proposed: whether it is a name that nobody has taken over.
    """

    id: str
    name: str
    kind: str
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class StandingClaim:
    """A claim of a store.

    Attributes:
        properties: its own properties.
        source: the properties of the source that states it.
        ends: what it is about, by role.
        speakers: who said it.
        qualifiers: what else it states, as texts by name.
    """

    properties: Mapping[str, Any]
    source: Mapping[str, Any]
    ends: Mapping[str, End]
    speakers: Sequence[End]
    qualifiers: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.properties["id"])

    @property
    def decision(self) -> str:
        """Whether it is proposed, accepted or rejected; a claim without the word is believed."""
        return str(self.properties.get("decision") or "accepted")

    @property
    def decided(self) -> PartialDate | None:
        """When a person decided."""
        day = self.properties.get("decided")
        return (
            PartialDate.from_stored(day, self.properties.get("decided_precision")) if day else None
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are meant; what is left out does not matter.

    Attributes:
        ids: these alone.
        decisions: proposed, accepted, rejected.
        source: the id of the source, or a part of its address, its name or its publisher.
        kind: as the claims or as the format of `--dry-run` calls it.
        least: the lowest confidence.
        most: the highest confidence.
        reviewed: only what a person decided in a review.
    """

    ids: tuple[str, ...] | None = None
    decisions: tuple[str, ...] | None = None
    source: str | None = None
    kind: str | None = None
    least: float | None = None
    most: float | None = None
    reviewed: bool = False


def claims(store: RunsQueries, wanted: Wanted) -> list[StandingClaim]:
    """Give the claims that are wanted, by source and then in the order of its text."""
    from graph.claims.proposing import CLAIM_KINDS  # noqa: PLC0415 - it rests on the model

    asked = {
        "ids": list(wanted.ids) if wanted.ids is not None else None,
        "decisions": list(wanted.decisions) if wanted.decisions is not None else None,
        "kind": CLAIM_KINDS.get(wanted.kind, wanted.kind) if wanted.kind else None,
        "least": wanted.least,
        "most": wanted.most,
        "reviewed": wanted.reviewed,
    }
    found = (_standing(row) for row in store.run(_CLAIMS, asked))
    return [
        claim for claim in found if wanted.source is None or is_meant(claim.source, wanted.source)
    ]


def check_kind(store: RunsQueries, kind: str | None) -> None:
    """Check that there may be claims of a kind: some are there, or articles are read for it.

    Raises:
        UsageError: there are none; the sentence names the kinds that there are.
    """
    from graph.claims.proposing import CLAIM_KINDS  # noqa: PLC0415 - it rests on the model
    from graph.claims.wording import KINDS  # noqa: PLC0415 - the same

    if kind is None or kind in KINDS or kind in CLAIM_KINDS.values():
        return
    there = [str(row["kind"]) for row in store.run(_KINDS)]
    if kind in there:
        return
    listed = ", ".join(there) or f"none yet. Articles are read for: {', '.join(sorted(KINDS))}"
    raise UsageError(f"There are no claims of the kind {kind}. The kinds there are: {listed}.")


def by_ids(store: RunsQueries, ids: Sequence[str]) -> list[StandingClaim]:
    """Give the claims of these ids in their order; ``claim:`` may be left out.

    Raises:
        UsageError: one of them is not there.
    """
    full = [each if each.startswith("claim:") else f"claim:{each}" for each in ids]
    found = {claim.id: claim for claim in claims(store, Wanted(tuple(full)))}
    for each in full:
        if each not in found:
            raise UsageError(f"There is no claim {each}: `loregraph review` lists those there are.")
    return [found[each] for each in dict.fromkeys(full)]


def _standing(row: Any) -> StandingClaim:
    qualifiers = (text.partition("=") for text in row["claim"].get("qualifiers") or ())
    ends: dict[str, End] = {}
    for end in map(_end, row["about"]):
        # where the node is known by now, the proposed one does not count
        if end is not None and (end[0] not in ends or ends[end[0]].proposed):
            ends[end[0]] = end[1]
    speakers = [end[1] for end in map(_end, row["speakers"]) if end is not None]
    texts = {key: text for key, _, text in qualifiers}
    return StandingClaim(row["claim"], row["source"], ends, speakers, texts)


def _end(row: Mapping[str, Any]) -> tuple[str, End] | None:
    if row["id"] is None:
        return None
    kind = kind_of(row["id"])
    proposed = kind == "proposed"
    end = End(row["id"], row["name"] or row["id"], row["kind"] if proposed else kind, proposed)
    return row["role"] or "subject", end


def is_meant(source: Mapping[str, Any], wanted: str) -> bool:
    """Tell whether a source is meant: by its id, or by a part of what it is known by."""
    text = wanted.strip().casefold()
    if text == source.get("id"):
        return True
    address = text.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    if address.rstrip("/") and address.rstrip("/") in str(source.get("url", "")).casefold():
        return True
    return any(text in str(source.get(key, "")).casefold() for key in ("name", "publisher"))
