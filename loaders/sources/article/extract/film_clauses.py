"""Clauses of a sentence that are about a film of their own, and where the main clause begins."""

from __future__ import annotations

import re
from typing import Final

_IN_WHICH: Final = re.compile(
    "(\u27e8F\\d+\u27e9),? (?:in|during|at the (?:end|start|beginning) of) which (?:[a-z]+ )?$"
)
_THAT_HAD: Final = re.compile(
    "(\u27e8F\\d+\u27e9)(?: in \u27e8D\\d+\u27e9)?,? (?:where(?! (?:the|they|it|we)\\b)|"
    "(?:an?|the) (?:[a-z-]+ ){0,3}(?:film|movie"
    "|outing|entry|sequel|prequel|installment|hit|flop|blockbuster|picture) (?:that|which"
    "|where|in which|with)|(?:which|that) (?:also )?(?:brought back|introduced|featured|starred"
    "|gave us|paired|reunited|ha[sd](?= (?:[a-z-]+ )?(?:\u27e8P|$)))) (?:[^.;,\u27e8]"
    "|\u27e8[A-EG-Z]\\d+\u27e9|, (?!and \u27e8))*$"
)
"""``FILM, a film that brought back ...``: a clause about that film."""
_WHICH_IS: Final = re.compile(
    r"(?<!sequel to )(?<!prequel to )(?<!follow-up to )(?<!version of )(?<!remake of )"
    r"(\u27e8F\d+\u27e9),? (?:which (?:(?!(?:after|because|when|while|than|but|and|since|until"
    r"|as|follows|followed)\b)[a-z-]+ ){0,6}$|(?:which|that) (?:was|is|were|had|has)"
    r"(?: (?:[a-z-]+|\u27e8[PCNB]\d+\u27e9)){0,7} ?$)"
)
"""``FILM, which was based on a story by ...``: a clause about the film named last."""
_IN_IT: Final = re.compile(
    r"(\u27e8F\d+\u27e9)(?:, (?:[^,;.\u27e8]|\u27e8[ODL]\d+\u27e9){1,60})?,? (?:in|during) which"
    r" \u27e8[PBN]\d+\u27e9(?:[^;.,\u27e8]|\u27e8[CPBND]\d+\u27e9)*$"
)
"""``FILM, coming in May, in which Kim plays Iris opposite ...``."""
_LONG_SINCE: Final = re.compile(
    r"(?:(?:(?:just|only|some|almost|nearly|more than|over|barely|exactly|about) )*"
    r"(?:[a-z0-9-]+|\u27e8[CN]\d+\u27e9) (?:years?|months?|decades?|weeks?|days?|summers) )"
    r"(?:on from|after|since|before|following) [^,;.]*,"
    r"|(?:co-)?(?:written|directed|produced|penned|helmed|scripted|shot|filmed|adapted|starring|based"
    r"|inspired|made|like|unlike)\b[^;]*?,(?= (?:it (?:is|was|will|has|opens|stars|had"
    r"|arrives|hits|comes|'s)"
    r"|\u27e8F\d+\u27e9 (?:is|was|will|has|opens|stars|had|arrives|hits|comes)))"
)
"""``Nine years after the end of FILM, ...``: the rest is told of a later one."""
LONG_AGO: Final = re.compile(
    r"(?:back )?in (?:the [a-z]+ of )?(?:the )?\u27e8D\d+\u27e9,? \u27e8[PN]\d+\u27e9[^;]*"
    r"\b(?:made|released|directed|shot|unleashed|launched|created) (?:the )?\u27e8R"
)
"""``In YEAR Kim Doe made SERIES``: of its first film, and not of the one that is spoken of."""
CONFLICT: Final = re.compile(
    r"\b(?:conflicts?|clash(?:es|ed)?|(?:following|given|amid|on the back of|after|off) the "
    r"(?:[a-z-]+ ){0,3}(?:success|release|reception|performance|bow|premiere|triumph))"
    r" (?:with|of|for) (?:the )?(?:[a-z-]+ |\u27e8[PON]\d+\u27e9's ){0,3}$"
)
"""``left over conflicts with FILM``, ``following the success of FILM``: another one."""


def film_of_clause(text: str, start: int) -> tuple[str, float] | None:
    """Give the mark of the film that a relative clause around a place is about.

    Args:
        text: the coded text.
        start: the place.

    Returns:
        the mark, and how sure it is that what stands there is of that film.
    """
    if text.startswith("which ", start):
        start += len("which ")
    for form, sure in ((_THAT_HAD, 0.93), (_IN_WHICH, 0.94), (_IN_IT, 0.94), (_WHICH_IS, 0.93)):
        if of_it := form.search(text, 0, start):
            return of_it[1], sure
    return None


def main_clause(text: str) -> int:
    """Tell where the main clause begins after words that tell since when, else 0.

    >>> text = "nine years after the end of \u27e8F0\u27e9, \u27e8P1\u27e9 is back"
    >>> text[main_clause(text) :]
    ' \u27e8P1\u27e9 is back'
    """
    since = _LONG_SINCE.match(text)
    return since.end() if since is not None else 0
