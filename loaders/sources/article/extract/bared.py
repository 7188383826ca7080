"""Sentences without what stands between commas after a film and only describes it."""

from __future__ import annotations

import re
from typing import Final

_VERBS: Final = (
    r"(?:will|won't|is|isn't|are|was|wasn't|were|has|had|have|would|now|also|then|still|finally"
    r"|goes|go|comes?|came|(?:mov|slid|shift|push|slip|jump|leap|bump|open|arriv|hit|land|debut"
    r"|premier|bow|launch|drop|reach|releas|follow|vacat|leav|tak|keep|stay|retain|claim)[a-z]*"
    r"|took|kept|left|got|gets|in|on|from|to|until|for|forward|back|up|out|off|due|set"
    r"|slated|scheduled|dated|originally|previously|first|(?=\u27e8D))"
)
"""What goes on to tell of the film."""
_DESCRIBED: Final = re.compile(
    "(?P<film>\u27e8F\\d+\u27e9[\"']?)(?P<told>, (?:with|starring|co-starring|featuring|toplined"
    r"|headlined|fronted|directed|helmed|written|produced|penned|from|led by|based on|set in"
    r"|adapted from|about|an?|the|his|her|their|its|which (?:also )?(?:stars|reunites|follows"
    r"|features|is (?:directed|written|based)|was (?:directed|written)))\b"
    r"(?:(?!\u27e8D)[^.;]){3,170}?,)"
    rf"(?= (?:which |that |and )?{_VERBS}\b)"
)


def bared(text: str) -> str:
    """Take out what describes a film, so that its verb stands beside it.

    What has a date of its own is left.

    >>> bared("\u27e8F0\u27e9, starring \u27e8P1\u27e9, opens on \u27e8D2\u27e9.")
    '\u27e8F0\u27e9 opens on \u27e8D2\u27e9.'
    """
    return _DESCRIBED.sub(r"\g<film>", text)


_SUBJECT: Final = re.compile(
    r"^(?P<who>(?:[\"']|and |but |meanwhile,? |also,? |as for )?\u27e8[PCN]\d+\u27e9"
    r"(?: \([^()]*\))?)"
    r"(?P<told>, (?:(?:whose|whom|an?|the|his|her|now|once|best|formerly|late of|fresh|most|of|aged"
    r"|star|last seen|seen|born|known|himself|herself|played by|portrayed by)\b"
    r"|\u27e8[PCNFRO]\d+\u27e9's |\d)"
    r"[^;.]{2,160}?,) (?P<verb>(?:is|isn't|was|wasn't|has|hasn't|had|will|won't|would|also|then"
    r"|returns?|joins?|joined|plays?|played|stars?|starred|reprises?|reprised|directs?|directed"
    r"|writes?|wrote|produces?|produced|dies|died|kills|killed|comes|came|takes|took|appears"
    r"|appeared|leaves|left|makes|made|portrays|portrayed|voices|voiced|replaces|replaced|boards"
    r"|boarded|steps|stepped|does|doesn't|gets|got|turns|turned|stabs|shoots|shot|meets|signed"
    r"|signs|remains|stays|lends|brings|brought|indeed|once|again|still)\b)"
)


_MAKES: Final = re.compile(
    r"\b(?:produc|direct|writ|wrote|script|screenwrit|compos|edit|helm|filmmak|cinematograph|creator"
    r"|designer|stunt|novelist|executive|studio)"
)
"""Who makes films is not of a cast: what tells so is left."""


def of_subject(text: str) -> str:
    """Take out what describes somebody whom a sentence begins with, before the verb.

    >>> of_subject("\u27e8P0\u27e9, the partner of the last film, won't be back.")
    "\u27e8P0\u27e9 won't be back."
    """
    match = _SUBJECT.match(text)
    if match is None or _MAKES.search(match["told"]):
        return text
    return f"{match['who']} {text[match.start('verb') :]}"
