"""Questions about values that generated code asks: types, normal forms, labels."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from graph.values.storable import check_storable
from queries.cypher.runtime.access import check_alive
from queries.cypher.syntax import ast
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.equality import equals
from queries.cypher.values.failures import type_error
from queries.cypher.values.ternary import and_
from queries.cypher.values.types import describe, type_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_LISTS = (list, tuple)


def both(a: bool | None, b: bool | None) -> bool | None:  # noqa: FBT001 - Cypher values
    """``a AND b`` of two links of a chain of comparisons."""
    return and_(a, b)


def is_typed(value: Any, wanted: ast.TypeExpression) -> bool:
    """``value IS :: TYPE``."""
    if isinstance(wanted, ast.TypeUnion):
        return any(is_typed(value, part) for part in wanted.alternatives)
    if wanted.name == "NOTHING":
        return False
    if value is None:
        return not wanted.not_null
    if wanted.name == "ANY":
        return True
    if wanted.name == "NULL":
        return False
    if wanted.name == "PROPERTY VALUE":
        return _is_storable(value)
    if wanted.name == "LIST":
        inner = wanted.inner
        return isinstance(value, _LISTS) and (
            inner is None or all(is_typed(item, inner) for item in value)
        )
    return type_name(value) == wanted.name


def _is_storable(value: Any) -> bool:
    """Whether a property can hold a value."""
    try:
        check_storable(value)
    except CypherError:
        return False
    return not isinstance(value, NodeRef | RelationshipRef | PathRef)


def is_normalized(value: Any, form: ast.NormalForm, negated: bool) -> bool | None:  # noqa: FBT001
    """``value IS NFC NORMALIZED``; null of what is not a string."""
    if type(value) is not str:
        return None
    return unicodedata.is_normalized(form, value) is not negated


def names_of(value: Any) -> Sequence[str] | None:
    """The labels of a node, or the type of a relationship; None of null."""
    if value is None:
        return None
    check_alive(value)
    if type(value) is NodeRef:
        labels: Sequence[str] = value.view.labels_of(value.id)
        return labels
    if type(value) is RelationshipRef:
        return (value.view.type_of(value.id),)
    raise type_error(f"Only nodes and relationships have labels, not {describe(value)}.")


def has_dynamic(names: Sequence[str], wanted: Any, mode: ast.DynamicMode) -> bool:
    """``n:$(wanted)``: one name or a list of names, of which all or any must be there."""
    items = wanted if isinstance(wanted, _LISTS) else (wanted,)
    for item in items:
        if type(item) is not str:
            raise type_error(f"A label is a string, not {describe(item)}.")
    found = (item in names for item in items)
    return any(found) if mode == "any" else all(found)


def matches_map(properties: dict[str, Any], wanted: Any) -> bool:
    """Whether every entry of a map is a property with an equal value."""
    if type(wanted) is not dict:
        raise type_error(f"Expected a map of properties, got {describe(wanted)}.")
    return all(equals(properties.get(key), value) for key, value in wanted.items())
