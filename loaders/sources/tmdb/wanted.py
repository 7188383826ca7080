"""What a person asks TMDB for: a film, a series, a person, a collection."""

from __future__ import annotations

import re
from typing import Final

_WANTED: Final = re.compile(
    r"(?:https?://(?:www\.)?themoviedb\.org/)?(movie|tv|person|collection)[/:](\d{1,10})(?:[-/?#].*)?"
)
_IMDB: Final = re.compile(r"((?:tt|nm)\d{7,10})")


def addressed(text: str) -> tuple[str, str] | None:
    """Say what the API is to be asked for: a kind and an id; None where it is nothing of it.

    >>> addressed("https://www.themoviedb.org/movie/956-mission-impossible-iii")
    ('movie', '956')
    """
    found = _WANTED.fullmatch(text.strip())
    if found:
        return found[1], found[2]
    imdb = _IMDB.fullmatch(text.strip())
    return ("find", imdb[1]) if imdb else None
