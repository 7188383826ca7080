"""Names of series that the titles of a text and the words beside them show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.sources.article.extract.parts import base_of
from loaders.sources.article.extract.series import series_follows
from loaders.sources.article.extract.spelling import keys
from loaders.sources.article.extract.title_cues import TALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    for sentence in sentences:
        for title in titles:
            if title in sentence.text and series_follows(title, sentence.text):
                found.setdefault(keys(title), title.removeprefix("The "))
    tails = [w for w in found if any(w != o and o[-len(w) :] == w for o in found)]
    for words in tails:
        del found[words]
    _merge(found, titles)
    return found


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
