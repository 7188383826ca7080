"""How firmly something is said: what is denied, rumoured, hypothetical or quoted is no fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.gossip import FALSELY, HEARD, is_called_false
from loaders.sources.article.extract.pattern import pattern

if TYPE_CHECKING:
    from graph.model.claims import Modality
    from loaders.sources.article.extract.coding import Coded

_DENIED: Final = pattern(
    r"\b(?:was|were|had been) (?:once|originally|initially) (?:(?:going|set|supposed|meant|due"
    r"|slated) )?to\b"
    r"|\b(?:was|were|had been) (?:all |both |once |originally |initially )*lined up\b"
    r"|\b(?:was|were) (?:to have|supposed to|meant to) (?:be |been )?(?:direct"
    r"|helm|writ"
    r"|produc|star|play|made|make)|"
    r"\b(?:not|never|no longer|won't|isn't|wasn't|aren't|weren't|hasn't|haven't|didn't"
    "|doesn't|don't|can't"
    "|cannot|wouldn't|no (?:reports?|word|plans?|indication|sign|evidence"
    "|confirmation)|denie[ds]|denying"
    "|ruled out|debunk(?:s|ed)|declined|turned down|passed on|refus(?:es|ed|ing)"
    "|(?:instead of|rather than)(?! (?:[a-z]+ ){0,3}\u27e8D)"
    "|without(?= (?:\u27e8|him|her|them))|far from"
    r"|(?:g[ai]v(?:e|es|ing|en)|hand(?:s|ed|ing)?|pass(?:es|ed|ing)?) (?:up|over)(?: on)? the"
    r" (?:role|part)"
    r"|neither|nor|unlikely|failed to|missed out|lost (?:out|the)|scrapped|nixed|unable to"
    rf"|false|{FALSELY})\b"
)
_RUMOUR: Final = pattern(
    r"\b(?:rumou?r(?:s|ed)?|reportedly|reports? (?:say|claim|suggest)s?|alleged(?:ly)?"
    r"|speculat\w+|supposedly|purported(?:ly)?"
    r"|in (?:early |final |advanced )?(?:talks|negotiations|discussions)|in the running"
    r"|negotiat(?:es|ing) with"
    r"|being eyed"
    r"|(?<!-)eye(?:d|ing)(?! (?:an? |for )?(?:[a-z]+ ){0,2}\u27e8D)|(?:been|was|were) (?:offered"
    r"|approached|courted)"
    r"|mull(?:s|ed|ing)|weigh(?:s|ed|ing) (?:an|up|the)|(?:an|the|any|his|her) offers? (?:to|for"
    r"|of)"
    r"|circling|considered|considering|frontrunner|shortlist\w*|wish list"
    "|hopes?|hopeful"
    r"|hoping|fans? (?:\w+ ){0,3}(?:want|wants|wanted|wish|hope|call|demand)|want(?:s|ed)? to"
    "|would love|could|might|may|possib(?:le|ly)|perhaps|maybe|likely|probably"
    "|seem(?:s|ed|ingly)|appears? to|apparently|presumabl[ey]|presumed|believed?s?"
    "|theor(?:y|ies)|think|thinks|guess|(?<!the )(?<!of )suspects?(?! who| are played)"
    "|unclear|unconfirmed|unknown (?:if|whether)|whether|if|unless|would|should"
    r"|expectation|teas(?:es|ed) that|imagine|assum\w+"
    r"|fan[- ]cast\w*|dream|pitch(?:ed)?|what if|wonder\w*|as if|as though|so-called"
    r"|faked?|fakes|pretend\w*"
    rf"|looked like|looks like|suggest(?:s|ed)?|hints?|allegations?|claims?|{HEARD})\b"
)
_TOLD_OF: Final = re.compile(
    r"\u27e8[PBN]\d+\u27e9(?:(?:, | and |, and )\u27e8[PBN]\d+\u27e9)*, (?=who (?!(?:is"
    r"|was|are|were|will|has|had"
    r"|would) not|never))"
)
"""``... with Kim Doe, who wrote it``: what is denied of others is not of her."""
_CLAUSE: Final = re.compile(r"[;:]|, ")
_CONTRAST: Final = re.compile(r",? \b(?:but|although|though|however|whereas|while|yet) ")
_RELATIVE: Final = re.compile(r"[^,]*, (?:who|best|best known) [^;]*, ")
_OPENING: Final = re.compile(
    r"^[^,]*\b(?:rumou?rs?|reportedly|reports? (?:claim|suggest)\w*|theor(?:y|ies)"
    r"|unless|should|speculation|remains to be seen)\b[^,]*, "
    r"|^if (?!you)[^,]* [^,]* [^,]*, "
)
_QUESTION: Final = re.compile(r"\?[\"')]*\s*$")
_PLANNED: Final = pattern(
    r"\b(?:will|to be|set to|(?:was|were) to|slated|scheduled|plans? to|planned|upcoming|due"
    r"|dated|set for|on track|is set|are set|going to|'ll|eyeing|targeting|next)\b"
)
_EXPECTED: Final = pattern(r"\b(?:expected|anticipated|poised|projected|likely)\b")


def clause_around(text: str, start: int, end: int) -> str:
    """Give the part of a sentence that a match stands in, up to where the match ends."""
    begin, none = 0, ""
    for match in _CLAUSE.finditer(text, 0, start):
        begin = match.end()
    if relative := _RELATIVE.match(text[start:end]):
        begin = start + relative.end()
        denied = _NOR.search(text, 0, start)
        none = denied[0] if denied else ""
    for match in _CONTRAST.finditer(text, begin, max(begin, end - 12)):
        begin = match.end()
    opening = _OPENING.match(text)
    return (opening[0] if opening and opening.end() <= begin else "") + none + text[begin:end]


_NOR: Final = re.compile(r"\b(?:neither|nor|not) $")
"""``Nor Kim Doe, who was in FILM, is back``."""


def is_quoted(coded: Coded, text: str, start: int) -> bool:
    """Tell whether a place of a coded sentence stands inside quotation marks."""
    return (text.count('"', 0, start) % 2 == 1) != coded.sentence.quoted


_DONE: Final = re.compile(
    r"(?<!to have )(?<!have )\b(?:starred|appeared|played|portrayed|voiced)\b(?! by)"
)
"""``starred in FILM before she gave up acting``: she had done it."""
_SITS_OUT: Final = re.compile(
    r"(?:'s)? (?:sits|sat|is sitting|will sit|will be sitting) (?:this|it|that)(?: one| film|"
    r" movie)? out\b"
    r"|(?:'s)? (?:is|are) (?:unlikely|not expected|not set|not scheduled) to (?:appear|return"
    r"|be|show|turn"
    r"|feature)\b"
    r"|(?:'s)? (?:won't|will not|doesn't|does not) (?:appear|feature|return|show up|turn up|be"
    r" (?:back|in"
    r"|seen|part))\b"
)
"""``Kim Doe's Iris sits this one out``."""
_STARRING: Final = re.compile(
    r"\u27e8F\d+\u27e9(?: \([^()]*\))?, (?:(?:which|that) (?:starred|stars|featured|had) |starring"
    r"|featuring|with|headlined by|led by)"
)
"""``went ahead without her on FILM, starring Sam Roe``: no words before it deny that."""


def doubt(coded: Coded, text: str, start: int, end: int) -> Modality | None:
    """Tell why a match is not a fact; None where it may be one."""
    if is_quoted(coded, text, start):
        return "quoted"
    clause = clause_around(text, start, end)
    if starring := _STARRING.match(text, start, end):
        clause = text[starring.start() : end]
    told = _TOLD_OF.match(text, start, end)
    nobody = _NEITHER.search(text, 0, start)
    if told is not None and not _RELATIVE.match(text[start:end]):
        clause, nobody = text[told.end() : end], None
    if _SITS_OUT.match(text, end):
        return "denied"
    undone = _is_undone(coded, text, start, end) and not _DONE.search(clause)
    if _DENIED.search(_positive(clause)) or nobody or undone:
        return "denied"
    if is_called_false(text, start, end):
        return "denied"
    if _RUMOUR.search(_MANNER.sub("", _REPORTED.sub("", clause))) or _asks(text, end):
        return "rumoured"
    return None


def _is_undone(coded: Coded, text: str, start: int, end: int) -> bool:
    """Whether what comes after undoes a match, and is said of nobody else."""
    undone = _UNDONE.match(text, end)
    if undone is None or undone["who"] is None:
        return undone is not None
    told = coded.entities(text[start:end])
    return any(one in told for one in coded.entities(undone["who"]))


def is_hearsay(text: str, start: int, end: int) -> bool:
    """Tell whether the only doubt about a match is that it is said to be reported."""
    clause = _HEARSAY.sub("", clause_around(text, start, end))
    return not (_RUMOUR.search(_MANNER.sub("", clause)) or _asks(text, end))


_HEARSAY: Final = re.compile(r"\b(?:reportedly|reports? (?:say|claim)s?)\b")


def _asks(text: str, end: int) -> bool:
    """Whether a sentence is a question: not where only what somebody says after a match is one."""
    said = text.find('"', end)
    inside = text.count('"', 0, end) % 2 == 0 and 0 <= said < text.rfind("?")
    return (
        _QUESTION.search(text) is not None
        and not (inside and text.rstrip().endswith('"'))
        and not _THEN_ASKS.search(text, end)
    )


_THEN_ASKS: Final = re.compile(
    r", (?:but|and|so|yet) (?:what|who|how|why|where|when|which|is|are|will|can|did|does)\b"
)
"""``Kim Doe is back, but what is it about?``: only the end is a question."""


_REPORTED: Final = re.compile(
    r"^[^.;]{0,60}\b(?:said|announced|confirmed|revealed|told [^.;]{1,30}|added|stated|promised"
    r"|declared)(?: (?:on |late |early )?[a-z]{3,6}day)?(?: (?:on|in|at|last|this)"
    r" [^.;]{1,30})? (?:that )?"
    r"(?:\u27e8[A-Z]\d+\u27e9|,| and|it|he|she|they| )+(?:had [^.;,]{3,50} and )?would(?= (?!love"
    r"|like|be up|have|prefer"
    r"|consider"
    r"|want))"
)
"""What is to come, as it is told of a speaker who spoke in the past."""
_UNDONE: Final = pattern(
    r"[^\u27e8.;]{0,20}?(?:(?:(?: in| for)(?: the)? {W})?)[^\u27e8.;]{0,20}?,? (?:but|before"
    r"|until)"
    r" (?:(?P<who>{P}) |he |she |the (?:\u27e8[A-Z]\d+\u27e9 )?(?:[a-z-]+ ){0,2}(?:filmmaker"
    r"|director|helmer"
    r"|actor|actress|star|writer) |was |were |later |then |has |had |been |since |eventually "
    r"|being ){0,4}"
    r"(?:replaced|recast|dropped|dropping|fired|left|leaving|withdrew|exited|exiting|pulled out"
    r"|let go|nothing (?:ever )?came of|never (?:happened|got|went)|came to nothing|fell"
    r" (?:apart|through"
    r")|gave up|giving up|declin\w+|turned(?! up)|passed|refused|said no|backed out"
    r"|stepped down|(?:had|forced) to (?:drop|pull|back|bow) out"
    r"|quit)\b"
)
"""What comes after, and undoes what was said: ``... but was replaced by``."""
_NEITHER: Final = re.compile(
    r"\bneither (?:(?:\u27e8[A-Z]\d+\u27e9|[a-z]+)(?:, | and | ))*(?:nor )?(?:[a-z]+ )?$"
)
_POSITIVE: Final = re.compile(
    r"\bnot (?:only|merely)\b|(?<!whether) or not\b|\b(?:won't|will not|not|doesn't|don't|didn't"
    r"|isn't|wasn't"
    r"|aren't)\b(?=[^.;]{0,60}\buntil\b)|\bwon't have to\b"
    r"|\bdon't have to\b|\bdoesn't have to\b|\bwon't be (?:the )?(?:last|only|first"
    r"|alone)\b|\bnot alone\b|\bnot just\b|\bno stranger\b|\bno doubt\b"
    r"|\bnot (?:been )?(?:the |his |her |\u27e8[A-Z]\d+\u27e9's )?first\b|\bcan't wait\b"
    r"|\b(?:doesn't|didn't|does not|did not) (?:get|have|receive) (?:enough|much|as much|a lot|the"
    r" (?:screen ?time|credit|respect))\b"
    r"|\bdoesn't hesitate\b|\bnone other\b|\bwithout (?:a )?doubt\b"
    r"|\bif the\b(?= [a-z]+ (?:wasn't|weren't) enough)"
    r"|\bwhether you\b|\bas if (?:that|it)\b|\bwould-be\b|\bcould be seen\b|\bwhy not\b"
    r"|\bnot (?:so |too |that |all that )?long (?:ago|after|before)\b|\bnot to mention\b|\bnot"
    r" un[a-z]+\b|\bno less\b|\bno different\b"
    r"|\binstead of (?:\u27e8[PNB]\d+\u27e9(?: and )?)+, (?=\u27e8)"
    r"|\b(?:doesn't|does not|didn't|did not|isn't|wasn't) (?:get|have|given|got) (?:enough|much"
    r"|nearly enough|a lot|as much|the (?:most|least))\b"
    r"|\b(?:never|doesn't|didn't|does not) disappoints?\b"
)


_MANNER: Final = re.compile(
    r"\bwho would (?:later |then |also )?(?:return|come back|go on to|repris\w*)\b|"
    r"\b(?:after|following|despite) (?:[a-z]+ )?(?:(?:months|weeks|years|days|lots) of"
    r" )(?:[a-z]+ )?(?:rumou?rs"
    r"|speculation)\b|\bwould (?:now|instead|eventually|ultimately|later|go on to|end up)\b"
    r"|\bshould (?:now |then )?(?:get under ?way|start|begin|kick off)\b"
    r"|\b(?:the|an?|his|her|its|their|these|those|some) (?:seemingly"
    r"|apparently|possibly"
    "|presumably|supposedly|nearly"
    r"|almost) [a-z-]+|\bmay not have been|\b(?:as|than) (?:was )?expected|\bif you"
    r"|\b(?:would|wouldn't|could|couldn't) be (?:complete|the same|much of|possible) without"
    r"|\bbelieve it or not\b|\bif not\b"
    r"|\bwhether \u27e8[PBN]\d+\u27e9 (?:will |would )?(?:only|just|merely|simply)\b"
    r"|\bmay (?:\d|the)|\bshould you\b"
)


def _positive(clause: str) -> str:
    return _POSITIVE.sub("", clause)


def firmness(text: str, start: int, end: int) -> Modality:
    """Tell how a fact is said: as stated, planned or expected."""
    clause = clause_around(text, start, end)
    if _EXPECTED.search(clause):
        return "expected"
    return "planned" if _PLANNED.search(clause) else "stated"
