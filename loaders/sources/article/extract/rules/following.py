"""Which film another one follows: ``FILM is a sequel to FILM``, ``it picks up after FILM``."""

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

_KIND: Final = (
    r"(?:sequel|prequel|threequel|follow-?up|follow up|successor|continuation|companion(?: piece"
    r"| film)?)"
)
_WORD: Final = (
    r"(?:(?!(?:and|but|with|for|about|of|in|on|from|as|than|after|before|while|like|who|which"
    r"|that|to|is|was|no|not) )[a-z0-9][a-z0-9'-]* )"
)
_DET: Final = r"(?:(?:the|an?|his|her|their|its|this|(?:{P}|{O}|{D})(?:'s)?) )?"
_OF_FILM: Final = (
    r"(?: film| movie)? (?:to|of) (?:both )?(?:{P}'s |{P} and {P}'s |{P}(?:-directed)? |{O}'s "
    r"|{O} |{D}(?:'s)? |last year's |of |[a-z0-9][a-z0-9'-]*,? )"
    r"{0,8}?[\"']?(?P<earlier>{F}|{R}(?! (?:franchise|series|saga|films|movies|universe|trilogy)))"
)
_ASIDE: Final = r"(?:, (?:[^.;\u27e8,]|\u27e8[ODPRLNC]\d+\u27e9){2,70},)?"
_IS: Final = (
    r"(?:'s|(?: which)? (?:is|was|will be|would be|serves as|acts as|being|marks|became|will serve"
    r" as|as|itself)"
    r"(?: also| both| not only| itself| billed as| described as| conceived as| planned as|"
    r" effectively"
    r"| in fact)*)"
)
_FOLLOWS: Final = pattern(
    rf"(?P<film>{{F}})(?:{_ASIDE}{_IS}|,(?: which is)?) {_DET}{_WORD}{{0,4}}?"
    rf"(?P<kind>{_KIND}){_OF_FILM}"
)
_FAR_ON: Final = pattern(
    rf"^(?P<film>{{F}}),? (?:is|was) [^;]{{10,240}}?, (?:and"
    rf" )?{_DET}{_WORD}{{0,4}}?(?P<kind>{_KIND})"
    rf"{_OF_FILM}"
)
_IT_IS: Final = pattern(
    rf"(?:^|[;,] |\b(?:and|but|that|as) )(?:it|this one){_IS} {_DET}{_WORD}{{0,4}}?"
    rf"(?P<kind>{_KIND}){_OF_FILM}"
)
_FRONT: Final = pattern(
    rf"(?:^|\u27e9 and )(?:(?:[a-z]+ed|meant|set) (?:as |to be ))?(?:as"
    rf" )?{_DET}{_WORD}{{0,4}}?(?P<kind>{_KIND})"
    rf"{_OF_FILM}(?:, [^.;\u27e8]{{3,60}})?,? (?:(?P<film>{{F}})(?!'s)|it\b)"
)
_AFTER: Final = (
    r"(?: (?:the |directly |immediately |right |straight |shortly )*(?:events|ending|end|finale"
    r"|climax|conclusion|aftermath|story|happenings)(?: (?:of|seen in|in|depicted in))?)?"
    r"(?: (?:both|the|{D}(?:'s)?|{P}'s|{O}'s|last year's|original|first|previous|[a-z]+ (?:film"
    r"|movie|hit|thriller)))*"
)
_GOES_ON: Final = pattern(
    r"(?P<what>{F}|\b(?:it|the (?:story|plot|action|narrative|events|script|tale|timeline"
    r"|storyline)"
    r")\b)"
    rf"{_ASIDE}(?: (?:of|in) {{F}})?,?(?: which| that)?(?: (?:will|would|is|are|was|reportedly"
    r"|directly|actually|said to|also|to|be|set to|then|apparently|immediately|chronologically))*"
    r" (?:(?:directly |immediately )?(?:follow(?:s|ed|ing)?(?: (?:directly|straight|right))?(?: on"
    r"| up)?(?: from| to)?|continu(?:es|ed|ing)(?: the (?:story|saga|tale|action))?(?: on)?"
    r"(?: (?:from|of|begun (?:in|by|with)|started (?:in|by|with)))?)"
    r"|(?:pick(?:s|ed|ing)? up|tak(?:es?|ing) place|unfold(?:s|ing)?|set|resumes?"
    r"|(?<=(?:story|.plot|ction) )(?:begins?|opens?|starts?|kicks off))(?: again| the (?:story"
    r"|action|thread|tale))?[^\u27e8.;,:]{0,30}?"
    r" (?:after|from|following|where|since|on from|in the (?:wake|aftermath) of))"
    rf"{_AFTER} (?:\"|')?(?P<earlier>{{F}}|{{R}}(?! [a-z]))(?! (?:in cinemas|into cinemas|into"
    rf" theaters))"
    r"(?!'s \u27e8| (?:star|director|actor|actress|producer|writer|creator)\b)"
    r"(?P<more>(?:(?:,| and|, and) (?:{D}'s )?{F})*)"
)
_SET_AFTER: Final = pattern(
    r"^(?:set|taking place|picking up|unfolding|following|continuing|beginning|opening)\b"
    rf"[^\u27e8.;,:]{{0,40}}?{_AFTER} (?P<earlier>{{F}}|{{R}}(?! [a-z]))(?: left off| ended|"
    rf" concluded)?,"
    r" (?:{P}'s )?(?:the (?:new|upcoming|next) )?(?P<film>{F})(?!'s)"
)
_COMES_AFTER: Final = pattern(
    r"(?P<film>{F})(?:, [^.;\u27e8]{3,60},)?,? (?:(?:which|will|is|now) )*(?:comes?|coming|arrives?"
    r"|arriving|opens?|opening|lands?|landing|out|due|released)\b[^\u27e8.;]{0,40} (?:years?"
    r"|decades?|months|summers) (?:after|on from) (?P<earlier>{F})(?!'s)"
    r"|(?P<before>{F}|{R}) (?:was|is|will be|would be) (?:swiftly |quickly |later )?followed"
    r" (?:up )?(?:in {D} )?(?:by|with) (?:(?:its|an?|the) (?:[a-z]+ )?sequel,? (?:titled "
    r"|called )?)?"
    r"(?:{D}'s )?(?P<later>{F})"
)
_NTH_AFTER: Final = pattern(
    r"(?P<film>{F})(?:,? (?:is|was|as|marks|will be|being))* {F}(?: (?:in|of) the [a-z -]{3,40})?,?"
    r" (?:after|following|coming after) (?:{D}'s )?(?P<earlier>{F}|{R}(?! (?:franchise|series"
    r"|saga|films|movies|universe|trilogy)))"
    r"(?P<more>(?:(?:,| and|, and) (?:{D}'s )?{F})*)"
)
_AND_ITS: Final = pattern(
    rf"(?P<earlier>{{F}}),? and its (?:{{D}} |[a-z-]+ ){{0,3}}{_KIND},? (?:titled |called )?"
    r"(?P<film>{F})"
)
_SEQUEL: Final = pattern(
    rf"(?P<earlier>{{F}})(?:'s)? (?:[a-z-]+ |{{D}} ){{0,2}}?{_KIND}[\"']?,? (?:(?:now |is |been"
    r" |has |officially |will be )*(?:titled|called|entitled|named|dubbed) )?[\"']?(?P<film>{F})"
)
_SEQUEL_IS: Final = pattern(
    rf"\b(?:{{P}}'s|the|its|his|her) (?:[a-z-]+ ){{0,2}}?{_KIND},? (?:(?:titled|called)"
    rf" )?(?P<film>{{F}})"
)
"""``Kim Doe's sequel, FILM``: what it follows is told before."""
_OWN_WORK: Final = re.compile(
    r"\u27e8[PBN]\d+\u27e9's (?:[a-z-]+ )*(?:follow|successor)|\b(?:his|her|their) (?:own )?"
    r"(?:(?:[a-z-]+ )*(?:debut|breakthrough|breakout|acclaimed|last|previous|first feature)"
    r"|follow-?up)"
)
"""``Kim Doe's follow-up to FILM``: what somebody makes next, and perhaps another story."""
_IN_PHRASE: Final = re.compile(
    rf"\b{_KIND}\b(?: film| movie)? (?:to|of) (?:both"
    rf" )?[^\u27e8]*(?:\u27e8[A-EG-Z]\d+\u27e9[^\u27e8]*)*"
    r"\u27e8F(?P<earlier>\d+)\u27e9"
)
_SUBJECT: Final = re.compile(
    r"(\u27e8F\d+\u27e9)(?:, [^.;,]{2,70},)?,?(?: which)?(?: (?:is|was|will be|serves as|being"
    r"|as))? "
    r"(?:(?:[^\u27e8.;,]|\u27e8[RO]\d+\u27e9){0,60} and )?"
    r"(?:(?:the|an?|his|her|its|\u27e8[PO]\d+\u27e9's) )?$"
)

_FAR: Final = re.compile(r"^(\u27e8F\d+\u27e9),? (?:is|was) [^;]{10,240}, (?:and )?$")
"""``FILM is a drama by Kim Doe from a script by Sam Roe, the sequel to ...``."""


def _films(view: View, marks: str) -> list[Entity]:
    """Give the last of some films; the name of a series means its first film."""
    named = [work for work in view.named(marks) if work.kind in ("film", "franchise") and work.name]
    films = [view.article.works.first(w) if w.kind == "franchise" else w for w in named]
    return films[-1:]


def _own_work(words: str, film: Entity, earlier: Entity) -> bool:
    """Whether one film only comes after another in what somebody makes."""
    return _OWN_WORK.search(words) is not None and not akin(film, earlier)


def akin(one: Entity, other: Entity) -> bool:
    """Whether two films are of a series, by their names."""
    first, second = key(one.base or one.name), key(other.base or other.name)
    return first.startswith(second) or second.startswith(first)


@reads("sequel|prequel|threequel|follow|success|continu|companion")
def follows(view: View) -> Iterator[Found]:
    """``FILM is the sequel to FILM``, ``FILM and its sequel, FILM``, ``the FILM sequel FILM``."""
    for form, sure in (
        (_FOLLOWS, 0.92),
        (_SEQUEL, 0.9),
        (_AND_ITS, 0.92),
        (_FAR_ON, 0.86),
    ):
        for match in form.finditer(view.text):
            for film in view.films(match["film"])[:1]:
                earlier = _films(view, match["earlier"])
                if "prequel" in match[0]:
                    earlier = view.films(match["earlier"])[:1] or earlier
                if earlier and not _own_work(match[0], film, earlier[0]):
                    yield from each("follows", [film], earlier, match, sure)


_PRECEDED: Final = pattern(
    r"(?:(?P<film>{F})|\bit|\bthe film) (?:was|is) (?:(?:directly )?preceded by (?:{D}'s"
    r" )?(?P<earlier>{F})"
    r"(?: \({D}\))?)(?:,? and (?:was |is )?(?:followed|succeeded) by (?:{D}'s )?(?P<later>{F}))?"
)
"""``It was preceded by FILM and followed by FILM``."""


@reads("preceded by")
def preceded(view: View) -> Iterator[Found]:
    """``FILM was preceded by FILM and followed by FILM``."""
    for match in _PRECEDED.finditer(view.text):
        films = view.films(match["film"]) or view.coded.film
        if len(films) == 1:
            yield from each("follows", films, view.films(match["earlier"]), match, 0.88)
            yield from each("follows", view.films(match["later"]), films, match, 0.88)


@reads("sequel|follow-?up|successor")
def its_sequel(view: View) -> Iterator[Found]:
    """``Kim Doe's sequel, FILM, opens in May``: of the film of the series that was told before."""
    for match in _SEQUEL_IS.finditer(view.text):
        before = view.coded.before
        told = view.films(view.text[: match.start()]) or (
            before.entities(before.plain) if before else []
        )
        for film in view.films(match["film"]):
            earlier = [f for f in told if f.kind == "film" and f is not film and akin(film, f)]
            yield from each("follows", [film], earlier[-1:], match, 0.86)


@reads("sequel|prequel|threequel|follow|success|continu|companion")
def it_follows(view: View) -> Iterator[Found]:
    """``It is a sequel to FILM``, ``A sequel to FILM, it ...``: the film that is spoken of."""
    for form in (_IT_IS, _FRONT):
        for match in form.finditer(view.text):
            earlier = _films(view, match["earlier"])
            films = view.films(match.groupdict().get("film")) or _spoken_of(view, earlier)
            for film in films[:1]:
                if not _own_work(match[0], film, earlier[0]):
                    yield from each("follows", [film], earlier, match, 0.86)


def _spoken_of(view: View, earlier: list[Entity]) -> list[Entity]:
    """The film that ``it`` is: the one spoken of, or the main one where that is the earlier."""
    main = view.article.phrases.upcoming
    films = [film for film in view.coded.film if film not in earlier]
    return films if len(films) == 1 else [main] if main and main not in earlier else []


@reads("\u27e8F")
def called_sequel(view: View) -> Iterator[Found]:
    """``the sequel to FILM``, where the phrase itself stands for a film."""
    for mark in MARK.finditer(view.text):
        phrase = view.coded.spans[int(mark[2])].phrase if mark[1] == "F" else ""
        told = _IN_PHRASE.search(phrase) if phrase else None
        if told is None:
            continue
        earlier = _films(view, f"\u27e8F{told['earlier']}\u27e9")
        before = _SUBJECT.search(view.text, 0, mark.start()) or _FAR.search(
            view.text, 0, mark.start()
        )
        films = view.films(before[1]) if before else view.films(mark[0])
        for film in films[:1]:
            if film.name and film not in earlier and not _own_work(phrase, film, earlier[0]):
                yield Found("follows", film, earlier[0], mark.start(), mark.end(),
                            0.9 if before else 0.85, {}, view.text)  # fmt: skip


@reads("follow|pick|tak(?:es?|ing) place|unfold|set |begin|open|start|continu|resum|kicks")
def goes_on(view: View) -> Iterator[Found]:
    """``FILM follows 2019's FILM``, ``the story picks up five years after the events of FILM``."""
    for match in _GOES_ON.finditer(view.text):
        earlier = _films(view, match["earlier"] + match["more"])
        told = view.films(match["what"])
        films = told or _spoken_of(view, earlier)
        yield from each("follows", films[:1], earlier, match, 0.9 if told else 0.85)
    for form in (_NTH_AFTER, _SET_AFTER):
        for match in form.finditer(view.text):
            earlier = _films(view, match["earlier"] + (match.groupdict().get("more") or ""))
            yield from each("follows", view.films(match["film"])[:1], earlier, match, 0.88)


@reads("after|followed| on from")
def comes_after(view: View) -> Iterator[Found]:
    """``FILM opens ten years after FILM``, ``FILM was followed by FILM``: of one series."""
    for match in _COMES_AFTER.finditer(view.text):
        earlier = _films(view, match["earlier"] or match["before"])
        for film in view.films(match["film"] or match["later"])[:1]:
            if earlier and akin(film, earlier[0]):
                yield from each("follows", [film], earlier, match, 0.86)
