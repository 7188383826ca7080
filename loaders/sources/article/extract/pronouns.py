"""Pronouns and phrases for people, where only one can be meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.coding import code_aside
from loaders.sources.article.extract.entities import Entity, Span
from loaders.sources.article.extract.pattern import MARK

if TYPE_CHECKING:
    from loaders.sources.article.extract.coding import Coded

_PRONOUN: Final = re.compile(
    r"(?<![\w\u27e8'\"])(?P<he>he|she|him)(?P<short>'s|'ll|'d|'ve)?(?![\w'])"
    r"|(?<![\w\u27e8'\"])(?P<his>his|her)(?= (?:[a-z-]+ ){0,3}(?:son|daughter|wife"
    "|husband|brother|sister|friend|ally|nemesis|enemy|mentor"
    r"|father|mother|rival|foe|sidekick|partner)\b,? (?:[a-z]+ )?\u27e8)"
    r"|(?<!\w)(?P<two>the (?:two|pair|duo)|they both|both(?: of them)?)(?= (?:(?:will|are|have"
    r"|had|were|then|later|also|both|previously|once|be|been) ){0,3}(?:play|star|return|repris"
    r"|appear|direct|wrote|writ|co-|join|produc|voic|portray|made|worked|left|leav|exit|depart|drop"
    r"|walk|quit|step|sign|board|back\b|attached|cast\b|in talks|reunit|shot|film|script|pen|part)"
    r"[a-z]*\b)"
    r"|(?<!\w)the (?P<character>character)(?= (?:(?:first|last|also|only|once|then) )?(?:was|is"
    r"|died|dies|returns|returned|had|has|will|appear(?:s|ed)|showed|debuted|made|survive[sd])\b)"
    r"|(?<!\w)the (?![a-z-]+ (?:is|was|will be|are) (?:[a-z]+ )?\u27e8)(?:[a-z-]+ "
    r"|\u27e8[ONFRSPC]\d+\u27e9[ -](?:winning )?)?(?P<actor>winner|actor"
    "|actress|director|filmmaker|helmer|star|writer-director"
    "|performer|comedian|comic|thespian|thesp|alum|alumnus|alumna|breakout|nominee|veteran)"
    "(?=,? (?:is|was|has|had|will|also|who|played|plays|previously"
    "|recently|said|told"
    "|joins|joined|returns|returned|directed|wrote|starred|stars|reprises|takes"
    "|appeared|first|made|closed|signed|landed|boarded|confirmed|revealed|announced|plays|leads"
    "|would|could|may|might|can|does|did))"
    r"|(?<!\w)the (?P<once>former|onetime|one-time|erstwhile|ex) \u27e8[CP]\d+\u27e9"
    r"(?= (?:is|was|has|had|will|would|could|may)\b)"
)
_NAMED: Final = re.compile("\u27e8[PCN]\\d+\u27e9 ?")
"""``the Iris Vane star``: it is not Iris who acts."""
_AWAY: Final = re.compile(r"^(?:away|apart|aside|far) from [^,]*,")
"""``Away from Iris Vane, she ...``: it is not Iris who goes on."""
_KIN: Final = re.compile(
    r"(?:\b(?:his|her|their)|'s) (?:[a-z-]+ ){0,2}(?:(?P<her>wife|daughter|mother|sister|aunt|niece"
    r"|girlfriend|widow|grandmother|granddaughter)|husband|son|father|brother|uncle|nephew|boyfriend"
    r"|grandfather|grandson),? (?P<who>\u27e8[CN]\d+\u27e9)(?!'s)"
)
"""``his wife, Iris``: that is a woman."""
_GENDERS: Final = {"he": "m", "him": "m", "she": "f", "actress": "f", "his": "m", "her": "f"}


def resolve(coded: Coded) -> None:
    """Put marks for the pronouns of a sentence whose meaning is plain."""
    for kin in _KIN.finditer(coded.full):
        for entity in coded.entities(kin["who"]):
            entity.gender = entity.gender or ("f" if kin["her"] else "m")
    if not _PRONOUN.search(coded.full):
        return

    at = 0
    while match := _PRONOUN.search(coded.full, at):
        mark = _mark(coded, match)
        coded.full = coded.full[: match.start()] + mark + coded.full[match.end() :]
        at = match.start() + len(mark)
    coded.plain = code_aside(coded.full)


_OPEN: Final = {"he": re.compile(r"(?<![\w\u27e8'\"])he(?!\w)"),
                "she": re.compile(r"(?<![\w\u27e8'\"])she(?!\w)")}  # fmt: skip


def _is_open(coded: Coded, match: re.Match[str]) -> bool:
    """Whether the same pronoun stands before it, and nobody knows whom that means."""
    form = _OPEN.get(match["he"] or "")
    if form is None:
        return False
    told = coded.full[: match.start()]
    before = coded.before.full if coded.before and "\u27e8" not in told else ""
    return form.search(told) is not None or form.search(before) is not None


def _mark(coded: Coded, match: re.Match[str]) -> str:
    """Give the mark for a pronoun; the pronoun itself where it may mean several."""
    if _is_open(coded, match):
        return match[0]
    if match["two"]:
        pair = _two(coded, match.start())
        if pair:
            coded.spans.append(Span(0, 0, pair, "P", match[0]))
        return f"\u27e8P{len(coded.spans) - 1}\u27e9" if pair else match[0]
    word = match["he"] or match["his"] or match["actor"] or match["character"] or match["once"]
    people = bool(match["actor"] or match["once"])
    found = _same(coded, match) or _candidates(
        coded, match.start(), _GENDERS.get(word, ""), people=people, him=word == "him"
    )
    found = _topic(coded, match, found)
    if match["character"] or match["his"]:
        found = [e for e in found if e.kind == "character"]
    if len(found) == 1 and not found[0].gender and word in ("he", "she"):
        found[0].gender = _GENDERS[word]
    if not found:
        return _NAMED.sub("", match[0]) if people else match[0]
    coded.spans.append(Span(0, 0, found, "B", match[0]))
    ending = "'s" if match["his"] else _spelled(match["short"])
    return f"\u27e8B{len(coded.spans) - 1}\u27e9{ending}"


def _topic(coded: Coded, match: re.Match[str], found: list[Entity]) -> list[Entity]:
    """Add whom the part of the text is about, where no other character may be meant."""
    who, gender = coded.topic, _GENDERS.get(match["he"] or match["his"] or "", "")
    named = who in _people(coded, coded.full[: match.start()], "")
    other = match["actor"] or match["once"] or any(e.kind != "person" for e in found)
    if who is None or other or (named and match["he"] == "him") or who.gender not in ("", gender):
        return found
    return [*found, who]


def _same(coded: Coded, match: re.Match[str]) -> list[Entity]:
    """``He was in FILM with Sam Roe, and now he ...``: who the sentence began with goes on."""
    if not match["he"] or match["he"] == "him":
        return []
    first = _BEGINS.match(coded.full)
    if first is None or coded.spans[int(first[1])].phrase.partition("'")[0] != match["he"]:
        return []
    return coded.spans[int(first[1])].entities


_BEGINS: Final = re.compile(
    "(?:(?:and|but|so|then|now|since then|in fact|also),? )?\u27e8B(\\d+)\u27e9"
)


def _two(coded: Coded, at: int) -> list[Entity]:
    """Give the two persons of the sentence so far, or of the one before it."""
    told = _people(coded, coded.full[:at], "")
    before = _people(coded.before, coded.before.full, "") if coded.before and not told else told
    persons = [e for e in before if e.kind in ("person", "name")]
    return persons if len(persons) == 2 else []


def _spelled(short: str | None) -> str:
    return {"'s": " is", "'ll": " will", "'d": " would", "'ve": " have"}.get(short or "", "")


_BEGINNING: Final = 12
"""So near its beginning a paragraph goes on about whom the one before it ends with."""


def _candidates(coded: Coded, at: int, gender: str, *, people: bool, him: bool) -> list[Entity]:
    """Give at most one person and one character that a pronoun may mean."""
    told = [] if him else _people(coded, _AWAY.sub("", coded.full[:at]), "")
    if told:
        found = [e for e in told if not gender or e.gender in ("", gender)]
    else:
        begins = at < _BEGINNING and "\u27e8" not in coded.full[:at].replace("\u27e8F", "").replace(
            "\u27e8R", ""
        )
        before = coded.before or (coded.above if begins or people else None)
        found = _people(before, before.full, gender) if before else []
    persons = [e for e in found if e.kind in ("person", "name")]
    either = ("character", "name") if len(persons) < 2 else ("character",)
    characters = [] if people else [e for e in found if e.kind in either]
    found = (persons if len(persons) == 1 else []) + (characters if len(characters) == 1 else [])
    return found[:1] if len(found) == 2 and found[0] is found[1] else found


_OF_WORK: Final = re.compile(
    "the \u27e8[NC]\\d+\u27e9 (?:star|actor|actress|alum|helmer|legend|icon|veteran|favou?rite"
    "|director"
    "|filmmaker|creator|writer|hero|heroine|regular|breakout|newcomer)\\b"
)
"""``the IRIS VANE star``: who is meant is not called so."""


def _people(coded: Coded, text: str, gender: str) -> list[Entity]:
    found: dict[int, Entity] = {}
    for match in MARK.finditer(text):
        beast = text.endswith((" a ", " an "), 0, match.start())
        if match[1] in "PCBN" and not beast and not _OF_WORK.match(text, max(0, match.start() - 4)):
            for entity in coded.spans[int(match[2])].entities:
                if not gender or entity.gender in ("", gender):
                    found[id(entity)] = entity
    return list(found.values())
