"""Lists of names: a cast, where one of it is known to act in the film, or words say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.crews import CREW
from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.players import PLAYED_BEFORE
from loaders.sources.article.extract.rule import Found, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_NAME: Final = "\u27e8[PNBC]\\d+\u27e9"
_SAYS_WHO: Final = (
    r"(?:(?!(?:and|or|as|by|with|in|is|are|was|were|has|have|will|who|whose|from|to|of|for|at|on|while|but"
    r"|directs?|directed|says?|said|told) )[a-z'-]+ |\u27e8[ROFS]\d+\u27e9(?:'s)? ){0,5}"
)
"""Who somebody is: ``newcomer``, ``FILM star``."""
_BETWEEN: Final = (
    r"(?:,? (?:and|plus|as well as|along with|alongside|together with|followed by)"
    r"(?: also| even| of course)? |, |,? & )"
)
_DESCRIBED: Final = (
    r"(?:, (?:the|an?|who|whose|best|known|last seen|recently seen|late of|of|star of|fresh off"
    r"|from|himself|herself) (?:[^\u27e8.;:,]|\u27e8[CFSROLD]\d+\u27e9){2,80}?(?=,| and ))?"
)
"""What is told of somebody between the names of a list: ``, the star of FILM``."""
_LIST: Final = re.compile(
    rf"(?<!')(?P<who>{_NAME}(?:{_DESCRIBED}{_BETWEEN}{_SAYS_WHO}{_NAME}(?!'s))+)"
)
_CAST: Final = re.compile(
    r"\b(?:cast(?:s|ing)?|castmates|co-?stars?|stars?|starring|starred|actors?|ensemble|line-?up"
    r"|newcomers?|faces|names|players|roster|talents?|led by|headlined|toplined|includ\w+|featur\w+"
    r"|join\w*|opposite|alongside|return\w*|back|reuni\w+|appear\w*|round(?:s|ed|ing)? out|on board"
    r"|aboard|confirmed|additions?|recruits?|with|has|having)\b[^.;]{0,70}$"
)
_CAST_AFTER: Final = re.compile(
    r",? (?:(?:all|both|each|also|will|are|were|have|has|had|who|to|set|expected|due|confirmed) )*"
    r"(?:(?:co-?)?star(?:s|red|ring)?|return\w*|repris\w+|appear\w*|join\w*|back|featur\w+|in it"
    r"|round(?:s|ed|ing)? out|on board|aboard|cast|complet\w+|play\w*)\b"
)
_MAKERS: Final = re.compile(
    r"\b(?:produc\w+|writ(?:e|es|er|ers|ten|ing)|wrote|script\w*|screenplay|direct\w*|filmmak\w+"
    r"|helm\w*|compos\w*|scor(?:e|ed|es)|music|edit\w+|cinematograph\w*|stunt\w*|credits|story"
    r"|created|penned|nominee\w*|nominat\w+|awards?|won|rumou?r\w*|talks|considered|shortlist\w*"
    r"|eyed|tested|auditioned|repped|represented|interview\w*|premiere|attended|carpet|fans?"
    r"|executives?|presidents?|studios?|agents?|photos?|shared|posted|spotted|likes of"
    r"|previous(?:ly)?(?! announced| confirmed| cast| revealed| reported)|past|earlier|former"
    r"|formerly|before|last|original(?:ly)?|without)\b"
)
_SOUGHT: Final = re.compile(
    r"\b(?:favou?rites?|bookmakers?|contenders?|candidates?|frontrunners?|shortlist\w*|rumou?r\w*"
    r"|wish ?list|search|in the running|considered|linked|passed over|beat out"
    r"|(?:could|might|may) (?:also |even |well |yet )?(?:show|return|appear|be|turn|pop|join|make"
    r"|come))\b"
)
"""Of whom such a sentence tells, nobody is in the film yet."""
_CLAUSE: Final = re.compile(r"; |: |, (?:which|who|whose|with|while|as|where|that) ")
_LEAST: Final = 3
_FEWEST: Final = 2
_AND: Final = re.compile(r" (?:and|plus|as well as|along with|alongside|together with) ")
"""What joins two who do the same; after a comma another clause may begin."""


def ensembles(
    article: Article, found: Iterable[tuple[Coded, Found]]
) -> Iterator[tuple[Coded, Found]]:
    """Give ``acts_in`` for the names of a list, all of whom do the same.

    Of two that are joined one is known to act in the film. Of three or more one is known to act in
    the film that the list is about, or words of casting stand beside it; and none of them makes
    films, as far as the text tells.
    """
    acts: set[tuple[int, int]] = set()
    makers: set[int] = set()
    for coded, one in found:
        if one.kind == "acts_in":
            if one.firm or doubt(coded, one.text, one.start, one.end) is None:
                acts.add((id(one.subject), id(one.object)))
        elif one.kind in CREW:
            makers.add(id(one.subject))
    for coded in article.coded:
        text = coded.plain
        view = View(coded, article, text)
        for match in () if _SOUGHT.search(text) else _LIST.finditer(text):
            people = list(dict.fromkeys(view.people(match["who"])))
            listed = match["who"].count("\u27e8")
            films, sure = view.near(match.start(), match.end())
            if PLAYED_BEFORE.search(text, 0, match.start()) or _HAD.match(text, match.end()):
                continue
            if len(people) < _FEWEST or len(films) != 1 or not _are_people(people, listed):
                continue
            makes = any(id(p) in makers or article.makes_only(p) for p in people)
            if makes or doubt(coded, text, match.start(), match.end()) is not None:
                continue
            if (
                sure
                and _is_told(article, view, match, films[0])
                and _is_cast(match, people, films[0], acts)
            ):
                for person in people:
                    yield coded, _acts(person, films[0], match)


def _is_told(article: Article, view: View, match: re.Match[str], film: Entity) -> bool:
    """Whether the list is about the film: the main one, or one named before it, and no other."""
    if _DENIED.match(view.text, match.end()) or _TOLD.search(view.text, 0, match.start()):
        return False
    named = view.films(view.text[: match.start()])
    if film is not article.main and film not in named:
        return False
    return bool(view.films(view.text)) or not _WAS.search(view.text[: match.start()])


_TOLD: Final = re.compile(r"\b(?:told|tells|telling|asked|interviewed by|chat with|speaking to) $")
"""``told Kim Doe, sitting beside co-stars ...``: she is no part of the list."""
_HAD: Final = re.compile(r" had (?:[a-z]+ )?(?:played|portrayed|voiced)\b")
_WAS: Final = re.compile(r"\b(?:its|that) [^.;]{0,40}\b(?:was|were|included|featured)\b")
"""``Its cast were ...``: of which film is said before."""
_DENIED: Final = re.compile(
    r",? (?:(?:all|both|who|have|has|are|is|will|were|was|had|do|did) ?){0,2}"
    r"(?:n't|not\b|haven't|hasn't|aren't|won't|weren't|didn't|never\b)"
)


def _is_cast(
    match: re.Match[str], people: list[Entity], film: Entity, acts: set[tuple[int, int]]
) -> bool:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    known = sum((id(person), id(film)) in acts for person in people)
    if len(people) < _LEAST:
        together = _AND.search(match["who"]) and all(p.kind == "person" for p in people)
        return bool(together) and known > 0
    if known * 2 >= len(people):
        return True
    clause = max((m.start() for m in _CLAUSE.finditer(before)), default=0)
    if before[clause : clause + 2] == ": " and _MAKERS.search(before):
        return False
    if _MAKERS.search(before, clause) or _MAKERS.match(match.string[match.end() :].lstrip(" ,")):
        return False
    told = _CAST.search(before) or _CAST_AFTER.match(match.string, match.end())
    return bool(told or known)


_REACH: Final = 90


def _are_people(people: list[Entity], listed: int) -> bool:
    """Whether most of a list are called by first name and surname, as casts are."""
    whole = sum(" " in person.name or person.kind == "person" for person in people)
    return whole * 3 >= len(people) * 2 and len(people) * 3 >= listed * 2


def _acts(person: Entity, film: Entity, match: re.Match[str]) -> Found:
    return Found(
        "acts_in", person, film, match.start(), match.end(), _SURE, {}, match.string, firm=True
    )


_SURE: Final = 0.84
