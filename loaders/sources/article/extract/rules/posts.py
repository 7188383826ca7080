"""Who has which post in the making of a film: named to it, succeeded in it, held beside a part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_POST: Final = (
    r"(?:(?:new |sole |lead |executive |exec |co-)?(?:(?:co-)?director|(?:screen|co-)?writer"
    r"|producer|helmer|scribe|filmmaker|writer[-/]director|director[-/]writer)s?)"
)
_POSTS: Final = rf"(?P<job>{_POST}(?:(?:,| and|, and|/) (?:the |an? )?{_POST})*)"
_NAMED: Final = (
    r"(?:tapped|hired|named|announced|confirmed|set|unveiled|chosen|picked|installed|revealed"
    r"|enlisted|recruited|appointed|lined up|selected|secured|locked in|signed(?: on| up)?"
    r"|(?:brought|drafted|called) (?:in|on|aboard|on board)|in place|on board|attached"
    r"|step(?:s|ped|ping)? (?:in|up|into the job)|(?:come|came)s? (?:in|on|aboard|on board))"
)
_ENDS: Final = (
    r"(?=[.,;:]|$| (?:and|but|with|on|of|for|in|by|from|behind|once|again|after|before|when|while"
    r"|alongside|last|this|earlier|back)\b)"
)
_OF: Final = r"(?: (?:on|of|for) (?:the |both )?(?P<films>{FS})(?!'s))?"
_AS: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}"
    + _NAMED
    + rf" as (?:the |its |an? )?{_POSTS}{_ENDS}{_OF}"
)
_HIRES: Final = pattern(
    r"\b(?:tap(?:s|ped)?|hir(?:es|ed)|nam(?:es|ed)|announc(?:es|ed)|appoint(?:s|ed)"
    r"|unveil(?:s|ed)|recruit(?:s|ed)|enlist(?:s|ed)|add(?:s|ed)|(?:br(?:ings|ought)|sign(?:s|ed))"
    r" (?:on|in|aboard|up)?|set(?:s)?|secur(?:es|ed)|select(?:s|ed)|install(?:s|ed)"
    r"|pick(?:s|ed)|found) {DESC}?(?P<who>{GS}) (?:as|to be) (?:the |its |an? )?"
    rf"{_POSTS}{_ENDS}{_OF}"
)
_WITH: Final = pattern(
    r"\b(?:with|plus|and) (?:{A}'s )?{DESC}?(?P<who>{GS}) (?:(?:serving|returning|credited|on board"
    r"|back|set|attached|signed on|acting|listed|also|both|again|in place|working) )*as"
    rf" (?:the |its |an? )?{_POSTS}(?=[.,;:]|$| (?:and|on|of|for|once|again|alongside)\b){_OF}"
)
_ITS: Final = pattern(
    r"(?P<who>{PS}),? (?:who is |who was |now )?(?:(?P<films>{F})'s|its|the (?:film|movie"
    r"|sequel)'s)"
    rf" (?:[a-z-]+ ){{0,2}}?{_POSTS}(?=[.,;:]|$| (?:and|on|who|since)\b)"
)
_HAILS: Final = pattern(
    r"(?P<films>{F})(?:, [^.;\u27e8]{3,60},)? (?:hails|comes|is|arrives)(?: to (?:us|theaters"
    r"|screens))?"
    r" from (?:the (?:mind|brain) of )?(?:the )?(?P<who>{P}(?: and {P})?)(?!'s|,? who plays"
    r"|,? the star)"
)
_UNDER: Final = pattern(
    r"\bunder (?:the )?(?:direction|guidance|stewardship|watch) of {DESC}?(?P<who>{P})(?!'s)"
    r"|\bunder (?P<whose>{P})'s (?:direction|stewardship|watch)"
)
_ON_DUTY: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:on|handl(?:es|ing)|tackl(?:es|ing)|shar(?:es|ing)"
    r"|splits?|splitting) (?:the )?"
    r"(?P<job>direct(?:ing|orial|or's)|(?:screen)?writing|script(?:ing)?|producing|helming)"
    r" (?:duty|duties|chores)"
)
_DUTY_IS: Final = pattern(
    r"(?:^|[,;:] |\b(?:and|with) )on (?:the )?"
    r"(?P<job>direct(?:ing|orial|or's)|(?:screen)?writing|script(?:ing)?|producing|helming)"
    r" (?:duty|duties|chores)(?: again| this time)? (?:is|are|will be) {DESC}?(?P<who>{GS})(?!'s)"
)
_SUCCEEDED: Final = pattern(
    r"(?P<out>{P}){REL},?(?: who)? {AUX}(?:replaced|succeeded|followed|relieved)"
    r" (?:(?:as (?:the )?(?:[a-z]+ )?(?P<job>director|writer|helmer|filmmaker|producer"
    r"|screenwriter)"
    r"|(?P<chair>at the helm|in the director's chair|behind the camera))"
    r"(?: (?:on|of|for) (?:the )?(?P<films>{F}))? )by"
    r" {DESC}?(?P<who>{GS})(?!'s)"
)
_HIS_SCRIPT: Final = pattern(
    r"\b(?:from|of|on|off|using|with|direct(?:s|ing)|shoot(?:s|ing)|adapt(?:s|ing)|rewr(?:ote"
    r"|iting)"
    r"|polish(?:ed|ing)|revis(?:ed|ing)) (?:{PS}, )?(?P<who>{PS})(?:(?<='s)|'s)"
    r" (?:(?:original|spec|first|early|earlier|new|latest|own|completed|finished|shooting) ){0,2}"
    r"(?:script|screenplay|draft)\b(?! (?:pages?|supervisor|for|of) )"
)
_AND_JOB: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:(?:attached|on board|set|signed on|back) to )?"
    r"(?:co-)?(?:star(?:s|ring)?|headlin(?:e|es|ing)|topl(?:ine|ines|ining))(?: in)?(?: both)?"
    r"(?:,? (?:and|as well as|while)|,) (?:will |is |to )?(?:also )?"
    r"(?P<work>(?:(?:executive |exec |co-)?produc(?:e|es|ing)|(?:co-)?direct(?:s|ing)?"
    r"|(?:co-)?writ(?:e|es|ing))(?:(?:,| and|, and) (?:(?:executive |exec |co-)?produc(?:e|es|ing)"
    r"|direct(?:s|ing)?|(?:co-)?writ(?:e|es|ing)))*)"
    r"(?: (?:the (?:film|movie|project|pic)|it)\b| (?P<films>{F}))?(?=[.,;:]|$| (?:and|but|with"
    r"|from|for|under|through|via|alongside|about|a)\b)"
)
_BESIDES: Final = pattern(
    r"\b(?:in addition to|besides|as well as|aside from|apart from|along with|on top of|while"
    r"|when not) (?:(?:co-)?starring|acting|headlining|topping the cast|leading the cast"
    r"|playing {ROLE}{C}|her acting duties|his acting duties|the lead role|starring duties),"
    r" (?P<who>{P}) {AUX}(?P<work>(?:executive |exec |co-)?(?:produc(?:e|es|ing)|direct(?:s|ing)"
    r"|writ(?:es|ing)))"
)
_WROTE_AND: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?P<work>(?:(?:co-)?(?:wrote|directed|produced|penned)"
    r"(?:, (?:co-)?(?:wrote|directed|produced))?,? and (?:co-)?(?:directed|wrote|produced)"
    r"|(?:both )?(?:wrote|directed|produced) (?:as well|again|once more)))"
    r"(?=[.,;:]|$| (?:from|based|with|alongside|again)\b)"
)
_PRODUCES_WITH: Final = pattern(
    r"\b(?P<work>(?:executive |exec |co-)?produc(?:e|es|ing|ed)) (?P<films>{F}) (?:together "
    r"|along )?"
    r"(?:with|alongside) (?:{A}'s )?{DESC}?(?P<who>{P}(?:(?:, {P})*,? and {P})?)"
    r"(?!'s| in\b| as\b| starring| playing| (?:attached|set|on board) to| leading| directing)"
)
_NO_POST: Final = re.compile(
    r"\b(?:casting|second unit|unit|art|music|stunt|technical|creative|line|former|news|not|never"
    r"|photography|sound|fight|assistant|associate|composer|ghost) (?:and )?$"
)


_ELSEWHERE: Final = re.compile(
    r" (?:of|at|in) (?!(?:the|this|both) (?:film|movie|project|sequel|picture)s?\b)"
    r"| for (?!\u27e8O|the (?:first|second|third|studio)|this|both)| on (?:the|a|an) "
)
"""Of what somebody has a post that is no film: ``director of the museum``."""


@reads(" (?:as|to be) .{0,20}?(?:direct|writ|produc|helm|scribe|film)")
def named(view: View) -> Iterator[Found]:
    """``Kim Doe has been tapped as director``, ``with Kim Doe as director``."""
    for form in (_AS, _HIRES, _WITH):
        for match in form.finditer(view.text):
            if _NO_POST.search(view.text, 0, match.start("job")) or (
                not match["films"] and _ELSEWHERE.match(view.text, match.end())
            ):
                continue
            yield from _posted(view, match, match["job"], 0.86)


@reads("(?:'s|its) .{0,24}?(?:direct|writ|produc|helm|scribe|film)")
def apposed(view: View) -> Iterator[Found]:
    """``Kim Doe, the film's director, said ...``."""
    for match in _ITS.finditer(view.text):
        if not _NO_POST.search(view.text, 0, match.start("job")):
            yield from _posted(view, match, match["job"], 0.9)


@reads("hails|comes from|is from|arrives|under ")
def hails(view: View) -> Iterator[Found]:
    """``FILM hails from Kim Doe``, ``under the direction of Kim Doe``."""
    for form in (_HAILS, _UNDER):
        for match in form.finditer(view.text):
            if not _BEGAN.search(view.text, 0, match.start()):
                yield from _posted(view, match, "direct", 0.82)


_BEGAN: Final = re.compile(
    r"(?:\b(?:series|franchise|saga|trilogy)|\u27e8R\d+\u27e9) (?:was )?"
    r"(?:began|started|kicked off|launched|born)\b[^.;]*$"
)
"""``The series began under the direction of Kim Doe``: not this film."""


@reads("dut(?:y|ies)|chores")
def on_duty(view: View) -> Iterator[Found]:
    """``Kim Doe is on directing duty``, ``on script duty is Kim Doe``."""
    for form in (_ON_DUTY, _DUTY_IS):
        for match in form.finditer(view.text):
            yield from _posted(view, match, match["job"].replace("helming", "direct"), 0.86)


@reads("replaced|succeeded|followed|relieved")
def succeeded(view: View) -> Iterator[Found]:
    """``Kim Doe was replaced as director by Sam Roe``."""
    for match in _SUCCEEDED.finditer(view.text):
        old, new = view.people(match["out"]), view.people(match["who"])
        films = view.films(match["films"]) or view.near(match.start(), match.end())[0][:1]
        yield from each("replaces", new, old, match, 0.9, firm=True)
        yield from each("not_confirmed", old, films, match, 0.86, negated=True, firm=True)
        for kind in crafts(match["job"] or "direct"):
            yield from each(kind, new, films, match, 0.88, firm=True)


@reads("'s .{0,30}?(?:script|screenplay|draft)")
def his_script(view: View) -> Iterator[Found]:
    """``Kim Doe directs from Sam Roe's screenplay``."""
    for match in _HIS_SCRIPT.finditer(view.text):
        who = [p for p in view.people(match["who"]) if not view.article.acts(p)]
        films, sure = view.near(match.start(), match.end())
        yield from each("writes", who, films[:1], match, min(sure, 0.85))


@reads("star|headlin|topl|acting|lead|playing")
def stars_and(view: View) -> Iterator[Found]:
    """``Kim Doe will star and produce``, ``In addition to starring, Kim Doe is producing``."""
    for form in (_AND_JOB, _BESIDES):
        for match in form.finditer(view.text):
            yield from _posted(view, match, match["work"], 0.86)
            films, sure = _films(view, match)
            yield from each("acts_in", view.subjects(match), films, match, min(sure, 0.86))


_MAKERS: Final = pattern(
    r"\b(?:produced by|produc(?:ing|ers)(?: (?:on |of )?{F})? (?:are|is|will be|include|were))"
    r" (?:{A}'s )?{DESC}?{PS}(?!'s)"
)
_HOUSE: Final = (
    r"(?:,? (?:for|of|from|via|through|under|on behalf of) (?:(?:his|her|their|the) )?"
    r"(?:[a-z&-]+ ){0,2}\u27e8[ONCRF]\d+\u27e9(?: [a-z]+){0,2}?)"
)
_AND_MAKER: Final = pattern(
    rf"(?:{_HOUSE}(?:,? and|,? along with|,? as well as|,? alongside|,? together with|, with|;|,)"
    rf"|,? and,?{_HOUSE},) (?:{{A}}'s )?{{DESC}}?(?P<who>{{GS}})(?!'s)"
    r"(?=[.,;:]|$| (?:and|along|as well|with|for|of|from|via|through|under|produc|serv)\b)"
)


@reads("produc")
def for_houses(view: View) -> Iterator[Found]:
    """``Producing are Kim Doe for STUDIO and Sam Roe of COMPANY``: all of the list."""
    for match in _MAKERS.finditer(view.text):
        at, (films, sure) = match.end(), view.near(match.start(), match.end())
        while more := _AND_MAKER.match(view.text, at):
            yield from each("produces", view.people(more["who"]), films[:1], more, min(sure, 0.84))
            at = more.end()


@reads("wrote|directed|produc|penned")
def wrote_and(view: View) -> Iterator[Found]:
    """``Kim Doe wrote and directed``, ``is producing FILM with Sam Roe``."""
    for match in _WROTE_AND.finditer(view.text):
        yield from _posted(view, match, match["work"], 0.84)
    for match in _PRODUCES_WITH.finditer(view.text):
        yield from _posted(view, match, match["work"], 0.86)


def _films(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    if stated := view.films(match.groupdict().get("films")):
        return stated, 0.9
    films, sure = view.near(match.start(), match.end())
    return films[:1], sure


def _posted(view: View, match: re.Match[str], job: str, sure: float) -> Iterator[Found]:
    groups = match.groupdict()
    who = view.people(groups.get("who") or groups.get("whose"))
    if groups.get("who") and match.start() == match.start("who"):
        who = view.subjects(match)
    films, near = _films(view, match)
    for kind in crafts(job):
        people = who
        if kind == "directs":
            people = [p for p in who if view.article.directs(p) or not view.article.acts(p)]
        yield from each(kind, people, films, match, min(sure, near))
