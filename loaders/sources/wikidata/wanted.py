"""What a person asks Wikidata for: an item, in a language."""

from __future__ import annotations

import re
from typing import Final

_WANTED: Final = re.compile(
    r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d{0,11})"
)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*")


def addressed(text: str) -> str | None:
    """Give the id of the item that is asked for; None where it is none.

    >>> addressed("https://www.wikidata.org/wiki/Q42")
    'Q42'
    """
    found = _WANTED.fullmatch(text.strip())
    return found[1] if found else None


def is_language(text: str) -> bool:
    """Tell whether a text is the code of a language: ``de``, ``pt-br``."""
    return _LANGUAGE.fullmatch(text) is not None
