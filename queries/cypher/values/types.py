"""The types of Cypher's values, by name."""

from __future__ import annotations

from typing import Any

from graph.values.point import Point
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time
from queries.cypher.values.elements import NodeRef, PathRef, RelationshipRef
from queries.cypher.values.failures import too_deep

NAMES: dict[type, str] = {
    type(None): "NULL",
    bool: "BOOLEAN",
    str: "STRING",
    int: "INTEGER",
    float: "FLOAT",
    Date: "DATE",
    LocalTime: "LOCAL TIME",
    Time: "ZONED TIME",
    LocalDateTime: "LOCAL DATETIME",
    DateTime: "ZONED DATETIME",
    Duration: "DURATION",
    Point: "POINT",
    NodeRef: "NODE",
    RelationshipRef: "RELATIONSHIP",
    PathRef: "PATH",
    dict: "MAP",
    list: "LIST",
    tuple: "LIST",
}
"""The name of each type, without what lists hold."""

# valueType() names the members of a union in this order.
_ORDER = (
    "NOTHING",
    "NULL",
    "BOOLEAN",
    "STRING",
    "INTEGER",
    "FLOAT",
    "DATE",
    "LOCAL TIME",
    "ZONED TIME",
    "LOCAL DATETIME",
    "ZONED DATETIME",
    "DURATION",
    "POINT",
    "NODE",
    "RELATIONSHIP",
    "MAP",
    "LIST",
    "PATH",
    "ANY",
)
_ARTICLES = {"INTEGER": "an integer", "NULL": "null"}
_MEMORABLE = 60


def type_name(value: Any) -> str:
    """Name the type of a value: ``STRING``, ``LIST``, ``NODE``, ``ZONED DATETIME``."""
    return NAMES.get(type(value)) or type(value).__name__.upper()


def describe(value: Any) -> str:
    """Name the type and, where it is short, the value, for an error's sentence."""
    name = type_name(value)
    word = _ARTICLES.get(name) or f"a {name.lower()}"
    if type(value) in (bool, int, float, str):
        shown = str(value).lower() if type(value) is bool else repr(value)
        if len(shown) <= _MEMORABLE:
            return f"{word} ({shown})"
    return word


def value_type(value: Any) -> str:
    """Give a value's exact type as Cypher's ``valueType`` does: ``LIST<INTEGER NOT NULL>``."""
    if value is None:
        return "NULL"
    return f"{_bare_type(value)} NOT NULL"


def _bare_type(value: Any) -> str:
    if type(value) is not list and type(value) is not tuple:
        return type_name(value)
    if not value:
        return "LIST<NOTHING>"
    try:
        members = {_bare_type(item) for item in value if item is not None}
    except RecursionError:
        raise too_deep() from None
    ordered = sorted(members, key=_rank)
    if any(item is None for item in value):
        return f"LIST<{' | '.join(ordered) or 'NULL'}>"
    return f"LIST<{' | '.join(f'{name} NOT NULL' for name in ordered)}>"


def _rank(name: str) -> tuple[int, str]:
    return (_ORDER.index(name.split("<", 1)[0]), name)
