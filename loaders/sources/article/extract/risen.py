"""Who died in one film and is played again in another is back from the dead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.modality import doubt
from loaders.sources.article.extract.rule import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.sources.article.extract.article import Article
    from loaders.sources.article.extract.coding import Coded
    from loaders.sources.article.extract.entities import Entity

_AGAIN: Final = re.compile(
    r"\b(?:back|returns?|returning|reprises?|reprising|once more|once again|again)\b"
)


def risen(article: Article, found: Iterable[tuple[Coded, Found]]) -> Iterator[tuple[Coded, Found]]:
    """Give ``returns_in`` for who is dead since an earlier film, and whose actor is back.

    Args:
        article: the text.
        found: what rules found in it.
    """
    known = list(found)
    died: dict[int, Entity] = {
        id(one.subject): one.object for _, one in known if one.kind == "dies_in"
    }
    back = article.phrases.upcoming or article.main
    for coded, one in known:
        last = died.get(id(one.object)) if one.kind == "plays" else None
        if back is None or last is None or last is back or _is_after(last, back):
            continue
        here = one.qualifiers.get("film", back.name) == back.name
        told = _AGAIN.search(coded.plain) and not doubt(coded, one.text, one.start, one.end)
        if here and told:
            yield (
                coded,
                Found("returns_in", one.object, back, one.start, one.end, 0.84,
                      {"last_seen": last.name}, one.text),
            )  # fmt: skip


def _is_after(film: Entity, other: Entity) -> bool:
    """Whether a film comes after another one of its series."""
    return film.base == other.base and (film.number or 1) >= (other.number or 99)
