"""What SET gives to new elements at once: they are made with it, and not changed afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from queries.cypher.operators.create import reads_graph
from queries.cypher.plan.names import EVERYTHING, names_in
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.cypher.operators.create import New
    from queries.cypher.operators.set import Change


def given(news: tuple[New, ...], changes: tuple[Change, ...]) -> tuple[New, ...] | None:
    """Give the elements with the properties that all the changes set; None where one does more."""
    made = {new.name: new for new in news}
    for change in changes:
        name = _subject(change)
        if name is None or name not in made or _depends(change, made):
            return None
        added = _added(made[name], change)
        if added is None:
            return None
        made[name] = added
    return tuple(made.values())


def _subject(change: Change) -> str | None:
    """The variable that a change is about, where it can be made with what is set."""
    if isinstance(change, ast.SetProperty) and isinstance(change.target, ast.Property):
        subject = change.target.subject
    elif isinstance(change, ast.SetProperties):
        subject = change.target
    else:
        return None
    return subject.name if isinstance(subject, ast.Variable) else None


def _depends(change: Change, made: Iterable[str]) -> bool:
    """Whether the value depends on the graph, or on what is made."""
    assert isinstance(change, ast.SetProperty | ast.SetProperties)
    names = names_in(change.value)
    return bool(names.intersection((EVERYTHING, *made))) or reads_graph(change.value)


def _added(new: New, change: Change) -> New | None:
    held = new.properties
    if isinstance(change, ast.SetProperties):
        # A null in a map counts for nothing on an element that has no properties yet.
        return replace(new, properties=change.value) if held is None else None
    assert isinstance(change, ast.SetProperty)
    assert isinstance(change.target, ast.Property)
    if held is None:
        held = ast.MapLiteral((), span=change.span)
    if not isinstance(held, ast.MapLiteral):
        return None
    if change.target.key in [entry.key for entry in held.entries]:
        return None
    entry = ast.MapEntry(change.target.key, change.value)
    both = (held.span[0], change.span[1])
    return replace(new, properties=replace(held, entries=(*held.entries, entry), span=both))
