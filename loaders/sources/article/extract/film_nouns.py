"""Headlines write nouns with a capital: ``Star Rider Movie`` is a movie, and no longer title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.well_known import is_well_known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.article.extract.sentences import Sentence

_NOUN: Final = re.compile(
    r"(?<=[A-Za-z0-9'\u2019\"] )(?:Movies?|Films?|Sequels?|Prequels?|Franchise|Follow-?[Uu]p|Reboot"
    r"|Remake|Spin-?[Oo]ff|Instal?lments?|Saga|Trilogy|Threequel|Feature)\b(?!['\u2019]|: | \d)"
)
_BEFORE: Final = re.compile(r"(\S+) $")


def small_nouns(text: str, found: Sequence[Sentence]) -> str:
    """Write the nouns for films in headlines with a small letter; the text keeps its length.

    Args:
        text: the text.
        found: its sentences.
    """
    body = " ".join(sentence.text for sentence in found if not sentence.heading)
    pieces: list[str] = []
    at = 0
    for sentence in found:
        if not sentence.heading or not body:
            continue
        for match in _NOUN.finditer(sentence.text):
            if _is_of_title(sentence.text, match, body):
                continue
            start = sentence.start + match.start()
            pieces += [text[at:start], match[0].lower()]
            at = sentence.start + match.end()
    return "".join([*pieces, text[at:]])


def _is_of_title(line: str, match: re.Match[str], body: str) -> bool:
    """Whether the noun is a word of a title: the text has it so, or everybody knows it."""
    before = _BEFORE.search(line, 0, match.start())
    words = line[: match.end()].split()
    told = before is not None and f"{before[1]} {match[0]}" in body
    return told or any(is_well_known(" ".join(words[-size:])) for size in (2, 3, 4, 5))
