"""Where a film is shot, told of the place: who plays host, what is on the itinerary, which set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.filming import places
from loaders.sources.article.extract.told_film import in_the_works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_LIST: Final = (
    r"(?P<where>{L}(?:(?:, and |, | and | & |,? as well as |,? plus )(?:in |at |on |around )?"
    r"(?:the )?(?:[a-z]+ of )?{L}){0,6})"
)
_SHOOT: Final = (
    r"(?:shoot(?:ing)?|filming|production|lensing|principal photography|photography|unit|cameras"
    r"|reshoots|stint|leg|block|schedule|portion|part of the shoot|set|sets|soundstages?|stages)"
)
_HOSTS: Final = pattern(
    rf"{_LIST},? (?:which )?(?:(?:is|are|was|were|will|has|have|once again|again|also|now|both|be"
    rf"|been"
    r"|to|set to) ){0,4}(?:host(?:s|ed|ing)?|play(?:s|ed|ing)? host to|hom(?:e|es) to"
    r"|welcom(?:es?|ed|ing)"
    r"|provid(?:es?|ed|ing)|suppl(?:y|ies|ied)|furnish(?:es|ed)|lend(?:s|ing)?|offer(?:s|ed))"
    r" (?:the |its |some of the |most of the |many of the |much of the )?(?:[a-z-]+ ){0,2}"
    r"(?:shoot|filming|production|film shoot|backdrops?|locations?|settings?|scenery|exteriors"
    r"|interiors"
    r"|cameras|film crews?|cast and crew|crew)\b(?: (?:of|for|on) (?P<film>{F}))?"
)
_LISTED: Final = pattern(
    rf"{_LIST} (?:(?:is|are|was|were|will be|both|also|all|among|figure|feature|rank) "
    rf"){{1,3}}(?:on|among|in)?"
    r" ?(?:the|its) (?:itinerary|shooting schedule|filming schedule|shooting locations|filming "
    r"locations"
    r"|locations|list of locations|schedule|call sheet)\b(?: (?:of|for) (?P<film>{F}))?"
    r"|{L}(?<=\u27e9) (?:was|is|has been|will be) (?:chosen|picked|used|selected|scouted"
    r"|booked) as (?:the|a|an)"
    r" (?:[a-z]+ ){0,2}(?:location|backdrop|base|stand-in)"
)
_PASSES: Final = pattern(
    rf"{_LIST} (?:(?:is|are|was|were|will|again|once again|once more|also|has been|be) "
    rf"){{0,3}}(?:pass(?:es|ed"
    r"|ing)|double[sd]?|doubling|st(?:ands?|anding|ood) in|sub(?:s|bing|bed)?|fill(?:s|ing|ed) in"
    r"|masquerad(?:es|ing)|dressed(?: up)?|done up|transformed|turned) (?:for|as|into|up as)"
)
_SET: Final = pattern(
    r"(?P<film>{F})?(?:'s|\b(?:the|its|their|this|that|a|from|on|at)|^)? "
    r"?(?<!\bother )(?<!\bevery )(?P<where>{L})(?:-based)? "
    r"(?:shoot|film shoot|filming|set(?! (?:in|for|to|on|up|piece)\b)|sets|leg of (?:the )?"
    r"(?:shoot|production|filming)|production|location shoot|soundstages?|stages|schedule)\b"
    r"(?! (?:house|company|designer|office|tax|banner|firm|outfit|permit|incentive|hub|industry))"
)
_GETS_GOING: Final = pattern(
    r"(?:(?P<film>{F})|(?P<who>{P})|\b(?:it|which|production|shooting|filming|cameras|work"
    r"|lensing))"
    r"(?:,? (?:which|that|starring|directed)[^.;\u27e8]{0,60},)? (?:(?:is|are|was|were|will|due"
    r"|set|to|expected"
    r"|scheduled|officially|finally|now|then|slated|currently|already|has|have|had|been|again) "
    r"){0,5}"
    r"(?:g[eo]t(?:s|ting)? (?:going|rolling|started|moving|under ?way|its start)|start(?:s|ed"
    r"|ing)? (?:up"
    r"|turning|rolling|off)|fir(?:es|ed|ing) up|kick(?:s|ed|ing)? off|go(?:es|ing)? into production"
    r"|went into production|go(?:es|ing)? before (?:the )?cameras|went before (?:the )?cameras"
    r"|roll(?:s|ed"
    r"|ing)?(?: film| again| cameras)?|turn(?:s|ed|ing)?|beg[aiu]n(?:s|ning)? (?:shooting|filming"
    r"|lensing"
    r"|production|turning|rolling|work)|under ?way|at work|in full swing|lens(?:es|ed|ing)?|shot"
    r"|filmed"
    r"|gear(?:s|ed|ing) up|resum(?:es|ed|ing)|restart(?:s|ed|ing)?)"
    r"(?: (?:[a-z]+ly|again|back|up))?(?:,? (?:[a-z]+day|this|next|last|later|early|late|in|on"
    r"|the|month|week"
    r"|summer|fall|spring|autumn|winter|year|since|today|over|for|from|through|until|within"
    r"|weeks?|months?|a"
    r"|few|two|three|six|its?|film|movie|{D}|{F})){0,7},? (?:in|at|around|across|amid|near"
    r"|outside|between|on"
    rf" location in|in and around) (?:the )?(?:[a-z]+ (?:of|in|around|outside|at) )?{_LIST}"
)
_FILM_WORD: Final = re.compile(
    r"\b(?:film(?:s|ed|ing)?|movie|shoot(?:s|ing)?|shot|cameras?|production|lens(?:ing|es|ed)?"
    r"|rolling|crew"
    r"|sequel|picture|pic)\b|\u27e8F"
)
_WORK: Final = re.compile(
    r"\b(?:rolling|roll|turn(?:s|ed|ing)?|production|shoot(?:ing)?|filming|lens(?:ing|ed|es)?"
    r"|cameras?|shot"
    r"|filmed|going|started|start(?:s)? up|fires? up|work|under ?way)\b"
)
_CREW: Final = pattern(
    r"\b(?:crew|crews|unit|production|team|cast|cast and crew|filmmakers|cameras)"
    r"(?: (?:of|on|for|behind) (?P<film>{F}))?,? (?:(?:has|have|had|also|will|then|first|later"
    r"|recently|now"
    r"|already) ){0,3}(?:(?<=crew)'s (?:time|stint|stay|stop|trip|visit) (?:in|at)|sp(?:ent|ends?"
    r"|ending) [^.;\u27e8]{0,30}(?:\u27e8D\d+\u27e9 "
    r")?(?:filming |shooting )?"
    r"(?:in|at|on|around)|beam(?:s|ed) (?:over |down )?to|jet(?:s|ted) (?:off )?to|decamp(?:s"
    r"|ed) to|pitch(?:es"
    r"|ed) up (?:in|at)|roll(?:s|ed) into|descend(?:s|ed) (?:up)?on|flew to|fl(?:y|ies) to"
    r"|head(?:s|ed) (?:off"
    rf" )?to|forced (?:to leave|out of)|pulled out of|left) (?:the )?(?:[a-z]+ of )?{_LIST}"
)
_MAKES_IT: Final = pattern(
    r"(?P<where>{L}) is where (?:(?:he|she|they|it|{P}|{F}|the (?:film|movie|crew|cast|production))"
    r"(?:'s|'ll| will| is| are| was| were)?) (?:be |being )?(?:mak(?:es?|ing)|shoot(?:s|ing)?"
    r"|shot|film(?:s|ed"
    r"|ing)?|lens(?:es|ed|ing)?)\b"
    r"|\bwith (?:the )?(?P<done>{L})(?: (?:shoot|leg|scenes))? (?:now )?(?:in the can|wrapped"
    r"|behind (?:them"
    r"|him|her|it)|complete[d]?|done|finished)"
)
_IN_TO_SHOOT: Final = pattern(
    r"\b(?:in|to|at) (?:the )?(?P<where>{L}(?: and (?:the )?{L})?)(?: (?:now|today|this week"
    r"|on \u27e8D\d+\u27e9"
    r"|[a-z]+day)){0,2},? (?:to|for the|for|where) (?:begin |start |resume |continue |finish "
    r"|complete )?"
    r"(?:shoot(?:ing)?|film(?:ing)?|shooting of|filming of|shoot for|film scenes (?:for|of)|lens"
    r"|the shoot"
    r"|principal photography)\b(?:(?: (?:for|of|on))? (?:[a-z-]+ |{O}(?:'s)? |{R}(?:'s)? "
    r"){0,4}?(?P<film>{F}))?"
)
_FROM_TO: Final = pattern(
    r"\b(?:production|filming|shooting|shoot|crew|unit|photography|cameras)\b[^.;\u27e8]{0,30} "
    r"(?:moved"
    r"|relocated|shifted|switched|transferred|moves|shifts|relocates|went|travelled|traveled)"
    r"(?: (?:back|over|on|out))? from (?:the )?{L},? (?:on |back |over )?to (?:the )?(?P<where>{L})"
)
_HURT: Final = pattern(
    r"\b(?:injured|hurt|broke|broken|fractured|accident|stunt|rehears\w+|on (?:the )?set|on "
    r"location|set visit"
    r"|between takes|scenes?|sequence|chase)\b(?:[^.;\u27e8]|\u27e8[CPNFD]\d+\u27e9){0,50}? (?:at"
    r"|on the set in|on set"
    r" in|on the set at|on location in|on the stages of) (?:the )?(?P<where>{L})"
)
_BETWEEN: Final = pattern(
    r"\b(?:shoot(?:s|ing)?|shot|film(?:ed|ing)|filming|production|lensing"
    r"|cameras)\b[^.;\u27e8]{0,60}?"
    rf" (?:between|across|partly in|mostly in|mainly in|largely in|back-to-back in) (?:the "
    rf")?{_LIST}"
    r"(?: and (?:partly|mostly|mainly|largely) (?:in|at) (?P<too>{L}))?"
)
_BACK_TO_BACK: Final = pattern(
    r"(?:^|[.;] |, |\band )(?:also )?(?:shot|filmed|lensed|made)(?: (?:back[- ]to[- ]back"
    r"|together|alongside"
    r"|simultaneously|entirely|largely|mostly|partly|primarily|mainly|on location|in secret"
    r"|last year|this year"
    r"|over [a-z ]{3,20}|with (?:that|the) [a-z ]{2,12}|with {F}|by {P})){0,3} (?:in|at|on|across"
    r"|around) (?:the )?"
    rf"{_LIST}"
)
_WHERE: Final = pattern(
    r"\b(?:where (?:it|the film|the movie) (?:will be|was|is(?: being)?) (?:shot|filmed|made)"
    r"|filming locations?"
    rf"|locations?|shooting locations?|filmed (?:in|at))(?: so far)?: (?:the )?{_LIST}"
    rf"|\bwith (?:the )?(?P<base>{{L}}) as (?:its|the|a|their) (?:home |main )?(?:base|hub"
    rf"|headquarters)"
)
_NOT_THERE: Final = re.compile(
    r"\b(?:premiere[sd]?|screen(?:ing|ed)|festival|box office|released?|opened|theat(?:er|re)s?"
    r"|cinemas?"
    r"|born|lives?|interview|story|plot|novels?|games?|promot\w+|press (?:tour|conference)"
    r"|convention|grossed"
    r"|tour|series|season|television|tv|olympics|concert|plays)\b"
)


def _there(view: View, match: re.Match[str]) -> list[Entity]:
    groups = match.groupdict()
    found = places(view, match) if groups.get("where") else []
    for name in ("too", "done", "base"):
        found += view.named(groups.get(name) or "")
    if not groups.get("where") and not found:
        found = [e for e in view.named(match[0]) if e.kind == "place"][:1]
    return found


def _film(view: View, match: re.Match[str]) -> list[Entity]:
    told = view.films(match.groupdict().get("film"))
    films = in_the_works(view, view.near(match.start(), match.end())[0], match[0])
    return told[:1] or films[:1]


_HOME: Final = ((_HOSTS, 0.88), (_LISTED, 0.88), (_PASSES, 0.82), (_SET, 0.84), (_MAKES_IT, 0.86),
                (_WHERE, 0.88))  # fmt: skip
_AWAY: Final = ((_GETS_GOING, 0.87), (_CREW, 0.85), (_IN_TO_SHOOT, 0.86), (_BETWEEN, 0.87),
                (_FROM_TO, 0.87), (_BACK_TO_BACK, 0.87))  # fmt: skip


@reads("\u27e8L")
def hosts(view: View) -> Iterator[Found]:
    """``London hosts the shoot``, ``Athens is on the itinerary``, ``the Atlanta set``."""
    for form, sure in _HOME:
        for match in form.finditer(view.text):
            if _NOT_THERE.search(match[0]) or (form is _PASSES and not _IS_SHOT.search(view.text)):
                continue
            yield from each("filmed_at", _film(view, match), _there(view, match), match, sure)


_IS_SHOT: Final = re.compile(
    r"\b(?:film(?:ed|ing)?|shoot(?:ing)?|shot|cameras|production|crew|set|scenes?|again|gotham"
    r"|extras)\b"
)


@reads("\u27e8L")
def gets_going(view: View) -> Iterator[Found]:
    """``FILM gets going in Atlanta``, ``is in Chicago to shoot``, ``spent August in Glasgow``."""
    for form, sure in _AWAY:
        for match in form.finditer(view.text):
            words = view.text[max(0, match.start() - 20) : match.end()]
            if _NOT_THERE.search(words) or not _FILM_WORD.search(words):
                continue
            if form is _GETS_GOING and not _shoots(view, match):
                continue
            yield from each("filmed_at", _film(view, match), _there(view, match), match, sure)
    for match in _HURT.finditer(view.text):
        if not _NOT_THERE.search(match[0]) and _STUDIO.search(_name(view, match)):
            yield from each("filmed_at", _film(view, match), _there(view, match), match, 0.84)


def _name(view: View, match: re.Match[str]) -> str:
    return " ".join(e.name for e in view.named(match["where"]))


_STUDIO: Final = re.compile(
    r"\b(?:Studios?|Stages?|Soundstages?|Leavesden|Pinewood|Shepperton|Elstree)\b"
)
"""A place that is there for films."""


def _shoots(view: View, match: re.Match[str]) -> bool:
    """Whether what gets going is a shoot: a person must be one who directs."""
    who = view.people(match["who"])
    if who and not any(view.article.directs(person) for person in who):
        return False
    return _WORK.search(match[0]) is not None
