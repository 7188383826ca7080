"""What may be asked of each job: its fields, their kinds, and which it needs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from viz.explorer.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 100_000
"""More letters than this no field holds."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of what is asked.

    Attributes:
        kind: what its value is.
        needed: whether it must be there.
        choices: the values that it may have; empty where any may be.
        least: of a number, the smallest that it may be.
    """

    kind: type
    needed: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0


_TEXT: Final = Field(str, needed=True)
_OPTIONAL: Final = Field(str)
_THEME: Final = Field(str, choices=("light", "dark", "system"))
_FORMATS: Final = ("html", "csv", "json", "graphml", "lanes", "svg")
_QUERY: Final = {
    "text": _TEXT,
    "parameters": Field(dict),
    "mode": Field(str, choices=("run", "explain", "profile")),
    "limit": Field(int, least=1),
    "parts": Field(bool),
    "job": _OPTIONAL,
}
_QUESTION: Final = {"question": _TEXT, "parameters": Field(dict), "job": _OPTIONAL}
_NODE: Final = {"id": _TEXT}
FIELDS: Final[dict[str, dict[str, Field]]] = {
    "info": {},
    "start": {},
    "search": {"q": _OPTIONAL, "labels": _OPTIONAL},
    "node": _NODE,
    "questions": {},
    "question": {"name": _TEXT},
    "query": _QUERY,
    "ask": _QUESTION,
    "save": {
        "text": _OPTIONAL,
        "question": _OPTIONAL,
        "parameters": Field(dict),
        "ids": Field(list),
        "lines": Field(list),
        "places": Field(dict),
        "title": _OPTIONAL,
        "theme": _THEME,
        "format": Field(str, needed=True, choices=_FORMATS),
        "job": _OPTIONAL,
    },
    "lanes": {
        "text": _OPTIONAL,
        "question": _OPTIONAL,
        "parameters": Field(dict),
        "title": _OPTIONAL,
        "theme": _THEME,
    },
    "complete": {"text": _TEXT, "offset": Field(int), "parameters": Field(list)},
    "check": {"text": _TEXT},
    "offers": _NODE,
    "why": {"id": _TEXT, "topic": _TEXT},
    "expansions": _NODE,
    "expand": {
        "id": _TEXT,
        "type": _OPTIONAL,
        "label": _OPTIONAL,
        "direction": Field(str, choices=("in", "out")),
        "limit": Field(int, least=1),
        "job": _OPTIONAL,
    },
    "path": {"from": _TEXT, "to": _TEXT, "job": _OPTIONAL},
    "claims": {
        "state": Field(str, choices=("proposed", "accepted", "rejected", "disagreements")),
        "offset": Field(int),
    },
    "decide": {"id": _TEXT, "decision": Field(str, needed=True, choices=("accept", "reject"))},
}


def check(job: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Give what was asked, if the job can be asked so; fields that it does not know are left out.

    Raises:
        Refusal: a field is missing or of another kind.
    """
    found = {}
    for name, field in FIELDS[job].items():
        value = asked.get(name)
        if value is None:
            if field.needed:
                raise Refusal(f"The request lacks {name!r}.")
            continue
        found[name] = _checked(name, field, value)
    return found


def _checked(name: str, field: Field, value: Any) -> Any:
    if field.kind is int and isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:18])
    if field.kind is dict and isinstance(value, str) and len(value) <= LONGEST:
        value = _read(value)
    if not isinstance(value, field.kind) or (field.kind is int and isinstance(value, bool)):
        raise Refusal(f"{name!r} is of another kind than it should be.")
    if isinstance(value, str) and len(value) > LONGEST:
        raise Refusal(f"{name!r} has more than {LONGEST:,} letters.", 413)
    if isinstance(value, int) and value < field.least:
        raise Refusal(f"{name!r} is a number from {field.least}.")
    if field.choices and value not in field.choices:
        raise Refusal(f"{name!r} is one of {', '.join(field.choices)}.")
    return value


def _read(text: str) -> Any:
    """Read the JSON that an address carries; text that is none stays text."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
