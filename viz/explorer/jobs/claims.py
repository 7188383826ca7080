"""Claims: what sources say, where they disagree, and what a person decides of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.claims.review import accepting, preview, rejecting
from graph.claims.shown import said
from graph.claims.standing import Wanted, by_ids
from graph.claims.standing import claims as standing
from graph.model.registry import PREFIXES
from viz.explorer.jobs.asking import put_question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from threading import Event

    from graph.claims.standing import End, StandingClaim
    from graph.elements import Node
    from viz.explorer.desk import Asked, Desk

PAGE: Final = 100
RECENT: Final = 6
_ABOUT: Final = "MATCH (c:Claim)-[:ABOUT]->(n) WHERE elementId(n) = $id RETURN DISTINCT c.id AS id"
_STATED: Final = """
MATCH (c:Claim)-[:STATED_IN|SAID_BY]->(n) WHERE elementId(n) = $id RETURN DISTINCT c.id AS id
"""
_RECENT: Final = """
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
RETURN c.id AS id
ORDER BY c.decision = 'proposed' DESC, toString(coalesce(s.published, c.as_of, '')) DESC, id
LIMIT $most
"""
_DECISIONS: Final = """
MATCH (c:Claim)-[:STATED_IN]->(:Source)
RETURN coalesce(c.decision, 'accepted') AS decision, count(DISTINCT c) AS count
"""
_OF_STATE: Final = """
MATCH (c:Claim)-[:STATED_IN]->(s:Source)
WHERE coalesce(c.decision, 'accepted') = $state
WITH c, max(toString(coalesce(s.published, c.as_of, ''))) AS day
RETURN c.id AS id ORDER BY toString(coalesce(c.decided, '')) DESC, day DESC, id
SKIP $first LIMIT $most
"""
_NAMES: Final = """
MATCH (:Claim)-[:ABOUT]->(n) RETURN DISTINCT coalesce(n.title, n.name) AS name, n.id AS id
"""
_SOURCES: Final = """
MATCH (s:Source) RETURN s.name AS name, s.id AS id, s.url AS url
"""


def claims(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """List the claims of one decision that a review is about, each with what it would change.

    Where no decision is named it is the first that has something: who may decide wants to see what
    waits for it, who only reads where sources disagree.
    """
    first = asked.get("offset", 0)
    sides = disagreements(desk, stop)
    counts = _counts(desk, stop) | {"disagreements": len(sides)}
    state = asked.get("state") or _first_to_see(counts, write=desk.terms.write)
    more = {"disagreements": sides} if state == "disagreements" else {}
    shown: list[StandingClaim] = []
    if has_claims(desk) and not more:
        at = {"state": state, "first": first, "most": PAGE}
        ids = tuple(desk.ask(_OF_STATE, at, stop=stop).value())
        place = {each: number for number, each in enumerate(ids)}
        shown = standing(desk.store, Wanted(ids=ids))
        shown.sort(key=lambda one: place[one.id])
    return more | {
        "state": state,
        "claims": [described(one) | {"changes": changes(desk, one)} for one in shown],
        "more": max(counts.get(state, 0) - first - PAGE, 0),
        "counts": counts,
        "write": desk.terms.write,
        "command": "loregraph review",
    }


def _first_to_see(counts: Mapping[str, int], *, write: bool) -> str:
    ways = ("proposed", "disagreements") if write else ("disagreements", "proposed")
    return next((way for way in (*ways, "accepted", "rejected") if counts.get(way)), "proposed")


def _counts(desk: Desk, stop: Event) -> dict[str, int]:
    counts = {"proposed": 0, "accepted": 0, "rejected": 0}
    if has_claims(desk):
        counts |= dict(desk.ask(_DECISIONS, stop=stop).rows)
    return counts


def changes(desk: Desk, claim: StandingClaim) -> list[str]:
    """Say what accepting a proposed claim would change."""
    if claim.decision != "proposed":
        return []
    return [change.text for change in preview(desk.store, claim)]


def decide(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Accept or reject a claim."""
    del stop
    meant = by_ids(desk.store, [asked["id"]])
    deciding = accepting if asked["decision"] == "accept" else rejecting
    (done,) = deciding(desk.store, meant)
    (now,) = by_ids(desk.store, [asked["id"]])
    return {
        "decision": done.decision,
        "told": [change.text for change in done.told],
        "writes": done.writes,
        "claim": described(now),
    }


def has_claims(desk: Desk) -> bool:
    """Tell whether the store holds claims of the model."""
    counts = desk.counts()
    return "Claim" in counts.labels and "STATED_IN" in counts.types


def claims_about(desk: Desk, node: Node, stop: Event) -> list[dict[str, Any]]:
    """Give what is said of a node; of a source or a speaker, what they say."""
    if not has_claims(desk):
        return []
    speaks = node.labels & {"Source", "Person", "Organization"}
    queries = (_ABOUT, _STATED) if speaks else (_ABOUT,)
    at = {"id": node.element_id}
    ids = [each for query in queries for each in desk.ask(query, at, stop=stop).value()]
    return told(desk, ids, stop)


def recent(desk: Desk, stop: Event) -> list[dict[str, Any]]:
    """Give the claims that came last; what waits for a decision is first."""
    if not has_claims(desk):
        return []
    return told(desk, desk.ask(_RECENT, {"most": RECENT}, stop=stop).value(), stop)


def told(desk: Desk, ids: Iterable[Any], stop: Event) -> list[dict[str, Any]]:
    """Tell claims by their ids, each with how many sides disagree with it."""
    wanted = tuple(dict.fromkeys(str(each) for each in ids if isinstance(each, str)))
    if not wanted:
        return []
    place = {each: number for number, each in enumerate(wanted)}
    found = [described(one) for one in standing(desk.store, Wanted(ids=wanted))]
    found.sort(key=lambda one: place.get(one["id"], 0))
    sides = {
        (about["id"], each["topic"]): len(each["says"])
        for each in disagreements(desk, stop)
        for about in each["about"]
    }
    for one in found:
        counts = [sides.get((about["id"], one["topic"]), 0) for about in one["about"]]
        one["disagrees"] = max(max(counts, default=0) - 1, 0)
    return found


def described(claim: StandingClaim) -> dict[str, Any]:
    """Tell a claim."""
    own, source = claim.properties, claim.source
    return {
        "id": claim.id,
        "text": own.get("summary") or own.get("name") or claim.id,
        "sentence": own.get("sentence"),
        "said": said(own, "as_of") if own.get("as_of") else None,
        "topic": topic(own),
        "value": own.get("value"),
        "modality": own.get("modality") or "stated",
        "confidence": own.get("confidence"),
        "decision": claim.decision,
        "decided": None if claim.decided is None else str(claim.decided),
        "outcome": own.get("outcome"),
        "withdrawn": bool(own.get("withdrawn")),
        "source": {key: source.get(key) for key in ("id", "name", "url", "publisher")},
        "by": [speaker.name for speaker in claim.speakers],
        "about": [_end(role, end) for role, end in claim.ends.items()],
        "changes": [],
        "disagrees": 0,
    }


def topic(own: Mapping[str, Any]) -> str:
    """Give what a claim is about in words, as the question about disagreements does."""
    kind = str(own.get("kind") or "")
    return "new or returning" if kind == "newcomer" else kind.replace("_", " ")


def _end(role: str, end: End) -> dict[str, Any]:
    model = PREFIXES.get(end.kind)
    label = "Proposed" if end.proposed or model is None else model.label
    return {"id": end.id, "label": label, "name": end.name, "role": role}


def disagreements(desk: Desk, stop: Event, about: str | None = None) -> list[dict[str, Any]]:
    """Tell where sources disagree, of one node or of all: what the ready-made question answers."""
    if not has_claims(desk):
        return []
    found: list[dict[str, Any]] = desk.remembered(
        "disagreements", lambda: _disagreements(desk, stop)
    )
    return [
        each for each in found if about is None or about in {node["id"] for node in each["about"]}
    ]


def _disagreements(desk: Desk, stop: Event) -> list[dict[str, Any]]:
    question = desk.question("disagreements")
    ids = dict(desk.ask(_NAMES, stop=stop).rows)
    sources = {
        name: {"id": id_, "name": name, "url": url}
        for name, id_, url in desk.ask(_SOURCES, stop=stop).rows
    }
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for row in put_question(desk, question, {}, stop):
        told = found.setdefault((*row["about"], row["topic"]), _sides(row, ids))
        told["says"].append(_side(row, sources))
    return sorted(found.values(), key=lambda each: -len(each["says"]))


def _sides(row: Any, ids: Mapping[str, Any]) -> dict[str, Any]:
    about = [{"id": ids.get(name), "name": name} for name in row["about"]]
    return {"about": about, "topic": row["topic"], "kind": row["kind"], "says": []}


def _side(row: Any, sources: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    named = [sources.get(name, {"id": None, "name": name}) for name in row["source"]]
    return {
        "value": row["says"],
        "said": ", ".join(filter(None, row["said"])),
        "by": ", ".join(row["by"]),
        "outcome": ", ".join(row["outcome"]),
        "source": named[0] if named else None,
        "sources": named,
    }
