"""The film of the year that a sentence names: ``2009's Fast & Furious`` is not that of 2001."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.sources.article.extract.spelling import keys

if TYPE_CHECKING:
    from loaders.sources.article.extract.facts import Mention
    from loaders.sources.article.extract.gazetteer import Gazetteer


class Years:
    """The years of the films that a graph knows.

    Args:
        known: their names.
    """

    def __init__(self, known: Gazetteer) -> None:
        self._known = known
        films = (each for found in known.entries.values() for each in found if each.released)
        self._of = {each.node: int(str(each.released)[:4]) for each in films}

    def meant(self, mention: Mention, sentence: str) -> Mention:
        """Give a mention that means a film of the year beside its name, or none that is known."""
        if mention.kind != "film" or mention.node not in self._of:
            return mention
        year = year_beside(mention.name, sentence)
        if year is None or abs(self._of[mention.node] - year) <= 1:
            return mention
        named = self._known.entries.get(keys(mention.name), ())
        same = {each.node for each in named if abs(self._of.get(each.node, 0) - year) <= 1}
        if len(same) == 1:
            return replace(mention, node=same.pop())
        return replace(mention, name=f"{mention.name} ({year})", node=None)


def year_beside(name: str, sentence: str) -> int | None:
    """Give the year that stands at a title.

    >>> year_beside("Heat", "He wrote 1995's Heat."), year_beside("Heat", "Heat (1986)")
    (1995, 1986)
    """
    quotes, title = "[\"'\u201c\u201d\u2018\u2019*_]*", re.escape(name)
    found = re.search(
        rf"\b((?:19|20)\d\d)['\u2019]s\s+{quotes}{title}\b"
        rf"|\b{title}{quotes},?\s*\(((?:19|20)\d\d)\)",
        sentence,
        re.IGNORECASE,
    )
    return int(found[1] or found[2]) if found else None
