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
    ordered = sorted((name for name in members if not _held(name, members)), key=_rank)
    if any(item is None for item in value):
        return f"LIST<{' | '.join(ordered) or 'NULL'}>"
    return f"LIST<{' | '.join(f'{name} NOT NULL' for name in ordered)}>"


def _held(name: str, members: set[str]) -> bool:
    """Whether another type of the union holds every value of this one.

    An empty list is a list of anything, and ``LIST<INTEGER>`` a list of more.
    """
    if not name.startswith("LIST<"):
        return False
    return any(other != name and _holds(other, name) for other in members)


def _holds(wide: str, narrow: str) -> bool:
    """Whether each member of the narrow list type, null aside, is one of the wide one's."""
    if not wide.startswith("LIST<"):
        return False
    inner = _members(narrow)
    if inner == ["NOTHING"]:
        return True
    wider = _members(wide)
    return all(any(_within(part, whole) for whole in wider) for part in inner)


def _within(part: str, whole: str) -> bool:
    if part in {whole, f"{whole} NOT NULL"}:
        return True
    return _holds(whole.removesuffix(" NOT NULL"), part.removesuffix(" NOT NULL"))


def _members(name: str) -> list[str]:
    """The members of the union that a list type holds, from its name."""
    found, depth, start = [], 0, len("LIST<")
    for place, letter in enumerate(name):
        depth += {"<": 1, ">": -1}.get(letter, 0)
        if (letter == "|" and depth == 1) or (depth == 0 and place >= start):
            found.append(name[start:place].strip())
            start = place + 1
            if depth == 0:
                break
    return found


def _rank(name: str) -> tuple[Any, ...]:
    """The place of a member in a union; lists go by what they hold."""
    place = _ORDER.index(name.split("<", 1)[0].removesuffix(" NOT NULL"))
    if not name.startswith("LIST<"):
        return (place,)
    return (place, [_rank(member) for member in _members(name)], name)
