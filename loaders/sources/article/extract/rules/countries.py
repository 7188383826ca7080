"""Dates of release by country: ``opens in Britain on DATE and in the US on DATE``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.moving import NOT_RELEASE, spoken_of
from loaders.sources.article.extract.rules.release import VERB, without_asides

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.rule import Found, View

_ELSEWHERE: Final = pattern(
    rf"(?P<films>{{F}})(?:[^\u27e8.;]|\u27e8[LOPC]\d+\u27e9){{0,80}}\b{VERB}\b"
    rf"(?:[^\u27e8.;]|\u27e8[LO]\d+\u27e9){{0,50}}{{D}}(?:,| and)+ in (?:[a-z. ]"
    rf"|\u27e8L\d+\u27e9){{2,25}},?(?: and)?(?: (?:a|one|two|three|four) (?:days?|weeks?|months?)"
    rf" (?:earlier|later|before|after(?:wards?)?),?)?(?: on| in)? ?(?P<date>{{D}})"
)
_RELEASES: Final = pattern(rf"\b(?:{VERB}|release|premiere|opening)\b")
_BY_LAND: Final = pattern(
    r"{D} (?:in|across) (?:the )?{L}(?P<more>(?:(?:,|;|,? and|,? but|,? then|,? before| followed"
    r" by)+ (?:on )?{D} (?:in|across) (?:the )?{L}){1,4})"
)
"""``opens DATE in Britain and DATE in the US``."""


@reads(r"\u27e8D\d+\u27e9(?:(?:,| and)+ in | (?:in|across) (?:the )?\u27e8L)")
def elsewhere(view: View) -> Iterator[Found]:
    """``FILM opens in Britain on DATE and in the US on DATE``."""
    for match in _BY_LAND.finditer(view.text):
        films = spoken_of(view, match.start())
        told = _RELEASES.search(view.text, 0, match.start())
        if told and len(films) == 1 and not NOT_RELEASE.search(view.text, 0, match.end()):
            dates = [e for e in view.named(match["more"]) if e.kind == "date"]
            yield from each("released", films, dates, match, 0.88)
    for match in _ELSEWHERE.finditer(without_asides(view.text)):
        if not NOT_RELEASE.search(match[0]):
            yield from each(
                "released", view.films(match["films"]), view.named(match["date"]), match, 0.88
            )
