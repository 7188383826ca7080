"""Who plays whom, by other words than playing: tapped for it, lending a voice, slipping into it.

And by what somebody is called: ``Kim Doe, the Iris Vane of FILM``; and what one verb says of all:
``Kim Doe is the pilot Iris, Sam Roe her brother Max``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.own_clause import film_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_CLOTHES: Final = (
    r"(?:shoes|boots|suit|costume|skin|cape|armou?r|tights|spandex|cowl|mask|mantle|role|part"
    r"|uniform"
    r"|robes?|heels|hat|fedora|wig|character|iconic role|leather|leathers)"
)
_ADJ: Final = r"(?:(?!(?:of|as|in|for|with|by|and)\b)[a-z'-]+ ){0,4}?"
_VERBS: Final = (
    r"(?:essay(?:s|ed|ing)?(?: the (?:role|part|character) of)?"
    r"|(?:tapped|picked|chosen|recruited|hired|selected|signed|booked|enlisted|locked in|set"
    r"|confirmed"
    rf"|announced|cast|named|signed up|signed on) for(?: the {_ADJ}(?:role|part) of)?"
    r"|(?:lend(?:s|ing)?|lent|giv(?:es?|ing)|gave|provid(?:es?|ed|ing)|suppl(?:y|ies|ied|ying)"
    r"|bring(?:s"
    r"|ing)?|brought) (?:his|her|their|the) (?:[a-z-]+ ){0,2}(?:voices?|talents?|vocals?|gravity"
    r"|gravitas"
    r"|menace|charm|features|face|likeness|muscle|charisma|presence|pipes) (?:to|for|of|as|behind)"
    rf"|(?:slip|step|climb|squeez|zip|button|get|jump|leap)(?:p?ed|e?s|p?ing)? (?:back )?(?:up"
    rf" )?into the"
    rf" {_ADJ}{_CLOTHES} (?:of|as)"
    rf"|(?:inherit|assum|shoulder|don|slip on|pull on|put on|pick up)(?:n?ed|e?s|n?ing)? the {_ADJ}"
    rf"{_CLOTHES} (?:of|as)"
    rf"|(?:land|nab|bag|snag|scor|secur|clinch|book|grab|earn|captur)(?:b?ed|g?ed|e?s|b?ing|g?ing)"
    rf" (?:the )?{_ADJ}(?:role|part|gig|job) of"
    r"|brings? life to|breathes? (?:new )?life into|gives life to|doubles? (?:up )?as|pull(?:s|ing)"
    r" double duty as)"
)
_DOES: Final = pattern(
    rf"(?P<who>{{PS}})(?!'s){{REL}},?(?: who)? (?P<how>{{AUX}}(?:(?:last|this|earlier) [a-z]+"
    rf" )?{_VERBS})"
    r" {ROLE}(?P<whom>{CS})(?!'s)(?! \d| (?:movie|film|sequel|franchise|series|reboot)\b)"
)
_BY: Final = pattern(
    r"(?P<whom>{C}),? (?:who is |who will be |which is |is |are |comes? |will be )?(?:now |once"
    r" again |again |also )?"
    r"(?:as (?:played|portrayed|voiced|embodied|imagined|essayed) by|(?:in|taking) (?:the|his|her) "
    r"(?:[a-z-]+ ){0,2}(?:form|shape|person|guise) of|(?:being )?(?:essayed|inhabited|incarnated"
    r"|personified|brought to (?:the )?(?:[a-z-]+ )?(?:life|screen)|taken on|tackled) by"
    r"|courtesy of|by way of) {DESC}?(?P<who>{P})(?!'s)"
)
_CALLED: Final = pattern(
    r"(?P<who>{P}), the (?:(?!(?:son|daughter|wife|husband|brother|sister|father|mother|creator|man"
    r"|woman|writer|director|star|author|voice)\b)[a-z-]+ ){0,4}?(?P<whom>\u27e8[CN]\d+\u27e9) "
    r"(?:of|in|from)"
    r" (?P<film>(?:[a-z'-]+ |{D}(?:'s)? |{P}'s |{R} ){0,4}?{FS})"
)
_FIRST: Final = re.compile(
    r"\b(?:plays?|playing|played|portrays?|essays?|essayed|stars? as|stars|is|are|was|were|as"
    r"|voices?|will be"
    r"|embodies|returns as|features|lends?|gives us|brings"
    r" us)\b[^\u27e8]{0,60}\u27e8[CNP]\d+\u27e9[^\u27e8;]{0,90}"
    r"(?:\u27e8[CNOL]\d+\u27e9"
    r"[^\u27e8;]{0,60})?[;,]"
)
_NEXT: Final = pattern(
    r"(?:[;,] |, and |; and |, while |\band )(?P<who>\u27e8P\d+\u27e9),? (?:the|an?|his|her|their"
    r"|its|our"
    r"|\u27e8B\d+\u27e9's) (?:(?!(?:has|had|will|was|said|says|is|are|who|with|in|of|to|for|on|by"
    r"|at|from"
    r"|and|as|plays|returns|joins|stars|new|star|actor|actress|director)\b)[a-z'-]+ "
    r"|\u27e8[OLR]\d+\u27e9(?:'s)? ){0,6}?(?:[a-z-]+, )?(?P<whom>\u27e8[CN]\d+\u27e9)(?!'s)"
    r"(?=[.,;]|$| and \u27e8P)"
)
_NOT: Final = re.compile(r"\b(?:not|never|n't|considered|instead of|refused|turned down)\b")


def _acts(view: View, match: re.Match[str], people: list[Entity]) -> Iterator[Found]:
    films, sure = film_of(view, match.start(), match.end())
    yield from each("acts_in", people, films, match, min(sure, 0.86))


@reads("essay|tapped|picked|chosen|recruit|hired|select|sign|book|enlist|set for|confirmed for"
       "|announced for|cast|named for|lend|lent|giv|gave|provid|suppl|bring|brought|slip|step|climb"
       "|squeez|zip|button|get|jump|leap|inherit|assum|shoulder|don|pull|put on|pick up|land|nab"
       "|bag"
       "|snag|scor|secur|clinch|grab|earn|captur|life|double")  # fmt: skip
def takes_role(view: View) -> Iterator[Found]:
    """``Kim Doe has been tapped for Iris Vane``, ``lends her voice to Iris``."""
    for match in _DOES.finditer(view.text):
        people, roles = view.people(match["who"]), view.characters(match["whom"])
        if _NOT.search(match["how"]) or not people:
            continue
        if len(people) == len(roles):
            for person, role in zip(people, roles, strict=True):
                yield from each("plays", [person], [role], match, 0.9)
            yield from _acts(view, match, people)
        elif len(roles) == 1 and len(people) < 3:
            yield from each("plays", people[-1:], roles, match, 0.88)
            yield from _acts(view, match, people[-1:])


@reads("as (?:played|portrayed|voiced|embodied|imagined|essayed) by|(?:form|shape|person|guise) of"
       "|(?:essayed|inhabited|incarnated|personified|life|screen|taken on|tackled) by|courtesy of"
       "|by way of")  # fmt: skip
def given_by(view: View) -> Iterator[Found]:
    """``the Hulk, as played by Kim Doe``, ``Iris Vane, in the burly form of Sam Roe``."""
    for match in _BY.finditer(view.text):
        people = view.people(match["who"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.92)
        yield from _acts(view, match, people)


@reads("\u27e9, the ")
def called_by_role(view: View) -> Iterator[Found]:
    """``Kim Doe, the Iris Vane of FILM``: there she played her."""
    for match in _CALLED.finditer(view.text):
        people = view.people(match["who"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.9)
        yield from each("acts_in", people, view.films(match["film"]), match, 0.88)


@reads(r"[;,] |\band \u27e8P")
def and_so_on(view: View) -> Iterator[Found]:
    """``Kim Doe is the pilot Iris, Sam Roe her brother Max``: Roe is Max."""
    first = _FIRST.search(view.text)
    if first is None:
        return
    over = (
        first[0].startswith("w") and not first[0].startswith("will") and not view.films(view.text)
    )
    for match in _NEXT.finditer(view.text, max(0, first.end() - 2)):
        people = view.people(match["who"])
        yield from each("plays", people, view.characters(match["whom"]), match, 0.88)
        yield from _acts(view, match, [] if over else people)
