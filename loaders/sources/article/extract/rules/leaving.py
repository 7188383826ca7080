"""Who is not in a film any more: left, let go, out; and whose exit a text speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.own_clause import film_of
from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_THIS: Final = r"(?P<what>{F}|this one|(?:the|this) (?:film|movie|sequel|installment|project))"
_SITS_OUT: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:is|are|was|were|will be|will|has|have|had"
    r"|decided to|chose"
    r" to|opted to|also|again|both) ){0,3}(?:sit(?:s|ting)?|sat) (?:out "
    + _THIS
    + r"|(?P<this>{F}|this one) out)"
)
_LET_GO: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:was|were|has|have|had|been|got|being|later|abruptly"
    r"|also)"
    r" ){1,4}(?:let go|fired|dropped|cut|removed|dismissed|axed|sacked|ousted"
    r"|written out) (?:from|of|as"
    r" (?:the )?(?:director|star|writer) (?:of|on)) (?:the )?" + _THIS
)
_LEFT: Final = pattern(
    r"(?P<who>{PS})(?:,? who (?:[^.;\u27e8]|\u27e8[A-Z]\d+\u27e9){0,120}?,)?,?(?:"
    r" (?:[^\u27e8.;]|\u27e8[SFRO]\d+\u27e9){0,60},| who)? (?:(?:has|had|have|having|was|is"
    r"|recently|abruptly"
    r"|reportedly|since"
    r"|also|later|officially|suddenly|just|had to|forced to|been|sadly|would|then|obliged to"
    r"|decided to|chose to|opted to|himself|herself|both|needed to|will|agreed to) ){0,5}"
    r"(?P<how>depart(?:s|ed|ing)?|exit(?:s|ed|ing)?|dropp(?:ed|ing) out|drops out|drop out|left"
    r"|leaves|leav(?:e|ing)|step(?:s|ped|ping)? (?:down|away|back|aside)|quit(?:s|ting)?"
    r"|walk(?:s|ed|ing)? (?:away|out|off)|(?:pull|bow|back|opt|bail|duck)(?:s|ed|ing)? out|bailed"
    r"|part(?:s|ed)? (?:ways|company)|went (?:his|her|their) separate ways?|withdr(?:e|a)w(?:s|n"
    r"|ing)?"
    r"|resign(?:s|ed)?|ankle[sd]|vacate[sd]?|fired|out(?! (?:promoting|and about|on|with|to|there"
    r"|in|now|campaigning|here)))\b(?! of (?:the )?(?:car|train|room"
    r"|house|way|hand|jail|prison|shadows)| (?:on ?(?:to )?(?:the |a )?(?:stage|screen)|into"
    r"|onto)\b)"
    r"(?P<rest>(?:[^\u27e8.;]"
    r"|\u27e8[ROD]\d+\u27e9){0,50}?(?P<what>{FS}))?"
)
_AFTER: Final = re.compile(r"\b(?:after|following)\b")
"""Who left after a film had made it."""
_FOR_OTHER: Final = re.compile(
    r"^ for (?:the )?\u27e8F|\b(?:to (?:make|direct|do|shoot|film|helm|star|work|focus"
    r"|concentrate|write|produce|tackle)"
    r"|in"
    r" favou?r of)\b"
)
"""What somebody left for is not what was left."""
_NO_LEAVING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w+|debunk\w*|untrue|false|no truth|whether"
    r"|if|not)\b[^.;,]*$"
)
_BOWS: Final = re.compile(r"bow(?:s|ed|ing)? out (?:as|with|in|after|on)\b")
"""Who bows out as a hero is in the film that tells of it."""
_LEFT_ELSE: Final = re.compile(
    r"\b(?:left|leaves|leaving|exit(?:s|ed|ing)?|depart(?:s|ed|ing)?) (?:(?:the|his|her|their|a"
    r"|an) )?"
    r"(?!talks|negotiations|running|race|film|movie|project|production|role|part|franchise|series"
    r"|sequel|post|job|director|over\b"
    r"|due|because|after|amid|following|citing|in\b|as\b|for\b|when|earlier|last|before|by\b|on\b"
    r"|this|week|month|and\b|but\b|to (?:make|direct|do|shoot|helm|star|work|focus))[a-z]{2,}"
)
"""What is left here is a school, a house or a person, and no film."""
_PARTED: Final = pattern(
    r"\b(?:(?:has |have |had )?(?:parted (?:ways|company)|split|broke(?:n)?) with"
    r"|(?:\u27e8O\d+\u27e9|studio|producers?|company|bosses|production|marvel|disney) (?:(?:has"
    r"|have"
    r"|had|then|also|abruptly|later|eventually|ultimately) ){0,3}(?:fired|dropped|dismissed|axed"
    r"|removed|ousted|sacked|let|recast|cut ties with|severed ties with))"
    r" {DESC}?(?P<who>{PS})(?!'s)(?! (?:in|as|to star|to play|to direct)\b)"
)
_EXIT_OF: Final = pattern(
    r"\b(?:exit|departure|firing|dismissal|removal|withdrawal|sacking|ousting|loss) of {DESC}?"
    r"(?P<who>{PS})(?!'s)|(?P<whose>{P})'s (?:[a-z-]+ ){0,2}(?:exit|departure|firing|dismissal"
    r"|removal|withdrawal|sacking|ousting)\b"
)
_DISMISSED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:was|were|has|have|had|been|got|being|later|abruptly"
    r"|also|suddenly|eventually) ){1,4}(?:let go|fired|dismissed|sacked|ousted|axed|shown the door)"
    r"(?=[.,;]|$| (?:in|on|after|over|because|for|from|when|last|this|only|just|two|three|four|five"
    r"|six|a|amid|following|by|midway|during|and|but|ahead|before|prior|once|shortly|weeks|months"
    r"|days|early)\b)"
)
_FELL: Final = pattern(
    r"\b(?:talks|negotiations|discussions|a deal) with {DESC}?(?P<who>{PS}) (?:then |later |had "
    r"|have"
    r" |eventually )?(?:broke|broken|fell|fallen|collapsed?|stalled|ended|came to nothing)"
    r"|(?P<whose>{P})'s (?:[a-z-]+ ){0,2}deal (?:fell|collapsed|had fallen|was called off)"
)
_ONCE: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:was|were|had been|been) (?:once |originally "
    r"|initially |first |at one point |previously |formerly )*(?:set|due|going|slated|meant"
    r"|supposed"
    r"|attached|lined up|tapped|hired|expected|scheduled|in line|signed up|on board|announced)"
    r" (?:to|as)) (?P<work>direct|helm|star|play|make|produce|write|return|appear|join|lead|the"
    r" director|director)\b(?P<rest>[^.;]{0,80})"
)
_WAS_ONCE: Final = re.compile(
    r"\b(?:once|originally|initially|at first|(?<!the )(?<!his )(?<!her )first|at one"
    r" (?:point|time|stage)|previously|formerly"
    r"|before|until|but)\b"
)


_OFF: Final = pattern(
    r"(?P<who>{PS}){REL},? (?:is|are) (?:(?:both|all|now|also|already|officially|no longer on"
    r" and) )*off"
    r" (?P<what>{F}|(?:the|this) (?:film|movie|project|picture|sequel))(?!'s)"
)


@reads(r"\boff ")
def off(view: View) -> Iterator[Found]:
    """``Kim Doe and Sam Roe are both off the project``."""
    for match in _OFF.finditer(view.text):
        films = view.films(match["what"]) or view.ahead(match, match.end("who"))[0]
        yield from each("not_confirmed", view.subjects(match), films[:1], match, 0.85, negated=True)


@reads(r"\bs[ia]t(?:s|ting)? |let go|fired|dropped|\bcut|removed|dismissed|axed|sacked|ousted"
    r"|written"
       r" out")  # fmt: skip
def leaves(view: View) -> Iterator[Found]:
    """``Kim Doe sat out FILM``, ``was let go from FILM``."""
    for form in (_SITS_OUT, _LET_GO):
        for match in form.finditer(view.text):
            groups = match.groupdict()
            films = view.films(groups.get("what") or groups.get("this"))
            main = view.article.phrases.upcoming or view.article.main
            films = films or ([main] if main else [])
            if len(films) == 1:
                yield from each("not_confirmed", view.subjects(match), films, match, 0.85,
                                negated=True)  # fmt: skip


@reads(
    "depart|exit|drop|left|leav|step|out|part|withdr|fired|quit|walk|bail|resign|ankle|vacate"
    "|separate"
)
def left(view: View) -> Iterator[Found]:
    """``Kim Doe has departed due to other work``, ``dropped out of FILM``."""
    for match in _LEFT.finditer(view.text):
        if _NO_LEAVING.search(view.text[: match.start()]):
            continue
        if _BOWS.match(match["how"] + view.text[match.end("how") :]):
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
            r"^[.,]|\b(?:due to|because|over|film|movie|project|role|part|picture|sequel"
            r"|cast|franchise|gig|job|scheduling|production)\b"
            r"|^ (?:in|on|last|this|earlier|after|only|just|amid|before|when|citing|and|but|weeks"
            r"|days|months|as|for (?:family|personal|health|reasons|undisclosed|other)|owing"
            r"|once)\b",
            view.text[match.end() : match.end() + 30] or ".",
        ):
            continue
        if match["what"] and _AFTER.search(match["rest"]):
            continue
        what = _left_what(view, match)
        yield from each("not_confirmed", view.subjects(match), what[:1], match, 0.85, negated=True)


def _left_what(view: View, match: re.Match[str]) -> list[Entity]:
    """The film that somebody left: not the one that was left for."""
    if match["what"] and not _FOR_OTHER.search(match["rest"]):
        return view.named(match["what"])
    where = Stretch(view.text, match.start(), match.start("rest"))
    if not match["what"]:
        own = film_of(view, match.start("how"), match.start("rest"))[0]
        return own or view.ahead(where, match.start("how"))[0]
    main = view.article.phrases.upcoming or view.article.main
    before = view.films(view.text[: match.start()])
    return before[-1:] or ([main] if main is not None else [])


@reads("part|split|broke|let |fired|dropped|dismiss|axed|remov|ousted|sack|recast|ties|exit"
    "|departure"
       "|firing|withdrawal|ousting|loss|shown|talks|negotiations|discussions|deal")  # fmt: skip
def parted(view: View) -> Iterator[Found]:
    """``The studio parted ways with Kim Doe``, ``the exit of Kim Doe``, ``Doe was let go``."""
    for form in (_PARTED, _EXIT_OF, _DISMISSED, _FELL):
        for match in form.finditer(view.text):
            groups = match.groupdict()
            who = view.people(groups.get("who") or groups.get("whose"))
            at = max(match.string.rfind(",", match.start(), match.end()), match.start())
            films = film_of(view, at, match.end())[0] or view.ahead(match, match.start())[0]
            yield from each("not_confirmed", who, films[:1], match, 0.84, negated=True)


@reads(" to | as ")
def was_once_to(view: View) -> Iterator[Found]:
    """``Kim Doe was originally set to direct``: she does not."""
    for match in _ONCE.finditer(view.text):
        if not _WAS_ONCE.search(match[0][match.end("who") - match.start() :]):
            continue
        films = view.ahead(match, match.start("work"))[0]
        who = view.subjects(match)
        yield from each("not_confirmed", who, films[:1], match, 0.84, negated=True, firm=True)
