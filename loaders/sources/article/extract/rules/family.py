"""How characters stand to each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import KILLS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_CHILD: Final = (
    "firstborn|first-born|son|daughter|child|stepson|stepdaughter|adopted son|adopted daughter"
    "|offspring"
)
_PARENT: Final = "father|mother|dad|mom|mum|stepfather|stepmother|parent"
_SPOUSE: Final = "wife|husband|ex-wife|ex-husband|spouse|widow|widower|bride|groom"
_SIBLING: Final = (
    "brother|sister|sibling|twin|half-brother|half-sister|twin brother|twin sister"
    "|stepbrother|stepsister|little brother|little sister|older brother|older sister"
    "|younger brother|younger sister"
)
_ALLY: Final = (
    "ally|friend|best friend|old friend|longtime friend|partner|sidekick|right-hand man"
    "|right-hand woman|teammate|confidant|confidante|comrade|associate|closest friend"
    "|co-pilot|colleague|companion"
)
_ENEMY: Final = (
    "enemy|foe|nemesis|arch-nemesis|archenemy|arch-enemy|rival|arch-rival|adversary"
    "|archrival|opponent"
)
_MENTOR: Final = "mentor|teacher|tutor|trainer"
_PUPIL: Final = "protege|protegee|student|pupil|apprentice|padawan|disciple"
_NOUNS: Final = f"{_CHILD}|{_PARENT}|{_SPOUSE}|{_SIBLING}|{_ALLY}|{_ENEMY}|{_MENTOR}|{_PUPIL}"
_NOUN: Final = rf"(?P<noun>{'|'.join(sorted(_NOUNS.split('|'), key=len, reverse=True))})"
_ADJ: Final = r"(?:(?!the |former|ex-|late-night|future|would-be|not|never)[a-z-]+,? ){0,3}?"

_OF: Final = pattern(
    f"(?P<who>{{C}}),? (?:(?:who|is|was|are|as|turns out to be|being|actually|also"
    "|turn(?:s|ed) into|gr(?:ows|ew) into|proves?|proved|to be|remain(?:s|ed)|serv(?:es|ed) as"
    "|(?:[a-z]+ )?agent"
    "|really|secretly|revealed to be|is revealed as|becomes|became|himself|herself"
    f"|,) )*(?:the |an? )(?:(?:[a-z-]+ ){{0,4}}?and (?:the "
    f"|an? ))?{_ADJ}(?<!nephew and )(?<!niece and ){_NOUN} (?:of"
    f"|to) {{ROLE}}(?P<whom>{{C}})(?!'s [a-z\u27e8])"
)
_BARE: Final = pattern(
    rf"(?P<who>{{C}}), (?:who is )?{_ADJ}{_NOUN} (?:of|to) {{ROLE}}(?P<whom>{{C}})"
    r"(?!'s [a-z\u27e8])"
    rf"(?: and {_ADJ}(?P<and>{'|'.join(sorted(_NOUNS.split('|'), key=len, reverse=True))})"
    r" (?:of|to) {ROLE}(?P<other>{C}))?"
)
_HAS: Final = pattern(
    r"(?P<whom>{C})(?:,? who)? (?:also |already |now )?(?:has|had|raises|is raising"
    r"|fathered) (?:an?|his|her) (?:[a-z-]+ ){0,3}?(?P<noun>son|daughter|child|brother|sister"
    r"|twin brother|twin sister),? (?:(?:named|called|by the name of) )?(?P<who>{C})(?!'s)"
)
_WHOSE: Final = pattern(
    rf"(?P<whom>{{C}})'s (?:\u27e8O\d+\u27e9 )?{_ADJ}{_NOUN},? "
    r"(?:(?!(?!is |was |has |ms |mrs )[a-z]+s )(?!(?:after|with|by|for|from|to|and|in"
    r"|on|against|of|than|about|into|before|when|while|as|like|at|but|or) )[a-z-]+"
    r" ){0,2}?(?P<who>{C})(?!'s)"
)
_IS_WHOSE: Final = pattern(
    f"(?P<who>{{C}}),? (?:(?:who|is|was|has been|had been|remains|as|being|actually"
    "|also|really|turns out to be|turned out to be|is revealed as|none other than"
    rf"|becomes|secretly|revealed to be) )*(?P<whom>{{C}})'s {_ADJ}{_NOUN}\b(?! "
    r"(?:\u27e8C|[a-z]+'s))"
)
_TRAILING: Final = pattern(
    rf"(?P<who>{{C}}),? (?:is |was |and |both )?(?:[^\u27e8.;]"
    rf"|\u27e8[FRSO]\d+\u27e9){{0,80}}? and (?P<whom>{{C}})'s {_ADJ}{_NOUN}\b(?!"
    r" \u27e8C)"
)
_HIS: Final = pattern(
    rf"(?P<whom>{{C}})(?P<gap>[^\u27e8.;:]{{0,60}}?)\b(?P<his>his|her) {_ADJ}{_NOUN},?"
    r" (?P<who>{C})"
)
_ONE_OF: Final = pattern(
    r"(?P<who>{C})(?:,? (?:(?:[^\u27e8.;]|\u27e8[FOLR]\d+\u27e9){0,60}? and |is |was "
    "|who is )?)one of (?P<whom>{C})'s (?:[a-z-]+ ){0,3}?(?P<noun>allies|friends"
    r"|enemies|rivals|foes|siblings|brothers|sisters)\b"
)
_BOTH: Final = pattern(
    "(?P<who>{C}) and (?P<whom>{C}),? (?:are|were|who are|got|get|become|became"
    "|have been|the) (?:[a-z-]+ ){0,3}?(?P<noun>married|siblings|brother and sister|brothers"
    "|sisters"
    "|twins|friends|best friends|allies|enemies|rivals|spouses|husband and wife"
    r"|newlyweds|foes|partners)\b"
)
_MARRIES: Final = pattern(
    "(?P<who>{C}) (?:later |then |also |finally |ultimately )?(?:married|marries|weds"
    "|wed|is married to|was married to|tied the knot with"
    "|ties the knot with) {ROLE}(?P<whom>{C})"
)
_BETRAYS: Final = pattern(
    "(?P<who>{C}){APP},? (?:who )?(?:(?:then|ultimately|eventually|later|finally|also|had"
    "|has) ){0,3}(?:betray(?:s|ed)|double-cross(?:es|ed)|turn(?:s|ed) on|stab(?:s"
    r"|bed) (?=[^\u27e8]*in the back)|sold out|sells out) {ROLE}(?P<whom>{C})(?!'s)"
)
_BETRAYED: Final = pattern(
    "(?P<whom>{C}) (?:is|was|has been|had been|gets|been|is then"
    "|is ultimately) betrayed by {ROLE}(?P<who>{C})"
)
_POSES: Final = pattern(
    "(?P<who>{C}) (?:is |was |then |later |also )*(?:impersonat(?:es|ed|ing)|pos(?:es"
    "|ed|ing) as|disguis(?:es|ed) (?:himself as|herself as|as)"
    "|masquerad(?:es|ed|ing) as|pretends to be|pretending to be) {ROLE}(?P<whom>{C})"
)
_TRAINED: Final = pattern(
    "(?P<whom>{C})(?:, (?:the|an?) [^.;,]{2,50}?)?,? (?:who )?(?:was|is|had been) (?:trained"
    "|mentored|tutored|raised and trained"
    "|taught) by {ROLE}(?P<who>{C})|(?P<teacher>{C}),? (?:mentors|mentored|trains"
    "|trained|tutored|taught) {ROLE}(?P<pupil>{C})"
)


_OBJECT: Final = re.compile(r"\b(?:for|with|by|to|of|against|from|on|at)(?: the| an?)? $")
"""``his daughter`` is hardly of whom somebody works for, but of who does."""


def _kind(noun: str) -> tuple[str, bool]:
    """Give the kind of fact for a word of kinship, and whether its ends are turned round."""
    noun = noun.rstrip(",")
    for kind, words, turned in (
        ("child_of", _CHILD, False), ("child_of", _PARENT, True), ("spouse_of", _SPOUSE, False),
        ("sibling_of", _SIBLING, False), ("ally_of", _ALLY, False), ("enemy_of", _ENEMY, False),
        ("mentor_of", _MENTOR, False), ("mentor_of", _PUPIL, True),
    ):  # fmt: skip
        if noun in words.split("|"):
            return kind, turned
    return _PLURALS[noun], False


_PLURALS: Final = {
    "married": "spouse_of", "spouses": "spouse_of", "husband and wife": "spouse_of",
    "newlyweds": "spouse_of",
    "baby": "child_of", "boy": "child_of", "girl": "child_of",
    "brother and sister": "sibling_of", "siblings": "sibling_of",
    "brothers": "sibling_of", "sisters": "sibling_of",
    "twins": "sibling_of",
    "friends": "ally_of", "best friends": "ally_of", "allies": "ally_of", "partners": "ally_of",
    "enemies": "enemy_of", "rivals": "enemy_of", "foes": "enemy_of",
}  # fmt: skip


def _related(view: View, match: re.Match[str], confidence: float) -> Iterator[Found]:
    kind, turned = _kind(match["noun"])
    second = match.groupdict().get("second") if kind == "child_of" and not turned else None
    who = view.characters(match["who"])[:1]
    whom = view.characters(match["whom"])[:1] + view.characters(second)
    if turned:
        who, whom = whom, who
    if (
        re.search(r"\b(?:like|than|between|about|future|former) $", view.text[: match.start()])
        and kind != "child_of"
    ):
        return
    told = _TOLD_ASIDE.match(match[0]) is not None
    if kind == "child_of" and (more := _MORE.match(view.text, match.end("whom"))):
        children = who if turned else whom
        children += [e for e in view.characters(more[0]) if e not in children]
    yield from each(kind, who, whom, match, confidence, firm=told)


_MORE: Final = pattern(r"(?:, {C})*,? and {C}(?=[.,;]|$| (?:who|in)\b)")
"""``the mother of Rex, Otto and Max``, ``the son of Rex and Iris``."""
_TOLD_ASIDE: Final = pattern(r"{C}(?: \([^()]*\))?(?:'s|, (?:the|an?|his|her|{C}'s) )")
"""``play Iris, the daughter of Rex``: what is doubtful is who plays her."""


def _of_his(view: View, match: re.Match[str]) -> Iterator[Found]:
    """``Rex and his son Otis``: of the characters told so far the last whom ``his`` may mean."""
    gender = "f" if match["his"] == "her" else "m"
    who = [e for e in view.characters(match["who"])[:1] if e.kind == "character"]
    told = view.characters(view.text[: match.start("his")])
    fits = [e for e in told if e.kind == "character" and e.gender in ("", gender)]
    nearest = view.characters(match["whom"])
    if not fits or not nearest or nearest[-1].kind != "character" or _SLAIN.search(match["gap"]):
        return
    kind, turned = _kind(match["noun"])
    ends = (fits[-1:], who) if turned else (who, fits[-1:])
    yield from each(kind, *ends, match, 0.9)


def _his_own(view: View) -> Iterator[Found]:
    for match in _HIS_OWN.finditer(view.text):
        if _SLAIN.search(match["gap"]):
            continue
        gender = "f" if match["his"] == "her" else "m"
        whose = [e for e in view.characters(match["whom"])[:1] if e.gender in ("", gender)]
        who = view.characters(match["who"])[:1]
        for noun, others in (
            (match["noun"], whose),
            (match["second"], view.characters(match["other"])),
        ):
            if noun:
                kind, turned = _kind(noun)
                yield from each(
                    kind,
                    *((others[:1], who) if turned else (who, others[:1])),
                    match,
                    0.86,
                    firm=True,
                )


_SLAIN: Final = re.compile(
    r"\bwho (?:had |has |once )?(?:killed|murdered|kidnapped|took|framed)\b"
    rf"|\b(?:{KILLS.finite}|{KILLS.base}|shot|shoots|stabbed|stabs|kidnaps|kidnapped) $"
)
"""``Rex, who killed his brother Otto``: hardly his own."""
_THEIR: Final = pattern(
    r"(?P<whom>{C})(?:'s)?(?P<gap>[^.;:]{0,80}?)\b(?P<his>his"
    r"|her) (?:[a-z-]+ ){0,2}?(?P<noun>children|kids|sons"
    r"|daughters|brothers|sisters|siblings),? (?P<who>{CS})(?!'s)"
)
_CALLED: Final = pattern(
    rf"\b(?:an?|the) (?:[a-z]+ (?:[a-z-]+ )?and )?{_ADJ}{_NOUN} of (?P<whom>{{C}})(?:'s)?,?"
    r" (?:called|named|by the name of|known as) (?P<who>{C})(?!'s)"
)
_CHILDREN: Final = (
    r"(?P<noun>son|daughter|child|stepson|stepdaughter|brother|sister|twin brother|twin sister"
    r"|widow|wife|husband)"
)
_OF_SOMEBODYS: Final = pattern(
    rf"(?P<who>{{C}}),? (?:(?:who|is|was|himself|herself) )*(?:the |an? )?{_ADJ}{_CHILDREN} of"
    r" (?:(?:{C}|{F}|{R})'s|his|her|their) (?:[a-z-]+,? ){1,5}?(?P<whom>{C})(?!'s)"
)
"""``Iris, the daughter of Rex's old friend Max``: of Max."""
_AND_OF: Final = pattern(
    rf"(?P<who>{{C}})(?: \([^()]*\))?, (?:{{C}}'s|his|her|the|an?) (?:[a-z-]+ ){{1,4}}?and"
    rf" (?:the |an? )?"
    rf"{_ADJ}{_CHILDREN} of {{ROLE}}(?P<whom>{{C}})(?!'s)"
)
"""``Iris, Rex's goddaughter and the daughter of his colleague Max``."""
_OF_BOTH: Final = pattern(
    r"(?P<one>{C}) and (?P<whom>{C})'s (?:[a-z-]+ ){0,2}?(?P<noun>son|daughter|child|baby|boy"
    r"|girl),?"
    r" (?P<who>{C})(?!'s)"
)
_IS_OF_BOTH: Final = pattern(
    r"(?P<who>{C}) (?:is|was)(?: also| really)? (?P<one>{C}) and (?P<whom>{C})'s (?:[a-z-]+ ){0,2}?"
    r"(?P<noun>son|daughter|child)\b"
)
"""``Max is Rex and Iris's son``."""
_HIS_OWN: Final = pattern(
    rf"(?P<whom>{{C}})(?P<gap>[^\u27e8.;:]{{1,80}})(?<!and )(?P<who>{{C}}), (?P<his>his|her)"
    rf" {_ADJ}{_NOUN}"
    rf"(?=[,.;]| who\b| and\b| in\b)(?:,? and (?P<other>{{C}})'s {_ADJ}(?P<second>son|daughter"
    rf"|father"
    r"|mother|brother|sister|wife|husband)\b)?"
)
"""``Rex drives off with Iris, his wife and Max's sister``."""
_WHOSE_IS: Final = pattern(
    rf"(?P<whom>{{C}})(?:, (?:the|an?) (?:[^.;,\u27e8]|{{C}}){{3,60}})?,? whose {_ADJ}{_NOUN},?"
    r" (?P<who>{C})(?!'s)"
)
_GAVE: Final = pattern(
    r"\b(?:gives?|gave|giving|bears|bore) (?P<whom>{C}) an? (?:[a-z-]+ ){0,2}?(?P<noun>son"
    r"|daughter|child"
    r"|brother|sister|wife|husband),? (?:(?:named|called) )?(?P<who>{C})(?!'s)"
)
_LEFT: Final = re.compile(
    r"\b(?:survived by|statement (?:on behalf of|from)|was married|leaves (?:behind )?(?:his"
    r"|her)\b)"
)
"""Here the kin of real people is told of."""


@reads(f"{_NOUNS}|children|kids")
def kinship(view: View) -> Iterator[Found]:
    """``Iris is the daughter of Rex Hale``, ``Rex's daughter Iris``."""
    if _LEFT.search(view.text):
        return
    for form, sure in ((_OF, 0.94), (_WHOSE, 0.93), (_IS_WHOSE, 0.93), (_TRAILING, 0.9)):
        for match in form.finditer(view.text):
            yield from _related(view, match, sure)
    for form in (_CALLED, _OF_SOMEBODYS, _AND_OF, _OF_BOTH, _IS_OF_BOTH, _WHOSE_IS, _GAVE):
        for match in form.finditer(view.text):
            yield from _related(view, match, 0.88)
            if form in (_OF_BOTH, _IS_OF_BOTH):
                who, one = view.characters(match["who"])[:1], view.characters(match["one"])[:1]
                yield from each("child_of", who, one, match, 0.86, firm=True)
    yield from _his_own(view)
    for match in _THEIR.finditer(view.text):
        kind = "sibling_of" if match["noun"] in ("brothers", "sisters", "siblings") else "child_of"
        head = view.characters(match["whom"])[:1]
        if head and head[0].gender in ("", "f" if match["his"] == "her" else "m"):
            yield from each(kind, view.characters(match["who"]), head, match, 0.88)
    for match in _HIS.finditer(view.text):
        if _OBJECT.search(view.text[: match.start()]) and "\u27e8C" in view.text[: match.start()]:
            continue
        if not re.search(r"\b(?:and|but|while|as|with)\b", match["gap"]) or len(match["gap"]) < 25:
            yield from _of_his(view, match)
    for form in (_BARE, _HAS):
        for match in form.finditer(view.text):
            yield from _related(view, match, 0.9)
            if match.groupdict().get("other"):
                kind, turned = _kind(match["and"])
                one, other = view.characters(match["who"])[:1], view.characters(match["other"])[:1]
                first, second = (other, one) if turned else (one, other)
                yield from each(kind, first, second, match, 0.88)


@reads(
    "married|siblings|brother and|brothers|sisters|twins|friends|allies|enemies|rivals|spouses"
    "|husband and wife|newlyweds|foes|partners"
)
def both_are(view: View) -> Iterator[Found]:
    """``Iris and Rex are siblings``."""
    for match in (*_BOTH.finditer(view.text), *_ONE_OF.finditer(view.text)):
        yield from _related(view, match, 0.93)


@reads("marri|weds|wed |knot")
def marries(view: View) -> Iterator[Found]:
    """``Iris married Rex Hale``."""
    for match in _MARRIES.finditer(view.text):
        yield from each(
            "spouse_of", view.characters(match["who"]), view.characters(match["whom"]), match, 0.94
        )


@reads("betray|double-cross|turn(?:s|ed) on|stab|s(?:old|ells) out")
def betrays(view: View) -> Iterator[Found]:
    """``Rex Hale betrays Iris Vane``, ``Iris was betrayed by Rex``."""
    for form in (_BETRAYS, _BETRAYED):
        for match in form.finditer(view.text):
            yield from each(
                "betrays",
                view.characters(match["who"]),
                view.characters(match["whom"]),
                match,
                0.93,
            )


@reads("impersonat|pos(?:es|ed|ing) as|disguis|masquerad|pretend")
def impersonates(view: View) -> Iterator[Found]:
    """``Iris Vane poses as Rex Hale``."""
    for match in _POSES.finditer(view.text):
        yield from each(
            "impersonates",
            view.characters(match["who"]),
            view.characters(match["whom"]),
            match,
            0.92,
            firm=True,
        )


@reads("train|mentor|tutor|taught")
def mentors(view: View) -> Iterator[Found]:
    """``Iris was trained by Rex Hale``."""
    for match in _TRAINED.finditer(view.text):
        who, whom = match["who"] or match["teacher"], match["whom"] or match["pupil"]
        yield from each("mentor_of", view.characters(who), view.characters(whom), match, 0.91)
