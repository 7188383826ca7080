"""Statements that were read become proposed claims: nothing of them is believed yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from graph.claims.wording import summary
from graph.model.claims import About, Claim, Proposed, SaidBy, StatedIn
from graph.model.partial_date import PartialDate
from graph.model.registry import PREFIXES, to_records
from graph.values.ids import make_id, slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.base import NodeModel, RelationshipModel
    from graph.model.claims import Modality, ValueType
    from graph.model.sources import Source
    from graph.records import WriteReport
    from graph.stores.base import Store

CLAIM_KINDS: Final = {"released": "release_date"}
"""What a claim of a kind is called where curated claims have a word for it."""
PROPERTIES: Final = {
    "released": "released",
    "status": "status",
    "died": "died",
    "born": "born",
    "occupation": "occupation",
}
"""The property of its subject that a statement of a kind speaks of."""
_ENTITIES: Final = frozenset(PREFIXES) - {"claim", "source", "proposed", "event"}
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class Named:
    """What a statement names: a node, or a date, or words.

    Attributes:
        name: the name as text; a date is written ``2021-11-19``, as far as it is known.
        kind: person, character, film, series, franchise, organization, place, date, event, text.
        node: the id of the node that it means; None where no node has the name.
    """

    name: str
    kind: str
    node: str | None = None

    @property
    def is_node(self) -> bool:
        """Whether a node can stand for it."""
        return self.kind in _ENTITIES and bool(self.node or slug(self.name))

    @property
    def id(self) -> str:
        """The id of its node, or of the proposed one."""
        return self.node or make_id("proposed", self.kind, self.name)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One statement as it was read.

    Attributes:
        kind: what is said: ``plays``, ``released``, ``dies_in`` ...
        subject: of whom or what.
        object: what is said of it.
        qualifiers: how: texts, or what is named besides, such as the film or the killer.
        sentence: what it was read from, between ``start`` and ``end`` of the source's text.
        modality: how firmly it is said.
        confidence: how sure the reading is, from 0 to 1.
        speaker: who said it, where it is quoted.
    """

    kind: str
    subject: Named
    object: Named
    qualifiers: Mapping[str, Any] = field(default_factory=dict)
    sentence: str = ""
    start: int = 0
    end: int = 0
    modality: Modality = "stated"
    confidence: float = 0.5
    speaker: Named | None = None

    def named(self) -> dict[str, Named]:
        """Give everything that it names by its role."""
        more = {key: value for key, value in self.qualifiers.items() if isinstance(value, Named)}
        return {"subject": self.subject, "object": self.object, **more}

    def id(self, source: str) -> str:
        """Give the claim's id: it stays the same wherever in the source the statement moves."""
        named = self.named()
        parts = [source, self.kind, self.modality]
        parts += [slug(named[role].name) for role in ("subject", "object", "film") if role in named]
        mark = blake2b("\n".join(parts).encode(), digest_size=5).hexdigest()
        return make_id("claim", self.kind, slug(self.subject.name)[:40], mark)


def claims_of(
    source: Source, proposals: Iterable[Proposal], as_of: PartialDate | None = None
) -> list[NodeModel | RelationshipModel]:
    """Give the claims of a source as nodes and relationships of the model, the source first.

    A name that no node has becomes a ``Proposed`` node. What is said twice is one claim: the one
    that was read with more confidence.
    """
    best: dict[str, Proposal] = {}
    for proposal in proposals:
        claim = proposal.id(source.id)
        if claim not in best or best[claim].confidence < proposal.confidence:
            best[claim] = proposal
    nodes: dict[str, NodeModel] = {source.id: source}
    relationships: list[RelationshipModel] = []
    for claim, proposal in best.items():
        nodes[claim] = _claim(claim, proposal, source.id, as_of)
        for named in (*proposal.named().values(), proposal.speaker):
            if named is not None and named.is_node and named.node is None:
                nodes.setdefault(named.id, _proposed(named, source.id))
        relationships += _relationships(claim, proposal, source.id)
    return [*nodes.values(), *relationships]


def propose(
    store: Store, source: Source, proposals: Iterable[Proposal], as_of: PartialDate | None = None
) -> WriteReport:
    """Write the claims of a source as proposed; what was decided of one of them stays decided."""
    from graph.claims.keeping import kept  # noqa: PLC0415 - it rests on this module

    return store.write_all(kept(store, [to_records(claims_of(source, proposals, as_of))]))


def _claim(claim: str, proposal: Proposal, source: str, as_of: PartialDate | None) -> Claim:
    value, value_type = _value(proposal)
    told = summary(proposal)
    return Claim(
        id=claim,
        name=told if len(told) <= _LONGEST_NAME else f"{told[: _LONGEST_NAME - 3]}...",
        kind=CLAIM_KINDS.get(proposal.kind, proposal.kind),
        property=PROPERTIES.get(proposal.kind),
        value=value,
        value_type=value_type,
        as_of=as_of,
        modality=_firmness(proposal),
        decision="proposed",
        confidence=round(proposal.confidence, 3),
        summary=told,
        sentence=proposal.sentence.strip() or None,
        start=proposal.start,
        end=proposal.end,
        qualifiers=tuple(_qualifiers(proposal)),
        sources=(source,),
    )


def _firmness(proposal: Proposal) -> Modality:
    """Say how firmly it is said: a date that was given up was a plan, however it reads."""
    given_up = proposal.modality == "stated" and proposal.qualifiers.get("superseded")
    return "planned" if given_up else proposal.modality


def _value(proposal: Proposal) -> tuple[str | None, ValueType | None]:
    """Give the end that is no node, as text, and how it is to be read."""
    for end in (proposal.object, proposal.subject):
        if not end.is_node:
            return end.name, "date" if end.kind == "date" and is_date(end.name) else "string"
    return None, None


def is_date(text: str) -> bool:
    """Tell whether a text is a date with its year."""
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def _qualifiers(proposal: Proposal) -> Iterable[str]:
    if not proposal.subject.is_node and not proposal.object.is_node:
        yield f"from={proposal.subject.name}"
    for key, value in proposal.qualifiers.items():
        for text in _texts(value):
            yield f"{key}={text}"


def _texts(value: Any) -> list[str]:
    """Write a qualifier as texts; what is a node stands at the end of a relationship instead."""
    if isinstance(value, Named):
        return [] if value.is_node else [value.name]
    if isinstance(value, bool):
        return ["true"] if value else []
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [text for item in value for text in _texts(item)]
    return [str(value)] if value is not None and str(value).strip() else []


def _proposed(named: Named, source: str) -> Proposed:
    return Proposed(id=named.id, name=named.name, kind=named.kind, sources=(source,))


def _relationships(claim: str, proposal: Proposal, source: str) -> Iterable[RelationshipModel]:
    sources = (source,)
    for role, named in proposal.named().items():
        if named.is_node:
            yield About(start=claim, end=named.id, role=role, sources=sources)
    yield StatedIn(start=claim, end=source, sources=sources)
    if proposal.speaker is not None and proposal.speaker.kind in ("person", "organization"):
        yield SaidBy(start=claim, end=proposal.speaker.id, sources=sources)
