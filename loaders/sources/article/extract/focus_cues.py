"""Words that tell which film a text is about, which is the next one, and which is told again."""

from __future__ import annotations

import re
from typing import Final

LEADS_UP: Final = re.compile(r"\b(?:before|ahead of|after|since|until) (?:[a-z'-]+ ){0,3}$")
"""``what to know before FILM``: the headline is about another one."""
RECAP: Final = re.compile(
    r"\b(?:recap|explained|die[sd]?|deaths?|killed|ending|plot|story|guide to|rewatch)\b"
)
REFRESHER: Final = re.compile(
    r"\b(?:recap|refresher|remember|need to know|rewatch\w*|catch(?:ing)? up|summary|brush up)\b"
)
TOLD_AGAIN: Final = re.compile(
    r"\b(?:recap of|refresher on|happen(?:s|ed) in|events of|end(?:ing)? of|(?:remember"
    r"|know) (?:about"
    r"|from|of)|since you (?:last )?(?:saw|watched)|rewatch(?:ed|ing)?|summary of|story of"
    r"|brush up on|look back at) (?:the )?"
    "(?:[a-z-]+ ){0,3}\u27e8F(?P<of>\\d+)\u27e9"
    r"|\u27e8F(?P<film>\d+)\u27e9(?:'s)? (?:recap|summary|refresher|ended|ends|left off"
    r"|picked up)\b"
)
CAME_OUT: Final = re.compile(
    "\u27e8F\\d+\u27e9,? (?:which )?(?:first )?(?:came out|was released|opened|premiered"
    "|arrived|bowed|hit"
    " theaters|debuted) (?:back )?in \u27e8D"
)


NEXT_FILM: Final = re.compile(
    "\\b(?:next|new|upcoming|latest|forthcoming) \u27e8[FR](\\d+)\u27e9 (?:[a-z-]+ )?"
    r"(?:film|movie|picture|instal?lment|chapter|outing|adventure)\b"
    "|\u27e8[FR](\\d+)\u27e9 (?:reboot|relaunch|revival)\\b"
    "|\\b(?:next|new|upcoming|latest|forthcoming) (?:[a-z-]+ )?(?:film|movie|picture|instal?lment"
    "|chapter|outing|entry) (?:of|in|from) (?:the |its |\u27e8[OP]\\d+\u27e9's )?"
    "\u27e8R(\\d+)\u27e9(?! (?:franchise|series|saga),? (?:[a-z]+ )?(?:called|titled|entitled) )"
)
NEXT_ONE: Final = re.compile("\\b(?:next|upcoming|forthcoming|coming) \u27e8R\\d+\u27e9")
NEXT_TWO: Final = re.compile(
    r"\b(?:next|upcoming|coming|forthcoming) (?:two|pair of)\b|\bback[ -]to[ -]back\b"
    r"|\btwo (?:more|new|further|additional|upcoming|next) "
    r"(?:\u27e8[FR]\d+\u27e9|films|movies|sequels)"
)
TWO_MORE: Final = re.compile(
    r"\b(?:next|upcoming|coming|new|more|another|further|additional) (?:two|pair of) (?:[a-z-]+ )?"
    r"\u27e8R(\d+)\u27e9 (?:[a-z-]+ )?(?:films|movies|sequels|instal?lments|entries|chapters)"
    r"|\btwo (?:more|new|further|additional|upcoming) (?:[a-z-]+ )?\u27e8R(\d+)\u27e9 "
    r"(?:films|movies|sequels|instal?lments|entries|chapters|pictures)"
)
"""``the next two SERIES films``."""
BOTH_MADE: Final = re.compile(
    r"\u27e8F\d+\u27e9 (?:and|&) \u27e8F\d+\u27e9(?=[^.;\u27e8]{0,60}\bback[ -]to[ -]back\b)"
)
"""``FILM and FILM will be shot back to back``."""
DATED: Final = re.compile(
    "(?:\u27e8D\\d+\u27e9(?:'s)?|original|first|(?:this|last) year's) \u27e8F\\d+\u27e9$"
    "|\u27e8F\\d+\u27e9 \\(\u27e8D"
)
BEGINS: Final = re.compile("[^\u27e8.,]{0,20}\u27e8F(\\d+)\u27e9")
OUT_IN: Final = re.compile(
    "@ (?:in |from )?\\(?\u27e8D|(?:\u27e8D\\d+\u27e9(?:'s)?|original|first) @"
    "|@[\"']?,? (?:which |that )?(?:(?:was |first |had )*(?:released|made|directed)\\b[^.;]{0,30}"
    "\u27e8D|starred|won|grossed|earned|bagged|centered|centred|revolved|went on to|took home"
    "|came out|was released|was directed|hit (?:theaters|cinemas|screens) in)"
)
"""``@`` is a film that was out in some year."""
NEW: Final = re.compile("\\b(?:next|new|upcoming) \u27e8[FR](\\d+)\u27e9()")
"""In a headline: ``the new SERIES starts filming``."""
MADE: Final = re.compile(
    r"\b(?:who|having) (?:also |previously |had |has )*(?:directed|made|helmed|wrote|shot|penned"
    r"|steered) [^;.]{0,60}$"
)
"""``who directed FILM and FILM``: those are out."""
FAR: Final = 10
"""So many films after the last one that is out, a number is of another series."""
