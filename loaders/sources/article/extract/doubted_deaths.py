"""Whether words of a death tell that somebody is dead: near things, wishes, books, dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern

if TYPE_CHECKING:
    from loaders.sources.article.extract.rule import View
    from loaders.sources.article.extract.stretch import Where

NEAR_DEATH: Final = re.compile(
    r"\b(?:presum\w+|apparent(?:ly)?|seeming(?:ly)?|supposed(?:ly)?|believe[sd]?|thinks?|thought"
    r"|(?:took|take|taken|taking) (?:it )?for|convinced|assum\w+|allegedly|led to believe"
    r"|nearly|almost|faked?|fakes|faking|left for dead|wanted|attempt\w*|tr(?:y|ies|ied"
    "|ying) to|trying|plan(?:s|ned|ning)? to|about to|want(?:s|ed)? to"
    r"|threat\w*|vow(?:s|ed)|intend\w*|order(?:s|ed)? to|hired to|sent to|could|might"
    r"|may|would|should|if|unless|whether|possib\w+|perhaps|maybe|what if|rumou?r\w*"
    r"|theor\w+|bogus|sham|phony|phoney|staged|feign\w*|so-called|simulated|hint\w*|suggest\w*"
    r"|imagin\w*|dream\w*|not dead"
    "|(?<!n't )(?<!not )(?<!never )(?<!fails to )survive[sd]? (?!to)|come back from"
    "|back from the dead|return(?:s"
    r"|ed)? from the dead|resurrect\w*|refus\w+ to|fear\w*|worr\w+|expect\w*|predict\w*"
    r"|speculat\w*|until|lest|before (?:he|she) dies|mock|pretend\w*|near-death"
    r"|cheat\w*|escap\w+|avoid\w*|needs? (?:\u27e8C\d+\u27e9|him|her|you) to"
    r"|(?:prevent\w*|save[sd]?|saving|stop\w*) (?:him |her |them "
    r"|\u27e8C\d+\u27e9 )?from|alternate|original(?:ly)? (?:ending|script|draft|was)"
    r"|supposed to|meant to|deleted|reports? of|in the (?:[a-z-]+ )?(?:book|novel|comics?|games?)"
    r"|(?:no one|nobody) (?:ever )?(?:said|says|saw|sees|confirmed)|every (?:time|death))\b"
)
_LIVES: Final = re.compile(
    r"\b(?:not (?:killed|murdered|dead|die)|never (?:killed|murdered|dies|died)"
    "|didn't (?:kill|die)|doesn't (?:kill|die)|did not (?:kill|die)|does not (?:kill"
    "|die)|won't (?:kill|die)|not (?:actually |really )?(?:die|dead|killed)"
    r"|(?:was|were) (?:premature|exaggerated|greatly exaggerated)|isn't (?:really |actually )?dead"
    r"|wasn't (?:killed|dead))\b"
)
_DATED: Final = pattern(
    r"(?:[^\u27e8.;,]|\u27e8L\d+\u27e9){0,40}\b(?:in|on) (?:early |late )?{D}(?!'s (?:[a-z-]+"
    r" )?\u27e8F)"
)
"""Who dies on a date of the calendar is no character."""
_ILL: Final = re.compile(
    r" (?:of|from|after) (?:[a-z-]+ ){0,3}?(?:complications|cancer|pneumonia|leuka?emia"
    r"|natural causes|coronavirus|covid[\d-]*)\b"
)
"""Illnesses that real people die of, and hardly a character of these films."""
_HAD: Final = re.compile(r"(?:but |and )?had \u27e8")
_BOOK: Final = re.compile(
    r"in the (?:[a-z-]+ )?(?:book|novel|comics?|comic books?|games?|source material|play)s?\b"
)
"""What happens in a book need not happen in the film."""


def is_doubted(view: View, match: Where) -> bool:
    """Whether nobody of a story need be dead: a near thing, a wish, a question, a date."""
    start = max(0, match.start() - 60, *(view.text.rfind(c, 0, match.start()) for c in ";:"))
    clause = view.text[start : match.end() + 12]
    if (
        _ILL.match(view.text, match.end())
        or _DATED.match(view.text, match.end())
        or view.text.rstrip(" \"')").endswith("?")
    ):
        return True
    after = view.article.after(view.coded)
    if after is not None and _AFTER_ALL.match(after.plain):
        return True
    return bool(
        NEAR_DEATH.search(clause)
        or _LIVES.search(clause)
        or (_BOOK.match(view.text) is not None)
        or _HAD.match(view.text)
        or _TURNS_OUT.search(view.text, match.end())
    )


_AFTER_ALL: Final = re.compile(
    r"(?:at least|or so|well|or|but|yet|and)?,? ?(?:so |that's (?:at least )?what "
    r"|or that is what )"
    r"(?:we|it|everyone|everybody|fans|audiences|viewers|they) (?:all )?(?:thought|seemed"
    r"|believed|assumed)\b|(?:or )?(?:did|was|is|has) (?:he|she|\u27e8B\d+\u27e9)\b[^.]{0,30}\?"
    r"|except (?:that )?(?:he|she|\u27e8[BC]\d+\u27e9) (?:isn't|wasn't|didn't|is not|did not|lives)"
)
"""A sentence that takes the one before it back: ``Or so we thought``."""
_TURNS_OUT: Final = re.compile(
    r"\b(?:but|though|yet|only|however|and)\b[^.;]{0,40}\b(?:(?:he|she|\u27e8[BC]\d+\u27e9|they)"
    r" (?:isn't|wasn't|is not|was not|aren't|didn't|did not|(?:is|was|turns out to be) (?:very much"
    r" |still |actually )*alive)|(?:turn(?:s|ed) up|found) alive)\b(?!,? (?:the only|alone))"
)
"""``... was dead, but it turns out he isn't``."""
