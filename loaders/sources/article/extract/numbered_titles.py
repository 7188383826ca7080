"""Names with a number: a film of a series, or a sector, a ship, somebody's grandson."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.film_series import films_of
from loaders.sources.article.extract.title_cues import is_somebody
from loaders.sources.article.extract.well_known import is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.sources.article.extract.sentences import Sentence

_FAR_ON: Final = re.compile(r"^[\w'&-]+(?: [\w'&-]+)?(?: - |-| )(?:\d\d|X|XI|XII|XIII)$")
_SO_MANY: Final = 5
"""A series of fewer films has none with such a number."""
_SUFFIXED: Final = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:II|III|IV)")
"""What may be a sequel, or somebody who has the name of an ancestor."""


def is_no_sequel(title: str, texts: list[Sentence]) -> bool:
    """Tell whether what is counted is no film: ``Sector 12``, ``Kim Doe III``.

    Args:
        title: a name with a number at its end.
        texts: the sentences of the text.
    """
    last = re.sub(r"^[\w'-]+ and ", "", title)
    if _SUFFIXED.fullmatch(last):
        base = last.rpartition(" ")[0]
        return bool(is_somebody(last, texts)) or not _stands_alone(base, last, texts)
    return _FAR_ON.search(title) is not None and not _has_films(title, texts)


def _has_films(title: str, texts: Iterable[Sentence]) -> bool:
    """Whether so many films may have come out under a name."""
    base = re.split(r"[ -]+(?=\w+$)", title)[0]
    if is_well_known(title) or films_of(base) >= _SO_MANY:
        return True
    films = re.compile(
        rf"{re.escape(base)}['\"]? (?:franchise|films|movies|series|saga|\d\b(?!\d))"
    )
    return any(films.search(sentence.text) for sentence in texts)


def _stands_alone(base: str, title: str, texts: Iterable[Sentence]) -> bool:
    """Whether the name before a number is known for a film, or stands in the text alone."""
    if " " not in base or is_well_known(base) or is_well_known(title):
        return True
    told = (sentence.text.replace(title, "") for sentence in texts)
    return any(base in text for text in told)
