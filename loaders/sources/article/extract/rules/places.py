"""Where a film was shot, where no verb of shooting stands before the place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.filming import places
from loaders.sources.article.extract.told_film import in_the_works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_LIST: Final = (
    r"(?P<where>{L}(?:(?:, and |, | and | & |,? as well as |,? plus )(?:in |at |on |to )?"
    r"(?:the )?(?:[a-z]+ of )?{L}){0,6})"
)
_LOCATIONS: Final = pattern(
    r"\b(?:locations?|sets|backdrops?)(?: used)?(?: (?:for|of|on|in) (?:the )?(?P<film>{F}))?"
    r"(?: (?:used|scouted|chosen))? (?:also )?(?:includ(?:e|es|ed|ing)|rang(?:e|ed|ing) from|were"
    r"|are|was|is|will be|will include|such as) "
    rf"(?:in |the |parts of )*{_LIST}"
)
_STANDS_IN: Final = pattern(
    rf"{_LIST},? (?:which |that )?(?:will |is |was |also |again )*"
    r"(?:doubl(?:es|ed|e|ing)|st(?:ands|ood|and|anding) in|fill(?:s|ed|ing)? in"
    r"|substitut(?:es|ed|ing)"
    r"|serv(?:es|ed|ing) as the (?:location|backdrop)|pos(?:es|ed|ing))(?: for| as) "
    r"(?:[^\u27e8.;]|\u27e8[A-EG-Z]\d+\u27e9){2,60}?(?:(?:in|of|for) (?P<film>{F})|(?=[.,;]|$))"
)
_BASED: Final = pattern(
    r"(?P<film>{F}),? (?:(?:which|that|is|was|will be|also|currently|has been|had been"
    r"|being) ){0,3}"
    r"(?:based|headquartered|camped|stationed|set up|made|made largely|made mostly|staged)"
    rf" (?:entirely |mostly |largely |primarily )?(?:at|in|out of)(?: and around)?"
    rf" (?:the )?{_LIST}"
)
_USES: Final = pattern(
    r"(?P<film>{F}) (?:also |will )*(?:us(?:es|ed|e|ing)|occup(?:ies|ied|y)|t(?:akes|ook"
    r"|ake) (?:over|in))"
    rf" (?:the )?(?:streets of |stages (?:at|of) )?{_LIST} (?:as (?:its|a|the)"
    rf" (?:home )?(?:base|location|backdrop|set)"
    r"|for (?:its |the )?(?:shoot|filming|production|exteriors|interiors))"
)
_TOOK_OVER: Final = pattern(
    r"\b(?:production|shoot|filming|photography|crew|unit)(?: (?:of|on|for) (?P<film>{F}))?"
    r"(?:[^\u27e8.;]|\u27e8[DL]\d+\u27e9){0,70}? (?:t(?:ook|akes|ake|aking|aken) (?:over|in)"
    r"|descend(?:s|ed) on"
    r"|(?:has|have|had) (?:also |already )?been (?:to|in)|stop(?:s|ping)? (?:off )?(?:in|at)"
    r"|mov(?:es|ed|ing) (?:on )?to|head(?:s|ed|ing) (?:off )?to|touch(?:es|ed) down in"
    r"|invad(?:es|ed)|spann(?:ed|ing)|s(?:et|ets) up (?:shop |camp )?in|travel(?:s|led"
    r"|ed) (?:to|across)"
    r"|spread across|stretched across|stopp(?:ed|ing) in) (?:the |parts of |streets of "
    rf"|town of |locations? (?:across|in|around|throughout) )*{_LIST}"
)
_WHERE: Final = pattern(
    rf"{_LIST},? where (?:the |its |his |her |much of |most of |parts? of |some of "
    rf"|they )*(?:\u27e8[PCN]\d+\u27e9 )?(?:(?P<film>{{F}})"
    r"|(?:film|movie|shoot|filming|shooting|production|cameras|photography|principal photography"
    r"|crew|team|cast|it)\b|(?=(?:are|were|will be) ))(?:'s (?:shoot|production|filming))?"
    r"(?:[^.;,\u27e8]|\u27e8[DF]\d+\u27e9){0,40}?"
    r" (?:began|begun|begins?|started?|starts|is|are|was|were|will|shoots?|shot|films?|filmed"
    r"|filming"
    r"|shooting|wrapped|wraps|took place|takes place|going to (?:film|shoot)|continues?|continued"
    r"|resumed|resumes|rolled|rolling|kicked off|got under ?way|based)\b"
)
_ON_SET: Final = pattern(
    r"\b(?:on |from |visit(?:ed|s|ing)? |at )?(?:the |its )?(?:set|sets|shoot|filming"
    r"|production) (?:of|for)"
    rf" (?:the )?(?P<film>{{F}}) (?:[a-z]+ )?(?:in|at|near|outside) (?:the )?{_LIST}"
)
_FILM_SET: Final = pattern(
    rf"(?P<film>{{F}})(?:'s)? (?:set|sets|shoot) (?:in|at|near|outside|on) (?:the )?{_LIST}"
)
_SHOOT_IN: Final = pattern(
    r"(?P<film>{F})(?:'s)? (?:[a-z]+ ){0,2}?(?:head(?:s|ed|ing)|mov(?:es|ed|ing)|travel(?:s"
    r"|ed|led)|"
    r"decamp(?:s|ed)|go(?:es)?|went|relocat(?:es|ed)) (?:next |then |now |on )?to (?:the )?"
    rf"{_LIST},? (?:for|to) (?:[a-z-]+ ){{0,3}}(?:shoot(?:ing)?|film(?:ing)?|photography"
    rf"|scenes|reshoots)\b"
)
_SPENT: Final = pattern(
    r"\b(?:production|shoot|crew|unit|team|filmmakers|film-makers|cast|cast and crew|company)"
    r"(?: (?:of|on|for) (?P<film>{F}))?,? (?:(?:has|have|had|also|will|then|first|later|recently"
    r"|has"
    r" already|is|are|was|were|now|next|due to|set to|to) ){0,4}(?:spen[dt](?:s"
    r"|ing)? [^.;\u27e8]{3,40}?"
    r"|visit(?:s|ed|ing)?|head(?:s|ed|ing)? (?:back )?(?:to|for)|return(?:s|ed|ing)? to|mov(?:es"
    r"|ed|ing)"
    r" (?:on )?to|went to|goes to|decamp(?:s|ed) to|touch(?:es|ed) down|land(?:s|ed)|arriv(?:es|ed)"
    r"|stop(?:s|ped)?(?: off)?|call(?:s|ed) (?:at|in)|clos(?:es|ed)|shut(?:s)? (?:down|off)|spotted"
    r"|seen) (?:in|at|on|across|around)? ?(?:the )?(?:[a-z]+ (?:of|in|around) )?"
    rf"{_LIST}"
)
_STOPS: Final = pattern(
    r"\b(?:stops?|stints?|shoots?|locations?|weeks?|months?|days?|legs?|spells?|stretches"
    r"|work) (?:(?:also"
    r"|planned|scheduled) )?(?:in|on|at) (?:the )?"
    rf"{_LIST}(?=,? (?:to follow|to come|before|planned|still|and)|[.,;]|$)(?P<film>)"
)
_RECENTLY: Final = pattern(
    r"\b(?:cameras|filming|shooting|production|shoot|photography)\b(?:[^.;\u27e8]"
    r"|\u27e8D\d+\u27e9){0,60}?, (?:(?:most"
    r" recently"
    r"|mostly|mainly|largely|partly|first|initially|currently|this time|now|and|lately|also) ){1,2}"
    rf"(?:in|at|on) (?:the )?{_LIST}(?P<film>)"
)
_SET_PHOTOS: Final = pattern(
    r"\b(?:set visit (?=in|to|at)|set (?:photos|pictures|images|videos?|footage)|(?:photos"
    r"|pictures|images|footage|videos?"
    r"|snaps|shots) (?:from|on|of|taken on|taken at) (?:the )?(?:set|shoot"
    r"|location)(?: of (?P<film>{F}))?)"
    r"(?:[^.;\u27e8]|\u27e8[PCODBN]\d+\u27e9){0,90}? (?:in|from|at|near|outside) (?:the )?"
    rf"{_LIST}"
    r"|\b(?:on|from|visited|at) (?:the|its) (?:sets?|shoot|location) (?:in|at|near) (?:the )?"
    rf"{_LIST.replace('where', 'there')}"
)
_SCENES: Final = pattern(
    r"\b(?:scenes?|sequences?|exteriors|interiors|reshoots|pick-?ups|photography|chase|finale"
    r"|climax"
    r"|opening|film|movie|unit|work|stunts?|additional photography|battle|much of it|parts of it"
    r"|it)\b"
    r"(?: (?:[a-z-]+ ){0,4}| (?:of|for|from|in) (?P<film>{F}) )(?:(?:was|were|is|are|be|been"
    r"|being|will|also"
    r"|partly|mostly"
    r"|mainly|largely|actually|then|all|both) ){0,4}(?:film(?:ed|ing)|shot|captured|lensed|made"
    r"|staged"
    r"|took place|taking place|take place|started|began|continu(?:es|ed|ing)|wrapped|done"
    r"|done for real"
    r"|carried out|recreated|returned to|underway|under way) (?:[a-z]+ )?(?:in|at|on|off|near"
    r"|around|to)?"
    rf" ?(?:the )?(?:[a-z-]+ (?:of|in|around|outside|near) )?{_LIST}"
)
_SCENES_AT: Final = pattern(
    r"\b(?:scenes?|sequences?|exteriors|interiors|chase|parts?)\b[^\u27e8.;]{0,50}? (?:in|at|on"
    r"|near|outside"
    rf"|around) (?:the )?{_LIST},? (?:(?:was|were|have been|had been|are being|will be"
    rf"|also) ){{1,2}}"
    r"(?:film|shot|lensed|captured)(?P<film>)"
)
_TRAVELS: Final = pattern(
    r"\b(?:shoot|production|filming|photography|cameras|crew)\b(?:[^.;\u27e8]"
    r"|\u27e8[LDF]\d+\u27e9){0,90}?(?:,"
    r"| and|, and|, then| then| before) (?:then |later |also |finally )*(?:visit(?:s|ed|ing)"
    r"|mov(?:es|ed"
    r"|ing) (?:on )?to|stopp(?:ed|ing) (?:off )?(?:in|at)|took in|went (?:on )?to|head(?:s|ed"
    r"|ing) to|c(?:omes"
    r"|ame|oming) to an end (?:in|at)|end(?:s|ed|ing) (?:up )?(?:in|at)|wrapp(?:ed|ing) "
    r"(?:up )?(?:in|at)"
    rf"|finish(?:es|ed|ing) (?:up )?(?:in|at)|conclud(?:es|ed|ing) (?:in|at)) "
    rf"(?:the )?{_LIST}(?P<film>)"
)
_OFF_TO: Final = pattern(
    r"\b(?:crew|production|cast|team|unit|shoot|filmmakers?|director)\b(?: and [a-z]+)?,? "
    r"(?:(?:is|are|will be"
    r"|was|were|also|then|now|next|soon|all) ){1,3}(?:off|heading|headed|bound|travell?ing"
    r"|moving|flying"
    rf"|decamping)(?: (?:on|out|over|next|for|back))*(?: to| for)? (?:the )?{_LIST}(?P<film>)"
)
_NOT_THERE: Final = pattern(
    r"\b(?:story|plot|takes place|premiere|festival|screening|theaters?|cinemas?|novels?"
    r"|games?)\b"
)
_SHOT: Final = re.compile(
    r"\b(?:film(?:ed|ing)|shoot(?:ing)?|shot|production|cameras|photography|crew|shoot)\b"
)
_FORMS: Final = (
    (_LOCATIONS, 0.9), (_STANDS_IN, 0.9), (_BASED, 0.88), (_USES, 0.9), (_TOOK_OVER, 0.86),
    (_ON_SET, 0.92), (_FILM_SET, 0.88), (_SHOOT_IN, 0.9), (_SPENT, 0.86), (_STOPS, 0.8),
    (_RECENTLY, 0.88), (_WHERE, 0.88), (_SET_PHOTOS, 0.86), (_SCENES, 0.86),
    (_SCENES_AT, 0.87), (_TRAVELS, 0.85), (_OFF_TO, 0.84),
)  # fmt: skip


@reads(r"locat|backdrop|\bsets?\b|doubl|st(?:ands?|ood|anding) in|fill|substitut|serv|pos(?:e|ing)"
       r"|based|headquart|camp|station|made|staged|\bus(?:e|ing)|occup|t(?:ake|ook|aking) |shoot"
       r"|descend|invad|spann|travel|spread|stretch|stop|film|production|scenes?|crew|unit|team"
       r"|cast|cameras"
       r"|photo|picture|image|reshoot|work|exterior|interior|stint|week|month|day|leg")  # fmt: skip
def locations(view: View) -> Iterator[Found]:
    """``Locations for FILM include Malta``, ``Malta doubles for Rome in FILM``."""
    if "\u27e8L" not in view.text:
        return
    for form, sure in _FORMS:
        for match in form.finditer(view.text):
            if form is _STOPS and not _SHOT.search(view.text):
                continue
            yield from _at(view, match, sure)
            chained = form in (_TOOK_OVER, _TRAVELS)
            then = _THEN_TO.match(view.text, match.end()) if chained else None
            if then:
                yield from _at(view, then, sure)


_THEN_TO: Final = pattern(
    r"(?P<film>),?(?: and| but)? [^.;\u27e8]{0,40}?(?:stop(?:s|ping)?(?: off)? in|head(?:s"
    r"|ing)?(?: off)? to"
    r"|c(?:ame|oming) to an end in|(?:end|wrapp|finish)(?:ed|ing)(?: up)? (?:in|at)"
    rf"|mov(?:e|es|ing)(?: on)? to|go(?:es|ing)? to|return(?:s|ing)? to|on to) (?:the )?{_LIST}"
)


def _at(view: View, match: re.Match[str], sure: float) -> Iterator[Found]:
    if _NOT_THERE.search(match[0]):
        return
    films = view.films(match["film"])
    if not films:
        films, near = view.near(match.start(), match.end())
        films = in_the_works(view, films, match[0])
        sure = min(sure, near)
    there = match.groupdict().get("there")
    for place in view.named(there) if there else places(view, match):
        yield from each("filmed_at", films[:1], [place], match, sure)
