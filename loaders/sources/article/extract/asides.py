"""Films that a text names in passing: what somebody else is known for, or was seen in before."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.coding import code_aside
from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.phrase_forms import RELATIVE
from loaders.sources.article.extract.well_known import is_show, is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.sources.article.extract.coding import Coded

_MARK: Final = re.compile("\u27e8[FSR]\\d+\u27e9")
_CUE: Final = re.compile(
    r"\b(?:(?:known|remembered|recognized|recognised|famous|noted) (?:to [a-z]+ )?(?:for|from|as)"
    r"|nominees?|nominat(?:ed|ions?)|nods?|award|\u27e8O\d+\u27e9(?: [a-z]+)? (?:for|winner)"
    r"|(?:w[io]n|winner|winning)\b[^.;,]{0,40} for"
    r"|(?:whose|recent|other|past|previous) (?:[a-z-]+ ){0,2}(?:films|movies|work|features)"
    r"(?: also)? (?:include[sd]?|are|range)|credits(?: also)? (?:include|are|range|span)"
    r"|whose (?:last|latest|previous|most recent|debut|next|other|earlier)(?: [a-z]+){0,3}"
    r" (?:was|is|were)"
    r"|last seen in|seen (?:before|earlier|previously|recently|most recently) in"
    r"|(?:had|held|took) the (?:part|role) in|absent from|praised for|acclaim for"
    r"|(?:soon|next|also|currently|recently|previously|now|first) (?:to be )?(?:seen"
    r"|appear(?:s|ed|ing)?|starring|stars|starred) in|(?:currently|now) in"
    r"|(?:recently|just) (?:finished|wrapped|completed|shot|made|done)|also (?:has|signed)"
    r"|(?:rounds|tour|press|promotion|junket) for"
    r"|set (?:before|after|during)(?: the events of)?"
    r"|promoting|talking up|plugging|fresh (?:off|from)|hot off|alum(?:nus|na|ni)?|graduate"
    r"|breakout|next be seen|(?:seen|starred|appeared) (?:last|this|earlier this|earlier)"
    r" (?:year|month|summer|week|fall)"
    r"|most recently|(?:season|episodes?|pilot|finale|showrunner|creator) (?:of|on)"
    r"|busy|at work on|work(?:ed|ing)? together (?:on|in)|teamed (?:up )?(?:on|for|in)"
    r"|collaborat(?:ed|ion) (?:on|in)|similar to|reminiscent of|compared (?:to|with)|in the vein of"
    r"|the screen (?:with|together)|seen (?:opposite|alongside|with)|broke out (?:in|with)|s?he of"
    r"|(?:star|actor|actress|breakout) (?:of|from)"
    r"|(?:\u27e9,|^) seen in|\bcoming off(?: of)?|\u27e9, (?:the|an?) (?:[a-z-]+ ){0,2}(?:co-)?"
    r"(?:director|writer|screenwriter|filmmaker|writer-director|creator) of"
    r"|\u27e9's (?:[a-z-]+ )?follow-up to"
    r"|\u27e9, who (?:also |previously |recently |last |co-)*(?:wrote|penned|directed|helmed"
    r"|scripted|produced|created|made)"
    r"|(?:m[ae]n|wom[ae]n|duo|pair|team|minds?|filmmakers?|directors?|writers?) behind|maker of"
    r"|(?:\u27e8[PNC]\d+\u27e9|,) (?:first |also |once |famously |last )?(?:played|portrayed"
    r"|originated|voiced) (?:in|on|for))\b"
)
"""What stands before a film that only tells who somebody is, or what it is like."""
_CLAUSE: Final = re.compile(
    r"[.;:]|\u27e9,? (?:and|but|while|as) (?!\u27e8[FSRD])(?:[a-z]+ ){0,2}?(?:\u27e8[PNBC]|s?he|it)"
    r"|, (?:and|but|while|as|who|which|has|is|was|will|had) |\b(?:join\w*|cast in|signed on)\b"
    r"|(?<!who) (?:is|was|are|were|will|has|have|had|would) (?!best|well|also known|known)"
)
"""Where another statement begins."""
_AFTER: Final = re.compile(
    r"(?:[\"']?(?:,| and|, and) (?:\u27e8D\d+\u27e9(?:'s)? )?[\"']?\u27e8F\d+\u27e9){0,3}"
    r"[\"']? (?:fame|alum(?:nus|na|ni)?|veterans?|breakout|showrunner|creator|scribe)\b"
    r"|[\"']?'s \u27e8[PN]\d+\u27e9"
    r"|[\"']? (?:actor|actress) \u27e8[PN]\d+\u27e9"
)
_SHOW: Final = re.compile(
    r"(?:(?<!of the )(?<!in the )(?<!of his )(?<!of her )\b(?:series|miniseries"
    r"|sitcom|show|tv drama|drama series|podcast),? )$"
)
"""What is called a series is no film."""
_CREDIT: Final = re.compile(r"\u27e8[PN]\d+\u27e9 \((?:[^()]*, )?[\"']?$")
FOLLOWED: Final = re.compile(
    r"\b(?:sequel|prequel|follow-?up|successor|companion|remake|reboot)s? (?:film |movie"
    r" )?(?:to|of) "
    r"(?:[a-z-]+ |\u27e8[PO]\d+\u27e9's |\u27e8D\d+\u27e9(?:'s)? ){0,6}$"
)
"""``directed by Kim Doe, the sequel to FILM``: what is said is of the later one."""
HEADS: Final = re.compile(
    r"\b(?:head|leader|boss|members?|agents?|assassins?|chief|founder|ruler|organi[sz]ation"
    r"|henchm[ae]n|number (?:one|two)|manager|concierge|owner|mayor|governor|warden) of (?:the )?$"
)
"""``the head of SPECTRE``: a body of a story is called like a film."""
_REACH: Final = 160


def in_passing(text: str, start: int, end: int, since: int = 0) -> bool:
    """Tell whether a film is named only to tell who somebody is.

    Args:
        text: the coded sentence.
        start: where the mark of the film begins.
        end: where it ends.
        since: from where on words tell of that.
    """
    begin = max(since, start - _REACH)
    if _AFTER.match(text, end) or _SHOW.search(text, begin, start):
        return True
    if _CREDIT.search(text, begin, start):
        return True
    cues = [cue.end() for cue in _CUE.finditer(text, begin, start)]
    return bool(cues) and not _CLAUSE.search(text, cues[-1], start)


def make_series(sentences: Sequence[Coded]) -> None:
    """What a sentence calls a series is one, all over the text: ``the show FILM``."""
    for coded in sentences:
        for mark in _MARK.finditer(coded.full):
            work = coded.entities(mark[0])[0]
            if work.kind != "film" or work.node:
                continue
            show = is_show(work.name) and not _filmed(coded.full, mark)
            if show or _SHOW.search(coded.full[: mark.start()]):
                work.kind = "series"
    for coded in sentences:
        coded.full = _MARK.sub(partial(_written, coded), coded.full)
        coded.plain = code_aside(coded.full)


def make_films(sentences: Sequence[Coded]) -> None:
    """A well-known title that looks like a name is one: ``ROSALIND breakout Kim Doe``."""
    for coded in sentences:
        for match in _BREAKOUT.finditer(coded.full):
            span = coded.spans[int(match[2])]
            one = span.entities[0]
            if " " not in one.name and one.node is None and is_well_known(one.name):
                span.entities, span.letter = [Entity("film", one.name, sure=True)], "F"
                coded.full = coded.full.replace(match[1], f"\u27e8F{match[2]}\u27e9")
                coded.plain = code_aside(coded.full)


_BREAKOUT: Final = re.compile(
    r"(\u27e8[PNC](\d+)\u27e9) (?:breakout|alum(?:na|nus)?|stars?|co-stars?|actor|actress|standout"
    r"|favou?rite|director|filmmaker|writer|creator)s? \u27e8[PN]\d+\u27e9"
)


def _filmed(text: str, mark: re.Match[str]) -> bool:
    """Whether a sentence speaks of a film of a show: ``the untitled SHOW movie``."""
    before = _NO_TITLE.search(text, 0, mark.start())
    return bool(before or _AS_FILM.match(text, mark.end()))


_NO_TITLE: Final = re.compile(r"\b(?:untitled|[a-z]+'s) (?:[a-z-]+ )*[\"']?$")
_AS_FILM: Final = re.compile(
    r"[\"']? (?:[a-z-]+ )?(?:movies?|films?|feature|adventure|sequel|reboot|franchise|prequel"
    r"|spin-?off)\b"
    r"|[\"']?:"
)


def _written(coded: Coded, mark: re.Match[str]) -> str:
    span = coded.spans[int(mark[0][2:-1])]
    if span.letter != "F" or span.entities[0].kind != "series":
        return mark[0]
    span.letter = "S"
    return mark[0].replace("F", "S")


def spoken_of(text: str) -> Iterator[re.Match[str]]:
    """Give the marks of works of a coded sentence that are not named in passing."""
    for mark in _MARK.finditer(text):
        if not in_passing(text, mark.start(), mark.end()):
            yield mark


_PERSONS: Final = re.compile("'s (?:[a-z-]+ ){0,3}\u27e8[PNB]")


_BEFORE_FILM: Final = re.compile(
    r"\b(?:(?:preceded|followed|succeeded) by|known for|star of|fresh off|since|alum"
    r"|(?<!-)credits|previously|like|unlike|from"
    r"|after|before|than|ahead of|busy with|end of|events of|start of|fans of|success of"
    r"|at work on|(?:makers?|directors?|writers?|stars?|creators?|producers?|man|woman|team"
    r"|people"
    r"|duo) (?:of|behind))\b"
    r"(?: [a-z-]+| \u27e8[DOP]\d+\u27e9(?:'s)?){0,6} $"
)


def goes_on_about(text: str, mark: re.Match[str]) -> bool:
    """Whether the text goes on to speak of a film: not of one that only tells who somebody is."""
    before = re.sub(r"^before (?:that|then|it)(?= comes?\b| came\b|,)", "", text[: mark.start()])
    if in_passing(text, mark.start(), mark.end()) or _GETS_SLOT.match(text, mark.end()):
        return False
    return not (
        _PERSONS.match(text, mark.end()) or _BEFORE_FILM.search(before) or RELATIVE.search(before)
    )


_GETS_SLOT: Final = re.compile(
    r"[\"']?(?: with [^.;]{1,60})?,? (?:now |will |then )?(?:tak(?:es?|ing)|took|mov(?:es|ing) into"
    r"|gets|inherits|grabs|claims|slid(?:es|ing) into|steps into|fills) (?:over )?"
    r"(?:the|its|that|their|this) (?:[a-z-]+ |\u27e8D\d+\u27e9 ){0,3}"
    r"(?:date|slot|spot|berth|place|frame)\b"
)
"""A film that gets the date of another one is not what goes on to be spoken of."""
