"""Titles that are but a part of something else: of a name, or of another title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.first_names import FEMALE, MALE
from loaders.sources.article.extract.spelling import key, keys
from loaders.sources.article.extract.words import HOUSES, STARTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.gazetteer import Known


def is_tail(title: str, others: Iterable[str]) -> bool:
    """Tell whether another title ends with one: ``Comet`` beside ``The Rise of Comet``."""
    return any(other.endswith(f" {title}") for other in others)


def ends_with(title: str, others: set[str]) -> bool:
    """Tell whether a title of a headline ends with another one: ``Know Before IRON COMET 3``."""
    words = keys(title)
    ends = (words[at:] for at in range(1, len(words)))
    known = {keys(other) for other in others if other != title and len(keys(other)) > 1}
    return any(end in known for end in ends)


def whole(found: Iterable[tuple[str, bool]], text: str) -> set[str]:
    """Give the titles that are no parts of names or of other titles.

    Args:
        found: titles, and whether their form shows that they are ones.
        text: the text without its headings.
    """
    kept = {title for title, shaped in found if shaped or not in_name(title, text)}
    kept -= {title for title in kept if title not in text and ends_with(title, kept)}
    loose = {title for title, _ in found} - {title for title, shaped in found if shaped}
    kept -= {title for title in loose & kept if _only_within(title, kept, text)}
    kept -= {title for title in kept if " " in title and _only_within(title, _PAPERS, text)}
    return {title for title in kept if not _only_ends(title, kept, text)}


_PAPERS: Final = {house for house in HOUSES if " " in house}
"""Papers and studios of several words, of which some may be a title: ``Wall Street Journal``."""


def _only_within(title: str, others: set[str], text: str) -> bool:
    """Whether a name stands only in a longer title, and is not what comes before its colon."""
    word = re.compile(rf"(?<![\w'-]){re.escape(title)}(?!\w)")
    longer = [o for o in others if o != title and word.search(o) and not o.startswith(f"{title}:")]
    if not longer:
        return False
    rest = re.sub("|".join(re.escape(o) for o in sorted(longer, key=len, reverse=True)), "", text)
    return word.search(text) is not None and word.search(rest) is None


def _only_ends(title: str, others: set[str], text: str) -> bool:
    """Whether a title never stands for itself, but only at the end of another one."""
    longer = [other for other in others if other.endswith(f" {title}")]
    if ":" in title or not longer:
        return bool(longer)
    inside = sum(text.count(other) for other in longer)
    return 0 < text.count(title) <= inside


def has_whole(title: str, others: set[str]) -> bool:
    """Tell whether a text has a title as it stands: ``The Comet``, no ``The Comet: Ashfall``."""
    return title in others and not any(other.startswith(f"{title}: ") for other in others)


_PARTICLE: Final = re.compile(r"(?:De|Del|Di|Da|Van|Von|La|Le|Mc|Mac|St\.?) ")
"""What a family name of two words begins with."""


def in_name(title: str, text: str) -> bool:
    """Tell whether a title of few words is but a part of somebody's name."""
    if " " in title:
        if not _PARTICLE.match(title):
            return False
        given = re.search(rf"\b([A-Z][a-z]+) {re.escape(title)}\b", text)
        return given is not None and (given[1].lower() in MALE or given[1].lower() in FEMALE)
    for match in re.finditer(
        rf"\b([A-Z][a-z'.-]+) {re.escape(title)}\b|\b{re.escape(title)} ([A-Z][a-z]+)\b", text
    ):
        other = (match[1] or match[2]).lower()
        if other not in STARTERS and (match[1] is None or other in MALE or other in FEMALE):
            return True
    return False


def official(known: Known, title: str) -> str:
    """Give the official title where the text has its end alone; else what the text has."""
    same = key(known.name).endswith(key(title)) or re.search(r"[:\W]", title.replace(" ", ""))
    return known.name if same else title


def nicknamed(before: str, after: str) -> bool:
    """Tell whether what stands in quotation marks is a nickname: ``Al "Fox" Stone``."""
    return _NICKNAMED.search(before) is not None and _NAMED_ON.match(after) is not None


_NICKNAMED: Final = re.compile(r"\b[A-Z][\w.'-]*(?<!'s) [\"']$")
_NAMED_ON: Final = re.compile(
    r"[\"'] (?!(?:Cast|Casting|Trailer|Teaser|Movie|Film|Sequel|Prequel|Set|Stars?|Director|Reboot"
    r"|Release|Posters?|Spin-?[Oo]ff|Footage|Script|Premiere|Franchise|Series|Villain|Production"
    r"|Adds|Gets|Will|Is|Has|Moves|Moved|Delayed|Pushed|Wraps|First|Images?|Photos?|Title|Ending"
    r"|Role|Update|Date|Dates|Finds|Taps|Lands|Shoot|Filming|Starts|Begins|Ends)\b)[A-Z]"
)
