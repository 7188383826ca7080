"""Who is not in a film to come: not asked, not back, not wanted, not willing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_THIS: Final = r"(?P<what>{F}|this one|(?:the|this) (?:film|movie|sequel|installment|project))"
_NO_PLANS: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:has|have|had) (?:said (?:he|she|they) ha(?:s|ve|d) )?no"
    r" (?:current |immediate )?(?:plans?|intention|interest|desire) (?:to|of|in)"
    r" (?:[a-z]+ ){0,2}?"
    r"(?:return|repris|direct|join|appear|star|com(?:e|ing) back|tak|be(?:ing)? (?:in"
    r"|part))[a-z]*\b"
    r"[^\u27e8.;]{0,30}" + _THIS
)
_NOT_ASKED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:says?|said|revealed|admitted|claims?|claimed"
    r"|told [^.;,]{1,40}"
    r"|that|he|she|they) ){0,4}(?:(?:nobody|no one) (?:has |had |ever )*|(?:has not|had not"
    r"|hasn't"
    r"|hadn't|have not|haven't|was not|wasn't|was never|has never) (?:yet )?(?:been )?)"
    r"(?:asked|approached|contacted|invited|called)\b(?: her| him| them)?[^\u27e8.;]{0,40}?" + _THIS
)


_NOT_BACK: Final = pattern(
    "(?P<who>{PS}){REL},?(?: who)? (?:(?:also|sadly|unfortunately"
    "|reportedly) )?(?:(?:will|would|is|are|was|were|has|have|does|did|do) ?(?:"
    "not(?! (?:only|just|merely|the (?:first|last|only)))|n't(?! the (?:first|last|only)))"
    "(?: (?:expected|set|going|slated|confirmed|scheduled) to)?"
    "|won't|isn't(?! the (?:first|only|last))"
    "|aren't|wasn't|hasn't|doesn't|didn't|will no longer|is no longer"
    "|are no longer|was no longer|were no longer)(?: be)? (?:(?!(?:tell|say|reveal|confirm|know"
    "|discuss|share|who|what|how|why|if|first|only|last|alone|new"
    "|stranger)\\b)[a-z]+ ){0,3}?(?:attached|on board"
    "|aboard|participating|connected|available|return(?:ing)?|repris(?:e|ing)|back"
    "|appear(?:ing)?|involved|part of|star(?:ring)?|join(?:ing)?|coming back|come back"
    r"|along for the ride|asked back|invited back|on hand|in attendance|confirmed(?=[.,;]|$)"
    r"|cast|play(?:ing)?|direct(?:ing)?|in (?=the film|the movie|it\b|this one"
    r"|\u27e8F))\b(?P<rest>(?:[^\u27e8.;,]"
    r"|\u27e8[RODC]\d+\u27e9){0,60}?(?P<what>{FS}))?"
)
_NEITHER: Final = pattern(
    r"\bneither (?P<one>{P}) nor (?P<who>{P}){REL},? (?:is|are|will|was|were|has|have|appears?"
    r"|returns?)"
    r"[^\u27e8.;]{0,25}?(?:return|back|appear|involved|part of|star|join|cast|repris|set)\w*"
    r"(?:[^\u27e8.;,]{0,30}(?P<what>{F}))?"
)
_NOR: Final = pattern(
    r"\b(?:and )?(?:nor|neither) (?:is|are|will|does|do|did|was|were|has|have) {DESC}?(?P<who>{PS})"
    r"(?!'s)(?= |[.,;]|$)(?P<rest>)(?P<what>)"
)
_NOT_AMONG: Final = pattern(
    r"\b(?:(?:definitely |also |sadly )?not (?:coming back|returning|back|involved|expected back"
    r"|expected to (?:return|appear|be back)|among the (?:cast|returning)[a-z ]*)|(?:missing|absent"
    r"|gone)(?: from the (?:[a-z]+ )?(?:cast|film|movie|line-?up|list|sequel|ensemble|trailer)"
    r"(?: list)?)?)(?: this time)?(?: (?:in|for) (?P<what>{F}))?,? (?:is|are|will be|were|was)"
    r" {DESC}?(?P<who>{PS})(?!'s)"
)
_NOWHERE: Final = pattern(
    r"(?P<who>{PS}),? (?:is|are|was|were) (?:conspicuously |notably |also )?(?:nowhere to be"
    r" (?:seen|found)|absent|missing) (?:in|on|from|among) (?P<where>the (?:[a-z]+ )?(?:cast"
    r"|line-?up|film|movie|sequel|list|announcement))"
    r"|(?P<out>{PS}),? (?:we|you) can (?:probably |safely |surely )?rule out"
    r"|\b(?:don't|do not) expect (?:to see|a return from) {DESC}?(?P<whom>{PS})(?!'s)"
)
_DENIES: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? (?:(?:has|had|have|recently|also|then|later|reportedly"
    r"|repeatedly"
    r"|ultimately|was|were|been|firmly|already|approached but|asked but|offered the part but) )*"
    r"(?P<how>denied|denies|ruled out|rules out|debunked|turned (?:down|it down)|turns down"
    r"|pass(?:ed|es) on|declin(?:ed|es)|reject(?:ed|s)|said no|passed(?=[.,;]|$)|refused to"
    r"|(?:narrowly )?(?:missed|lost) out(?: on| to|(?=[.,;]|$))|was passed over|been passed over"
    r"|shot down (?:rumou?rs|reports|talk|speculation))(?P<rest>(?:[^\u27e8.;]"
    r"|\u27e8[RODPB]\d+\u27e9){0,70}?(?P<what>{F}|\u27e8C\d+\u27e9))?"
)
_OF_PART: Final = re.compile(
    r"\b(?:role|part|offer|chance|film|movie|project|sequel|it\b|cameo|return|come back|invitation"
    r"|appear|be in|in the|reports|rumou?rs|involved|him|reprise|direct|star|job|gig)|^[.,;]?$"
)
_REJECTED_TALK: Final = pattern(
    r"\b(?:rumou?rs?|reports?|speculation|talk|claims?) (?:that |of |about )?{DESC}?(?P<who>{PS})"
    r"(?:'s)? [^.;]{0,60}?(?:shot down|denied|debunked|untrue|false|quashed|dismissed)"
)


@reads(
    r"no (?:[a-z]+ )?(?:plan|intention|interest|desire)|asked|approached|contacted|invited|called"
)
def not_asked(view: View) -> Iterator[Found]:
    """``Kim Doe says no one has asked her``, ``has no plans to return``."""
    for form in (_NO_PLANS, _NOT_ASKED):
        for match in form.finditer(view.text):
            films = view.films(match["what"])
            main = view.article.phrases.upcoming or view.article.main
            films = films or ([main] if main else [])
            if len(films) == 1:
                yield from each("not_confirmed", view.subjects(match), films, match, 0.85,
                                negated=True)  # fmt: skip


@reads("not|n't|no longer")
def not_back(view: View) -> Iterator[Found]:
    """``Kim Doe will not reprise Iris Vane``, ``won't return for FILM``."""
    for match in _NOT_BACK.finditer(view.text):
        yield from _denied(view, match)


@reads("neither")
def neither(view: View) -> Iterator[Found]:
    """``Neither Kim Doe nor Sam Roe is returning``."""
    for match in _NEITHER.finditer(view.text):
        what = view.films(match["what"]) or list(view.coded.film)
        people = view.people(match["one"]) + view.subjects(match)
        yield from each("not_confirmed", people, what[:1], match, 0.85, negated=True)


@reads("not|missing|absent")
def not_among(view: View) -> Iterator[Found]:
    """``Not coming back are Kim Doe and Sam Roe``, ``Absent this time is Ann Poe``."""
    for match in _NOT_AMONG.finditer(view.text):
        films = view.films(match["what"]) or view.ahead(match, match.start())[0]
        yield from each(
            "not_confirmed", view.subjects(match), films[:1], match, 0.85, negated=True,
            firm=True,
        )  # fmt: skip


def _denied(view: View, match: re.Match[str]) -> Iterator[Found]:
    relative = _RELATIVE.match(match.string, match.end("who"))
    verb = relative.end() if relative else match.end("who")
    what = view.named(match["what"]) if match["what"] else view.ahead(match, verb)[0][:1]
    yield from each("not_confirmed", view.subjects(match), what, match, 0.85, negated=True)


_RELATIVE: Final = re.compile(r"(?:,? who [^;.]*?,|, (?:the|an?|best) [^;.]*?,)?")


@reads("nor |neither ")
def nor_others(view: View) -> Iterator[Found]:
    """``Kim Doe is not back, and nor is Sam Roe``."""
    for match in _NOR.finditer(view.text):
        before = view.coded.before.plain if view.coded.before and match.start() < 5 else ""
        if _NOT_BACK.search(before + view.text[: match.start()]):
            yield from _denied(view, match)


@reads("nowhere|absent|missing|expect|rule out")
def nowhere(view: View) -> Iterator[Found]:
    """``Kim Doe is nowhere to be seen on the cast list``, ``don't expect to see Kim Doe``."""
    for match in _NOWHERE.finditer(view.text):
        films = view.ahead(match, match.end())[0]
        who = view.people(match["who"] or match["whom"] or match["out"])
        yield from each("not_confirmed", who, films[:1], match, 0.85, negated=True, firm=True)


@reads("denie|rul|shot down|debunk|turn|pass|declin|reject|missed out|lost out|said no|refus"
    "|quash|untrue"
       "|false|dismiss")  # fmt: skip
def denies(view: View) -> Iterator[Found]:
    """``Kim Doe turned down the part of Iris Vane``, ``passed on it``."""
    for match in _DENIES.finditer(view.text):
        told = match["what"]
        if _OF_ANOTHER.match(match["rest"] or view.text[match.end() :]):
            continue
        if not told and not _OF_PART.search(_CLAUSE_END.split(view.text[match.end() :])[0]):
            continue
        if told and _OTHER_CLAUSE.search(match["rest"]):
            told = None
        what = view.named(told) or view.ahead(match, match.start("how"))[0][:1]
        if what and what[0].kind in ("film", "series", "character"):
            yield from each("not_confirmed", view.subjects(match), what, match, 0.82, negated=True)
    for match in _REJECTED_TALK.finditer(view.text):
        if _OF_LEAVING.search(match[0]):
            continue
        films = view.ahead(match, match.start())[0]
        yield from each("not_confirmed", view.subjects(match), films[:1], match, 0.82)


_OF_ANOTHER: Final = re.compile(
    r"[^\u27e8.;,]{0,30}\b(?:(?:reports|rumou?rs|claims) (?:of|that)|that) (?:\u27e8[PCN]\d+\u27e9"
    r"|(?<=that )(?:the |an? |there |any ))"
)
"""``Kim Doe has denied that Sam Roe is in it``: what is denied is not of her."""
_OTHER_CLAUSE: Final = re.compile(
    r", (?:(?:and|but|so) )?(?:\u27e8[POB]\d+\u27e9|who|which|the studio)"
)
_OF_LEAVING: Final = re.compile(r"\b(?:drop|leav|left|quit|exit|depart|walk|pull|bow|fired|out\b)")
_CLAUSE_END: Final = re.compile("[.,;]")
