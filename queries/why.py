"""Why a fact stands in the graph: the sources it rests on, and every claim about it, ranked."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from graph.claims.current import Statement, believed, ranked
from graph.claims.shown import said
from graph.results.errors import UsageError
from queries.names import nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.stores.base import RunsQueries

NODE: Final = "MATCH (n {id: $id}) RETURN n"
CLAIMS: Final = """
MATCH (n {id: $id})<-[:ABOUT]-(c:Claim)-[:STATED_IN]->(s:Source)
OPTIONAL MATCH (c)-[:SAID_BY]->(p)
WITH DISTINCT c, s, p ORDER BY p.name
WITH c, s, collect(p.name) AS speakers
OPTIONAL MATCH (c)-[v:SETTLED_BY]->(t)
WITH c, s, speakers, v, t ORDER BY v.settled, t.id
WITH c, s, speakers, collect(v) AS verdicts, collect(coalesce(t.title, t.name, t.id)) AS things
RETURN c, s, speakers, verdicts, things ORDER BY c.id, s.id
"""
RELATIONSHIPS: Final = """
MATCH (n {id: $id})-[r]-(m)
WHERE type(r) <> 'ABOUT' AND (type(r) <> 'SETTLED_BY' OR startNode(r) = n)
RETURN r, startNode(r).id = $id AS forward, m ORDER BY type(r), forward DESC, m.id
"""
SOURCES: Final = "MATCH (s:Source) WHERE s.id IN $ids RETURN s"
PROVENANCE: Final = frozenset(
    {"id", "sources", "uncertain", "checked_by", "kept_from", "merged_ids"}
)
"""Properties that say where the others come from."""
_PRECISION: Final = "_precision"


@dataclass(frozen=True, slots=True)
class Cited:
    """A source, as one cites it; a source that the store does not hold has its id alone."""

    id: str
    name: str
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What settled a claim: its name, when that was, and who says so."""

    name: str
    when: str | None
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What one source states.

    Attributes:
        claim: the id of the claim.
        topic: the property it speaks of, else its kind.
        value: what it says the property is, where it says so.
        spoken: the day as of which it speaks, as far as that is known.
        by: who said it; empty where the source speaks for itself.
        rank: 0 for what is current; what it replaced is 1, and so on. Equal ranks cannot be
            ordered. None for what takes no part: proposed or rejected.
        settled_by: what settled it, where its outcome is known.
    """

    claim: str
    topic: str
    value: str | None
    summary: str | None
    sentence: str | None
    spoken: str | None
    by: tuple[str, ...]
    modality: str | None
    outcome: str | None
    decision: str | None
    source: Cited
    rank: int | None
    settled_by: tuple[Settled, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the graph holds, and what it rests on.

    Attributes:
        key: a property, or the type of a relationship.
        value: its value; of a relationship the name of the other end.
        other: the id of the other end of a relationship.
        forward: of a relationship, whether it begins here.
        properties: of a relationship, what it says of itself.
        chosen_from: the data set whose value was believed, where several tell of it.
    """

    key: str
    value: Any
    sources: tuple[Cited, ...] = ()
    checked_by: tuple[str, ...] = ()
    uncertain: bool = False
    chosen_from: str | None = None
    other: str | None = None
    forward: bool = True
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a node is as it is.

    Attributes:
        facts: its properties, or those asked for.
        related: its relationships, those that were asked for.
        counts: how many relationships of each type it has, where no topic was asked for.
        claims: what was said of it, the current first.
    """

    id: str
    name: str
    labels: tuple[str, ...]
    facts: tuple[Fact, ...]
    related: tuple[Fact, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    claims: tuple[Said, ...] = ()


def why(store: RunsQueries, node_id: str, topic: str | None = None) -> Reasons:
    """Tell where a node's facts come from.

    Args:
        store: who is asked.
        node_id: the node's ``id``.
        topic: a property, a kind of claim, a relationship by its type or as it reads from here
            ("played by"), or a property of relationships; everything unless given, but
            relationships are then counted only.

    Raises:
        UsageError: there is no such node, or nothing of that topic is known of it.
    """
    rows = store.run(NODE, {"id": node_id}).rows
    if not rows:
        raise UsageError(f"There is no node with the id {quoted(node_id)}.")
    node = rows[0][0]
    edges = store.run(RELATIONSHIPS, {"id": node_id}).rows
    claims = store.run(CLAIMS, {"id": node_id}).rows
    verdicts = [verdict.properties for row in claims for verdict in row[3]]
    named = cited(store, [node.properties, *(edge[0].properties for edge in edges), *verdicts])
    facts = _facts(node.properties, named)
    related = [_related(edge, named) for edge in edges]
    statements = _said(claims, named)
    counts: dict[str, int] = {}
    if topic is None:
        for fact in related:
            counts[fact.key] = counts.get(fact.key, 0) + 1
        related = []
    else:
        facts, related, statements = _of_topic(topic, node_id, facts, related, statements)
    name = str(node.properties.get("title") or node.properties.get("name") or node_id)
    labels = tuple(sorted(node.labels))
    return Reasons(node_id, name, labels, tuple(facts), tuple(related), counts, tuple(statements))


def _of_topic(
    topic: str, node_id: str, facts: list[Fact], related: list[Fact], statements: list[Said]
) -> tuple[list[Fact], list[Fact], list[Said]]:
    """Keep what belongs to a topic.

    It is a name (a property, a kind of claim, a type), else what a relationship reads like from
    here ("played by"), else a property of relationships ("role").
    """
    wanted = _plain(topic)
    known = {fact.key for fact in (*facts, *related)} | {one.topic for one in statements}
    names = {name for name in known if _plain(name) == wanted}
    if names:
        return (
            [fact for fact in facts if fact.key in names],
            [fact for fact in related if fact.key in names],
            [one for one in statements if one.topic in names],
        )
    found = [fact for fact in related if _plain(_reads(fact)) == wanted] or [
        fact for fact in related if {wanted, f"{wanted}s"} & set(map(_plain, fact.properties))
    ]
    if found:
        return [], found, []
    read = {_reads(fact) for fact in related}
    more = {key for fact in related for key in fact.properties}
    close = nearest(topic, known | read | more)
    hint = f" Nearest: {', '.join(close)}." if close else ""
    raise UsageError(
        f"Nothing is known of {quoted(topic)} of {node_id}.{hint} There are: "
        f"{', '.join(sorted(known))}; and of relationships: {', '.join(sorted(more)) or 'nothing'}."
    )


_FILLING: Final = frozenset({"a", "an", "has", "is", "of", "the", "was"})


def _plain(topic: str) -> str:
    """Give a topic in whatever case and with whatever between its words it was typed."""
    words = topic.casefold().replace("-", " ").replace("_", " ").split()
    return " ".join([word for word in words if word not in _FILLING] or words)


def _reads(fact: Fact) -> str:
    """Give how a relationship reads from this end; a type that is not the model's as it is."""
    from graph.model.registry import RELATIONSHIPS  # noqa: PLC0415 - where a topic is asked for

    model = RELATIONSHIPS.get(fact.key)
    if model is None:
        return fact.key
    return model.caption if fact.forward else model.reverse_caption


def cited(store: RunsQueries, held: Iterable[Mapping[str, Any]]) -> dict[str, Cited]:
    """Give the sources that properties name, by id."""
    ids = sorted({id_ for properties in held for id_ in properties.get("sources") or ()})
    rows = store.run(SOURCES, {"ids": ids}).rows if ids else ()
    found = {source.properties["id"]: citation(source.properties) for (source,) in rows}
    return {id_: found.get(id_) or Cited(id_, id_) for id_ in ids}


def citation(properties: Mapping[str, Any]) -> Cited:
    """Give a source's properties as one cites it."""
    id_ = str(properties.get("id"))
    return Cited(
        id_,
        str(properties.get("name") or id_),
        properties.get("publisher"),
        said(properties, "published") if "published" in properties else None,
        properties.get("url"),
        properties.get("licence"),
    )


def _facts(properties: Mapping[str, Any], cited: Mapping[str, Cited]) -> list[Fact]:
    chosen = dict(text.partition("=")[::2] for text in properties.get("kept_from") or ())
    shown = (
        key for key in sorted(properties) if key not in PROVENANCE and not key.endswith(_PRECISION)
    )
    return [
        Fact(
            key,
            said(properties, key) if f"{key}{_PRECISION}" in properties else properties[key],
            *_rests_on(properties, cited),
            chosen_from=chosen.get(key),
        )
        for key in shown
    ]


def _related(row: tuple[Any, bool, Any], cited: Mapping[str, Cited]) -> Fact:
    edge, forward, other = row
    name = other.properties.get("title") or other.properties.get("name")
    id_ = str(other.properties.get("id"))
    return Fact(
        edge.type,
        str(name or id_),
        *_rests_on(edge.properties, cited),
        other=id_,
        forward=forward,
        properties={
            key: said(edge.properties, key) if f"{key}{_PRECISION}" in edge else value
            for key, value in sorted(edge.properties.items())
            if key not in PROVENANCE and not key.endswith(_PRECISION)
        },
    )


def _rests_on(
    properties: Mapping[str, Any], cited: Mapping[str, Cited]
) -> tuple[tuple[Cited, ...], tuple[str, ...], bool]:
    sources = tuple(cited[id_] for id_ in properties.get("sources") or ())
    checked = tuple(properties.get("checked_by") or ())
    return sources, checked, bool(properties.get("uncertain"))


_Pair = tuple[Statement, list[str], tuple[Settled, ...]]


def _said(rows: Sequence[Any], named: Mapping[str, Cited]) -> list[Said]:
    """Rank the claims of each topic; what nobody believes yet, or any more, comes last."""
    topics: dict[str, list[_Pair]] = {}
    for claim, source, speakers, verdicts, things in rows:
        topic = str(claim.properties.get("property") or claim.properties.get("kind"))
        statement = Statement(claim.properties, source.properties)
        settled = tuple(map(partial(_settled, named), verdicts, things))
        topics.setdefault(topic, []).append((statement, speakers, settled))
    found = []
    for topic, pairs in sorted(topics.items()):
        ranks = _ranks([statement for statement, *_ in pairs])
        told = [_told(topic, *pair, ranks.get(id(pair[0]))) for pair in pairs]
        last = len(pairs)
        found += sorted(told, key=lambda one: (last if one.rank is None else one.rank, one.claim))
    return found


def _ranks(statements: Sequence[Statement]) -> dict[int, int]:
    return {
        id(one): rank
        for rank, together in enumerate(ranked(believed(statements)))
        for one in together
    }


def _settled(named: Mapping[str, Cited], verdict: Any, name: str) -> Settled:
    when = said(verdict.properties, "settled") if "settled" in verdict else None
    return Settled(name, when, _rests_on(verdict.properties, named)[0])


def _told(
    topic: str,
    one: Statement,
    speakers: Sequence[str],
    settled: tuple[Settled, ...],
    rank: int | None,
) -> Said:
    claim, source = one.claim, one.source
    when = "as_of" if "as_of" in claim else None
    spoken = said(claim, "as_of") if when else citation(source).published
    texts = {
        key: claim.get(key)
        for key in ("value", "summary", "sentence", "modality", "outcome", "decision")
    }
    if claim.get("value_type") == "node" and texts["summary"]:
        texts["value"] = None  # an id says less than the sentence does
    return Said(
        claim=str(claim.get("id")),
        topic=topic,
        spoken=spoken,
        by=tuple(speakers),
        source=citation(source),
        rank=rank,
        settled_by=settled,
        **texts,
    )
