"""Which film a statement about somebody is about, where a film need not be named beside it.

The film that its own clause names after it, else one named before it in the sentence, else the one
that the text speaks of; never one that only a clause after it names, about what somebody was in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from loaders.sources.article.extract.entities import Entity
    from loaders.sources.article.extract.rule import View

_ENDS: Final = re.compile(
    r"[,;:.]|\b(?:who|whom|whose|which|while|although|though|because|where|when|after|before|since"
    r"|following|despite|but|than|unlike|like|and (?:is|was|will|has|had|who)|having)\b"
    "|\u27e8[CN]\\d+\u27e9 (?:from|of) "
)
_FILM: Final = re.compile(
    "\u27e8[FS]\\d+\u27e9(?![\"']? (?:(?:writer-)?director|filmmaker|helmer|writer|scribe|creator"
    "|producer|screenwriter|star|actor|actress|alum|breakout|veteran)s? \u27e8[PN])"
)
"""A film, but not that of ``FILM director Kim Doe``."""


def film_of(view: View, start: int, end: int) -> tuple[list[Entity], float]:
    """Give the film that a statement is about, and how sure that is.

    Args:
        view: the sentence.
        start: where the statement begins.
        end: where it ends.
    """
    stop = _ENDS.search(view.text, end)
    named = _FILM.search(view.text, end, stop.start() if stop else len(view.text))
    if named is not None:
        return view.listed(named[0], named.start(), view.text), 0.93
    films, sure = view.near(start, end, reach=0)
    main = view.article.phrases.upcoming
    if main is not None and films and not _FILM.search(view.text, 0, end):
        past = len(films) > 1 or view.article.phrases.is_over(films[0])
        return ([main], 0.84) if past else (films, sure)
    return (films, sure) if len(films) == 1 else ([], 0.0)
