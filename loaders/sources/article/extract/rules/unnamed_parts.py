"""Who is in a film, by a part of which little or nothing is told.

``Details of Kim Doe's role are being kept under wraps``, ``It is not known who Sam Roe will play``,
``Doe, who was asked whether her character survives``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.players import players
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.tenses import told_in_past

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_NOUN: Final = r"(?:characters?|roles?|parts?|alter ego|villain|antagonist|heroine|hero)"
_OF_WORK: Final = (
    r"(?! as (?:an? |the |its )?(?:[a-z-]+ )?(?:producer|director|writer|mentor|showrunner|host"
    r"|ambassador|father|mother|president|ceo|judge)| in (?:the )?(?:making|production|writing"
    r"|development|decision|process|company|campaign|industry|incident|case|scandal)| of the)"
)
_OWN: Final = pattern(
    rf"(?P<who>{{PS}})'s (?:own |new |actual |as-yet-unnamed |mysterious |unnamed |undisclosed "
    rf"|unspecified |mystery |rumoured |[a-z-]+ed |[a-z-]+ing |[a-z-]+ous |big |main |lead |latest "
    rf"|title )*{_NOUN}\b{_OF_WORK}"
)
_WHOM: Final = pattern(
    r"\b(?:who|whom|which (?:character|role|part)|what (?:character|role|part|kind of (?:character"
    r"|role|part)))"
    r" {DESC}?(?P<who>{PS})(?:'s|'ll)? (?:(?:will|would|is|are|was|were|has|have|had|might|may"
    r"|could"
    r"|be|been|also|exactly|actually|both|each|all|being|going to|set to) ){0,4}"
    r"(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:e|es|ed|ing)|fill(?:ing)?|taking on)\b"
)
_HIS: Final = pattern(
    r"(?P<who>\u27e8[PN]\d+\u27e9)(?:,? who)?,? (?P<gap>(?:[^\u27e8.;:]|\u27e8[ORDL]\d+\u27e9"
    r"|\u27e8B\d+\u27e9)"
    r"{0,110}?)\b(?:his|her|\u27e8B\d+\u27e9's) (?:own |new |mysterious |unnamed |on-screen )?"
    r"(?:character|part in (?:it|the (?:film|movie|sequel))|role in (?:it|the (?:film|movie"
    r"|sequel)))\b"
)
_OTHERS_ROLE: Final = re.compile(
    r"\b(?:former|previous|last|earlier|stage|tv|television|first|old|series|broadway)\b"
)
_MADE: Final = re.compile(
    r"\b(?:direct\w*|writer|writing|screenwrit\w*|producer|producing|author|novel|sitcom|episode"
    r"|tv show|tv series|stage|broadway|podcast|musical|wrote|script)\b"
)

_ELSEWHERE: Final = re.compile(
    r" (?:in|on|from|of) (?:the )?(?:[a-z-]+ ){0,2}?(?:[\"']|\u27e8[NCLO]\d+\u27e9)"
)
"""A part in something that nothing tells to be a film."""
_KIN_OF: Final = re.compile(
    r"\bplayed (?:the |his |her )?(?:[a-z-]+ )?(?:wife|husband|mother|father|son|daughter|sister"
    r"|brother"
    r"|friend|partner) of (?:the )?$"
)
"""``played the wife of Kim Doe's character``: in a film that is over."""
_HAD: Final = re.compile(
    r"\u27e9(?:'s)? (?:had (?:[a-z]+ )*|(?:once|first|originally|previously|famously) )"
    r"(?:played|portrayed|voiced)$"
)
"""``whom Kim Doe had played``: before this one."""
_NOT: Final = re.compile(r"\b(?:not|never|no longer)\b|n't\b")
_LIKE: Final = re.compile(r"\b(?:un)?(?:like|as with|than|similar to) (?:[a-z]+ ){0,3}$")


def _film(view: View, match: re.Match[str]) -> tuple[list[Entity], float]:
    films, sure = view.near(match.start(), match.end())
    return (films, sure) if len(films) == 1 else ([], 0.0)


@reads("'s (?:[a-z-]+ )*(?:character|role|part|alter ego|villain|antagonist|hero)")
def own_part(view: View) -> Iterator[Found]:
    """``Details of Kim Doe's role are being kept under wraps``: she is in it."""
    for match in _OWN.finditer(view.text):
        if _MADE.search(view.text) or _ELSEWHERE.match(view.text, match.end()):
            continue
        if _KIN_OF.search(view.text, 0, match.start()) and told_in_past(view.text):
            continue
        films, sure = _film(view, match)
        people = players(view.article, view.people(match["who"]))
        yield from each("acts_in", people, films, match, min(sure, 0.84))


@reads(r"\b(?:whom?|which|what) [^.;]*(?:play|portray|voic|fill|taking on)")
def whom_they_play(view: View) -> Iterator[Found]:
    """``It is not known who Kim Doe will play``: that she is in it is sure."""
    for match in _WHOM.finditer(view.text):
        if _HAD.search(match[0]):
            continue
        films, sure = _film(view, match)
        people = [p for p in view.people(match["who"]) if not view.article.makes_only(p)]
        yield from each("acts_in", people, films, match, min(sure, 0.85), firm=True)


@reads(r"\b(?:his|her|'s) (?:[a-z-]+ )?(?:character|part in|role in)")
def asked_of_it(view: View) -> Iterator[Found]:
    """``Kim Doe, asked whether her character survives, ...``: she is in the film spoken of."""
    for match in _HIS.finditer(view.text):
        said = match["gap"]
        if _MADE.search(view.text) or _OTHERS_ROLE.search(said) or _NOT.search(said):
            continue
        if _LIKE.search(view.text, 0, match.start()):
            continue
        films = view.films(view.text[: match.end()])[-1:] or list(view.coded.film)
        people = players(view.article, view.subjects(match))
        if len(films) == 1:
            yield from each("acts_in", people, films, match, 0.83, firm=True)
