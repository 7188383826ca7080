"""Who directs the main film: who is called the director next, who makes a film of the series."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts
from loaders.sources.article.extract.spelling import key, place_of
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import Found, View

_CALLED: Final = re.compile(r"the (?:director|filmmaker|helmer|writer-director)$")
_ELSE: Final = re.compile(
    r"\b(?:former|left|exit\w*|fired|replaced|stepp?\w* (?:down|away)|depart\w*|quit|talks"
    r"|died|late"
    r"|would|could|might|may|wants?|hopes?|not|never|n't|was to|passed|turned down)\b"
)


@reads("\u27e8B")
def goes_on_as(view: View) -> Iterator[Found]:
    """``Kim Doe is keen. The director has added Ann Poe to the cast of FILM``."""
    if (
        view.coded.before is None
        or _ELSE.search(view.text)
        or _ELSE.search(view.coded.before.plain)
    ):
        return
    for mark in MARK.finditer(view.text):
        span = view.coded.spans[int(mark[2])]
        if mark[1] != "B" or not _CALLED.match(span.phrase) or len(span.entities) != 1:
            continue
        films = view.article.mains(view)
        others = [f for f in view.coded.before.entities(view.coded.before.full) if f.kind == "film"]
        person = span.entities[0]
        if len(films) != 1 or any(f not in films for f in others) or view.article.acts(person):
            continue
        where = Stretch(view.text, mark.start(), mark.end())
        yield from each("directs", [person], films, where, 0.82, firm=True)


_RETURNS: Final = pattern(
    r"(?P<who>{P}){REL},? (?:(?:is|was|are) )?(?:(?:also|now|again|reportedly|officially)"
    r" )*(?:expected|set|due"
    r"|slated|confirmed|tipped|poised) to (?:return|be back|come back)(?: again| once"
    r" more)?(?=[.;]|, as|$"
    r"| and (?:will|is|so))"
    r"|(?P<debut>{P})(?:{REL}|, (?:best )?known for [^.;,]{3,60},),?(?: who)? (?:is |will "
    r"|be )*mak(?:es|ing|e) (?:his|her|their) (?:feature |film )?(?:directorial"
    r"|directing)(?: film)? debut(?: here| with it| on it)?(?=[.,;]|$)"
)


@reads(" to (?:return|be back|come back)| debut")
def back_to_direct(view: View) -> Iterator[Found]:
    """``Kim Doe, who directed all three, is expected to return``, ``makes her first film``."""
    for match in _RETURNS.finditer(view.text):
        films = view.near(match.start(), match.start())[0]
        over = any(view.article.phrases.is_over(film) for film in films)
        who = [
            p for p in view.people(match["who"] or match["debut"])
            if not view.article.acts(p) and (match["debut"] or view.article.directs(p))
        ]  # fmt: skip
        if len(films) == 1 and not over and "\u27e8F" not in view.text[match.end() :]:
            yield from each("directs", who, films, match, 0.84)


_WHICH: Final = (
    r"(?:(?:the )?{F}|the (?:first|second|third|fourth|fifth|sixth|seventh|last)(?: one)?)"
)
_EACH: Final = pattern(
    r"{P} (?:(?:is|was|will be|will|has|had|also) )*(?P<work>(?:co-)?(?:direct|helm|writ|wr|produc"
    rf"|pen)(?:s|ed|ing|e|es|ote|ten|ned)?) {_WHICH}"
    rf"(?P<more>(?:(?:,| and|, and|;| while|, while) {{P}} {_WHICH}){{1,6}})"
)
"""``Kim Doe is directing FILM, Sam Roe FILM and Ann Poe the third``."""
_ONE: Final = pattern(r"(?P<who>{P}) (?:(?:the )?(?P<film>{F})|the (?P<place>[a-z]+))")


@reads(r"(?:\u27e8F\d+\u27e9|the first\b).*\u27e8[PN]\d+\u27e9 (?:the |\u27e8F)")
def each_directs(view: View) -> Iterator[Found]:
    """``Kim Doe directed the first, Sam Roe the second``: one verb for all of them."""
    for match in _EACH.finditer(view.text):
        kinds = crafts(match["work"].replace("pen", "penn"))
        for one in _ONE.finditer(match["more"]):
            films = view.films(one["film"]) or _placed(view, one["place"])
            for kind in kinds:
                yield from each(kind, view.people(one["who"]), films, match, 0.88)


def _placed(view: View, place: str | None) -> list[Entity]:
    """Give the film of the series that has a place in it."""
    series = view.article.series
    number = place_of(place) if place and place != "last" else 0
    if series is None or not number:
        return []
    return [view.article.works.number(series.base or series.name, number)]


_OF_SERIES: Final = pattern(
    r"(?P<who>{PS}){REL},?(?: who)? (?P<aux>{AUX})(?P<work>(?:co-)?(?:direct|helm|writ|pen"
    r"|produc|mak)"
    r"(?:e|es|s|ing|ning|ned)?(?:(?:,| and) (?:direct|helm|writ|produc)(?:e|s|ing)?)*)"
    r" (?:a|an|the|his|her|its|another) (?:(?:new|next|upcoming|untitled|standalone"
    r"|stand-alone|big-screen"
    r"|live-action|forthcoming|latest) ){0,2}(?P<series>{R})(?: (?:[a-z-]+ )?(?:film|movie"
    r"|feature|sequel"
    r"|adventure|reboot|picture|installment|outing))(?!s)\b(?! (?:to|called|titled|in \u27e8D))"
)


@reads("direct|helm|writ|pen|produc|mak")
def of_series(view: View) -> Iterator[Found]:
    """``Kim Doe will direct a SERIES film``: the one that the text is about."""
    main = view.article.phrases.upcoming
    base = key(main.base or main.name) if main is not None else ""
    for match in _OF_SERIES.finditer(view.text):
        series = view.named(match["series"])[0]
        ours = key(series.name) == base or (
            view.article.series is not None and series is view.article.series
        )
        if main is None or not ours or view.article.phrases.scattered or "\u27e8F" in view.text:
            continue
        for kind in crafts(match["work"].replace("mak", "direct").replace("pen", "penn")):
            yield from each(kind, view.people(match["who"]), [main], match, 0.84)


@reads("direct|helm")
def directs_with(view: View) -> Iterator[Found]:
    """``Kim Doe, who is directing FILM with Sam Roe``: not with a cast."""
    for match in _DIRECTS_WITH.finditer(view.text):
        who = [p for p in view.people(match["who"]) if not view.article.acts(p)]
        yield from each("directs", who, view.films(match["film"])[:1], match, 0.86)


_DIRECTS_WITH: Final = pattern(
    r"\b(?:co-)?(?:direct|helm)(?:s|ed|ing)? (?P<film>{F}) (?:together |along )?(?:with"
    r"|alongside)"
    r" (?P<who>{P}(?: and {P})?)(?!'s| in\b| as\b| starring| playing| (?:attached|set) to"
    r"| leading)"
)
