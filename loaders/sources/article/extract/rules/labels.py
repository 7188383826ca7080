"""Facts told by a line with a label: ``Director: Kim Doe``, ``Where it shoots: Rome, Malta``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_LABEL: Final = re.compile(
    r"[-*\u2022 ]*(?P<label>[a-z][a-z ',/&-]{2,40}|\u27e8F\d+\u27e9 [a-z ]{3,30}):"
)
_OUT: Final = re.compile(
    r"\b(?:releas\w*|in (?:theat(?:er|re)s|cinemas)|open(?:s|ing)|out|premieres?|arrives|hits|due"
    r"|when (?:is|does|will) it|debut|where and when|coming)\b"
)
_NOT_OUT: Final = re.compile(
    r"\b(?:trailer|teaser|digital|streaming|blu-ray|dvd|previous|announced|filming|shoot\w*|season"
    r"|episodes?|soundtrack|game|book|novel)\b"
)
_SHOT: Final = re.compile(
    r"\b(?:shoot(?:s|ing)?|shot|film(?:s|ed|ing)|locations?|cameras|sets)\b(?! (?:date"
    r"|start|begin))"
)
_MAKER: Final = re.compile(
    r"^(?:[a-z]+ )?(?:direct(?:ed by|ors?|ion)|helmed by|(?:co-|executive )?(?:produc(?:ed"
    r" by|ers?))"
    r"|(?:screen)?writers?|written by|scripted by|screenplay(?: by)?|script(?: by)?|story by"
    r"|(?:written|directed|produced)(?:,| and|, and|/)[a-z, /]* by|filmmakers?)$"
)
_DAY: Final = pattern(r"(?P<date>{D})(?: (?:in|for|across) (?:the )?{L})?")
_SURE: Final = 0.88


@reads("^[^:]{3,50}:")
def labelled(view: View) -> Iterator[Found]:
    """``Director: Kim Doe``, ``In cinemas: DATE``: of the film spoken of or in the label."""
    label = _LABEL.match(view.text)
    if label is None or _PROSE.search(view.text, label.end()):
        return
    films = view.films(label["label"]) or list(view.coded.film)
    if len(films) != 1:
        return
    words, rest = label["label"], view.text[label.end() :]
    if words == "story by" and not view.coded.before and rest.count("\u27e8") == 1:
        return  # who wrote the text
    if _MAKER.search(words) and "\u27e8F" not in rest:
        marks = "".join(m[0] for m in MARK.finditer(rest))
        for kind in crafts(re.sub("screenplay|story", "script", words)):
            yield from each(kind, view.people(marks), films, label, _SURE)
    elif _OUT.search(words) and not _NOT_OUT.search(words):
        for day in _DAY.finditer(view.text, label.end()):
            yield from each("released", films, view.named(day["date"]), day, _SURE)
    elif _SHOT.search(words):
        places = [e for e in view.named(rest) if e.kind == "place"]
        yield from each("filmed_at", films, places, label, _SURE)


_ASKED: Final = re.compile(
    r"^where (?:was|is|were|are|will|did|does|has)\b[^?]*\b(?:film(?:ed|ing|s)?"
    r"|sho[ot]t?(?:ing|s)?|made)\b[^?]*\?"
)
_ANSWERS: Final = re.compile(
    r"(?:(?:mainly|mostly|largely|entirely|almost entirely|primarily|principally) )?(?:in"
    r"|at|on|around|across)"
    r" (?:and around )?(?:the )?\u27e8L"
)


@reads("^(?:[a-z]+ )*(?:in|at|on|around|across) .*\u27e8L")
def answered(view: View) -> Iterator[Found]:
    """``Where was it filmed? In Rome and Malta.``: the places of a sentence without a verb."""
    before = view.coded.before or view.coded.above
    if before is None or not _ASKED.search(before.plain) or _PROSE.search(view.text):
        return
    match, films = _ANSWERS.match(view.text), list(view.coded.film)
    if match is not None and len(films) == 1:
        places = [
            e for m in MARK.finditer(view.text) for e in view.named(m[0]) if e.kind == "place"
        ]
        yield from each("filmed_at", films, places, match, 0.86)


_PROSE: Final = re.compile(
    r"\b(?:is|was|are|were|will|has|have|had|tells?|says?|said|who|which|that|the film|he"
    r"|she|they)\b"
)
"""What follows a label here is no sentence."""
