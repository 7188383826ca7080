"""Properties as text for a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def said(properties: Mapping[str, Any], key: str) -> str:
    """Write a property for a sentence: of a date, what is known of it.

    >>> said({"released": "2021-03-01", "released_precision": "month"}, "released")
    '2021-03'
    """
    precision = properties.get(f"{key}_precision")
    text = str(properties[key])
    return text[: {"year": 4, "month": 7}.get(str(precision), len(text))]
