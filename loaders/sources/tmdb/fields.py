"""Fields of a reply: whatever a stranger's file holds in them, they are read without harm."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from loaders.sources.tmdb.notice import IMAGES

if TYPE_CHECKING:
    from loaders.base import Reading

Record = dict[str, Any]

_LONGEST: Final = 100_000
"""No film takes so many minutes; the longest of all takes half of it."""


def records(value: Any) -> list[Record]:
    """Give the mappings of a list; anything else has none."""
    if isinstance(value, list) and set(map(type, value)) <= {dict}:
        return value
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(record: Record, key: str) -> str | None:
    """Give a field that is a text with something in it."""
    value = record.get(key)
    return value.strip() or None if isinstance(value, str) else None


def own_id(record: Record) -> str | None:
    """Give the id, which is a number above 0, as text."""
    value = record.get("id")
    if type(value) is not int:
        with suppress(ValueError, TypeError):
            value = int(str(value))
    return str(value) if type(value) is int and value > 0 else None


def image(record: Record, key: str) -> str | None:
    """Give the address of a picture."""
    path = text(record, key)
    return IMAGES + path if path and path.startswith("/") else None


def names(record: Record, key: str) -> tuple[str, ...] | None:
    """Give the names of the records in a list; None where there are none."""
    found = (text(each, "name") for each in records(record.get(key)))
    return tuple(dict.fromkeys(name for name in found if name)) or None


def minutes(record: Record, key: str) -> int | None:
    """Give a length in whole minutes; what is none, or nothing, is not known."""
    with suppress(ValueError, TypeError, OverflowError):
        number = int(float(record.get(key) or 0))
        return number if 0 < number < _LONGEST else None
    return None


def reject(reading: Reading, record: Record, what: str, place: str) -> None:
    """Note a record that has no id or no name."""
    name = text(record, "title") or text(record, "name") or record.get("id") or "without a name"
    reading.reject(f"{place}: a {what} ({name}) has no id or no name.")
