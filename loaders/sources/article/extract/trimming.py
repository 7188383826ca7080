"""Words before a name that are no part of a title: what begins a sentence, what somebody does."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.words import CALENDAR, FUNCTION_WORDS, SMALL, STARTERS

_TO_DATE: Final = re.compile(
    r"(?<=\S) (?:to|until|till|from|on|in|for) (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?$"
    rf"| - (?i:{'|'.join(sorted(CALENDAR))})$"
)
"""``pushed FILM to June 7``: no part of the title."""


def trimmed(title: str, *, at_start: bool) -> str:
    """Take words from the front that only begin the sentence, or say what somebody does."""
    short = _TO_DATE.sub("", title)
    words = (short if " " in short else title).split(" ")
    while len(words) > 1 and not words[0].endswith(":"):
        first = words[0].lower()
        coded = words[0].isupper() and len(words[0]) > 1 and words[1].isdigit()
        drop = (at_start and first in FUNCTION_WORDS and first not in _MAY_LEAD and not coded) or (
            first in _DOERS
            or (first in SMALL and first not in _MAY_LEAD and not words[0][0].isupper())
        )
        if not drop:
            break
        words = words[1:]
    if len(words) == 1 and words[0].lower() in STARTERS:
        return ""
    return " ".join(words)


_DOERS: Final = frozenset(
    [
        "actor",
        "actress",
        "director",
        "writer",
        "producer",
        "filmmaker",
        "co-star",
        "newcomer",
        "veteran",
        "villain",
        "screenwriter",
        "former",
    ]
)
_MAY_LEAD: Final = frozenset(("the", "a", "an", "no", "once"))
