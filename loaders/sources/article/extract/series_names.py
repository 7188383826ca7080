"""Names of series that the titles of a text and the words beside them show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.sources.article.extract.parts import base_of
from loaders.sources.article.extract.series import counts_only, is_spin_off, series_follows
from loaders.sources.article.extract.spelling import keys
from loaders.sources.article.extract.title_cues import TALE, is_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loaders.sources.article.extract.gazetteer import Gazetteer
    from loaders.sources.article.extract.sentences import Sentence


def series_names(
    titles: Sequence[str], sentences: Iterable[Sentence], known: Iterable[str]
) -> dict[tuple[str, ...], str]:
    """Give the names of series by the words that mean them.

    Args:
        titles: what the text calls films, the longest first.
        sentences: the text.
        known: the franchises that the graph knows.
    """
    found: dict[tuple[str, ...], str] = {}
    titles = [title for title in titles if not TALE.fullmatch(title)]
    for title in titles:
        if base := base_of(title):
            found.setdefault(keys(base), base)
    for name in known:
        found.setdefault(keys(name), name)
    told = list(sentences)
    spun = {t for t in titles if any(is_spin_off(t, sentence.text) for sentence in told)}
    for sentence in told:
        for title in titles:
            spun_off = title in spun
            if title in sentence.text and series_follows(title, sentence.text, spun_off=spun_off):
                found.setdefault(keys(title), title.removeprefix("The "))
    tails = [w for w in found if any(w != o and o[-len(w) :] == w for o in found)]
    for words in tails:
        del found[words]
    _merge(found, titles)
    return found


def of_hero(title: str, text: str, known: Gazetteer) -> str | None:
    """Give the series that only its hero stands for: ``the fifth Iris Vane movie``."""
    film = known.titles.get(keys(title)) if is_name(title.split()) else None
    base = film.franchise if film else None
    return base if base and base != title and counts_only(title, text) else None


def _merge(found: dict[tuple[str, ...], str], titles: Sequence[str]) -> None:
    """``the Iron franchise`` is the one of Iron Comet, where the text has that too."""
    for words in list(found):
        longer = [
            w for w in found if len(w) > len(words) and w[: len(words)] == words and "vs" not in w
        ]
        if len(longer) == 1:
            found[words] = found[longer[0]]
    for title in titles:
        start = keys(title)
        whole = {name for w, name in found.items() if w[: len(start)] == start}
        if len(whole) == 1 and start not in found:
            found[start] = whole.pop()
