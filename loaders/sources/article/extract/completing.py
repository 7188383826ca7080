"""What one fact of a text tells of another: in which film a part is, that a date is a plan."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.weighing import UNSAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.values.temporal import Date
    from loaders.sources.article.extract.facts import Fact

_DATED: Final = frozenset(("released", "delayed"))


def completed(facts: Iterable[Fact], published: Date | None = None) -> Iterator[Fact]:
    """Give a part the one film that its actor is in, and what is planned as planned.

    Args:
        facts: what a text says.
        published: the day of the text: what is dated after it is a plan.
    """
    known = [_planned(fact, str(published)) if published else fact for fact in facts]
    films: dict[str, set[str]] = defaultdict(set)
    for fact in known:
        if fact.kind == "acts_in" and fact.modality not in UNSAID:
            films[fact.subject.name].add(fact.object.name)
    for fact in known:
        told = films.get(fact.subject.name, set()) if fact.kind == "plays" else set()
        if len(told) == 1 and not {"film", "franchise"} & fact.qualifiers.keys():
            yield replace(fact, qualifiers={**fact.qualifiers, "film": next(iter(told))})
        elif fact.kind in _DATED and fact.modality == "stated" and fact.qualifiers.get("planned"):
            yield replace(fact, modality="planned")
        else:
            yield fact


def _planned(fact: Fact, today: str) -> Fact:
    """A release on a day after that of the text is planned."""
    day = fact.object.name
    ahead = fact.kind == "released" and len(day) == len(today) and day > today
    if not ahead or fact.modality != "stated" or "planned" in fact.qualifiers:
        return fact
    return replace(fact, qualifiers={**fact.qualifiers, "planned": True})
