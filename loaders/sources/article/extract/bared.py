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
