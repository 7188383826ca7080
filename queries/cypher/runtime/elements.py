"""References come back into a pattern: their bare ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.failures import type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Sequence


def node_id(value: Any) -> int | None:
    """The id of a node; null of null."""
    if value is None:
        return None
    if type(value) is NodeRef:
        return value.id
    raise type_error(f"Expected a node, got {describe(value)}.")


def relationship_id(value: Any) -> int | None:
    """The id of a relationship; null of null."""
    if value is None:
        return None
    if type(value) is RelationshipRef:
        return value.id
    raise type_error(f"Expected a relationship, got {describe(value)}.")


def relationships_id(value: Any) -> list[int] | None:
    """The ids of a list of relationships; null of null."""
    if value is None:
        return None
    if type(value) not in (list, tuple):
        raise type_error(f"Expected a list of relationships, got {describe(value)}.")
    found = []
    for item in value:
        number = relationship_id(item)
        if number is None:
            return None
        found.append(number)
    return found


def path_through(view: Any, start: int, parts: Sequence[int | list[int]]) -> PathRef:
    """The path that begins at a node and walks relationships and lists of them."""
    nodes, relationships = [start], []
    for part in parts:
        for r in (part,) if isinstance(part, int) else part:
            source, target = view.source(r), view.target(r)
            nodes.append(target if nodes[-1] == source else source)
            relationships.append(r)
    return PathRef(view, tuple(nodes), tuple(relationships))
