"""Lines that tell who wrote an article, for whom and when: ``By Ann Lee, Variety, May 3, 2025``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LONGEST: Final = 140
_NAME: Final = re.compile(r"[^\W\d_][\w.'\u2019-]*(?:[ ,&]+(?:and +)?[^\W\d_][\w.'\u2019-]*){1,9}")
_PARTS: Final = re.compile(
    r"\s*(?:[,|\u2022\u00b7;()]|\s[-\u2013\u2014@]\s|\s[-\u2013\u2014]$|^[-\u2013\u2014]\s)\s*"
)
_TIME: Final = re.compile(
    r"(?:\bat )?\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?: (?-i:[A-Z]{2,4})\b)?"
    r"|\b\d{1,2} ?[ap]\.?m\.?\b"
    r"|\b\d+ min(?:ute)?s? read\b|\b\d+ (?:comments?|shares?|views)\b",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?", re.IGNORECASE
)
_SAID: Final = re.compile(
    r"\b(?:first |last |originally )?(?:posted|published|updated|written|reported|filed|source"
    r"|via)\b"
    r"(?: by)?(?: on| in| at| to)?:?",
    re.IGNORECASE,
)
"""Words that no line but one of these has beside a date."""
_BY: Final = re.compile(r"(?:^|\s)by:? +", re.IGNORECASE)
_LINK: Final = re.compile(
    r"^(?:on|in|at|for|from|to|the|[Dd]ate|[Bb]y|From|In)\s+|\s+(?:on|in|at|for|from)$"
)
_SECTION: Final = re.compile(r" (?:in|under|for) [A-Z][\w ]*$")
_OUTLET: Final = re.compile(
    r"\w\.(?:com|net|org|co\.uk|tv)\b|\b(?:news|times|post|magazine|reporter|herald|guardian|wire"
    r"|press|daily|weekly|journal|gazette|tribune|chronicle|blog|network|entertainment|online)\b",
    re.IGNORECASE,
)
"""What papers and sites are called."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote an article, where it stood and when; None where that is not said."""

    author: str | None = None
    outlet: str | None = None
    date: str | None = None


def byline(line: str) -> Byline | None:
    """Read a line that is a byline and nothing else; of any other line, nothing.

    >>> byline("Posted on 14 June 2021 by Ann Lee, Empire").author
    'Ann Lee'
    """
    from loaders.sources.article.dates import dates_in  # noqa: PLC0415 - it rests on all the rules

    bare = line.strip(" *_()[]\t")
    told = list(dates_in(bare)) if len(bare) <= _LONGEST else []
    days = [(start, end, day) for start, end, day in told if day.day is not None]
    if len(days) != 1 or len(told) != 1:
        return None
    start, end, day = days[0]
    said = _SAID.search(bare) is not None or _BY.search(bare) is not None
    rest = f"{bare[:start]} | {bare[end:]}"
    rest = _SAID.sub(lambda m: " | by " if m[0].lower().endswith("by") else " | ", rest)
    rest = _WEEKDAY.sub(" ", _TIME.sub(" | ", rest))
    author, outlets = None, []
    for part in _PARTS.split(_BY.sub(" | by ", rest)):
        by = _BY.match(part)
        words = _unlinked(part[by.end() :] if by else part)
        if not words:
            continue
        words = _SECTION.sub("", words) if by else words
        if by and author is None and _NAME.fullmatch(words) and words[0].isupper():
            author = words
        else:
            outlets.append(words)
    known = all(map(_is_outlet, outlets))
    if len(outlets) > 1 or not (known or (said and outlets and _is_named(outlets[0]))):
        return None
    return Byline(author, outlets[0] if outlets else None, str(day))


def _unlinked(words: str) -> str:
    """Take away the small words that join the parts of a line."""
    before = ""
    while words != before:
        before, words = words, _LINK.sub("", words.strip(" .:|-\u2013\u2014"))
    return words


def _is_outlet(words: str) -> bool:
    from loaders.sources.article.extract.spelling import key  # noqa: PLC0415 - as above
    from loaders.sources.article.extract.title_cues import HOUSE_KEYS  # noqa: PLC0415 - as above

    return _is_named(words) and (key(words) in HOUSE_KEYS or _OUTLET.search(words) is not None)


def _is_named(words: str) -> bool:
    """Whether all words but small ones are large, and they are few."""
    parts = words.split()
    return 0 < len(parts) <= 5 and all(p[0].isupper() or p in ("of", "the", "and") for p in parts)
