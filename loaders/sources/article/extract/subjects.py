"""Who does what a verb tells: across what is put between, and across what is told before."""

from __future__ import annotations

import re
from typing import Final

from loaders.sources.article.extract.pattern import pattern

_BETWEEN: Final = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|gets?|got|has|had|have|having|will|would|then|later"
    r"|soon"
    r"|also|himself|herself|themselves|both|all|ends? up|ended up|too|almost at once|first|next|now"
    r"|once|again|in turn|eventually|[a-z]+ly|after|ends|never|does|did|not) )*$"
)
_NAMED: Final = pattern(r"(?P<who>{CS})(?: of (?:the )?{O})?$")
_GOVERNED: Final = re.compile(
    r"\b(?:of|with|by|for|from|to|in|on|at|than|like|against|about|over|into|near|without|behind"
    r"|toward|towards|alongside|beside|including|save|except) (?:(?:the|his|her|their|an?) )?"
    r"(?:[a-z-]+ ){0,2}$"
)
_OPENS: Final = (
    r"(?:^|[;:,\"] (?:and |but |while |so |then )?|\b(?:and|but|while|when|as|where|that|because"
    r"|until|before|after|though|so|then|if|once|since) )"
)
_ROLE: Final = r"(?:(?:the|an?|his|her|their|its|dr|mr|mrs|ms|{O}|{L})(?:'s)? (?:[a-z-]+ ){0,4})?"
_ASIDE: Final = pattern(
    rf"{_OPENS}{_ROLE}(?P<who>{{CS}})(?!'s)(?: of (?:the )?{{O}})?, (?!and\b|but\b|or\b|when\b"
    rf"|while\b"
    r"|as (?:he|she|it|they)\b|then\b|so\b)(?P<aside>[^.;:\"]{2,140}),$"
)
_WHO: Final = pattern(
    r"(?P<who>{C})(?!'s)(?: of (?:the )?(?:{O}|\u27e8N\d+\u27e9))?(?:, (?:the|an?|his|her"
    r"|their|{C}'s) (?:[^.;:,\u27e8]"
    r"|\u27e8[OLRF]\d+\u27e9)"
    r"{2,60})?,? who$"
)
_AND_WHO: Final = re.compile(r",? who (?:(?!, who )[^.;])*,? (?:and|but) who$")
"""``Iris, who was the killer and who is shot``."""
_JOINT: Final = re.compile(r",? (?:and|but|and then|but then|then|before|only to|or)$")
_CLAUSE: Final = re.compile(
    r"[;:\"] |, (?:and|but|while|so|yet|then) (?=(?:the |his |her "
    r"|an? )?(?:[a-z-]+ ){0,3}\u27e8[CNBP])"
    r"|\b(?:when|while|where|that|because|until|though|before|after|as) "
    r"(?=(?:the |his |her |an? )?(?:[a-z-]+ ){0,3}\u27e8[CNBP])"
)
_FIRST: Final = pattern(
    rf"(?:(?:[a-z ]|{{D}}|{{F}}|{{L}}){{2,60}}, |(?:then |earlier |later |and )?(?:in|at|on"
    rf"|during|after|by)"
    rf" (?:[a-z -]|{{D}}|{{F}}|{{L}}){{2,40}} )?{_ROLE}(?P<who>{{CS}})(?!'s)(?= |,)"
)
_HER: Final = re.compile(r"\b(?:he|she|they|it|who|whom|which)(?:'s)? ")


def subject(text: str, verb: int) -> re.Match[str] | None:
    """Give the place of the marks of who does what a verb tells, where that is plain.

    Args:
        text: a coded sentence.
        verb: where the verb begins; words that belong to it may stand before.
    """
    between = _BETWEEN.search(text, 0, verb)
    end = between.start() if between else verb
    head = text[:end].rstrip()
    if head.endswith("\u27e9"):
        found = _NAMED.search(head)
        governed = found and _GOVERNED.search(head[: found.start()])
        return None if governed else found
    if head.endswith(" who"):
        again = _AND_WHO.search(head)
        return _WHO.search(f"{head[: again.start()]}, who" if again else head)
    if head.endswith(","):
        return _ASIDE.search(head)
    joint = _JOINT.search(head)
    return _of_clause(head, joint.start()) if joint else None


def _of_clause(head: str, end: int) -> re.Match[str] | None:
    """``Iris pulls the lever and dies``: who the clause began with goes on."""
    start = max((m.end() for m in _CLAUSE.finditer(head, 0, end)), default=0)
    inner = re.search(r",? who [^,]*(?:, (?:then )?[a-z]+(?:s|ed)\b[^,]*)*$", head[start:end])
    if inner is not None:
        return _WHO.search(head[: start + inner.start()] + ", who")
    first = _FIRST.match(head, start, end)
    if first is None or _HER.search(head, first.end(), end):
        return None
    return first
