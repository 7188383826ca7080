"""One statement of an item: its rank, its value, and what qualifies it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from graph.model.partial_date import PartialDate

Value = str | PartialDate | None

_ITEM: Final = re.compile(r"Q[1-9]\d*")
_TIME: Final = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T")
_PRECISIONS: Final = {9: 1, 10: 2, 11: 3}
_JULIAN: Final = "Q1985786"


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of an item.

    Attributes:
        id: its id, as an id may be written here; empty where it has none.
        rank: ``preferred``, ``normal`` or ``deprecated``.
        value: an item's id, a text or a date; None where there is none, or nobody knows it.
        raw: the value as it came, for sentences.
        qualifiers: by property.
    """

    id: str
    rank: str
    value: Value
    raw: str = ""
    qualifiers: dict[str, list[Value]] = field(default_factory=dict)

    def first(self, *properties: str) -> Value:
        """Give the first value among qualifiers; None where there is none."""
        for name in properties:
            for value in self.qualifiers.get(name, ()):
                if value is not None:
                    return value
        return None

    @property
    def item(self) -> str | None:
        """The id of the item that is its value."""
        return str(self.value) if is_item(self.value) else None


def is_item(value: object) -> bool:
    """Tell whether a value is the id of an item."""
    return isinstance(value, str) and _ITEM.fullmatch(value) is not None


def read_statement(given: Any) -> Statement | None:
    """Read a statement; None where it is none."""
    if not isinstance(given, dict) or not isinstance(given.get("mainsnak"), dict):
        return None
    qualifiers = given.get("qualifiers")
    found: dict[str, list[Value]] = {}
    if isinstance(qualifiers, dict):
        for name, snaks in qualifiers.items():
            if isinstance(snaks, list):
                found[name] = [snak_value(snak) for snak in snaks]
    own = given.get("id")
    return Statement(
        re.sub(r"[^a-z0-9]+", "-", own.lower()) if isinstance(own, str) else "",
        given["rank"] if given.get("rank") in ("preferred", "deprecated") else "normal",
        snak_value(given["mainsnak"]),
        _raw(given["mainsnak"]),
        found,
    )


def snak_value(snak: Any) -> Value:
    """Give the value of a snak: an item's id, a text, a date; None where there is none."""
    held = snak.get("datavalue") if isinstance(snak, dict) else None
    value = held.get("value") if isinstance(held, dict) else None
    if isinstance(value, str):
        return value.strip() or None
    if not isinstance(value, dict):
        return None
    if "time" in value:
        return read_time(value)
    if "numeric-id" in value or "id" in value:
        return _item(value)
    for name in ("text", "amount"):
        if isinstance(value.get(name), str):
            return value[name].strip().removeprefix("+") or None
    return None


def _raw(snak: dict[str, Any]) -> str:
    """Give a value as text, whatever it is."""
    held = snak.get("datavalue")
    value = held.get("value") if isinstance(held, dict) else None
    if isinstance(value, dict):
        return str(value.get("time") or value.get("id") or value.get("text") or "a value")
    return str(value) if value is not None else str(snak.get("snaktype", "no value"))


def _item(value: dict[str, Any]) -> str | None:
    """Give the id of an item; old files have its number alone."""
    own, number = value.get("id"), value.get("numeric-id")
    if is_item(own):
        return str(own)
    if value.get("entity-type") == "item" and type(number) is int and number > 0:
        return f"Q{number}"
    return None


def read_time(value: dict[str, Any]) -> PartialDate | None:
    """Give a date as far as it is known; None before the year 1, or where only a decade is.

    A day of the Julian calendar is another one in ours: of such a date the year alone is kept.
    """
    text, precision = value.get("time"), value.get("precision")
    found = _TIME.match(text) if isinstance(text, str) else None
    parts = _PRECISIONS.get(precision) if isinstance(precision, int) else None
    if found is None or parts is None:
        return None
    if str(value.get("calendarmodel", "")).endswith(_JULIAN):
        parts = 1
    try:
        return PartialDate(*(int(part) for part in found.groups()[:parts]))
    except ValueError:
        return None


def best(statements: list[Statement]) -> list[Statement]:
    """Give the statements to believe: the preferred ones, else those that are not deprecated."""
    preferred = [one for one in statements if one.rank == "preferred"]
    return preferred or [one for one in statements if one.rank == "normal"]
