"""Titles in headlines, where verbs have capitals too."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.well_known import is_well_known
from loaders.sources.article.extract.words import HEADLINE_VERBS


def of_headline(title: str) -> str:
    """Cut what a headline tells of a numbered film: ``Starts Shooting FILM 4``, ``FILM 8 Moves``.

    Args:
        title: what looks like a title in a line where all words have capitals.
    """
    title = _SHOWN.sub("", _TOLD_AFTER.sub(r"\1", title)) or title
    words = title.split()
    verbs = [n for n, word in enumerate(words[:-2]) if word.lower() in _TOLD_BEFORE]
    if not words[-1].isdigit() or not verbs or is_well_known(title):
        return title
    return " ".join(words[verbs[-1] + 1 :])


_TOLD_BEFORE: Final = HEADLINE_VERBS | frozenset(
    ("shooting", "filming", "directing", "playing", "joining", "starting", "making", "writing",
     "producing", "leaving", "exiting", "leading", "teasing", "delaying", "wrapping", "when", "why",
     "how", "where", "what", "who", "play", "join", "direct")
)  # fmt: skip
_SHOWN: Final = re.compile(
    r"^(?:The )?(?:Brand )?(?:New|First|Latest|Official|Final) (?=.*: )"
    r"|(?<=\w) (?:(?:First|New|Official|Final|Teaser|Full|Set|Behind) )*(?:Trailers?|Teasers?"
    r"|Posters?|Photos?|Images?|Footage|Clips?|Featurettes?|Reviews?|Recaps?)$"
)
"""What a headline has of a film: ``The New FILM Trailer``."""
_TOLD_AFTER: Final = re.compile(
    r"^(.*: .* \d{1,2}|[^:]* \d{1,2}) (?!Part|Chapter|Vol)[A-Z][a-z].*$"
)
"""``FILM 8 Pushed``: after the number of a film comes no more of its title."""
