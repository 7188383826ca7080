"""What is not so, or not sure: talks, denials, departures, replacements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import Stretch, each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_TALKS: Final = pattern(
    "(?P<who>{PS})(?:'s)? (?:[a-z]+ ){0,3}?(?:in (?:early |final |advanced "
    "|preliminary )?(?:talks|negotiations|discussions)|being eyed|circling|rumou?red"
    "|is rumou?red|in the running|being considered|frontrunner"
    r"|eyed)(?P<rest>(?:[^\u27e8.;]|\u27e8[RODL]\d+\u27e9){0,60}?)(?P<what>{WS}|{C})"
)
_TALKS_WITH: Final = pattern(
    r"\bin (?:[a-z]+ )?(?:talks|negotiations|discussions) with {DESC}?(?P<who>{PS})"
)
_NOT_BACK: Final = pattern(
    "(?P<who>{PS}){REL},?(?: who)? (?:(?:also|sadly|unfortunately"
    "|reportedly) )?(?:(?:will|would|is|are|was|were|has|have|does|did|do) ?(?:"
    "not(?! (?:only|just|merely))|n't)(?: (?:expected|set|going|slated|confirmed|scheduled) to)?"
    "|won't|isn't"
    "|aren't|wasn't|hasn't|doesn't|didn't|will no longer|is no longer"
    "|are no longer)(?: be)? (?:[a-z]+ ){0,3}?(?:return(?:ing)?|repris(?:e|ing)|back"
    "|appear(?:ing)?|involved|part of|star(?:ring)?|join(?:ing)?|coming back|come back"
    r"|cast|play(?:ing)?|direct(?:ing)?)\b(?P<rest>(?:[^\u27e8.;,]"
    r"|\u27e8[RODC]\d+\u27e9){0,60}?(?P<what>{FS}))?"
)
_NEITHER: Final = pattern(
    r"\bneither (?P<one>{P}) nor (?P<who>{P}){REL},? (?:is|are|will|was|were|has|have|appears?"
    r"|returns?)"
    r"[^\u27e8.;]{0,25}?(?:return|back|appear|involved|part of|star|join|cast|repris|set)\w*"
    r"(?:[^\u27e8.;,]{0,30}(?P<what>{F}))?"
)
_NO_REPORTS: Final = pattern(
    r"\bno (?:reports?|word|news|indication|confirmation|sign|official word)s?(?: on"
    "| of| yet| so far| whether)*(?: that| if| whether)? (?P<who>{PS})(?P<rest>"
    r"(?:[^\u27e8.;]|\u27e8[ROD]\d+\u27e9){0,60}?(?P<what>{FS}|{C}))?"
)
_LEFT: Final = pattern(
    r"(?P<who>{P})(?:,? who (?:[^.;\u27e8]|\u27e8[A-Z]\d+\u27e9){0,120}?,)?,?(?:"
    r" (?:[^\u27e8.;]{0,60}),| who)? (?:(?:has|had|have|was|is"
    "|recently|abruptly|reportedly|since|also|later|officially|suddenly|just|had to"
    "|forced to|been|sadly) ){0,4}(?:depart(?:s|ed|ing)|exit(?:s|ed|ing)?|dropp(?:ed"
    "|ing) out|drops out|drop out|left|leaves|leaving|step(?:s|ped|ping) down"
    r"|quit(?:s|ting)?|walk(?:s|ed|ing)? away"
    "|step down|pull(?:s|ed) out|bow(?:s|ed) out|back(?:s|ed) out|parted ways"
    r"|withdr(?:e|a)w(?:s|n)?|fired|is out|out)\b(?! of (?:the )?(?:car|train|room"
    r"|house|way|hand|jail|prison))(?P<rest>(?:[^\u27e8.;]"
    r"|\u27e8[ROD]\d+\u27e9){0,50}?(?P<what>{FS}))?"
)
_OUT_IN: Final = pattern(
    r"(?P<out>{P}) (?:is|was) out,? (?:and|while|as)? ?(?P<in>{P}) (?:is|was|steps"
    r"|has stepped) in"
)
_REPLACES: Final = pattern(
    "(?P<in>{P}),?(?: who)? (?:(?:is|was|will|has been|had been|be|to|will be"
    "|tapped to|set to|hired to|cast to|has|brought in to|would) ){0,4}(?:replac(?:e"
    "|es|ed|ing)|take over (?:again )?(?:for|from)|tak(?:es|ing) over (?:again )?(?:for|from)"
    "|took over (?:again )?(?:for|from)|succeed(?:s|ed|ing)?|fill(?:s|ing|ed)? in for|step(?:s"
    "|ped|ping)? in for|substitut(?:es|ed|ing) for) (?P<role>(?:original |former "
    "|previous )?(?:director |star |writer )?){DESC}?(?P<out>{P})(?P<as> as (?:[a-z]+"
    r" )?(?:director|writer|helmer))?(?P<rest>(?:[^\u27e8.;,]"
    r"|\u27e8[ROD]\d+\u27e9){0,40}? (?:in|on|for|of) (?:[a-z'-]+ ){0,3}?(?P<what>{F}))?"
)
_REPLACED: Final = pattern(
    "(?P<out>{P}),?(?: who)? (?:was|is being|is|will be|has been|had been"
    "|would be) (?:[a-z]+ )?(?:replaced|succeeded|recast|swapped out) (?:by"
    "|with) {DESC}?(?P<in>{P})(?P<as> as (?:[a-z]+ )?(?:director|writer"
    r"|helmer))?(?P<rest>(?:[^\u27e8.;]|\u27e8[ROD]\d+\u27e9){0,40}? (?:in|on|for"
    "|of) (?:[a-z'-]+ ){0,3}?(?P<what>{F}))?"
)
_CAST_FIRST: Final = pattern(
    "(?P<out>{P}),?(?: who)? (?:was|had been) (?:originally |initially |first |already ){0,2}"
    "(?:cast|hired|chosen|signed|attached|announced|set|picked)\\b(?P<gap>[^.;]{0,100}?),?"
    " (?:but|before|until)"
    " (?:{P} |he |she |was |were |later |then |has |had |been |eventually |being ){0,4}"
    "(?:replaced|succeeded) (?:by|with) {DESC}?(?P<in>{P})"
)
_DIRECTS: Final = pattern(r"\b(?:direct|helm)")
_DIRECTING: Final = re.compile(r"[^.;\u27e8]{0,30}\b(?:direct(?:s|ed|ing)|helm(?:s|ed|ing))\b")
_AS_DIRECTOR: Final = pattern(
    r"\breplac(?:ed|es|ing) (?P<out>{P}) as (?:the )?(?:[a-z]+ )?(?:director|writer|helmer)"
)
_DENIES: Final = pattern(
    "(?P<who>{P}) (?:has |had |recently |also )*(?:denied|denies|ruled out|shot down"
    "|debunked|turned down|passed on|declined|rejected|missed out on"
    r"|narrowly missed out on|lost out on)(?P<rest>(?:[^\u27e8.;]"
    r"|\u27e8[RODP]\d+\u27e9){0,70}?)(?P<what>{F}|{C})"
)


_NO_LEAVING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w+|debunk\w*|untrue|false|no truth|whether"
    r"|if|not)\b[^.;,]*$"
)
_LEFT_ELSE: Final = re.compile(
    r"\b(?:left|leaves|leaving|exit(?:s|ed|ing)?|depart(?:s|ed|ing)?) (?:(?:the|his|her|their|a"
    r"|an) )?"
    r"(?!film|movie|project|production|role|part|franchise|series|sequel|post|job|director|over\b"
    r"|due|because|after|amid|following|citing|in\b|as\b|for\b|when|earlier|last|before|by\b|on\b"
    r"|this|week|month|and\b|but\b)[a-z]{2,}"
)
"""What is left here is a school, a house or a person, and no film."""
_RELATIVE: Final = re.compile(r"(?:,? who [^;.]*?,|, (?:the|an?|best) [^;.]*?,)?")


@reads("talks|negotiat|discussions")
def talks_with(view: View) -> Iterator[Found]:
    """``The studio has been in talks with Kim Doe``."""
    for match in _TALKS_WITH.finditer(view.text):
        films = view.near(match.start(), match.end())[0]
        yield from each("not_confirmed", view.people(match["who"]), films[:1], match, 0.8)


@reads("talks|negotiat|discussions|eyed|circling|rumou?red|running|considered|frontrunner")
def in_talks(view: View) -> Iterator[Found]:
    """``Kim Doe is in talks to join FILM``."""
    for match in _TALKS.finditer(view.text):
        yield from each(
            "not_confirmed",
            view.people(match["who"]),
            view.films(match["what"]) or view.characters(match["what"]),
            match,
            0.85,
        )


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
        people = view.people(match["one"]) + view.people(match["who"])
        yield from each("not_confirmed", people, what[:1], match, 0.85, negated=True)


@reads("not|missing|absent")
def not_among(view: View) -> Iterator[Found]:
    """``Not coming back are Kim Doe and Sam Roe``, ``Absent this time is Ann Poe``."""
    for match in _NOT_AMONG.finditer(view.text):
        films = view.films(match["what"]) or view.ahead(match, match.start())[0]
        yield from each(
            "not_confirmed", view.people(match["who"]), films[:1], match, 0.85, negated=True,
            firm=True,
        )  # fmt: skip


_NOT_AMONG: Final = pattern(
    r"\b(?:(?:definitely |also )?not (?:coming back|returning|back|involved|expected back"
    r"|expected to"
    r" (?:return|appear)|among the (?:cast|returning)[a-z ]*)|(?:missing|absent"
    r"|gone)(?: from the (?:cast"
    r"|film|movie|line-?up))?)(?: this time)?(?: (?:in|for) (?P<what>{F}))? (?:is|are|will be)"
    r" {DESC}?(?P<who>{PS})"
)


def _denied(view: View, match: re.Match[str]) -> Iterator[Found]:
    relative = _RELATIVE.match(match.string, match.end("who"))
    verb = relative.end() if relative else match.end("who")
    what = view.named(match["what"]) if match["what"] else view.ahead(match, verb)[0][:1]
    yield from each("not_confirmed", view.people(match["who"]), what, match, 0.85, negated=True)


@reads("no (?:report|word|news|indication|confirmation|sign|official)")
def no_reports(view: View) -> Iterator[Found]:
    """``There have been no reports that Kim Doe is returning for FILM``."""
    for match in _NO_REPORTS.finditer(view.text):
        what = (
            view.named(match["what"])
            if match["what"]
            else view.near(match.start(), match.end())[0][:1]
        )
        yield from each("not_confirmed", view.people(match["who"]), what, match, 0.88)


@reads("depart|exit|dropp|drop|left|leav|step|pull|bow|back|part|withdr|fired|out|quit|walk")
def left(view: View) -> Iterator[Found]:
    """``Kim Doe has departed due to other work``, ``dropped out of FILM``."""
    for match in _LEFT.finditer(view.text):
        if _NO_LEAVING.search(view.text[: match.start()]):
            continue
        if _LEFT_ELSE.search(match[0] + view.text[match.end() : match.end() + 40]):
            continue
        if re.search(
            (
                r"\b(?:left|leaves|leaving) (?:[^.;]{0,20})?(?:a vacancy|for|off|behind"
                r"|with|to join|no)\b"
            ),
            match[0] + view.text[match.end() : match.end() + 30],
        ):
            continue
        if not match["what"] and not re.search(
            r"\b(?:due to|because|over|film|movie|project|role|scheduling|production|\.|,|$)"
            r"|^ (?:in|on|last|this|earlier|after|only|just) ",
            view.text[match.end() : match.end() + 30] or ".",
        ):
            continue
        yield from _denied(view, match)


@reads("parted|split|let go of")
def parted(view: View) -> Iterator[Found]:
    """``The studio parted ways with Kim Doe``: she is in its film no more."""
    for match in _PARTED.finditer(view.text):
        films = view.near(match.start(), match.start())[0]
        yield from each(
            "not_confirmed", view.people(match["who"]), films[:1], match, 0.84, negated=True
        )


_PARTED: Final = pattern(
    r"\b(?:(?:has |have |had )?(?:parted (?:ways|company)|split) with"
    r"|let go of) {DESC}?(?P<who>{P})(?!'s)"
)


@reads("is out|was out")
def out_and_in(view: View) -> Iterator[Found]:
    """``Kim Doe is out and Sam Roe is in``."""
    for match in _OUT_IN.finditer(view.text):
        films, sure = view.near(match.start(), match.end())
        kind = "directs" if re.search(r"direct", view.text) else "acts_in"
        yield from each(
            "not_confirmed",
            view.people(match["out"]),
            films[:1],
            match,
            min(sure, 0.9),
            negated=True,
        )
        yield from each(kind, view.people(match["in"]), films[:1], match, min(sure, 0.9))
        yield from each("replaces", view.people(match["in"]), view.people(match["out"]), match, 0.9)


@reads("replac|succe|t(?:ak|ook)|fill|step|recast|substitut|swapped")
def replaces(view: View) -> Iterator[Found]:
    """``Kim Doe is replacing Sam Roe in FILM``, ``was replaced by Kim Doe as director``."""
    for form in (_REPLACES, _REPLACED):
        for match in form.finditer(view.text):
            films = view.films(match["what"]) or view.near(match.start(), match.end())[0]
            directing = (
                match["as"]
                or re.search(r"direct|helm", match[0])
                or _DIRECTING.match(view.text, match.end())
                or any(view.article.directs(person) for person in view.people(match["in"]))
            )
            yield from each(
                "replaces", view.people(match["in"]), view.people(match["out"]), match, 0.9
            )
            yield from each(
                "directs" if directing else "acts_in",
                view.people(match["in"]),
                films[:1],
                match,
                0.9,
            )
            if not (directing and " over from " in match[0]):
                yield from each(
                    "not_confirmed", view.people(match["out"]), films[:1], match, 0.88, negated=True
                )


@reads("replaced|succeeded")
def cast_then_replaced(view: View) -> Iterator[Found]:
    """``Kim Doe was first cast as Iris Vane in FILM but was replaced by Ann Poe``."""
    for match in _CAST_FIRST.finditer(view.text):
        new, old = view.people(match["in"]), view.people(match["out"])
        films = view.films(match["gap"])[-1:] or view.near(match.start(), match.end())[0][:1]
        roles = [e for e in view.characters(match["gap"]) if e.kind == "character"]
        directing = bool(_DIRECTS.search(match["gap"]))
        where = Stretch(view.text, match.start("in"), match.end())
        yield from each("replaces", new, old, match, 0.9, firm=True)
        yield from each("not_confirmed", old, films or roles, match, 0.88, negated=True, firm=True)
        yield from each("directs" if directing else "acts_in", new, films, where, 0.88, firm=True)
        if len(roles) == 1 and not directing:
            yield from each("plays", new, roles, where, 0.88, firm=True)


@reads("over")
def takes_over(view: View) -> Iterator[Found]:
    """``Kim Doe takes over as Iris Vane from Ann Poe``: both have played her."""
    for match in _OVER.finditer(view.text):
        new, old, role = (view.people(match["in"]), view.people(match["out"]),
                          view.characters(match["role"]))  # fmt: skip
        films = view.near(match.start(), match.end())[0][:1]
        yield from each("plays", new, role, match, 0.92)
        yield from each("plays", old, role, match, 0.88)
        yield from each("acts_in", new, films, match, 0.88)
        yield from each("not_confirmed", old, films, match, 0.85, negated=True)
        yield from each("replaces", new, old, match, 0.9)


_OVER: Final = pattern(
    "(?P<in>{P}),?(?: who)? {AUX}(?:takes?|taking|took|taken) over (?:as|the (?:role|part|mantle)"
    " of|the) {ROLE}(?P<role>{C})(?: role)? from {DESC}?(?P<out>{P})"
)


@reads("replac")
def was_director(view: View) -> Iterator[Found]:
    """``... when he replaced Kim Doe as director``: whoever it was, Kim Doe is it no more."""
    for match in _AS_DIRECTOR.finditer(view.text):
        films = view.near(match.start(), match.end())[0]
        yield from each(
            "not_confirmed",
            view.people(match["out"]),
            films[:1],
            match,
            0.85,
            negated=True,
            firm=True,
        )


@reads(
    "denie|ruled out|shot down|debunk|turned down|passed on|declined|rejected|missed out|lost out"
)
def denies(view: View) -> Iterator[Found]:
    """``Kim Doe turned down the part of Iris Vane``."""
    for match in _DENIES.finditer(view.text):
        yield from each(
            "not_confirmed",
            view.people(match["who"]),
            view.named(match["what"]),
            match,
            0.8,
            negated=True,
        )
