"""Facts weighed against each other: said twice once, contradictions settled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.facts import Fact

UNSAID: Final = ("quoted", "rumoured", "denied")
"""How something may be told that the text does not state."""


def weigh(facts: Iterable[Fact]) -> list[Fact]:
    """Keep each fact once, in its surest form."""
    best: dict[tuple[str, ...], Fact] = {}
    for fact in facts:
        identity = (fact.kind, key(fact.subject.name), key(fact.object.name), _standing(fact))
        other = best.get(identity)
        if other is None:
            best[identity] = fact
        elif fact.confidence > other.confidence:
            best[identity] = replace(fact, qualifiers={**other.qualifiers, **fact.qualifiers})
    said = {i[:3] for i in best if i[3] == "said"}
    kept = [f for i, f in best.items() if i[3] == "said" or i[:3] not in said]
    gone = {
        (key(f.subject.name), key(f.object.name))
        for f in kept
        if f.kind == "not_confirmed" and f.qualifiers.get("negated") and f.confidence >= 0.8
    }
    members = {key(f.subject.name) for f in kept if f.kind == "affiliation"}
    return [
        f
        for f in kept
        if not _outdone(f, said)
        and not _gone(f, gone)
        and not (f.kind == "occupation" and key(f.subject.name) in members)
    ]


def _gone(fact: Fact, gone: set[tuple[str, str]]) -> bool:
    """Who has left a film is no longer in it, whatever was said of the time before."""
    return (
        fact.kind in ("acts_in", "directs")
        and (key(fact.subject.name), key(fact.object.name)) in gone
    )


def _standing(fact: Fact) -> str:
    return fact.modality if fact.modality in UNSAID else "said"


def _outdone(fact: Fact, said: set[tuple[str, ...]]) -> bool:
    """A doubt about what the same text states plainly elsewhere says nothing."""
    if fact.kind != "not_confirmed" or fact.modality != "rumoured":
        return False
    ends = (key(fact.subject.name), key(fact.object.name))
    return ("acts_in", *ends) in said or ("plays", *ends) in said or ("directs", *ends) in said
