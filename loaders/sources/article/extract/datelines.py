"""Datelines: where an agency wrote a report, before its first sentence, is told of no film."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.spelling import keys
from loaders.sources.article.extract.words import PLACES

_LINE: Final = re.compile(
    r"\s*(?P<city>[A-Z][A-Z.']+(?:[ -][A-Z][A-Z.']*){0,3})(?:, (?P<land>[A-Z][A-Za-z]*\.?"
    r"(?: [A-Z][A-Za-z]*\.?){0,2}))?(?P<agency> \([A-Z][\w ./-]{1,30}\))?"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
    r"(?P<source> \([A-Z][\w ./-]{1,30}\))?\s*(?:--|\u2014|- )\s*(?=[\"'A-Z0-9])"
)
_PLACES: Final = frozenset(keys(place) for place in PLACES)


def after_dateline(line: str) -> int:
    """Give where the text of a line begins: after ``LONDON (Reuters) - `` or ``ROME, Italy --``.

    >>> after_dateline("LONDON (Reuters) - Filming has begun.")
    19
    >>> after_dateline("IRON COMET - July 12")
    0
    """
    match = _LINE.match(line)
    if match is None:
        return 0
    told = match["agency"] or match["source"]
    known = {keys(match["city"]), keys(match["land"] or "")} & _PLACES
    return match.end() if told or known else 0
