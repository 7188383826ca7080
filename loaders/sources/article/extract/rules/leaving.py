"""Who is not in a film any more, or never was: sat out, let go, not asked, no plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_THIS: Final = r"(?P<what>{F}|this one|(?:the|this) (?:film|movie|sequel|installment|project))"
_SITS_OUT: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:is|are|was|were|will be|will|has|have|had"
    r"|decided to|chose"
    r" to|opted to|also|again|both) ){0,3}(?:sit(?:s|ting)?|sat) (?:out "
    + _THIS
    + r"|(?P<this>{F}|this one) out)"
)
_NO_PLANS: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:has|have|had) (?:said (?:he|she|they) ha(?:s|ve|d) )?no"
    r" (?:current |immediate )?(?:plans?|intention|interest|desire) (?:to|of|in)"
    r" (?:[a-z]+ ){0,2}?"
    r"(?:return|repris|direct|join|appear|star|com(?:e|ing) back|tak|be(?:ing)? (?:in"
    r"|part))[a-z]*\b"
    r"[^\u27e8.;]{0,30}" + _THIS
)
_LET_GO: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:was|were|has|have|had|been|got|being|later|abruptly"
    r"|also)"
    r" ){1,4}(?:let go|fired|dropped|cut|removed|dismissed|axed|sacked|ousted"
    r"|written out) (?:from|of|as"
    r" (?:the )?(?:director|star|writer) (?:of|on)) (?:the )?" + _THIS
)
_NOT_ASKED: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?:(?:says?|said|revealed|admitted|claims?|claimed"
    r"|told [^.;,]{1,40}"
    r"|that|he|she|they) ){0,4}(?:(?:nobody|no one) (?:has |had |ever )*|(?:has not|had not"
    r"|hasn't"
    r"|hadn't|have not|haven't|was not|wasn't|was never|has never) (?:yet )?(?:been )?)"
    r"(?:asked|approached|contacted|invited|called)\b(?: her| him| them)?[^\u27e8.;]{0,40}?" + _THIS
)


@reads(r"\bs[ia]t(?:s|ting)? |no (?:[a-z]+ )?(?:plan|intention|interest|desire)|let go|fired"
       r"|dropped|\bcut|removed|dismissed|axed|sacked|ousted|written out|asked|approached|contacted"
       r"|invited"
       r"|called")  # fmt: skip
def leaves(view: View) -> Iterator[Found]:
    """``Kim Doe sat out FILM``, ``was let go from FILM``, ``says no one has asked her``."""
    for form in (_SITS_OUT, _NO_PLANS, _LET_GO, _NOT_ASKED):
        for match in form.finditer(view.text):
            groups = match.groupdict()
            films = view.films(groups.get("what") or groups.get("this"))
            main = view.article.phrases.upcoming or view.article.main
            films = films or ([main] if main else [])
            if len(films) == 1:
                yield from each("not_confirmed", view.people(match["who"]), films, match, 0.85,
                                negated=True)  # fmt: skip
