"""Property values as a page shows them: JSON, without loss to the reader."""

from __future__ import annotations

import math
import re
from html import escape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAFE_INTEGER: Final = 2**53
PRECISION: Final = "_precision"
_DIGITS: Final = {"day": 10, "month": 7, "year": 4}
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


def straight(text: str) -> str:
    """Show the letters that would turn the order of what follows, by their numbers."""
    return _TURNING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def escaped(text: str) -> str:
    """Write a text into HTML, where it turns nothing around and becomes no markup."""
    return escape(straight(text))


def shown(value: Any) -> Any:
    """Give a value as JSON that JavaScript reads without changing it."""
    if type(value) is str or value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) < _SAFE_INTEGER else str(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, (list, tuple)):
        return [shown(item) for item in value]
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def shown_properties(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give every property by its key, a partial date as one text: ``1996``, ``1996-05``."""
    if PRECISION not in " ".join(properties):
        return {
            key: value if type(value) is str else shown(value) for key, value in properties.items()
        }
    found: dict[str, Any] = {}
    for key, value in properties.items():
        if key.endswith(PRECISION) and key.removesuffix(PRECISION) in properties:
            continue
        text = shown(value)
        digits = _DIGITS.get(str(properties.get(f"{key}{PRECISION}")))
        found[key] = text[:digits] if digits and isinstance(text, str) else text
    return found
