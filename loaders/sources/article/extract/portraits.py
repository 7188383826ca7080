"""Texts about somebody and no film: obituaries, profiles, careers told film by film."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.sources.article.extract.coding import Coded

_WHO: Final = "\u27e8[PCN]\\d+\u27e9"
_HEADED: Final = re.compile(
    rf"^(?:an? )?obituary\b|\bobituary$|\bin memoriam\b|^r\.?i\.?p\.?[:,]? {_WHO}"
    r"|^(?:the )?\d+ (?:[a-z-]+ ){0,4}(?:actors|actresses|stars|celebrities|directors|filmmakers)"
    r" (?:who|you|that|whose)\b"
    rf"|^who (?:is|was) {_WHO}\?"
    rf"|^(?:everything|what|all|\d+ things) (?:you |we |there is )?(?:need |know |have )?(?:to )?"
    rf"know about {_WHO}(?:,|\?|:|$)"
    rf"|^(?:meet|introducing) {_WHO}(?:,|:|$)"
    rf"|{_WHO}'s? (?:[a-z\d-]+ ){{0,4}}(?:performances|movies|films|roles|filmography|career"
    r"|characters)(?:,? (?:ranked|so far|from worst|from best|in order)|:|$)"
    rf"|\b(?:ranking|ranked:?) (?:[a-z\d-]+ ){{0,4}}{_WHO}'s? (?:[a-z-]+ ){{0,3}}(?:performances"
    r"|movies|films|roles)\b"
    rf"|^(?:[^.;]*\b(?:actors?|actress|star|director|filmmaker|legend|icon|veteran),? )?{_WHO}"
    r"(?:,[^;.]{2,90},)? (?:dies|has died|is dead|dead at|passes away)\b"
    r"|\b(?:actor|actress|star|legend|icon|director|filmmaker)\b[^.;]* (?:dies|has died|is dead"
    r"|dead|passes away)(?:,? (?:aged?|at) \d|$)"
)
_DIED: Final = re.compile(
    rf"^{_WHO}(?:,[^;]{{2,240}},)? (?:has died|died|passed away|has passed away)\b"
    r"[^;.]*?(?:\.|,| at | in | on | after | aged )"
)
_OF_STORY: Final = re.compile(r"\b(?:spoilers?|explained|episode|recap)\b")


def is_portrait(coded: Sequence[Coded]) -> bool:
    """Tell whether headline or first sentence tell that a text is about somebody's life."""
    heads = [one for one in coded[:2] if one.sentence.block == coded[0].sentence.block]
    if any(_OF_STORY.search(one.full) for one in heads):
        return False
    if any(_HEADED.search(one.full) for one in heads):
        return True
    lead = next((one for one in coded if not one.sentence.heading), None)
    return lead is not None and "\u27e8C" not in lead.full[:3] and bool(_DIED.match(lead.full))
