"""Who directs the main film: who is called the director next, who makes a film of the series."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.pattern import MARK, pattern
from loaders.sources.article.extract.rule import each, reads
from loaders.sources.article.extract.rules.crew import crafts
from loaders.sources.article.extract.spelling import key
from loaders.sources.article.extract.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

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
