"""The films of a calendar: each line has its own, and other rules do not look for dates there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.entities import Entity
from loaders.sources.article.extract.rule import Found
from loaders.sources.article.extract.rules.moving import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.article.extract.calendars import Entry
    from loaders.sources.article.extract.rule import View

_SURE: Final = 0.92
_OLD: Final = 0.86


def entries(view: View) -> Iterator[Found]:
    """``May 1: FILM``, ``FILM (May 1)``, or ``FILM`` under the heading ``May 1``."""
    for entry in view.article.listed(view.coded):
        film = _film(view, entry)
        if film is None:
            continue
        if entry.date:
            yield _found(view, "released", film, entry.date, _SURE)
        if entry.old:
            yield _found(view, "released", film, entry.old, _OLD, superseded=True)
            if entry.date and later(entry.date, entry.old):
                yield _found(view, "delayed", film, entry.date, _OLD)


def _film(view: View, entry: Entry) -> Entity | None:
    """The film of an entry: the one that its mark means, else one of that title."""
    marked = [
        span.entities[0] for span in view.coded.spans
        if span.letter in "FRS" and entry.start < span.end and span.start < entry.end
    ]  # fmt: skip
    if marked and marked[0].kind == "series":
        return None
    if marked and marked[0].kind == "film":
        return marked[0]
    return Entity("film", entry.title, sure=True)


def _found(
    view: View, kind: str, film: Entity, date: str, confidence: float, **more: object
) -> Found:
    when = Entity("date", date, sure=True)
    return Found(kind, film, when, 0, len(view.text), confidence, more, view.text, firm=True)
