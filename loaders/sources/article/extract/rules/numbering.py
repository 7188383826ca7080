"""Which franchise a film is part of, and which film it follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import Found, each, reads
from loaders.sources.article.extract.rules.following import akin
from loaders.sources.article.extract.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_WHICH: Final = re.compile(
    r"\u27e8R|\b(?:[a-z]+(?:th|st|nd|rd)|first|second|third|\d+(?:th|st|nd|rd))\b"
)
_STATED: Final = re.compile(
    rf"\b{_INSTALLMENT}\b|\b(?:film|movie) (?:in|of) (?:the |that |this "
    "|its )?[^.]*(?:franchise|series|saga)$"
    r"|(?:\b(?:next|upcoming|latest|newest|new|[a-z]+(?:th|st|nd|rd)|second|third|\d+th)\b)"
    "[^.]*\u27e8[RF]\\d+\u27e9(?:'s)? (?:[a-z-]+ ){0,2}(?:film|movie|feature|adventure|picture"
    "|sequel|instal?lment|entry|chapter)s?\\b"
)
_SO_MANY: Final = re.compile(
    r"\b(?:first|last|other|all|previous|earlier) (?:(?:of )?the )?(?:two|three|four|five|six|seven"
    r"|eight|nine|ten|\d+)\b"
)
"""``the first eight SERIES films``: told of none of them, but of what is done in them."""
_SERIES: Final = re.compile("\u27e8R(\\d+)\u27e9")


@reads("\u27e8F")
def numbered(view: View) -> Iterator[Found]:
    """``the seventh installment``, ``the next FRANCHISE film``: of which its own words tell."""
    for match in MARK.finditer(view.text):
        span = view.coded.spans[int(match[2])]
        if match[1] != "F" or not _STATED.search(span.phrase) or not _WHICH.search(span.phrase):
            continue
        if len(span.entities) > 1 and _SO_MANY.search(span.phrase):
            continue
        told = _SERIES.search(span.phrase)
        named = view.coded.spans[int(told[1])].entities[0] if told else None
        for film in span.entities:
            base = named.name if named is not None else film.base
            titled = base is not None and key(base) != key(film.name)
            if base and (film.number != 1 or (named and titled)) and (film.number or titled):
                series = named or view.article.works.franchise(base)
                number = {"number": film.number} if film.number else {}
                sure = 0.9 if _PLAIN.search(span.phrase) else 0.86
                yield from each("part_of", [film], [series], match, sure, firm=True, **number)


_PLAIN: Final = re.compile(rf"\b(?:{_INSTALLMENT}|franchise|series|saga)\b")
"""``the next SERIES film`` may be a spin-off; an installment of the franchise is of it."""
_NTH_IN: Final = pattern(
    r"(?P<film>{F})(?:, (?:[^.;\u27e8,]|\u27e8[ODPL]\d+\u27e9){2,60})?,? (?:(?:is|was|marks"
    r"|will be|being|as|becomes|which is) )?(?:the|an?|its) (?:also )?(?:[a-z-]+ )?(?:first|second"
    r"|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+th|\d+(?:th|st|nd|rd)|last|next"
    r"|latest|newest|final|new)(?: (?:and [a-z]+|[a-z-]+)){0,3} (?:(?:in|of|to) (?:the |{O}'s )?"
    r"(?:[a-z-]+ ){0,3})?[\"']?(?P<series>{R})[\"']?(?! (?:star|director|actor|character))"
)


@reads("\u27e8R")
def nth_in(view: View) -> Iterator[Found]:
    """``FILM is the eighth in the FRANCHISE series``, ``FILM, the next FRANCHISE adventure``."""
    for match in _NTH_IN.finditer(view.text):
        series = view.named(match["series"])
        for film in view.films(match["film"])[:1]:
            if key(film.name) != key(series[0].name):
                number = {"number": film.number} if film.number else {}
                yield from each("part_of", [film], series, match, 0.88, firm=True, **number)


_ONE_OF: Final = pattern(
    r"\b(?:one|first|second|third|fourth|fifth|last|latest|next|newest) (?:of|in) (?:the |{O}'s )?"
    r"(?P<series>{R}) (?:[a-z-]+ ){0,3}?(?:films|movies|spin-?offs|sequels|prequels|stories"
    r"|entries)\b"
    r"(?:,? (?:after|following|since) [^.;,]{3,60})?, (?:the )?(?P<film>{F})(?!'s)"
    r"|(?P<it>{F}),? (?:(?:is|was|will be) )?(?:the )?(?:one|first|second|third|fourth|fifth|last"
    r"|latest|next|newest) (?:of|in) (?:the |{O}'s )?(?P<of>{R}) (?:[a-z-]+ ){0,3}?(?:films|movies"
    r"|spin-?offs|sequels|prequels|stories|entries)\b"
)
"""``The second of the SERIES spin-offs, FILM``."""
_SPIN_OFF: Final = pattern(
    r"(?P<series>{R})(?:'s)?[\"']? (?:prequel|spin-?off|prequel film|spin-?off film"
    r"|standalone)[\"']?,?"
    r" (?:film |movie )?(?:titled |called )?(?P<film>{F})"
    r"|(?P<it>{F})[\"']?(?:,|:| is| will be)? (?:the |an? "
    r"|this )?(?:[a-z-]+ ){0,2}[\"']?(?P<of>{R})[\"']?"
    r" (?:prequel|spin-?off|standalone)\b"
)


@reads("prequel|spin-?off|standalone| (?:of|in) (?:the )?\u27e8[RO]")
def spin_off(view: View) -> Iterator[Found]:
    """``the FRANCHISE prequel, FILM``, ``FILM, a FRANCHISE spin-off``."""
    for match in (*_SPIN_OFF.finditer(view.text), *_ONE_OF.finditer(view.text)):
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


_HIS_SEQUEL: Final = pattern(
    r"(?:(?P<who>{P})'s |\bthe |\bthis )(?:[a-z-]+ ){0,2}(?P<earlier>{F}) (?:sequel|prequel"
    r"|follow-up|threequel)\b"
    r"(?! (?:trilogy|series|to|in|starring))(?:,? (?:titled |called )?(?P<film>{F}))?"
)


@reads("sequel|prequel|threequel|follow-up")
def his_sequel(view: View) -> Iterator[Found]:
    """``Kim Doe's FILM sequel``: the one that the text is about, and by Doe."""
    for match in _HIS_SEQUEL.finditer(view.text):
        main, earlier = view.article.main, view.films(match["earlier"])
        films = view.films(match["film"]) or ([main] if main else [])
        who = [p for p in view.people(match["who"]) if not view.article.acts(p)]
        if len(films) == 1 and films[0] not in earlier and (who or akin(films[0], earlier[0])):
            yield from each("follows", films, earlier[:1], match, 0.86)
            yield from each("directs", who, films, match, 0.82, firm=True)
