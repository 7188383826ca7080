"""How far the making of a film is: in preparation, before the cameras, in the can."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads, text_entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_NOW: Final = r"(?:currently|now|already|at present|presently|officially|in fact|right now)"
_FILMING: Final = pattern(
    r"\b(?:filming|production|shooting|principal photography|cameras)\b[^⟨.;,]{0,20}"
    r"\b(?:is|are|currently|already)\b(?! (?:expected|set|due|to|about))(?: [a-z]+){0,2}"
    r" (?:under ?way|rolling)(?:(?: (?:[a-z-]+ ){0,4}?)?(?:on|for|of) (?P<film>{F}))?"
    rf"|(?P<itself>{{F}}),? (?:which )?(?:is|are)(?: {_NOW})+ (?:filming|shooting|in production"
    r"|(?:being )?(?:filmed|shot)|before the cameras)\b"
    r"|(?P<here>{F}),? (?:which )?(?:is|are) (?:filming|shooting|in production|being"
    rf" (?:filmed|shot)) {_NOW}\b"
)
_WRAPPED: Final = pattern(
    r"(?:\"|\b)(?:(?:that's|it's|it is) a wrap(?: (?:on|for) (?:the )?(?P<film>{F}))?"
    r"|wrap (?:on|for) (?:the )?(?P<wrap>{F}))"
    r"|(?<!of )(?P<itself>{F}) (?:is|are)(?: now| finally| officially| already)* in the can\b"
)
_DONE: Final = r"(?:(?:now|already|finally|officially|just|quietly|recently|once again|also) )*"
_BEGUN: Final = pattern(
    rf"\b(?:production|filming|shooting|principal photography|photography|lensing|cameras)"
    rf"(?: (?:on|for|of) (?:the )?(?P<of>{{F}}))? (?:has|have) {_DONE}(?:begun|started|commenced"
    r"|kicked off|got(?:ten)? (?:under ?way|going|rolling)|resumed|(?:started|begun) (?:to roll"
    r"|rolling|turning))\b(?:(?:[^⟨.;,]|⟨[LD]\d+⟩){0,40}? (?:on|for) (?:the )?(?P<film>{F}))?"
    r"|\bcameras (?:are |have |were )?(?:[a-z]+ ){0,2}(?:rolling|roll|turning|turn|started rolling"
    r"|began rolling|begun rolling|started turning)\b[^⟨.;,]{0,30} on (?:the )?(?P<rolls>{F})"
    rf"|(?P<itself>{{F}}),? (?:which )?has {_DONE}(?:started|begun|commenced|entered|gone into"
    rf"|resumed)"
    r" (?:filming|shooting|production|principal photography|its shoot)\b(?! (?:was|were|is)\b)"
)
_AT_WORK: Final = pattern(
    rf"\b(?:is|are|been|'s|'re|currently|now) {_DONE}(?:(?:currently|busy|hard at work|in the "
    rf"middle"
    r" of|deep into|back) ){0,2}(?:filming|shooting|lensing)(?: on)? (?:the )?(?P<film>{F})"
    r"(?!'s|,? ⟨F| (?:this|next|later|in (?:the )?(?:spring|summer|fall|autumn|winter|⟨D)|soon"
    r"|from))"
    r"|{P} (?:filming|shooting) (?:the )?(?P<seen>{F})(?!'s)"
    r"|^(?:{P}(?: and {P})?|{F}) begins? (?:shooting|filming) (?:the )?(?P<news>{F})(?! (?:in ⟨D"
    r"|this|next))"
)
_AHEAD: Final = re.compile(
    r"\b(?:will|to|would|if|when|once|until|before|after|expected|set|due|hope[sd]?|plan(?:s|ned)?"
    r"|while|was|were|had|not|n't|never|yet|since|reportedly|rumou?r\w*)\b[^.;,]{0,40}$"
)
_PREPARED: Final = pattern(
    r"\b(?:is|are|currently|now|still|deep|remains|entered|entering|enters|well)(?: (?:now"
    r"|currently"
    r"|still|already|deep|deeply|well))* (?:in(?:to)? )?(?:active |early "
    r"|heavy )?(?:pre-?production)\b"
    r"(?:(?: on| for) (?:the )?(?P<film>{F}))?"
)
_STOPPED: Final = pattern(
    r"\bcameras have (?:officially |finally |now )?stopped (?:rolling|turning) on "
    r"(?:the )?(?P<film>{F})"
    rf"|\b(?:production|filming|shooting|principal photography|the shoot)(?: on (?P<of>{{F}}))? has"
    rf" {_DONE}(?:wrapped|finished|concluded|ended|been completed|come to an end)\b"
    r"(?: (?:[a-z]+ )?on (?:the )?(?P<end>{F}))?"
    rf"|(?P<itself>{{F}}),? (?:which )?(?:has|have) {_DONE}(?:wrapped|finished|completed)"
    r" (?:(?:its|principal|main) )*(?:filming|shooting|production|photography|shoot)\b"
)
_LATELY: Final = (
    r"(?:(?:earlier|late|later|just) )?(?:this (?:week|month|morning|spring|summer|autumn"
    r"|fall|winter)"
    r"|today|yesterday|last (?:week|month|[a-z]+day)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:a few |two |three )?(?:days|weeks) ago)"
)
_SHOOT: Final = (
    r"\b(?:production|filming|shooting|principal photography|photography|lensing|cameras|(?:the )?"
    r"(?:main |principal )?shoot)"
)
_STARTED: Final = pattern(
    rf"{_SHOOT}(?: (?:on|for|of) (?:the )?(?P<of>{{F}}))?(?:,[^.;⟨]*(?:⟨[A-EG-Z]\d+⟩[^.;⟨]*)*,)?"
    r" (?:began|started|commenced|kicked off|got under ?way|got going|began rolling"
    rf"|started rolling|began turning)(?: (?:in|at|on|near) (?:the )?{{L}}(?:(?:,| and|,"
    rf" and) {{L}})*)?"
    rf" {_LATELY}"
    rf"|\bas {_SHOOT}(?: (?:on|for|of) (?:the )?(?P<as>{{F}}))? (?:began|begins|started|starts|got"
    r" under ?way|gets under ?way|kicked off|kicks off|got going)\b"
)
"""``Shooting began in Rome this week``, ``..., as the cameras started rolling``."""
_ENDED: Final = pattern(
    rf"{_SHOOT}(?: (?:on|for|of) (?:the"
    rf" )?(?P<of>{{F}}))?(?:,[^.;⟨]*(?:⟨[A-EG-Z]\d+⟩[^.;⟨]*)*,)? (?:was"
    r" )?(?:wrapped|ended|concluded|finished|came to an end|(?:finally )?completed|stopped rolling)"
    rf"(?: up)?(?: (?:in|at) (?:the )?{{L}})?,? (?:{_LATELY}|(?:back )?(?:in|on) {{D}})"
)
"""``The shoot, which took them to Rome, wrapped in MONTH``."""
_FORMS: Final = (
    (_STARTED, "filming"), (_ENDED, "wrapped"),
    (_FILMING, "filming"), (_BEGUN, "filming"), (_AT_WORK, "filming"), (_WRAPPED, "wrapped"),
    (_STOPPED, "wrapped"), (_PREPARED, "pre-production"),
)  # fmt: skip


@reads("under ?way|rolling|currently|wrap|in the can|filming|shooting|shot|filmed|in production"
       "|begun|began|start|finish|ended|conclud|complet|shoot|turning|photography|production|cameras"
       "|lensing")  # fmt: skip
def stages(view: View) -> Iterator[Found]:
    """``Filming is already underway on FILM``, ``That's a wrap on FILM``."""
    for form, stage in _FORMS:
        for match in form.finditer(view.text):
            ahead = form not in (_FILMING, _WRAPPED, _STARTED) and _AHEAD.search(
                view.text, 0, match.start()
            )
            if ahead:
                continue
            marks = [marks for marks in match.groupdict().values() if marks]
            films, near = view.near(match.start(), match.end())
            named = (view.films(marks[0]) if marks else films)[:1]
            yield from each("status", named, [text_entity(stage)], match, min(near or 0.86, 0.86))
