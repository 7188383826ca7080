"""Stable ids of the form ``kind:slug``, and text folded for matching names."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ħ": "h",
    }
)
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`]")
_BREAKS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Bring a name to the form in which names are compared: lower case, without accents.

    >>> fold("Léa Seydoux"), fold("  STRASSE ") == fold("Straße")
    ('lea seydoux', True)
    """
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(char for char in apart.casefold() if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", " ".join(bare.translate(_LETTERS).split()))


def slug(text: str) -> str:
    """Write a name as letters, digits and hyphens, for an id.

    >>> slug("Mission: Impossible - Rogue Nation"), slug("Ocean's 8")
    ('mission-impossible-rogue-nation', 'oceans-8')
    """
    return _BREAKS.sub("-", _APOSTROPHES.sub("", fold(text))).strip("-")


def make_id(kind: str, *parts: object) -> str:
    """Make the id of a thing from its kind and what names it.

    >>> make_id("film", "Mission: Impossible", 1996)
    'film:mission-impossible-1996'

    Raises:
        ValueError: no letter or digit is left to make it of.
    """
    slugs = [part for part in (slug(str(part)) for part in parts) if part]
    if not slugs:
        raise ValueError(f"An id of kind {kind!r} needs a name with a letter or a digit.")
    return f"{kind}:{'-'.join(slugs)}"
