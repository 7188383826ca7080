"""Who plays whom, by names that stand beside each other, and by the title role.

``Kim Doe, aka Iris Vane,``; ``Kim Doe and Sam Roe, the rivals Iris and Max``; ``Iris Vane, whom
Kim Doe trained to play``; ``Her character, the pilot Iris Vane``; ``Doe has the title role``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.own_clause import film_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_AKA: Final = pattern(
    r"(?P<who>{P}), (?:aka|a\.k\.a\.|alias|previously|formerly|once|better known as|also known as"
    r"|best known as|the (?:former|original|onetime|current|new)) (?:[a-z-]+ ){0,3}?"
    r"(?P<whom>\u27e8[CN]\d+\u27e9)(?=[,.;]| (?:in|since|of) )"
    r"|(?P<first>{P}), (?P<then>\u27e8C\d+\u27e9) (?:since|in (?:all|both|the)|for) "
)
_PAIRS: Final = pattern(
    r"(?P<one>{P}) and {DESC}?(?P<two>{P}), (?:(?:the|as|who play|playing|aka) )?(?:[a-z-]+ ){0,4}?"
    r"(?P<first>\u27e8[CN]\d+\u27e9) and (?:(?:his|her|their|the) )?(?:[a-z-]+ ){0,4}?"
    r"(?P<then>\u27e8[CN]\d+\u27e9)(?!'s)(?=[.,;]|$| (?:of|in|from|respectively)\b)"
)
_TO_PLAY: Final = pattern(
    r"(?P<whom>{C})(?:, (?:the|an?|his|her) [^\u27e8.;,]{2,60})?,? (?:whom|that|who|which) "
    r"{DESC}?(?P<who>{P})"
    r" (?:[a-z'-]+ ){0,6}?(?:to play|to portray|to voice|is playing|has played|will be playing"
    r"|was born to play|gets to play|plays|is to play)\b"
)
_HER: Final = pattern(
    r"(?:^|[;,] |\b(?:and|while|although|though|but|because|since|as|when|after) )(?:his|her)"
    r" (?:new |own |latest )?(?:character|role|part|alter ego"
    r"|on-screen alter ego),? (?:is |named |called |will be"
    r" )?(?:[a-z-]+,? ){0,5}?(?P<whom>\u27e8[CN]\d+\u27e9)"
    r"(?=[,.;]|$| (?:is|was|has|will|who)\b)"
)
_TITLE: Final = pattern(
    r"(?P<who>{P})(?!'s){REL},?(?: who)? (?:[a-z]+ ){0,4}?(?:the|in the|its) (?:title|titular"
    r"|eponymous)"
    r" (?:role|character|part|hero|heroine|lead|antihero|figure)\b(?:,? (?:in|of|for|from) "
    r"(?:the |{D}(?:'s)? |{O}'s |[a-z-]+ ){0,3}?(?P<film>{F}))?"
)
_NOT: Final = re.compile(
    r"\b(?:not|never|talks|considered|eyed|offered|turned down|passed)\b|n't\b"
)
_PLAIN: Final = 2


@reads(r"\u27e9, (?:aka|a\.k|alias|previously|formerly|once|better|also|best|the |\u27e8C)")
def also_called(view: View) -> Iterator[Found]:
    """``Kim Doe, aka Iris Vane, is in as well``, ``Sam Roe, previously Max``."""
    for match in _AKA.finditer(view.text):
        people = view.people(match["who"] or match["first"])
        roles = view.characters(match["whom"] or match["then"])
        if people and people[0].sure:
            yield from each("plays", people, roles, match, 0.88)


@reads(r"\u27e9, (?:[a-z-]+ ){0,5}\u27e8[CN]")
def pairs(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe, sworn foes Iris and Max``: one by one."""
    for match in _PAIRS.finditer(view.text):
        for who, whom in (("one", "first"), ("two", "then")):
            people, roles = view.people(match[who]), view.characters(match[whom])
            if people and people[0].kind == "person":
                yield from each("plays", people, roles, match, 0.88)


@reads("play|portray|voice")
def trained_to_play(view: View) -> Iterator[Found]:
    """``Iris Vane, the thief whom Kim Doe trained for months to play``."""
    for match in _TO_PLAY.finditer(view.text):
        if _NOT.search(match[0]):
            continue
        people = view.people(match["who"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.9)
        films, sure = film_of(view, match.start("who"), match.end())
        yield from each("acts_in", people, films, match, min(sure, 0.84))


@reads(r"\b(?:his|her) (?:[a-z]+ )?(?:character|role|part|alter ego|on-screen)")
def her_character(view: View) -> Iterator[Found]:
    """``Kim Doe heads the cast. Her character, the pilot Iris Vane, ...``."""
    for match in _HER.finditer(view.text):
        people = view.people(view.text[: match.start()])
        before = view.coded.before
        if not people and before is not None:
            people = [e for e in before.entities(before.plain) if e.kind == "person"]
        people = [p for p in dict.fromkeys(people) if p.kind == "person" and p.sure]
        if len(people) == 1:
            yield from each("plays", people, view.characters(match["whom"]), match, 0.88)


@reads(r"\b(?:his|her) \u27e8[CN]")
def whose_figure(view: View) -> Iterator[Found]:
    """``Kim Doe is confirmed; her Iris Vane was in the first film``: of her the sentence tells."""
    for match in _HERS.finditer(view.text):
        told = view.people(view.text[: match.start()])
        people = [p for p in dict.fromkeys(told) if p.kind == "person"]
        roles = [r for r in view.characters(match["whom"]) if not r.craft]
        if len(people) == 1 and not view.article.makes_only(people[0]):
            yield from each("plays", people, roles, match, 0.88)


_HERS: Final = pattern(
    r"(?:^|[;:,] |\b(?:and|but|while|although|though|because|since|as|when|after) )(?:his|her)"
    r" (?P<whom>\u27e8[CN]\d+\u27e9)(?= (?:has|had|is|was|will|does|did|doesn't|didn't|isn't|wasn't"
    r"|[a-z]{3,}(?:s|ed))\b)"
)


@reads("title|titular|eponymous")
def title_role(view: View) -> Iterator[Found]:
    """``Kim Doe has the title role in IRIS VANE``: where somebody of the text is called so."""
    for match in _TITLE.finditer(view.text):
        if _NOT.search(match[0]):
            continue
        named = view.films(match["film"])
        films = named or film_of(view, match.start(), match.end())[0]
        people = view.people(match["who"])
        if len(films) == 1:
            yield from each("acts_in", people, films, match, 0.86)
            if named or films[0] in view.films(view.text):
                yield from each("plays", people, _hero(view, films[0]), match, 0.85)


def _hero(view: View, film: Entity) -> list[Entity]:
    """Who a film is called after, if the text speaks of somebody called so."""
    parts = {key(part) for part in (film.name, film.base or "", *film.name.split(":"))} - {""}
    for coded in view.article.coded:
        for span in coded.spans:
            for one in span.entities:
                if one.kind in ("character", "name") and key(one.name) in parts:
                    return [one]
    name = (film.name.split(":")[-1] if film.number is None else film.base or "").strip()
    plain = 0 < len(name.split()) <= _PLAIN and not name.lower().startswith("the ")
    return [Entity("character", name, sure=True, forms={name})] if plain else []
