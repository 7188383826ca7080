"""A blow is deadly where the text tells beside it that somebody dies: ``Rex shoots him``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.deadly import HURTS
from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import reads
from loaders.sources.article.extract.rules.death import DIES, Told, deaths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_STRIKES: Final = rf"(?:{HURTS.finite}|attacks|attacked|hits|ambushes|ambushed)"
_WEAK: Final = (
    r"(?! (?:in the (?:leg|arm|shoulder|foot|hand|knee)|a |an |some|with (?:a )?(?:tranq|dart)"
    r"|(?:in)?to"
    r" (?:believ|think|reveal|help|prison)|for |(?:[a-z]+ )?(?:questions?|looks?|glances?)))"
)
_ADVERBS: Final = r"(?:(?:then|later|finally|simply|promptly|also|had|has|suddenly) )*"
_NAMED: Final = pattern(
    rf"(?P<killer>{{C}}){{APP}},? (?:who )?{_ADVERBS}{_STRIKES}"
    rf" {{WHOSE}}(?P<who>{{C}})(?!'s){_WEAK}"
)
_STRUCK: Final = pattern(
    r"(?<! of )(?P<who>{C})(?:(?:{APP}),? (?:who )?(?:(?:is|was|gets?|got|then|later|been|had"
    r"|has) )+|, )"
    r"(?:shot|stabbed|strangled|impaled|hit|struck|attacked|ambushed|poisoned|run over)"
    r" (?:[a-z]+ ){0,6}?by {WHOSE}(?P<killer>{C})(?!'s)"
)
_HIM: Final = pattern(
    rf"(?P<killer>{{C}}){{APP}},? (?:who )?{_ADVERBS}{_STRIKES} (?P<him>him|her|\u27e8B\d+\u27e9)"
    rf"(?! (?!and\b|but\b|before\b)[a-z-]+,? (?:\u27e8|(?:father|mother|brother|sister|son"
    rf"|daughter|wife|husband)\b)){_WEAK}"
)
_DIES: Final = re.compile(rf"\b{DIES}")
_WHO_DIES: Final = pattern(r"(?P<who>{C})(?:{APP}),? (?:who )?(?:[a-z]+ ){0,3}$")
_THEN: Final = re.compile(
    rf"(?:and |then )?(?:moments later,? |soon after,? )?(?:he|she|\u27e8B\d+\u27e9) (?:[a-z]+"
    rf" )?{DIES}"
)
_AS: Final = re.compile(r"(?:[:;]|,? (?:as|when|after|because|for|since|and))[^.;:]{0,40}$")


@reads("shoot|shot|stab|strangl|impal|attack|ambush|hits?|struck|strik|poison|push|thr[eo]w|crush"
       "|throws|cut|tear|tore|rip|knif|slic|gun|run over|choke|beat|burn")  # fmt: skip
def struck(view: View) -> Iterator[Found]:
    """``Iris doesn't survive: Rex shoots her``, ``Rex stabs Iris. She dies in his arms``."""
    if "\u27e8" not in view.text:
        return
    for form in (_NAMED, _STRUCK):
        for match in form.finditer(view.text):
            if _is_deadly(view, match):
                yield from deaths(view, match, 0.84)
    for match in _HIM.finditer(view.text):
        who = _dead(view, match)
        if who is not None:
            told = Told.of(match)
            parts = {
                "killer": told.parts["killer"],
                "who": (who, match.start("him"), match.end("him")),
            }
            yield from deaths(view, Told(view.text, told.first, told.last, parts), 0.84)


def _is_deadly(view: View, blow: re.Match[str]) -> bool:
    """Whether who is struck, and nobody else, is told to die in this sentence or by the next."""
    who = view.characters(blow["who"])
    after = view.article.after(view.coded)
    if after is not None and (then := _THEN.match(after.plain)):
        mark = MARK.search(then[0])
        return mark is None or any(e in who for e in after.entities(mark[0]))
    for death in _DIES.finditer(view.text):
        told = _WHO_DIES.search(view.text, 0, death.start())
        if told is not None and not any(e in who for e in view.characters(told["who"])):
            continue
        if death.start() > blow.end() or _AS.search(view.text, death.end(), blow.start()):
            return True
    return False


def _dead(view: View, blow: re.Match[str]) -> str | None:
    """Give the mark of the one who is told to die before a blow: ``Iris dies: Rex shoots her``."""
    died = list(_DIES.finditer(view.text, 0, blow.start()))
    if not died or not _AS.search(view.text, died[-1].end(), blow.start()):
        return None
    told = _WHO_DIES.search(view.text, 0, died[-1].start())
    return told["who"] if told is not None and told["who"] != blow["killer"] else None
