"""Which franchise a film is part of, and which film it follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import Found, each, reads
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import View

_INSTALLMENT: Final = r"(?:installments?|instalments?|entr(?:y|ies)|chapters?|outings?)"
_PART_OF: Final = pattern(
    f"(?:{_INSTALLMENT}|film|movie|conclusion|finale|end) (?:in|of|to) (?:the "
    f"|{{O}}'s )?(?:[a-z-]+ ){{0,3}}(?P<series>{{R}})(?:'s)?(?: (?:franchise|series"
    f"|saga|films|movies|trilogy))?,? (?P<film>{{F}})"
)
_MARKS: Final = pattern(
    f"(?P<film>{{F}}),? (?:(?:is|was|marks|will be|serves as|being|as|,|which is"
    f"|which marks|will mark) )+(?:the |an? )?(?:[a-z-]+ ){{0,4}}?(?:{_INSTALLMENT}"
    f"|film|movie|conclusion|finale|end|part|sequel) (?:in|of|to) (?:the |{{O}}'s "
    rf"|an? )?(?:[a-z-]+ ){{0,3}}(?:(?P<series>{{R}})|(?:franchise|series|saga)\b)"
)
_FOLLOWS: Final = pattern(
    "(?P<film>{F}),? (?:(?:is|was|serves as|as|will be|the|a|direct|,|which is|being"
    "|itself|will serve as|long-awaited|his|her|their|its|{P}'s) )*(?:sequel|prequel|threequel"
    "|follow-up|followup"
    "|successor) to (?:[a-z0-9-]+ ){0,3}(?:{D}'s |{D} (?:film|movie|hit"
    "|classic) )?(?P<earlier>{F})"
)
_FOLLOWS_VERB: Final = pattern(
    "(?P<film>{F}),? (?:which )?(?:will )?(?:directly )?(?:follows?"
    "|picks up (?:[a-z ]+ )?(?:after|from|where)|continues|takes place after"
    "|is set after) (?:the events of |directly from )?(?:{D}'s "
    "|the {D} (?:[a-z]+ ){0,2})?(?P<earlier>{F})"
)
_AND_ITS: Final = pattern(
    r"(?P<earlier>{F}),? and its (?:follow-up|sequel|successor),? (?P<film>{F})"
)
_SEQUEL: Final = pattern(r"(?P<earlier>{F}) (?:sequel|follow-up),? (?P<film>{F})")
_WHICH: Final = re.compile(
    r"\u27e8R|\b(?:[a-z]+(?:th|st|nd|rd)|first|second|third|\d+(?:th|st|nd|rd))\b"
)
_STATED: Final = re.compile(
    rf"\b{_INSTALLMENT}\b|\b(?:film|movie) (?:in|of) (?:the |that |this "
    "|its )?[^.]*(?:franchise|series|saga)$"
)


@reads("\u27e8F")
def numbered(view: View) -> Iterator[Found]:
    """``the seventh installment``, ``the next installment of the FRANCHISE franchise``."""
    for match in MARK.finditer(view.text):
        span = view.coded.spans[int(match[2])]
        if match[1] != "F" or not _STATED.search(span.phrase) or not _WHICH.search(span.phrase):
            continue
        for film in span.entities:
            if film.base and film.number != 1 and (film.number or key(film.base) != key(film.name)):
                series = view.article.works.franchise(film.base)
                qualifiers = {"number": film.number} if film.number else {}
                yield Found(
                    "part_of",
                    film,
                    series,
                    match.start(),
                    match.end(),
                    0.9,
                    qualifiers,
                    view.text,
                    firm=True,
                )


_SPIN_OFF: Final = pattern(
    r"(?P<series>{R})(?:'s)?[\"']? (?:prequel|spin-?off|prequel film|spin-?off film"
    r"|standalone)[\"']?,?"
    r" (?:film |movie )?(?:titled |called )?(?P<film>{F})"
    r"|(?P<it>{F})[\"']?(?:,|:| is| will be)? (?:the |an? "
    r"|this )?(?:[a-z-]+ ){0,2}[\"']?(?P<of>{R})[\"']?"
    r" (?:prequel|spin-?off|standalone)\b"
)


@reads("prequel|spin-?off|standalone")
def spin_off(view: View) -> Iterator[Found]:
    """``the FRANCHISE prequel, FILM``, ``FILM, a FRANCHISE spin-off``."""
    for match in _SPIN_OFF.finditer(view.text):
        films, series = view.films(match["film"] or match["it"]), match["series"] or match["of"]
        yield from each("part_of", films[:1], view.named(series), match, 0.9, firm=True)


@reads("install?ment|entr|chapter|outing|film|movie|conclusion|finale|end|part|sequel")
def part_of(view: View) -> Iterator[Found]:
    """``the latest installment of the FRANCHISE franchise, FILM``, ``FILM ends the saga``."""
    for form in (_PART_OF, _MARKS):
        for match in form.finditer(view.text):
            series = view.named(match["series"]) or (
                [view.article.series] if view.article.series else []
            )
            for film in view.films(match["film"]):
                number = {"number": film.number} if film.number else {}
                yield from each("part_of", [film], series, match, 0.92, firm=True, **number)


_OF_MAIN: Final = pattern(
    r"\b(?:the|a|this|its|long-awaited|direct) (?:sequel|follow-up|followup"
    r"|successor) to (?:[a-z-]+ |{P}'s |{O}'s |{D}(?:'s)? ){0,4}(?P<earlier>{F})"
)


_HIS_SEQUEL: Final = pattern(
    r"(?:(?P<who>{P})'s |\bthe |\bthis )(?:[a-z-]+ ){0,2}(?P<earlier>{F}) (?:sequel|prequel"
    r"|follow-up|threequel)\b"
    r"(?! (?:trilogy|series|to|in|starring))(?:,? (?:titled |called )?(?P<film>{F}))?"
)


def _akin(one: Entity, other: Entity) -> bool:
    """Whether two films are of a series, by their names."""
    first, second = key(one.base or one.name), key(other.base or other.name)
    return first.startswith(second) or second.startswith(first)


@reads("sequel|prequel|threequel|follow-up")
def his_sequel(view: View) -> Iterator[Found]:
    """``Kim Doe's FILM sequel``: the one that the text is about, and by Doe."""
    for match in _HIS_SEQUEL.finditer(view.text):
        main, earlier = view.article.main, view.films(match["earlier"])
        films = view.films(match["film"]) or ([main] if main else [])
        who = [p for p in view.people(match["who"]) if not view.article.acts(p)]
        if len(films) == 1 and films[0] not in earlier and (who or _akin(films[0], earlier[0])):
            yield from each("follows", films, earlier[:1], match, 0.86)
            yield from each("directs", who, films, match, 0.82, firm=True)


@reads("sequel|follow-up|followup|successor")
def main_follows(view: View) -> Iterator[Found]:
    """``Not much is known about the sequel to FILM``: the film that the text is about."""
    for match in _OF_MAIN.finditer(view.text):
        main, earlier = view.article.main, view.films(match["earlier"])
        before = view.films(view.text[: match.start()])
        if (
            main is not None
            and earlier
            and main not in earlier
            and (not before or before == [main])
        ):
            yield from each("follows", [main], earlier[:1], match, 0.86)


@reads("sequel|prequel|threequel|follow|success|picks up|continues|takes place|set after")
def follows(view: View) -> Iterator[Found]:
    """``FILM is the sequel to FILM``."""
    for form in (_FOLLOWS, _FOLLOWS_VERB, _SEQUEL, _AND_ITS):
        for match in form.finditer(view.text):
            yield from each(
                "follows",
                view.films(match["film"])[:1],
                view.films(match["earlier"])[:1],
                match,
                0.92,
            )
