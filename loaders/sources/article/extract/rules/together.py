"""Who makes a film beside others: one of its writers, the second of two, who is back again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts
from loaders.sources.article.extract.rules.duties import companions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_JOB: Final = (
    r"(?:(?:executive |exec |co-)?(?:(?:screen)?writers?|directors?|producers?|helmers?|scribes?))"
)
_WORK: Final = (
    r"(?:(?:co-)?(?:direct(?:s|ed|ing)?|produc(?:es?|ed|ing)|wrote|writes?|writing|written"
    r"|penned|pens"
    r"|helm(?:s|ed|ing)?|scripted)|(?:executive|exec)[ -]produc(?:es?|ed|ing))"
)
_AMONG: Final = pattern(
    r"(?P<who>{GS}){REL},? (?:(?:is|are|was|were|also|both|all|now|again|listed|credited) )*"
    rf"(?:among|one of|two of|part of) (?:the|its) (?:[a-z-]+ )?(?P<job>{_JOB}|writing team)\b"
    r"(?! (?:of|on|behind|for) (?!\u27e8F|the (?:film|movie)))(?: (?:of|on|for) (?P<film>{F}))?"
)
_SECOND: Final = pattern(
    r"(?P<who>{P}), (?:who|best known|the) (?:[^.;\u27e8]|\u27e8[CFSRODL]\d+\u27e9){3,110}?,? and"
    rf" (?P<too>{{P}})(?:, who [^.;\u27e8]{{3,60}},)? (?:(?:are|will|have|both|also|all|again"
    rf"|will be) )*(?P<work>{_WORK})"
    r"(?: (?:it\b|(?P<film>{FS})))?(?=[.,;]|$| (?:and|for|from|with|alongside|via|through|under)\b)"
)
_HIS_SCRIPT: Final = pattern(
    r"\b(?:from|using|off|based on|working (?:from|off)) an? (?:[a-z-]+ ){0,3}?"
    r"(?P<who>{P}(?: and {P}|/{P}| & {P})?) (?:script|screenplay|draft)\b"
)
_BACK: Final = pattern(
    rf"(?P<who>{{PS}}),? (?:(?:the )?(?P<job>{_JOB}|(?:writing|directing) (?:duo|team|pair))"
    rf" (?:of|on|behind|for)|who (?:also |both |together |previously |had )?(?P<did>{_WORK}))"
    r" (?P<films>(?:both )?{FS}|both|all (?:two|three|four))(?: together| before)?,"
    r" (?:is|are|will be|comes?|returns?|have)(?: also| all| both| once again| again| now)*"
    r"(?: back\b| returning\b| on board again| coming back| returned\b|(?<=returns)|(?<=return))"
    r"(?! (?:as|to|in) )"
    r"(?: too)?(?: (?:for|on|to) (?P<film>{F}))?"
)


_FOUND: Final = pattern(
    r"\b(?:found|has|have|gets?|got|landed|lands|secured|welcomes?|hand(?:s|ed|ing)? (?:over"
    r" )?(?:the"
    r" (?:reins|baton|megaphone|keys|director's chair) )?(?:over )?)\b(?: (?:an?|its|the|their)"
    r" (?:new |latest )?(?P<job>director|filmmaker|helmer|writer|screenwriter) in| (?P<over>to))"
    r" {DESC}?(?P<who>{P})(?!'s)(?:, of {W}(?: and {W})? fame,)?(?= (?:for|in|on|after|when"
    r"|as)\b|[.,;]|$"
    r"| who)(?: for (?:the (?:[a-z]+ ){1,3})?,? ?(?P<film>{F}))?"
)


@reads("found|has |have |gets? |got |land|secured|welcome|hand")
def found_in(view: View) -> Iterator[Found]:
    """``has found its director in Kim Doe``, ``is handing over to Kim Doe for FILM``."""
    for match in _FOUND.finditer(view.text):
        if match["over"] and not match[0].startswith("hand"):
            continue
        films, sure = _films(view, match)
        for kind in crafts(match["job"] or "direct"):
            who = [
                one for one in view.people(match["who"])
                if kind != "directs" or view.article.directs(one)
                or (match["job"] and not view.article.acts(one))
            ]  # fmt: skip
            yield from each(kind, who, films, match, min(sure, 0.85))


_CREDITS: Final = pattern(
    r"(?:^|[.;,] )(?:\u27e8C\d+\u27e9 )?(?P<job>(?:executive |co-)?producers?|(?:co-)?directors?"
    r"|(?:screen)?writers?|directed by|written by|produced by|screenplay(?: by)?|story by"
    r"|script(?: by)?)"
    r": (?P<who>{A}(?:(?:, | and | & |, and |; |/){A})*)(?=[.;]|$|, (?:executive|produc|direct"
    r"|writ))"
)
_GOT_IT: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? (?:(?:finally|eventually|has|had|now|ultimately|then) )*"
    r"(?:land|got|get|won|nab|bag|scor|secur|snag)(?:s|ed|bed|ged|ned)? the (?P<job>directing "
    r"|director's"
    r" |writing )?(?:gig|job|nod|assignment)\b(?! (?:as|of playing|to play))"
)


@reads(": ")
def credit_line(view: View) -> Iterator[Found]:
    """``Producers: Kim Doe, Sam Roe & Ann Poe``."""
    for match in _CREDITS.finditer(view.text):
        films, sure = view.near(match.start("who"), match.end())
        for kind in crafts(match["job"].replace("story", "script").replace("screenplay", "script")):
            yield from each(kind, view.people(match["who"]), films[:1], match, min(sure, 0.85))


@reads("gig|job|nod|assignment")
def got_the_job(view: View) -> Iterator[Found]:
    """``Kim Doe landed the gig``: of who directs."""
    for match in _GOT_IT.finditer(view.text):
        films, sure = _films(view, match)
        kind = "writes" if match["job"] == "writing " else "directs"
        who = [p for p in view.people(match["who"]) if match["job"] or view.article.directs(p)]
        yield from each(kind, who, films, match, min(sure, 0.84))


@reads("among|one of|two of|part of")
def among(view: View) -> Iterator[Found]:
    """``with Kim Doe among the writers``."""
    for match in _AMONG.finditer(view.text):
        films, sure = _films(view, match)
        job = match["job"].replace("writing team", "writer")
        for kind in crafts(job):
            yield from each(kind, view.subjects(match), films, match, min(sure, 0.86))


@reads(" and ")
def second(view: View) -> Iterator[Found]:
    """``Kim Doe, who directed FILM, and Sam Roe produced``: both do."""
    for match in _SECOND.finditer(view.text):
        films, sure = _films(view, match)
        who = view.people(match["who"]) + view.people(match["too"])
        for kind in crafts(match["work"]):
            yield from each(kind, who, films, match, min(sure, 0.85))
            too = companions(view, match, who[-1]) if kind != "directs" else []
            yield from each(kind, too, films, match, min(sure, 0.85))


@reads("script|screenplay|draft")
def from_script(view: View) -> Iterator[Found]:
    """``directs from a Kim Doe script``."""
    for match in _HIS_SCRIPT.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        yield from each("writes", view.people(match["who"]), films[:1], match, min(sure, 0.86))


@reads("back|return|coming|on board")
def back_again(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe, the writers of FILM, are back``: they write this one too."""
    for match in _BACK.finditer(view.text):
        named = view.films(match["film"]) or view.ahead(match, match.end())[0][:1]
        main = view.article.phrases.upcoming
        earlier = view.films(match["films"])
        coming = named or ([main] if main is not None else [])
        films = [film for film in coming if film not in earlier]
        for kind in crafts((match["job"] or match["did"]).replace("writing", "writer")):
            yield from each(kind, view.people(match["who"]), earlier, match, 0.9)
            yield from each(kind, view.people(match["who"]), films[:1], match, 0.84)


def _films(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    if told := view.films(match.groupdict().get("film")):
        return told, 0.9
    films, sure = view.near(match.start(), match.end())
    return films[:1], sure


if TYPE_CHECKING:
    import re

    from loaders.sources.article.extract.entities import Entity
