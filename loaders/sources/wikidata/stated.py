"""Statements kept as claims: those with a rank or a time, those that disagree, and releases."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from graph.model.partial_date import PartialDate
from loaders.sources.wikidata.notice import SOURCE
from loaders.sources.wikidata.properties import NAMES, SINCE, UNTIL

if TYPE_CHECKING:
    from loaders.sources.wikidata.draft import Draft
    from loaders.sources.wikidata.entity import Entity
    from loaders.sources.wikidata.statement import Statement


def is_telling(statement: Statement) -> bool:
    """Tell whether a statement says more than its value: a rank, or a time in which it holds."""
    dated = statement.first(*SINCE, UNTIL) is not None
    return statement.rank != "normal" or dated


def keep(
    draft: Draft,
    entity: Entity,
    property_: str,
    statement: Statement,
    name: str | None = None,
    target: tuple[str | None, str] = (None, ""),
) -> None:
    """Keep a statement as a claim.

    Args:
        draft: where it is kept.
        entity: what it is stated of.
        property_: the property of Wikidata.
        statement: what is stated.
        name: the property of the model that it speaks of, where it speaks of one.
        target: the id of the node that it means besides, where there is one, and its name.
    """
    kind = NAMES.get(name or property_, "statement")
    value = str(statement.value) if statement.value is not None else statement.raw
    node, called = target
    key = f"claim:wikidata-{_own(entity, property_, statement, value)}"
    said = called or value
    claim = draft.node(key, f"{kind.replace('_', ' ')} of {entity.name}: {said}", entity.place)
    is_date = isinstance(statement.value, PartialDate)
    claim.learn(
        kind=kind,
        property=name,
        value=node or value,
        value_type="date" if is_date else "node" if node else "string",
        modality="stated",
        outcome=_outcome(entity, statement),
        decision="rejected" if statement.rank == "deprecated" else "accepted",
        qualifiers=tuple(_qualifiers(property_, statement)),
    )
    as_of = statement.first(*SINCE)
    if isinstance(as_of, PartialDate):
        claim.learn(as_of=as_of.stored, as_of_precision=as_of.precision)
    draft.relate("ABOUT", key, entity.key, role="subject")
    if node is not None:
        draft.relate("ABOUT", key, node, role="object")
    draft.relate("STATED_IN", key, SOURCE.key)


def _outcome(entity: Entity, statement: Statement) -> str | None:
    """Say that a date has come, where the item was edited later."""
    value = statement.value
    if not isinstance(value, PartialDate) or statement.rank == "deprecated":
        return None
    return "came_true" if str(value.last_day) < entity.edited else None


def _own(entity: Entity, property_: str, statement: Statement, value: str) -> str:
    """Give what names a claim for ever: the statement's own id, else what it says."""
    if statement.id:
        return statement.id
    text = f"{property_} {statement.rank} {value} {sorted(statement.qualifiers)}"
    return f"{entity.id.lower()}-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def _qualifiers(property_: str, statement: Statement) -> list[str]:
    found: list[Any] = [f"statement={property_}", f"rank={statement.rank}"]
    for name, values in sorted(statement.qualifiers.items()):
        found += [f"{name}={value}" for value in values if value is not None]
    return found
