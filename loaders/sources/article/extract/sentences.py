"""Text into blocks and sentences, with their places in the text as given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.datelines import after_dateline
from loaders.sources.article.extract.first_names import GIVEN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_SAME_LENGTH: Final = str.maketrans(
    "\u2018\u2019\u02bc\u2032\u00b4`\u201c\u201d\u201e\u2033\u00ab\u00bb\u2013\u2010\u2011\u2012"
    "\u00a0\u2009\u202f\t\u200b\u27e8\u27e9\r",
    "''''''" + '"' * 6 + "----" + "     " + "()" + " ",
)

_BOILERPLATE: Final = re.compile(
    r"\s*(?:"
    r"[Bb][Yy]:? [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}(?:,? and [A-Z][^.]*"
    r"|\s*[|,\u2022].*|\s+(?:Published|Updated).*)?$"
    "|(?:Image|Photo|Picture|Photos|Images|Video|Credit|Source)s?(?: credit"
    r"| courtesy)?(?: via\b| by\b| of [A-Z]|\s*:)"
    r"|\([Ii]mage\b|\((?:[Pp]hoto|[Cc]redit|[Ss]ource|[Vv]ia)\b[^)]*\)\s*$"
    "|(?i:also read|read (?:more|next|also|the full)|related|more from|see also"
    "|don't miss|up next|recommended"
    "|trending|most popular|filed under|tags?|posted (?:in|on|by)|you may also like"
    r"|editor's picks?)\b\s*(?::|-|\||$)"
    "|(?i:also read|read more|read next|you may also like|share this|share on|tweet"
    "|pin it|follow us|click here"
    "|sign up|log in|get tickets|advertisement|skip to|leave a comment"
    r"|view (?:all )?comments)\b.{0,90}$"
    r"|[^.!?]{0,80}\bCredit: [^.]{0,60}$|[^.!?]{0,40}\|[^.!?]{0,40}$|(?:Published|Updated|Posted"
    r"|Last updated)\b[^.]{0,60}$"
    r"|(?i:.{0,80}\b(?:cookies?|privacy policy|terms of (?:use|service)"
    "|all rights reserved|subscribe (?:to|for|now)"
    r"|sign up for|newsletter|confirmation email))\b)"
)

_END: Final = re.compile(
    r"""[.!?\u2026]+["')\]]*\s+(?=["'(\[]*[A-Z0-9])|(?<=[a-z0-9)"'])[.!?](?=["']?[A-Z][a-z]+ ?)"""
    r"""|(?<=[a-z][.!?]["')])(?=[A-Z])"""
)

_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\"'])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|Lt|Col|Gen|Capt"
    "|Sgt|Prof|Rev|Hon"
    "|vs|Vol|No|Inc|Co|Bros|Corp|Ltd|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    "|Dec|ft|feat)$"
)
_GOES_ON: Final = frozenset(["Jr", "Sr", "Inc", "Bros", "Corp", "Co", "Ltd"])

LONGEST: Final = 1500
"""No sentence is longer; what is, is cut there."""


@dataclass(slots=True)
class Sentence:
    """One sentence, heading or caption.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        text: what it says, in plain quotation marks and dashes; as long as in the text.
        block: the number of its paragraph.
        heading: whether it is a line of its own without an end.
        quoted: whether it begins inside a quotation.
    """

    start: int
    end: int
    text: str
    block: int
    heading: bool = False
    quoted: bool = False


def flat(text: str) -> str:
    """Give the text with plain quotation marks, dashes and spaces; its length stays."""
    return text.translate(_SAME_LENGTH)


def sentences(text: str, kept: Collection[int] = ()) -> list[Sentence]:
    """Cut a flat text into sentences; lines that are no part of the article are left out.

    Args:
        text: the text.
        kept: places whose lines are of the article, whatever they look like.
    """
    found: list[Sentence] = []
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        if not line[0].strip():
            continue
        if _BOILERPLATE.match(line[0][:200]) and not any(
            line.start() <= place < line.end() for place in kept
        ):
            continue
        heading = len(line[0]) < 120 and not re.search(r"""[.!?\u2026:;,]["')]*\s*$""", line[0])
        quoted = False
        begin = line.start() + after_dateline(line[0])
        for start, end in _spans(text, begin, line.end()):
            part = text[start:end]
            found.append(Sentence(start, end, part, number, heading, quoted))
            quoted ^= part.count('"') % 2 == 1
    return found


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        before = text[max(start, match.start() - 12) : match.start()]
        if match[0].startswith(".") and _abbreviated(before, text[match.end() : match.end() + 12]):
            continue
        if match[0][0] in "!?" and _in_title(text, start, match.start()):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, end)


def _in_title(text: str, start: int, at: int) -> bool:
    """``"Ashfall! Night of the Comet" opens``: the mark is one of a title in quotation marks."""
    begin = text.rfind('"', start, at)
    end = text.find('"', at, at + 60)
    within = begin >= 0 and end >= 0 and text.count('"', start, begin) % 2 == 0
    return within and _TITLE.fullmatch(text, begin + 1, end) is not None


_TITLE: Final = re.compile(
    r"[A-Z][\w'&:-]*(?: (?:[A-Z0-9][\w'&:-]*|of|the|and|a|in|to|for))*[!?]"
    r"(?: (?:[A-Z0-9][\w'&:-]*|of|the|and|a|in|to|for)){2,}"
)


_NUMERAL: Final = re.compile(r"\b([A-Z][a-z]+|[a-z]+) [XV]$")
"""``Skyhunter X. Kim Doe``: the number of a film, and no initial of a name."""


_ROLE: Final = re.compile(r"\b(?:as|plays?|played|playing|is|new|boss) [MQ]$")
"""``She returns as M.``: a role of one letter, and no initial of a name."""


def _abbreviated(before: str, after: str) -> bool:
    match = _ABBREVIATION.search(before)
    if match is None:
        return False
    word = match[0].strip(" (\"'")
    if _ROLE.search(before):
        return False
    if (numbered := _NUMERAL.search(before)) and numbered[1].lower() not in GIVEN:
        return False
    if word in _GOES_ON or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]|[A-HJ-Z]", word):
        # the end of a name may end the sentence too: then a common word follows
        return not re.match(
            r"(?:The|In|He|She|It|They|This|A|But|And|As|His|Her|While|When|With|Instead|However"
            r"|Meanwhile|There|Then|Now|Also|That|These|Those|After|Before|Since|Although|Though"
            r"|Its|Their|We|You|No|Not|So|If|At|On|For|To|Among|Still|Yet|Even|Both|All|Here|What|Why"
            r"|Who|How|Perhaps|Maybe|According|Fans|Earlier|Later|Last|Next)\b",
            after,
        )
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if end > start:
        yield start, end
