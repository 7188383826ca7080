"""How the films of a series came about: ``In YEAR Kim Doe made FILM``, ``and then FILM``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_people import BOTH, DIRECTS
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_WHO: Final = r"(?:(?:the )?(?:young |great |late |veteran )?{DESC}?)?(?P<who>{P}){REL},?"
_MADE: Final = (
    r"(?:(?:co-)?(?:direct|helm)ed|made|gave (?:us|the world|audiences)|brought (?:us|out)"
    r"|unleashed|delivered|followed (?:it|that|this|up)(?: up)? with|followed (?:it|that) up with"
    r"|released(?=[^.;]{3,80}, which (?:he|she|\u27e8B\d+\u27e9) (?:had |also )*(?:directed|made))"
    r"|was (?:given|handed)|(?:came|went) back (?:with|for)|returned (?:to (?:{R}|the"
    r" [a-z]+) )?with"
    r"|bounced back with|hit back with)"
)
_THEN: Final = pattern(
    rf"(?:^|[,;] |\band )(?:back )?in (?:the [a-z]+ of )?(?:the )?(?P<date>{{D}}),? {_WHO}"
    rf" (?:then |also |himself "
    rf"|herself )?{_MADE}"
    r" (?:the )?(?:[a-z-]+ ){0,2}?(?P<film>{F}|{R})(?! (?:franchise|series|saga|films"
    r"|movies|star)|'s)"
)
"""``In YEAR Kim Doe made FILM``."""
_WITH: Final = pattern(
    rf"{_WHO} (?:himself |herself |then |later |finally )?(?:returned|came back|followed(?:"
    rf" (?:it|that))?"
    r"|went back|rebooted|revived|relaunched|reinvented|continued)(?:(?: (?:it|up))|"
    r"(?: to)? (?:{R}|(?:the|his|her) [a-z-]+(?: [a-z]+)?))? in (?P<date>{D}),? with (?P<film>{F})"
    r"(?:(?:,? and| and then|, then)(?: again)? in (?P<day>{D}),? with (?P<more>{F}))?"
)
"""``Kim Doe returned to the series in YEAR with FILM and in YEAR with FILM``."""
_AFTER: Final = pattern(
    rf"(?:{{D}}|[a-z-]+) (?:years?|months?|decades?) (?:later|on|after(?:wards)?),? {_WHO}"
    rf" (?:then )?{_MADE}"
    r" (?:the )?(?P<film>{F})(?!'s)"
)
"""``and six years later Kim Doe was handed FILM``."""


@reads("made|direct|helm|gave|brought|unleash|deliver|follow|given|handed|back|return|boot|reviv|launch"
       "|reinvent|continued")  # fmt: skip
def made_then(view: View) -> Iterator[Found]:
    """``In YEAR Kim Doe made FILM``, ``returned to the series in YEAR with FILM``."""
    for match in (
        *_THEN.finditer(view.text),
        *_WITH.finditer(view.text),
        *_AFTER.finditer(view.text),
    ):
        groups = match.groupdict()
        if _NO_FILM.search(match[0]):
            continue
        films = _films(view, match["film"])
        more = view.films(groups.get("more"))
        who = [p for p in view.people(match["who"]) if _directs(view, p)]
        yield from each("directs", who, [*films, *more], match, 0.86)
        yield from each("released", films, _years(view, groups.get("date")), match, 0.86)
        yield from each("released", more, _years(view, groups.get("day")), match, 0.86)


_NO_FILM: Final = re.compile(r"\b(?:novels?|books?|series of|script|screenplay|album|deal)\b")


def _films(view: View, marks: str) -> list[Entity]:
    """Give the film of a mark; the name of a series means its first film."""
    return [
        view.article.works.first(work) if work.kind == "franchise" else work
        for work in view.named(marks)[:1]
    ]


def _directs(view: View, person: Entity) -> bool:
    """Whether ``made`` means that somebody directed."""
    return view.article.directs(person) or (
        not view.article.acts(person) and person.craft in ("", DIRECTS, BOTH)
    )


def _years(view: View, marks: str | None) -> list[Entity]:
    return [e for e in view.named(marks or "") if e.kind == "date" and e.name[:2] in ("19", "20")]
