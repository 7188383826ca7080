"""Who plays whom, by whose role somebody is: ``Kim Doe's Iris Vane``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import ACTS, BOTH
from loaders.sources.article.extract.first_names import gender
from loaders.sources.article.extract.kind_cues import KIN
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_POSSESSIVE: Final = pattern(
    r"(?P<who>{P})(?:'s|, whose) (?P<adjectives>(?:\u27e8[OL]\d+\u27e9 |(?!(?:to|of|in|for|with|on"
    r"|at|from|by|about|and"
    r"|tale|film|movie|novel|book|version|story|take|half|part|script|screenplay|draft|series"
    r"|adaptation|drama|thriller|comedy|remake|reboot|sequel|play|saga|epic|original"
    r"|(?!ruthless|fearless|reckless|famous|hapless|boss|princess|empress|countess|actress|witness"
    r"|nervous|anxious|heartless|relentless|mysterious|villainous|murderous|treacherous)[a-z]{2,}s"
    r") )[a-z-]+ ){0,3})(?P<whom>{C})"
)
_SEEN_IN: Final = pattern(
    ",? (?:who (?:was |is )?)?(?:first |last |also )?(?:introduced|seen|appear(?:s|ed"
    "|ing)|debut(?:s|ed|ing)|back|return(?:s|ed|ing)|(?=in )) ?(?:in"
    "|for) (?:[a-z'-]+ ){0,2}(?P<film>{F})"
)
_DID_IN: Final = pattern(
    r"(?: (?:\([^()]*\) )?)?(?: and {P}'s (?:[a-z-]+ ){0,2}{C})* (?:[a-z]+ly )?(?!(?:is|was|will"
    r"|in|of|and)\b)"
    r"[a-z]{2,}(?:[^\u27e8.;,]|\u27e8[LOCB]\d+\u27e9){2,70} (?:in|at the (?:end|start|beginning"
    r"|close) of"
    r"|during|throughout|from) (?:the )?(?:[a-z-]+ ){0,3}?(?:{D}(?:'s)? |last (?:year"
    r"|summer)'s )?(?P<film>{F})"
)
_FILM: Final = re.compile("\u27e8[FS]\\d")


@reads(r"\u27e9(?:'s|, whose) ")
def possessive(view: View) -> Iterator[Found]:
    """``Kim Doe's Iris Vane``, ``Kim Doe's villainous Iris Vane``."""
    for match in _POSSESSIVE.finditer(view.text):
        if _SOMEBODY_ELSE.search(match["adjectives"]):
            continue
        before = view.text[: match.start()]
        if _SEEN_IN_IT.search(before) or before.endswith(("circling ", "eyeing ", "boarded ")):
            continue
        if view.named(match["who"])[0].name.startswith(("St ", "St. ")):
            continue
        people, roles = view.people(match["who"]), view.characters(match["whom"])
        if people and not people[0].node and " " not in people[0].name:
            continue
        if people and (player := _IS_SOMEBODYS.search(view.text, 0, match.start())):
            people = view.people(player[1])
        if not people or not roles or _is_no_role(view, match, people[0], roles[0]):
            continue
        yield from each("plays", people, roles, match, 0.93, firm=True)
        if seen := _SEEN_IN.match(view.text, match.end()):
            yield from each("acts_in", people, view.films(seen["film"]), match, 0.92)
        elif did := _DID_IN.match(view.text, match.end()):
            yield from each("acts_in", people, view.films(did["film"]), match, 0.86)
        elif not _FILM.search(view.text) and (
            _NOW.match(view.text, match.end()) or _IN_STORY.match(view.text, match.end())
        ):
            yield from each("acts_in", people, _only(view), match, 0.82)


def _is_no_role(view: View, match: re.Match[str], who: Entity, role: Entity) -> bool:
    """Whether it is a film of somebody's, or what somebody is known from."""
    after = view.text[match.end() :]
    if _FILM_NOUN.fullmatch(role.name):
        return True
    if _FARED.match(after) or _is_of_a_title(who, role) or _may_be_a_title(role, after):
        return True
    if _TITLE_GOES_ON.search(f" {role.name} {view.said(after[:_NEXT_WORD])}".lower()):
        return True
    return _made_it(view, who, match["whom"])


_FARED: Final = re.compile(
    r"[\"']? (?:(?:also|recently|just|has|had) )*(?:won (?:at|the|a|an|three|two|four|five"
    r"|best|in)\b"
    r"|premiered|debuted|screened|opened|grossed|earned|topped|bowed|swept|(?:was|is) (?:a"
    r"|an) (?:hit"
    r"|flop|success|favou?rite|smash)|came out|hits? (?:theat|cinemas))"
)
"""``whose Red Rain won at Cannes``: what wins or opens is a film."""
_SEEN_IN_IT: Final = re.compile(
    r"\b(?:seen|starred|starring|stars|appear\w*|roles?|cameo|lead|work\w*|debut\w*|turn|part|cast"
    r"|star|nomin\w+|oscar|awards?|known|features?) (?:in|for|on|from) (?:the )?$"
)
"""``seen next in Kim Doe's Iris``: that is a film of Kim Doe's."""
_IS_SOMEBODYS: Final = re.compile(
    "(\u27e8[PN]\\d+\u27e9),? (?:who )?(?:is|was|as|plays|played|portrays|became) $"
)
"""``Kim Doe, who was Ann Poe's Iris Vane``: in a film of Ann Poe's."""
_FILM_NOUN: Final = re.compile(
    r"(?:Actioner|Starrer|Thriller|Sequel|Prequel|Movie|Film|Flick|Blockbuster|Drama|Comedy|Horror"
    r"|Biopic|Musical|Threequel|Spin-?off|Reboot|Remake|Franchise|Series|Saga|Vehicle|Hit)s?\b"
)
"""``Kim Doe's Actioner``: a noun of a headline."""
_SOMEBODY_ELSE: Final = re.compile(
    rf"\b(?:is|was|are|manager|boss|owner|co-stars?|character|and|of|team|boss|{KIN}|(?:grand"
    rf"|step|half|god)-?[a-z]+|co-[a-z]+|cowork\w+|cofound\w+|aunt"
    r"|uncle|niece|nephew|cousin|colleague|partner|girlfriend|boyfriend|lover|ex|fiance\w*|agent"
    r"|lawyer|secretary|assistant|director|writer|producer|collaborator|replacement)\b"
)
"""``Kim Doe's granddaughter Iris``: she is no role of Kim Doe's."""


def _is_of_a_title(who: Entity, whom: Entity) -> bool:
    """Whether ``Red Lantern's Kim Doe`` is a person and what she is known from."""
    unknown = not (who.node or gender(_first(who)) or len(who.forms) > 1)
    return unknown and " " in whom.name and bool(gender(_first(whom)))


def _made_it(view: View, who: Entity, role: str) -> bool:
    """``Kim Doe's Iris (2017)``, of a director: a film, and no role."""
    year = _YEAR.match(view.coded.full, view.coded.full.find(role) + len(role))
    return year is not None or (who.craft not in ("", ACTS, BOTH) and not view.article.acts(who))


_YEAR: Final = re.compile(r" \(\u27e8D\d+\u27e9")
_NEXT_WORD: Final = 12
_TITLE_GOES_ON: Final = re.compile(
    r"^ (?:\S+ ){1,3}(?:explained|ranked|reviewed|recap(?:ped)?|revealed|confirmed|announced)(?!\w)"
)


def _first(entity: Entity) -> str:
    return entity.name.split()[0].lower()


_NOW: Final = re.compile(
    r"(?: \([^()]*\))?(?:, [^,.;]{3,60},)? (?:also |then |now |finally |officially )?"
    r"(?:is|has|will|gets|returns|must|can|[a-z]{2,}(?:[^s\W]s|ches|shes|sses))\b(?! been seen)"
)
"""What somebody of the story does in the film that is spoken of."""


_IN_STORY: Final = re.compile(
    r"(?: \([^()]*\))? (?:by (?:his|her|their) side|at (?:his|her|their) side|in tow|again|once"
    r" more"
    r"|too|as well|(?:doesn't|does not|won't|isn't|can't|cannot|does|and (?:his|her))\b)"
)


def _only(view: View) -> list[Entity]:
    """The film that is spoken of, where it is the one that the text is about."""
    film = view.coded.film
    return list(film) if len(film) == 1 and film[0] is view.article.main else []


def _may_be_a_title(role: Entity, after: str) -> bool:
    """Whether ``Kim Doe's Iris.`` may be a film of hers: one word, of which nothing else tells."""
    once = " " not in role.name and len(role.forms) < 2 and role.node is None and not role.sure
    return once and after[:1] in ("", ".", ",", ";")
