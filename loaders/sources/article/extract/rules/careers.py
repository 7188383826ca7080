"""What somebody was in, film by film, and who had a part in which film, one after another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import players
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_FILM: Final = (
    r"(?:(?:in|for) )?(?:the |{D}(?:'s)? |{P}'s |(?!a |an )[a-z-]+ ){0,3}?{F}(?: (?:back )?in {D})?"
)
_FILMS: Final = (
    rf"{_FILM}(?:(?:, and |, | and | as well as |, then )(?:then |finally |later "
    rf")?{_FILM}){{0,8}}(?!'s)"
)
_PART: Final = (
    r"(?:(?:the|this|that|his|her) (?:[a-z-]+ ){0,2}(?:part|role|character|mantle|baton|reins)|it)"
)
_CLOTHES: Final = (
    r"(?:suit|costume|cape|cowl|mask|tights|make-?up|prosthetics|fangs|armou?r|uniform|hat|fedora|"
    r"tuxedo)"
)
_WAS_IN: Final = pattern(
    r"(?P<who>{PS})(?!'s){REL},?(?: who)? (?P<how>(?:(?:had|has|have|also|then|later|first|once|"
    r"already|previously"
    r"|memorably|famously|recently|next|again|himself|herself|both) ){0,3}(?:"
    r"(?:came|come|went|been) (?:back|out of retirement|aboard|on board)"
    rf"|(?:took|taken|stepped|stepping) (?:over|in)(?: {_PART})?|(?:took|taken|had|inherited|"
    rf"originated|created"
    rf"|reprised|got|landed|filled|resumed|returned to|gone back to|went back to) {_PART}"
    r"|(?:had|has|played|took|got|did|made|landed|enjoyed) (?:an?|the|two|his|her) (?:[a-z'-]+ "
    r"){0,3}(?:parts?|roles?|cameos?|turn|bit"
    r"|bit part|appearance|debut|bow|leads?|voice)"
    rf"|(?:wore|worn|donned|put on|pulled on) (?:the|his|her) (?:[a-z-]+ ){{0,2}}{_CLOTHES}"
    r"|(?:was|were) (?:also |already |later |then |both |memorably )?(?=in )|suited up|broke "
    r"(?:out|through)|turned up|showed up|popped up"
    r"|debuted|starred|co-starred|appeared|featured))"
    r"(?: again| once more| briefly| memorably| twice| as (?:an?|the|his|her|its) "
    r"[^⟨,.;]{3,40}(?:⟨[CNLO]\d+⟩)?"
    r"| (?:opposite|alongside|with) {PS}| in {D}){0,2},? "
    rf"(?:in|for|on) (?P<films>{_FILMS})(?=[.,;]|$| (?:and|but|before|as|opposite|alongside|with|"
    rf"where|which|again)\b)"
)
_STAGE: Final = re.compile(
    r"\b(?:not|never|n't|almost|nearly|turned down|considered|audition\w*|talks|rumou?r\w*|"
    r"direct\w*|produc\w*|writ\w*|wrote"
    r"|script\w*|credits?|helm\w*|hand in|broadway|stage)\b"
)
_ANCHOR: Final = pattern(
    r"(?:(?P<who>{P})(?!'s){REL},?(?: who)? (?:[a-z]+ )?(?:plays?|played|portrayed|was|voiced) "
    r"{ROLE}(?P<whom>{C})"
    r"|(?P<role>{C}),? (?:who |which )?(?:was|were|is|has been|had been) (?:[a-z]+ )?(?:played|"
    r"portrayed|voiced) by {DESC}?(?P<by>{P}))"
    r"(?:, (?:the|an?|aka|his|her) [^.;,]{2,60},)?(?: again| himself| herself| on screen)?"
    rf" (?:in|for) (?P<film>{_FILMS}|{{D}}(?=,| and))"
)
_NEXT: Final = pattern(
    r"(?:,? and|,? while|,? then|;|,) (?:then )?(?:by )?(?:{DESC})?(?P<who>{P})(?: (?:took over|"
    r"stepped in|followed|did so|had (?:the part|the role|it)"
    r"|got (?:the part|the role|it)|took (?:it|the part|the role)(?: over| on)?|inherited it|"
    r"replaced (?:him|her)))?"
    rf"(?: in {{D}})?,? (?:in|for) (?P<film>{_FILMS})(?=[.,;]|$| and\b| before\b)"
)
_IN_TURN: Final = pattern(
    r"(?P<who>{P})(?!'s) (?P<how>[^⟨.;,]{3,40})(?: in {D})? (?:in|for) "
    rf"{_FILM}(?P<rest>(?:,? and|,? while|;|,) {{P}} in {{D}} for {_FILM})"
)
_ALL_PLAYED: Final = pattern(
    r"(?P<whom>{C}),? (?:who )?(?:has|have|had) (?:[a-z]+ )?been (?:played|portrayed|voiced|"
    r"embodied) (?:on (?:the big )?screen )?by {DESC}?(?P<who>{PS})"
)
_ROLES: Final = pattern(
    r"(?P<one>{C}) and (?:the )?(?P<two>{C}), (?:(?:the )?(?:roles|parts|characters|villains|foes)"
    r"|(?:who|which) were|both|once|previously"
    r"|originally)(?: (?:[a-z]+ ){0,3}?)?(?:played|portrayed|voiced|originated|created) by "
    r"(?P<who>{P})"
    rf" in (?P<film>{_FILM}) and (?:by )?(?P<then>{{P}}) in (?P<last>{_FILM})"
)


@reads(r" (?:in|for|on) ")
def was_in(view: View) -> Iterator[Found]:
    """``Doe wore the suit in FILM and FILM``, ``Roe took over for FILM``."""
    for match in _WAS_IN.finditer(view.text):
        if _STAGE.search(match["how"]) or not view.films(match["films"]):
            continue
        people = players(view.article, view.subjects(match))
        yield from each("acts_in", people, view.films(match["films"]), match, 0.86)


@reads(r"play|portray|voic|was ")
def one_after_another(view: View) -> Iterator[Found]:
    """``Kim Doe played Iris in FILM, Ann Poe took over for FILM and Sam Roe for FILM``."""
    for match in _ANCHOR.finditer(view.text):
        roles = view.characters(match["whom"] or match["role"])
        at, told = match.end(), [(match["who"] or match["by"], match["film"])]
        while after := _NEXT.match(view.text, at):
            told.append((after["who"], after["film"]))
            at = after.end()
        if len(told) > 1 or match["who"]:
            for who, film in told:
                yield from _has(view, match, who, roles, film)


@reads(r" for ")
def came_for(view: View) -> Iterator[Found]:
    """``Kim Doe came in 2003 for FILM and Ann Poe in 2009 for FILM``."""
    for match in _IN_TURN.finditer(view.text):
        if not _STAGE.search(match["how"]):
            first = match.string[match.end("how") : match.start("rest")]
            yield from _has(view, match, match["who"], [], first)
            for after in _NEXT.finditer(match["rest"]):
                yield from _has(view, match, after["who"], [], after["film"])


def _has(
    view: View, match: re.Match[str], who: str, roles: list[Entity], film: str
) -> Iterator[Found]:
    people = players(view.article, view.people(who))
    yield from each("plays", people, roles, match, 0.9)
    yield from each("acts_in", people, view.films(film), match, 0.88)


@reads("played|portrayed|voiced|originated|created|embodied")
def roles_in_turn(view: View) -> Iterator[Found]:
    """``Iris and Max, roles played by Kim Doe in FILM and Sam Roe in FILM``: one by one."""
    for match in _ROLES.finditer(view.text):
        for who, whom, film in (("who", "one", "film"), ("then", "two", "last")):
            yield from _has(view, match, match[who], view.characters(match[whom]), match[film])
    for match in _ALL_PLAYED.finditer(view.text):
        people = players(view.article, view.people(match["who"]))
        yield from each("plays", people, view.characters(match["whom"])[:1], match, 0.9)
