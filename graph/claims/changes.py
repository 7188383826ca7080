"""What accepting a claim would change: the records to write, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

from graph.claims.case import date_of
from graph.claims.interval import Interval, read
from graph.claims.meaning import elsewhere, meaning
from graph.claims.moved import is_finer
from graph.claims.shown import said
from graph.merging.claims import is_same
from graph.merging.claims import said as said_of_same
from graph.model.base import kind_of
from graph.model.claims import SettledBy
from graph.model.partial_date import PartialDate
from graph.model.registry import PREFIXES, RELATIONSHIPS, to_records
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.wording import article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.claims.case import Meaning
    from graph.claims.existing import Existing
    from graph.claims.standing import StandingClaim
    from graph.model.base import NodeModel, RelationshipModel
    from graph.model.claims import Outcome

Sort = Literal["new", "more", "there", "differs", "nothing"]
_NAMES: Final = frozenset({"id", "name", "title", "sources", "uncertain"})


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that would become different, or would not.

    Attributes:
        sort: ``new`` is written; ``more`` is added to what is there; ``there`` stands already;
            ``differs`` stands otherwise and stays so; ``nothing`` follows, and why.
        text: a sentence.
    """

    sort: Sort
    text: str


@dataclass(slots=True)
class Changes:
    """Everything that accepting a claim would change.

    Attributes:
        batch: what is written.
        told: the same in words.
        became: the nodes that proposed names mean from then on.
        outcome: what came of the claim, where the store knows: a release that is over.
        refused: whether it cannot be accepted, for it contradicts what is certain.
    """

    batch: Batch = field(default_factory=Batch)
    told: list[Change] = field(default_factory=list)
    became: Mapping[str, str] = field(default_factory=dict)
    outcome: Outcome | None = None
    refused: bool = False


def changes(claim: StandingClaim, existing: Existing) -> Changes:
    """Hold what follows from a claim against what the store has."""
    if is_same(claim):
        if why := existing.refused(claim):
            return Changes(told=[Change("nothing", why)], refused=True)
        return Changes(told=[Change("new", said_of_same(claim))])
    meant = meaning(claim, existing)
    found = Changes(became=meant.became)
    if meant.note:
        found.told.append(Change("nothing", meant.note))
    for node in meant.nodes.values():
        _node(node, existing, found, finer=_may_refine(claim, existing))
    for event, name in meant.renamed.items():
        _rename(event, name, str(claim.source["id"]), existing, found)
    found.outcome = _outcome(claim, existing)
    if found.outcome and not claim.properties.get("outcome"):
        found.batch.relationships += _verdict(claim, existing)
    for relationship in meant.relationships:
        _relationship(relationship, meant, existing, found)
    return found


def _rename(event: str, name: str, source: str, existing: Existing, found: Changes) -> None:
    """Let an event be called by a more exact date, with who says so, and its summary with it."""
    known, before = existing.node(event), existing.name(event)
    told = dict(known[0]) if known else {}
    written: dict[str, Any] = {"id": event, "name": name}
    if str(told.get("summary", "")).startswith(before):
        written["summary"] = name + str(told["summary"])[len(before) :]
    if sources := _joined(told, {"sources": (source,)}, "sources"):
        written["sources"] = sources
    found.batch.nodes.append(NodeRecord(event, ("Event",), written))
    found.told.append(Change("more", f"'{before}' becomes '{name}'"))


def _may_refine(claim: StandingClaim, existing: Existing) -> bool:
    """Tell whether a claim may say a date more exactly: a plan may not, of what is out by now."""
    if claim.properties.get("outcome") == "did_not":
        return False
    work = claim.ends.get("subject")
    known = existing.node(work.id) if work and not work.proposed else None
    over = known is not None and known[0].get("status") == "released"
    return not over or claim.properties.get("modality") not in ("planned", "expected")


def _node(model: NodeModel, existing: Existing, found: Changes, *, finer: bool) -> None:
    record = model.to_record()
    known = existing.node(model.id)
    if known is None:
        found.batch.nodes.append(record)
        near = existing.like(model.id, model.name)
        doubt = f"; perhaps {near[1]} ({near[0]}), which is asked next" if near else ""
        new = f"{model.label} {model.name} ({model.id}){_values(record.properties)}"
        found.told.append(Change("new", f"{new}{doubt}"))
        return
    properties, labels = known
    written: dict[str, Any] = {"id": model.id}
    for key in _own(record.properties):
        what = f"{model.name}: {key} is {said(record.properties, key)}"
        if key not in properties:
            written |= _with_precision(record.properties, key)
            found.told.append(Change("new", what))
        elif finer and (before := finer_than(properties, record.properties, key)):
            written |= _with_precision(record.properties, key)
            found.told.append(Change("more", f"{what}, more exactly than {before}"))
        elif _agree(properties, record.properties, key):
            found.told.append(Change("there", what))
        else:
            stands = f"{model.name}: {key} stays {said(properties, key)}"
            text = f"{stands}; the claim says {said(record.properties, key)}, beside it"
            found.told.append(Change("differs", text))
            beside = to_records(existing.standing_claim(properties, key))
            found.batch.nodes += beside.nodes
            found.batch.relationships += beside.relationships
            return
    if model.sources and (sources := _joined(properties, record.properties, "sources")):
        written["sources"] = sources
    further = [label for label in record.labels if label not in labels]
    if further:
        found.told.append(Change("new", f"{model.name} is {article(further[0])}"))
    if further or len(written) > 1:
        found.batch.nodes.append(NodeRecord(model.id, record.labels, written))


def _outcome(claim: StandingClaim, existing: Existing) -> Outcome | None:
    """Tell what came of a plan for a release, once the work is out."""
    work = claim.ends.get("subject")
    if claim.properties.get("property") != "released" or work is None or work.proposed:
        return None
    if claim.qualifiers.get("superseded"):
        return "did_not"
    day, known = date_of(str(claim.properties.get("value") or "")), existing.node(work.id)
    if known is None or day is None or known[0].get("status") != "released":
        return None
    released = read(known[0], "released")
    if not released.is_bounded or elsewhere(claim):
        return None
    planned = Interval(day.first_day, day.last_day)
    if not released.is_before(planned) and not planned.is_before(released):
        return "came_true"
    return "did_not" if claim.properties.get("modality") in ("planned", "expected") else None


def backed(model: NodeModel, existing: Existing) -> bool:
    """Tell whether a node that is there says all that a claim says of it."""
    record, known = model.to_record(), existing.node(model.id)
    return known is not None and all(
        key in known[0] and _agree(known[0], record.properties, key)
        for key in _own(record.properties)
    )


def _own(properties: Mapping[str, Any]) -> list[str]:
    return [key for key in properties if key not in _NAMES and not key.endswith("_precision")]


def _values(properties: Mapping[str, Any]) -> str:
    """Tell the values that a new node gets, besides its name."""
    told = []
    for key in _own(properties):
        value = properties[key]
        text = ", ".join(map(str, value)) if isinstance(value, tuple) else said(properties, key)
        told.append(f"{key} {text}")
    return f": {'; '.join(told)}" if told else ""


def _with_precision(properties: Mapping[str, Any], key: str) -> dict[str, Any]:
    companion = f"{key}_precision"
    more = {companion: properties[companion]} if companion in properties else {}
    return {key: properties[key], **more}


def _agree(known: Mapping[str, Any], told: Mapping[str, Any], key: str) -> bool:
    """Tell whether two values may both be true: dates agree where their periods overlap."""
    if f"{key}_precision" in told:
        first, second = read(known, key), read(told, key)
        return not first.is_before(second) and not second.is_before(first)
    return bool(known[key] == told[key])


def finer_than(known: Mapping[str, Any], told: Mapping[str, Any], key: str) -> str:
    """Give the date that is known where another one says the same more exactly; else ""."""
    precision = f"{key}_precision"
    if key not in known or precision not in told or precision not in known:
        return ""
    before = PartialDate.from_stored(known[key], known[precision])
    after = PartialDate.from_stored(told[key], told[precision])
    return str(before) if is_finer(after, before) else ""


def _joined(known: Mapping[str, Any], told: Mapping[str, Any], key: str) -> tuple[Any, ...]:
    """Give a list with what it lacks added; empty where it lacks nothing."""
    before = tuple(known.get(key) or ())
    more = tuple(value for value in told.get(key) or () if value not in before)
    return before + more if more else ()


def _relationship(
    model: RelationshipModel, meant: Meaning, existing: Existing, found: Changes
) -> None:
    record = model.to_record()
    sentence = _sentence(model, record, meant, existing)
    known = None
    if not {model.start, model.end} & set(meant.nodes) or not _is_new(model, existing):
        known = _known(record, existing)
    if known is None:
        found.batch.relationships.append(record)
        doubt = " (uncertain: it was planned or expected)" if model.uncertain else ""
        found.told.append(Change("new", f"{sentence}{doubt}"))
        return
    written, more = _missing(record, known)
    if more:
        listed = ", ".join(more)
        found.told.append(Change("more", f"{sentence}: there already; added: {listed}"))
        keys = {key: known.get(key) for key in record.identity}
        found.batch.relationships.append(
            RelationshipRecord(
                record.type, record.start, record.end, {**keys, **written}, record.identity
            )
        )
    else:
        found.told.append(Change("there", sentence))


def _is_new(model: RelationshipModel, existing: Existing) -> bool:
    return any(existing.node(end) is None for end in (model.start, model.end))


def _known(record: RelationshipRecord, existing: Existing) -> Mapping[str, Any] | None:
    for link in existing.links(record.type, record.start, record.end):
        same = all(link.properties.get(k) == record.properties.get(k) for k in record.identity)
        if same and link.start == record.start:
            return link.properties
    return None


def _missing(
    record: RelationshipRecord, known: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """Give what a relationship lacks: items of its lists, and properties that it has not."""
    written: dict[str, Any] = {}
    for key, value in record.properties.items():
        if key == "uncertain" or key in record.identity:
            continue
        if isinstance(value, tuple):
            if joined := _joined(known, record.properties, key):
                written[key] = joined
        elif key not in known:
            written[key] = value
    names = {"sources": "this source"}
    return written, [names.get(key, key.replace("_", " ")) for key in written]


def _sentence(
    model: RelationshipModel, record: RelationshipRecord, meant: Meaning, existing: Existing
) -> str:
    def name(node_id: str) -> str:
        made = meant.nodes.get(node_id)
        return made.name if made else existing.name(node_id)

    caption = RELATIONSHIPS[record.type].caption
    role = record.properties.get("role")
    tail = f" as {role}" if role else ""
    return f"{name(model.start)} {caption} {_quoted(model.end, name(model.end))}{tail}"


def _quoted(node_id: str, name: str) -> str:
    """Put an event's name, which is a sentence, between quotation marks."""
    return f"'{name}'" if PREFIXES[kind_of(node_id)].label == "Event" else name


def _verdict(claim: StandingClaim, existing: Existing) -> list[RelationshipRecord]:
    """Say what settled a claim about a release: the work, by whoever else tells when it was."""
    work = claim.ends["subject"].id
    known = existing.node(work)
    own = claim.source.get("id")
    sources = tuple(str(one) for one in (known[0].get("sources") or () if known else ()))
    others = tuple(one for one in sources if one != own)
    if known is None or not others or not known[0].get("released"):
        return []
    precision = known[0].get("released_precision")
    settled = PartialDate.from_stored(known[0]["released"], precision)
    return [SettledBy(start=claim.id, end=work, sources=others, settled=settled).to_record()]
