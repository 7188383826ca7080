"""Clauses without a subject of their own get it: ``Doe wrote the film and is producing it``.

What somebody is said to do second, after ``and`` or ``but``, has its subject clauses before. A
mark for that subject is written where it is understood, so that rules read one clause at a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.coding import code_aside
from loaders.sources.article.extract.entities import Span
from loaders.sources.article.extract.pattern import pattern

if TYPE_CHECKING:
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_DOES: Final = (
    r"(?:(?:co-)?(?:direct|produc|star|headlin|penn|helm|script|voic|portray|play|return|repris"
    r"|appear|join|leav|depart|exit|dropp|quit|replac|adapt|creat|lead|board|cameo|writ)(?:e"
    r"|es|s|ed|red"
    r"|ing|ring)?|(?:co-)?(?:wrote|writes|writing|written)|left|leaves|made|makes|will|is|was|are"
    r"|were|has|had|have|went on|goes on|won't|dies|died|kills|killed|shoots|stabs|drops out"
    r"|took over"
    r"|takes over)"
)
_AUX: Final = (
    r"(?:(?:also|then|later|now|previously|recently|once|will|would|is|are|was|were|has|have|had"
    r"|once again|again|both|all|still|never|not|currently|eventually|finally) ){0,4}"
)
_SUBJECT: Final = pattern(
    r"(?P<before>[a-z]+ )?(?P<who>{NS})(?: \([^()]*\))?(?P<gap>{APP}|,? who(?:se|m)? (?:[^.;\u27e8]"
    r"|\u27e8[A-Z]\d+\u27e9)"
    rf"{{0,120}}?,|, (?:the|an?) [^.;]{{0,90}}?,)?(?:,? who)? {_AUX}(?:{_DOES}|[a-z]+(?:s|ed))\b"
)
_SECOND: Final = re.compile(
    rf"(?P<end>[a-z]+|\u27e9)(?P<joint>,? (?:and|but|and then|but then"
    rf"|before) )(?={_AUX}{_DOES}\b)"
)
_BOUND: Final = frozenset(
    [
        "with",
        "by",
        "from",
        "for",
        "of",
        "to",
        "alongside",
        "opposite",
        "like",
        "than",
        "as",
        "including",
        "starring",
        "featuring",
    ]
)
"""Words before a name that is no subject."""
_VERB_END: Final = re.compile(rf"{_DOES}|directed|produced|both|either|not")


def complete(coded: Coded) -> None:
    """Write the subject where a clause of the sentence goes on without it."""
    if not _SECOND.search(coded.full):
        return
    text = coded.full
    for match in reversed(list(_SECOND.finditer(text))):
        who = _subject(coded, text, match)
        if who:
            coded.spans.append(Span(0, 0, who, "B", ""))
            mark = f"\u27e8B{len(coded.spans) - 1}\u27e9 "
            text = text[: match.end()] + mark + text[match.end() :]
    if text != coded.full:
        coded.full = text
        coded.plain = code_aside(text)


def _subject(coded: Coded, text: str, match: re.Match[str]) -> list[Entity]:
    """Give the subject of the clause before, where what is joined are clauses and not verbs."""
    if match["end"] != "\u27e9" and _VERB_END.fullmatch(match["end"]):
        return []
    if text.count("(", 0, match.start()) != text.count(")", 0, match.start()):
        return []
    told = [
        m
        for m in _SUBJECT.finditer(text, 0, match.start() + 1)
        if (m["before"] or "").strip() not in _BOUND
        or _OWN.match(text[m.end("who") : match.start()])
    ]
    if not told or re.search(r"[.;:\"]", text[told[-1].start() : match.start()]):
        return []
    who = coded.entities(told[-1]["who"])
    return who[-1:] if _ONE_DOES.match(text, told[-1].end("who")) else who


_OWN: Final = re.compile(r",? who [^,]*$")
"""``they turned to Kim Doe, who wrote it before leaving``: a clause that goes on has its own."""
_ONE_DOES: Final = re.compile(",? who(?: also| only| once)? (?:is|was|has) [^,;]*$")
"""``Kim Doe and Sam Roe, who was in FILM and is back``: it is Roe who is back."""
