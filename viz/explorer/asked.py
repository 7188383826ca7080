"""What may be asked of each job: its fields, their kinds, and which it needs."""

from __future__ import annotations

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
    """

    kind: type
    needed: bool = False
    choices: tuple[str, ...] = ()


_TEXT: Final = Field(str, needed=True)
_OPTIONAL: Final = Field(str)
_QUERY: Final = {
    "text": _TEXT,
    "parameters": Field(dict),
    "mode": Field(str, choices=("run", "explain", "profile")),
    "limit": Field(int),
    "job": _OPTIONAL,
}
FIELDS: Final[dict[str, dict[str, Field]]] = {
    "info": {},
    "query": _QUERY,
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
    if not isinstance(value, field.kind) or (field.kind is int and isinstance(value, bool)):
        raise Refusal(f"{name!r} is of another kind than it should be.")
    if isinstance(value, str) and len(value) > LONGEST:
        raise Refusal(f"{name!r} has more than {LONGEST:,} letters.", 413)
    if field.kind is int and value < 1:
        raise Refusal(f"{name!r} is a number from 1.")
    if field.choices and value not in field.choices:
        raise Refusal(f"{name!r} is one of {', '.join(field.choices)}.")
    return value
