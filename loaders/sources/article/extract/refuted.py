"""What a sentence passes on and calls untrue, or takes back: a death, a return, a date."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.gossip import is_called_false

_STORY: Final = frozenset(("dies_in", "kills", "status", "returns_in"))
_KINDS: Final = _STORY | {"released", "delayed", "died", "filmed_at"}
_GAP: Final = r"(?:(?!\b(?:but|although|though|however|while)\b)[^.;]){0,60}$"
_UNTRUE: Final = re.compile(
    r"\b(?:(?:not|n't) (?:quite )?(?:true|the case)|untrue|no truth|false|den(?:y|ie[sd]|ying)"
    r"|debunk\w*|ruled out|refut\w+|dismiss\w+)\b" + _GAP
)
_DRAFT: Final = re.compile(
    r"\b(?:an?|the|one|his|her|their) (?:early|earlier|first|original|previous|initial|rough"
    r"|alternate|alternative|abandoned|discarded|unused) (?:drafts?|versions?|cut|script|ending"
    r"|screenplay|plan|outline)\b" + _GAP
)
_WRONG: Final = re.compile(
    r"[^.;\u27e8]{0,30}? (?:is|are|was|were|has been|have been|turned out to be) (?:[a-z]+ )?"
    r"(?:wrong|false|untrue|incorrect|nonsense|denied|debunked|bogus|not true)\b"
)
_CLAIM: Final = re.compile(
    r"(?:[a-z-]+ ){0,4}(?:claims?|reports?|rumou?rs?|suggestions?|talk|stories)\b"
)
_BACK: Final = re.compile(
    r"[^.;]{0,40}?,? (?:but|until|only for|before) [^.;]{0,60}?\b(?:br(?:ings?|ought) (?:him|her"
    r"|them|\u27e8[A-Z]\d+\u27e9) back|(?:is|was|gets|got) (?:revived|resurrected|resuscitated)"
    r"|reviv(?:es|ed)|resurrect(?:s|ed)|resuscitat(?:es|ed))\b"
)


def is_refuted(kind: str, text: str, start: int, end: int) -> bool:
    """Tell whether what a match says of a story or a date is told to be untrue.

    Args:
        kind: the kind of the fact.
        text: the coded sentence.
        start: where the match begins.
        end: where it ends.
    """
    if kind not in _KINDS:
        return False
    if _UNTRUE.search(text, 0, start) or is_called_false(text, start, end):
        return True
    if _WRONG.match(text, end) and _CLAIM.match(text):
        return True
    story = kind in _STORY
    return story and bool(_DRAFT.search(text, 0, start) or _BACK.match(text, end))
