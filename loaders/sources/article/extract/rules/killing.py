"""Deaths and killers told by a noun, by a clause about somebody, or of ``him`` and ``her``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import BODY, HURTS, KILLS, MAIMS, TO_DEATH, WEAPON
from loaders.sources.article.extract.doubted_deaths import is_doubted
from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.death import deaths
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_FALLS_TO: Final = pattern(
    r"(?P<who>{C}){APP},? (?:who )?(?:(?:finally|ultimately|eventually|later|then|also|soon"
    r"|had|has) ){0,2}(?:falls?|fallen|fell) (?:victim |prey )?to {WHOSE}(?P<killer>{C})(?!'s)"
)
_SEEN_TO: Final = pattern(
    r"\b(?:saw|sees?|seeing|shows?|showed|watch(?:es|ed)?|finds?|found|left|leaves|ha[ds]|with)"
    r" {WHOSE}(?P<who>{C}) (?:(?:be|being|get|getting|gets|got|brutally|now|already|tragically)"
    r" ){0,2}(?:killed(?: off)?|murdered|slain|assassinated|executed|shot dead|gunned down"
    r"|stabbed to death|blown up|beheaded|dead|dying|die|perish|sacrific(?:e|ing)"
    r" (?:himself|herself)|giv(?:e|ing) (?:his|her) life|los(?:e|ing) (?:his|her) life"
    r"|meet(?:ing)? (?:his|her) (?:end|death|maker|demise|doom))\b"
    r"(?! (?:serious|set|center|ahead|against|inside|to))"
    r"(?:(?:[^\u27e8.;]{0,40}?) (?:by|at the hands? of) {WHOSE}(?P<killer>{C}))?"
)
_WHO_KILLED: Final = pattern(
    r"(?P<killer>{C}),? (?:the|an?) (?:[a-z-]+ ){1,5}(?:who|that) (?:(?:had|has|once|brutally"
    r"|previously|famously) ){0,2}(?:killed|kills|murdered|murders|assassinated|executed|slew"
    r"|gunned down|shot dead) {WHOSE}(?P<who>{C})(?!'s)"
)
_WHOSE_KILLER: Final = pattern(
    r"(?P<who>{C})'s (?:(?:killer|murderer),?|(?:assassin"
    r"|executioner),) {WHOSE}(?P<killer>{C})(?!'s)"
    r"|(?P<by>{C}),? (?:is |was |being )?(?:the |now )*(?:killer|murderer|assassin|slayer) of"
    r" {ROLE}(?P<whom>{C})(?!'s)"
)
_KILLING_OF: Final = pattern(
    r"(?P<killer>{C})'s (?:[a-z-]+ ){0,2}(?:killing|murder|assassination|execution|slaying) of"
    r" {WHOSE}(?P<who>{C})(?!'s)"
)
_HURT_BY: Final = pattern(
    r"(?<! of )(?<! of the )(?P<who>{C})(?:, the (?:[^\u27e8,.;]|\u27e8[A-Z]\d+\u27e9){2,50},)?,?"
    r" (?:who )?(?:is |was |gets |is then )?(?:shot|stabbed|wounded|poisoned"
    r"|impaled|hit|run through) (?:[a-z-]+ ){0,4}?by {WHOSE}(?P<killer>{C})(?!'s)"
    r"(?:[^\u27e8.;]|\u27e8[FROLD]\d+\u27e9){0,40}?,? (?:and )?(?:\u27e8B\d+\u27e9 )?(?:dies\b"
    r"|died\b|succumbs|bleeds"
    r" out|bled out|never recovers|early on)"
)
_NO_KIN: Final = (
    r"(?! (?:[a-z-]+ ){0,2}(?:(?:grand|step)?(?:father|mother|son|daughter|parents)|brother"
    r"|sister|wife"
    r"|husband|uncle|aunt|friend|boss|mentor|family|men|team|master|lover|killer|captor|enem"
    r"|rival)[a-z]*\b)"
)
_KILLS_HIM: Final = pattern(
    r"(?P<killer>{C}){APP},? (?:who )?(?:(?:then|finally|later|also|had|has|simply|eventually"
    r"|ultimately|[a-z]+ to) ){0,2}"
    rf"(?:(?:{KILLS.finite}|{KILLS.base}) (?:him|her)\b{_NO_KIN}(?! [a-z][a-z-]* \u27e8)"
    rf"|(?:{HURTS.finite}"
    rf"|{HURTS.base}) (?:him|her) (?:[a-z]+ ){{0,3}}?{TO_DEATH}|{MAIMS.finite} (?:his|her) {BODY}"
    rf"|{WEAPON} (?:him|her|his (?:chest|heart|head)|her (?:chest|heart|head))\b)"
)
_HIM: Final = re.compile(r" (him|his|her)\b")


@reads("f[ae]ll(?:s|en)? (?:victim |prey )?to ")
def falls_to(view: View) -> Iterator[Found]:
    """``Iris Vane falls to Rex Hale in the last battle``."""
    for match in _FALLS_TO.finditer(view.text):
        yield from deaths(view, match, 0.86)


@reads("killed|murdered|slain|assassinat|execut|dead|gunned|death|blown|behead|dying|die|perish"
       "|sacrific|life|end|maker|demise|doom")  # fmt: skip
def seen_to_die(view: View) -> Iterator[Found]:
    """``FILM saw Iris Vane sacrifice herself``, ``with Iris dead``."""
    for match in _SEEN_TO.finditer(view.text):
        yield from deaths(view, match, 0.86)


@reads("kill|murder|assassin|execut|slew|slay|gunned|shot dead")
def killer_of(view: View) -> Iterator[Found]:
    """``Rex Hale, the man who killed Iris``, ``Iris's killer, Rex``, ``Rex's murder of Iris``."""
    for form in (_WHO_KILLED, _KILLING_OF):
        for match in form.finditer(view.text):
            yield from deaths(view, match, 0.88)
    for match in _WHOSE_KILLER.finditer(view.text):
        who, by = view.characters(match["who"] or match["whom"]), match["killer"] or match["by"]
        if not is_doubted(view, match):
            yield from each("kills", view.characters(by)[:1], who[:1], match, 0.86, firm=True)


@reads(r" by (?:[a-z-]+ ){0,7}\u27e8")
def hurt_by(view: View) -> Iterator[Found]:
    """``Iris Vane, shot by Rex Hale in FILM, dies in her arms``."""
    for match in _HURT_BY.finditer(view.text):
        yield from deaths(view, match, 0.86)


@reads(r" h(?:im|er|is)\b")
def kills_him(view: View) -> Iterator[Found]:
    """``Iris, whom nobody has seen since Rex killed him``: the one other character told so far."""
    for match in _KILLS_HIM.finditer(view.text):
        killer = view.characters(match["killer"])[:1]
        word = _HIM.search(match[0], match.end("killer") - match.start())
        victim = _other(view, match, killer, "f" if word and word[1] == "her" else "m")
        if is_doubted(view, match) or len(victim) != 1 or not killer:
            continue
        where = Stretch(view.text, match.start(), match.end())
        films, sure = view.near(match.start(), match.end(), reach=70)
        yield from each("dies_in", victim, films if len(films) == 1 else [], where,
                        min(sure, 0.84), killer=killer[0].name, firm=True)  # fmt: skip
        yield from each("kills", killer, victim, where, 0.84, firm=True)


def _other(view: View, match: re.Match[str], killer: list[Entity], gender: str) -> list[Entity]:
    """The characters, but the killer, named before in the sentence; else in the one before."""
    before = view.coded.before
    told = view.characters("".join(m[0] for m in MARK.finditer(view.text[: match.start()])))
    text = view.text
    if not told and before:
        text = before.plain
        told = type(view)(before, view.article, text).characters(text)
    other = _HERS if gender == "m" else _HIS
    either = ("", gender) if not other.search(text) else (gender,)
    return list({id(e): e for e in told
                 if e not in killer and e.kind == "character"
                 and e.gender in either}.values())  # fmt: skip


_HERS: Final = re.compile(r"\b(?:she|her|hers|herself)\b")
_HIS: Final = re.compile(r"\b(?:he|his|him|himself)\b")
"""Where others are told of too, a name that may be either's is no clue."""
