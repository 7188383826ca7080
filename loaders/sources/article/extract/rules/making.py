"""Who makes a film, by nouns and turns of phrase: debuts, duties, chairs, drafts, people behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts
from loaders.sources.article.extract.rules.duties import companions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_JOB: Final = (
    "(?:(?:executive |exec |co-|lead |sole )?(?:producer|director|writer|screenwriter|filmmaker"
    "|helmer|scribe|writer-director|writer/director)s?)"
)
_LISTED: Final = pattern(
    rf"\b(?P<job>{_JOB})(?: (?:currently|now|so far|officially|still|also|already|attached|involved"
    r"|on board|working on it|signed on|credited|confirmed|listed)){0,3}(?: (?:on|of|for"
    r"|behind) (?:(?:the|this|that|both|its) )?"
    r"(?:[a-z-]+ |{O}(?:'s)? |{O} and |{R} ){0,4}?(?:(?P<film>{F})|film|movie|project|picture"
    r"|pic|feature"
    r"|production))?,?(?: so far)?"
    r" (?:include|includes|are|is|will be|were|was) {DESC}?(?P<who>{GS})(?!'s)"
)
_SERVES: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:[a-z]+ ){0,3}?(?:remain(?:s|ed|ing)?(?: (?:with|on"
    r"|attached to"
    r"|involved (?:in|with)|aboard|in place|on board|around))?(?: {F}| on board)?|stay(?:s|ed"
    r"|ing)?(?: on| aboard| on board| involved| attached| around)?|continu(?:es|ed|ing)"
    r"|keep(?:s|ing)? (?:his|her|their) credit"
    r"|serv(?:es?|ed|ing)|act(?:s|ed|ing)"
    r"|return(?:s|ed|ing)?|on board|credited|attached|back|on|signed on|come aboard|stays on"
    r"|(?:re)?join(?:s|ed|ing)?(?: him| her| them"
    r"| {P})?) as "
    r"(?:an? |the |its )?(?:(?!casting|line|second|stunt|music|art|creative)[a-z]+(?:-[a-z]+)? )?"
    rf"(?P<job>{_JOB}(?:(?:,| and|, and|/) {_JOB})*)"
    r"(?: (?:on|of|for) (?P<film>{F}))?(?:,? (?:with|along with|alongside|as well as|as (?:will"
    r"|is|are|does|do|did|has|was)) {DESC}?(?P<too>{GS}))?"
)
_ARE: Final = pattern(
    r"(?P<who>{PS}){REL},? (?:is|are|was|were|will be|remains?|stays? on as)(?: also| all"
    r"| both)?(?: among the| one of the| the| an?)? "
    rf"(?P<job>{_JOB})(?=[.,;]|$| (?:on|for|of) (?P<film>{{F}})| with| along)(?:,? (?:with"
    rf"|along with|alongside|as well as|as (?:will|is|are|does|do|did|has|was)) (?P<too>{{PS}}))?"
)
_CREDIT: Final = pattern(
    r"(?P<who>{PS}){REL},? (?:share|shares|have|has|get|gets|receive|receives|earn"
    r"|earned) (?:the |a )?"
    r"(?P<job>screenplay|writing|script|story|screenwriting|(?:executive )?producing|producer"
    r"|directing"
    r") credits?(?=[.,;]|$| (?:on|for) (?P<film>{F}))"
)
_DEBUT: Final = pattern(
    r"(?P<who>{P})(?:'s)?(?:[^\u27e8.;]|\u27e8[OR]\d+\u27e9){0,50}?\b(?:feature "
    r"|film )?(?:directorial|directing) (?:feature )?debut"
    r"(?:,| is| was)?(?: with| on| in| for)? (?:[a-z-]+ ){0,3}?(?P<film>{F})"
    r"|(?P<made>{F})[^\u27e8.;]{0,30}\b(?:directorial|directing) (?:feature )?debut"
    r" (?:of|for|from) {DESC}?(?P<by>{P})"
)
_CHAIR: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? (?:[a-z]+ ){0,4}?(?:(?:tak(?:e|es|ing)|took) over"
    r"|(?:assum|handl|shar)(?:e|es|ing|ed)|(?:tak(?:e|es|ing)|took) (?:on|up|the)|step(?:s|ped"
    r"|ping)? (?:in|into)"
    r"|slid(?:e|es|ing) into|mov(?:e|es|ing) into|return(?:s|ing)? to|back in|call(?:s|ing) the)"
    r"(?: (?:as|the|its|for|on))*(?: new)? (?:director's (?:chair|seat)|direct(?:ing"
    r"|orial) (?:duties|reins)"
    r"|director\b|reins|shots)(?:[^\u27e8.;]{0,20} (?:of|on|for) (?P<film>{F}))?"
)
_TAKES_OVER: Final = pattern(
    r"\bas (?:the )?(?:director|helmer)(?: (?:of|on) (?P<film>{F}))?,? (?:and|with) (?P<who>{P})"
    r" (?:(?:is|will|has|be|been) )*(?:tak(?:e|es|ing|en) over|step(?:s|ping|ped)? in|replac\w+"
    r"|succeed\w*|fill\w*)"
)
_BEHIND: Final = pattern(
    rf"(?P<who>{{PS}}),? (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<job>{_JOB}|(?:writing "
    rf"|directing )(?:duo|team"
    r"|pair)) behind (?:[a-z-]+ ){0,3}?(?P<films>{FS})"
)
_DRAFT: Final = pattern(
    r"\b(?:revisions|rewrites?|polish|drafts?|treatment|adaptation|teleplay"
    r"|(?:earlier|previous|prior|additional|initial) (?:work|versions?|pass(?:es)?)"
    r"|(?:with|and) (?:(?:some|additional|uncredited|further) )*(?:work|contributions|material))"
    r"(?: (?:having |which |that )?(?:come|came|coming|was|were|is))? (?:by|from"
    r"|courtesy of)"
    r" {DESC}?(?P<who>{GS})|\b(?:adapted|scripted|rewritten) by {DESC}?(?P<by>{GS})"
)
_OWN_SCRIPT: Final = pattern(
    r"(?P<who>{P})(?:[^.;]){0,120}?\b(?:his|her|their) own (?:original |spec )?(?:script"
    r"|screenplay)\b"
)
_ADAPTS: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? {AUX}(?:adapt(?:s|ed|ing)|rewr(?:ote|ites|iting)"
    r"|penn?(?:ed|s|ing)|(?:co-)?wr(?:ote|ites|iting|itten)|complet(?:ed|es)|deliver(?:ed|s)"
    r"|working on"
    r"|turned in|work(?:ed|s)? on|had a hand in|took a pass at) (?:the|a|an|its|his|her)"
    r" (?:[a-z]+ ){0,2}?(?:script|screenplay|draft|adaptation|novel|book)\b"
    r"(?:[^\u27e8.;]{0,20} (?:for|of) (?P<film>{F}))?(?: (?:with"
    r"|alongside) {DESC}?(?P<too>{GS}))?"
)
_MADE_BY: Final = pattern(
    r"(?P<who>{P})-(?P<work>directed|helmed|written|penned|produced|led|fronted|starring)"
    r" (?:[a-z-]+ ){0,3}?(?P<film>{F})"
)
_FILM_BY: Final = pattern(
    r"\bthe (?P<who>{P})-(?P<work>directed|helmed|written|penned|produced|led|fronted|starring)"
    r" (?:[a-z-]+ ){0,3}?(?:film|movie|pic|picture|sequel|feature|project|prequel|threequel"
    r"|reboot)\b(?! \u27e8)"
)
_BOTH_SIDES: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? (?:[a-z]+ ){0,4}?(?:(?:co-)?star(?:s|ring|red)?|appear(?:s"
    r"|ing|ed)?"
    r"|lead(?:s|ing)?|headlin(?:es|ing)) (?:in )?(?P<film>{F}),?(?: and| while)(?: will"
    r"| is)?(?: also)? "
    rf"(?:serv(?:es?|ing) as (?:an? )?(?P<job>{_JOB})|(?P<work>(?:executive )?produc(?:es?|ing)"
    r"|direct(?:s|ing)?|(?:co-)?writ(?:es?|ing)))"
)
_AND_STARS: Final = pattern(
    r"(?P<who>{P}){REL},?(?: who)? {AUX}(?:[a-z]+(?:s|ing|ed)?,? ){1,3}and (?:also )?"
    r"(?:(?:co-)?star|appear)(?:s|ring|ing|red|ed)? in (?P<film>{F})"
    r"|\b(?:in addition to|besides|as well as|while|along with|on top of) (?:(?:co-)?starring"
    r"|appearing"
    r"|acting|leading) (?:in )?(?P<in>{F}), (?P<star>{P})"
)
_IS_JOB: Final = pattern(
    r"(?P<who>{P}){REL},? (?:is|will be|was|remains|returns as|is back as) (?:again |once again "
    r"|also |once more )?"
    rf"(?:the|its) (?P<job>{_JOB}(?:(?:,| and|, and|/) {_JOB})*)(?= again| once more| once again"
    rf"|[,.;]| and)"
)
_REUNITES: Final = pattern(
    r"(?P<film>{F})(?: also| will)* (?:re-?unit(?:es|e|ed|ing)|teams?"
    r"|pairs?) (?:[a-z-]+ )*?(?:director"
    r"|filmmaker|helmer|writer-director) (?P<by>{P}) with (?:[a-z-]+ )*?(?P<who>{PS})"
)


def _who(view: View, match: re.Match[str], *names: str) -> list[Entity]:
    marks = next((match[name] for name in names if match[name]), None)
    return view.people(marks)


_APPOSED: Final = re.compile("\u27e8[PBN]\\d+\u27e9, (?:(?:later|now|once|then|the|an?|also) )*$")
"""``Kim Doe, later the director of FILM, was Iris``: who she is, and whom she played."""


@reads("produc|direct|writ|filmmaker|helmer|scribe")
def listed(view: View) -> Iterator[Found]:
    """``Executive producers include Kim Doe and Sam Roe``, ``with Kim Doe serving as producer``."""
    for form in (_LISTED, _SERVES, _IS_JOB, _ARE):
        for match in form.finditer(view.text):
            before = view.text[: match.start("job")]
            if _OTHER_JOB.search(before) or (form is _LISTED and _APPOSED.search(before)):
                continue
            stated, jobs = match.groupdict().get("film"), match["job"]
            if not stated and (others := _JOBS_OF.match(view.text, match.end("job"))):
                if not others["film"]:
                    continue
                stated, jobs = others["film"], jobs + others[0]
            films, sure = (
                (view.films(stated), 0.94) if stated else view.ahead(match, match.start("job"))
            )
            groups = match.groupdict()
            who = view.people(match["who"]) + view.people(groups.get("too"))
            for kind in crafts(jobs):
                too = companions(view, match, who[-1]) if who and kind == "produces" else []
                yield from each(kind, [*who, *too], films[:1], match, min(sure, 0.9))


_JOBS_OF: Final = pattern(
    rf"(?:(?:,|,? and|, and|/) (?:(?:the|an?) )?{_JOB})+ (?:of|on|behind) (?:(?:the"
    rf"|both) )?(?P<film>{{FS}})?"
)
"""``is the director, writer and producer of FILM``."""
_OTHER_JOB: Final = re.compile(
    r"\b(?:casting|second unit|unit|art|music|stunt|technical|creative|line|former|news|not|no"
    r"|tv|the studio's|award-winning) $"
)


@reads("debut")
def debut(view: View) -> Iterator[Found]:
    """``Kim Doe is making her directorial debut with FILM``."""
    for match in _DEBUT.finditer(view.text):
        films = view.films(match["film"] or match["made"])
        yield from each("directs", _who(view, match, "who", "by"), films[:1], match, 0.93)


@reads("chair|seat|duties|reins|shots|direct")
def in_the_chair(view: View) -> Iterator[Found]:
    """``Kim Doe takes over the director's chair``, ``will handle directing duties``."""
    for form in (_CHAIR, _TAKES_OVER):
        for match in form.finditer(view.text):
            films, sure = (
                (view.films(match["film"]), 0.93)
                if match["film"]
                else view.near(match.start(), match.end())
            )
            yield from each("directs", view.people(match["who"]), films[:1], match, min(sure, 0.9))


@reads("behind")
def behind(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe, the writers behind FILM``."""
    for match in _BEHIND.finditer(view.text):
        for kind in crafts(match["job"]):
            yield from each(kind, view.people(match["who"]), view.films(match["films"]), match, 0.9)


@reads("revis|rewr|polish|draft|treatment|adapt|script|screenplay|novel|credit")
def drafts(view: View) -> Iterator[Found]:
    """``with revisions by Kim Doe``, ``directs from her own script``, ``adapted the novel``."""
    for form in (_DRAFT, _OWN_SCRIPT, _ADAPTS, _CREDIT):
        for match in form.finditer(view.text):
            groups = match.groupdict()
            if view.text.endswith(("over from ", "over for "), 0, match.start()):
                continue
            stated = groups.get("film")
            films, sure = (
                (view.films(stated), 0.93) if stated else view.near(match.start(), match.end())
            )
            who = view.people(groups.get("who") or groups.get("by"))
            who = _owners(view, match) if form is _OWN_SCRIPT else who
            who += view.people(groups.get("too"))
            for kind in crafts(groups.get("job") or "script") or ["writes"]:
                yield from each(kind, who, films[:1], match, min(sure, 0.86))


def _owners(view: View, match: re.Match[str]) -> list[Entity]:
    """Whose own script it is: of who directs, else of who is named last before it."""
    if _FORMER.search(match[0]):
        return []
    lists = [view.people(m[0]) for m in _PEOPLE.finditer(match[0])]
    directs = [who for who in lists if who and all(view.article.directs(p) for p in who)]
    return (directs or lists)[-1] if lists else []


_PEOPLE: Final = pattern("{PS}")
_FORMER: Final = re.compile(r"\breplac(?:ed|es|ing)\b|\bhad been\b|\bformer\b")
"""A script of somebody who is gone."""


@reads(r"-(?:directed|helmed|written|penned|produced|led|fronted|starring) ")
def made_by_name(view: View) -> Iterator[Found]:
    """``the Kim Doe-directed thriller FILM``, ``the Kim Doe-led FILM``."""
    for match in _FILM_BY.finditer(view.text):
        films, _ = view.near(match.end(), match.end())
        for kind in crafts(match["work"]) or ["acts_in"]:
            yield from each(kind, view.people(match["who"]), films[:1], match, 0.84)
    for match in _MADE_BY.finditer(view.text):
        for kind in crafts(match["work"]) or ["acts_in"]:
            films = view.films(match["film"])
            yield from each(kind, view.people(match["who"]), films, match, 0.92)


@reads("star|appear|lead|headlin")
def both_sides(view: View) -> Iterator[Found]:
    """``Kim Doe stars in FILM and also produces``, ``directs, writes and stars in FILM``."""
    for match in _BOTH_SIDES.finditer(view.text):
        films = view.films(match["film"])
        for kind in crafts(match["job"] or match["work"]):
            yield from each(kind, view.people(match["who"]), films, match, 0.9)
    for match in _AND_STARS.finditer(view.text):
        films = view.films(match["film"] or match["in"])
        yield from each("acts_in", _who(view, match, "who", "star"), films, match, 0.9)


@reads("unit|team|pair")
def reunites(view: View) -> Iterator[Found]:
    """``FILM reunites director Kim Doe with star Sam Roe``."""
    for match in _REUNITES.finditer(view.text):
        films = view.films(match["film"])
        yield from each("directs", view.people(match["by"]), films, match, 0.93)
        yield from each("acts_in", view.people(match["who"]), films, match, 0.9)


if TYPE_CHECKING:
    from loaders.sources.article.extract.entities import Entity
