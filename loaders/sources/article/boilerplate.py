"""What stands in a page and is no part of its article: buttons, notices, lists of other articles.

Such lines are blanked, so that every offset stays what it was.
"""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = """
    share|tweet|facebook|twitter|x|email|e-mail|pinterest|linkedin|reddit|whatsapp|telegram|
    flipboard|copy link|link copied|print|save|save article|bookmark|like|follow|following|comment|
    comments|share this article|share on facebook|share on twitter|share on x|share this|
    share via email|subscribe|subscribe now|sign up|sign in|log in|login|register|menu|search|close|
    open menu|home|advertisement|advertisements|ad|sponsored|sponsored content|
    skip to main content|skip to content|read more|load more|show more|see more|view all|more|next|
    previous|back to top|top|loading|click to expand|view comments|leave a comment|reply|
    jump to comments|accept|accept all|reject all|accept all cookies|cookie settings|
    manage preferences|privacy policy|terms of use|terms of service|got it|i agree|ok|newsletter|
    trending|popular|recommended|most popular|latest news|tags|topics|image|photo|video|gallery|
    watch now|play video|0|+|news|reject|decline|decline all|deny|manage options|manage choices
"""
_BUTTONS: Final = frozenset(word.strip() for word in _WORDS.split("|"))
_NOTICE: Final = re.compile(
    r"\bcookies?\b.*\b(?:use|accept|consent|policy|preferences|settings|website|site|experience)\b|"
    r"\b(?:use|accept|consent|policy|preferences|settings)\b.*\bcookies\b|"
    r"^we (?:value|respect|care about) your privacy\b|"
    r"\bstor(?:e|ing) and(?:/or)? access(?:ing)? information on (?:a|your) device\b|"
    r"\ball rights reserved\b|^\s*(?:\u00a9|copyright\b)|"
    r"\b(?:sign up|subscribe)\b.*\b(?:newsletter|inbox|updates|channel|email)\b|"
    r"\bfollow us on\b|\bthis (?:site|website|page|article|post) (?:uses|contains|may contain)\b.*"
    r"\b(?:cookies|affiliate|recaptcha)\b|\baffiliate (?:links|commission)\b|"
    r"\bby (?:signing up|subscribing|clicking|continuing)\b.*\b(?:terms|policy|agree)\b|"
    r"\bjavascript\b.*\b(?:enable|disabled|required)\b|\bturn off your ad ?blocker\b|"
    r"^\s*\d+ (?:shares|comments|views|likes)\s*$|^\s*\d+ min(?:ute)?s? read\s*$",
    re.IGNORECASE,
)
_ALSO: Final = re.compile(
    r"^\W*(?:also read|read also|read next|read more|see also|up next|next up|"
    r"related(?: stories| articles?| content| posts?| news)?|"
    r"more (?:from|on|about|like this|stories)\b[^.]{0,60}|you (?:may|might) also like|"
    r"recommended(?: stories| for you| videos?)?|don['\u2019]t miss|trending(?: now)?|"
    r"most (?:read|popular|viewed)|editors?['\u2019]?s? picks?|around the web|watch (?:next|now)|"
    r"in case you missed it)\s*(?::|\||\u2013|\u2014|-|$)",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    r"^\W*(?:(?:image|photo|picture|photograph|video)s?(?: credits?)?"
    r"(?: by| via| courtesy(?: of)?|:)\s.{0,80}"
    r"|(?:getty images|shutterstock|ap photo|reuters)\b.{0,40})$",
    re.IGNORECASE,
)
_NO_WORD: Final = re.compile(r"\S{300,}")
"""Encoded data and the like: no word is as long."""
_ENDS: Final = re.compile(r"[.!?\u2026][\"\u201d\u2019')\]]*\s*$")
_LONGEST_ENTRY: Final = 140
_LONGEST_NOTICE: Final = 600


def cleaned(text: str) -> str:
    """Blank what is plainly no part of the article; every other character stays where it is."""
    kept, listing = [], False
    text = _NO_WORD.sub(lambda found: " " * len(found[0]), text)
    for line in text.split("\n"):
        bare = line.strip()
        if not bare:
            kept.append(line)
            continue
        listing = _begins_listing(bare) or (listing and _is_entry(bare))
        kept.append(" " * len(line) if listing or _is_boilerplate(bare) else line)
        if listing and _ends_with_colon_text(bare):
            listing = False
    return "\n".join(kept)


def _begins_listing(line: str) -> bool:
    """Tell whether a line is the heading of other articles, or names one itself."""
    return len(line) <= _LONGEST_ENTRY and _ALSO.match(line) is not None


def _ends_with_colon_text(line: str) -> bool:
    """Tell whether a line holds its one entry itself: ``Also read: Ten films of the summer``."""
    found = _ALSO.match(line)
    return found is not None and bool(line[found.end() :].strip())


def _is_entry(line: str) -> bool:
    """Tell whether a line may be a headline in a list: short, and no sentence."""
    return len(line) <= _LONGEST_ENTRY and not _ENDS.search(line)


def _is_boilerplate(line: str) -> bool:
    if not any(char.isalpha() for char in line):
        return True
    words = " ".join(line.casefold().strip(" \t|*\u2022\u00b7>\u00bb").split())
    if words in _BUTTONS or _buttons_alone(words):
        return True
    return len(line) <= _LONGEST_NOTICE and bool(_NOTICE.search(line) or _CREDIT.match(line))


def _buttons_alone(words: str) -> bool:
    """Tell whether a line is several buttons in a row: ``Share Tweet Email``."""
    parts = [part for part in re.split(r"[\s|\u2022\u00b7/,]+", words) if part]
    return len(words) <= 80 and bool(parts) and all(part in _BUTTONS for part in parts)
