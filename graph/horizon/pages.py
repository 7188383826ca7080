"""Which sources may be shown: a page is known by its name, whatever else it tells."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.elements import Node
    from graph.horizon.names import LaterNames

Use = tuple["Collection[str]", bool]
"""The sources of one fact, and whether it is kept."""


def staying(
    sources: Mapping[str, Node],
    uses: Collection[Use],
    further: Iterable[str],
    later: LaterNames,
) -> set[str]:
    """Give the ids of the sources that may be shown.

    A source stays where a fact that is kept rests on it and its name tells of nothing later. One
    whose address does, or on which more rests of what was left out than of what is kept, is about
    later things: it stays only where a kept fact has no other source.

    Args:
        sources: every source by its id, without works that were not seen.
        uses: every fact with its sources.
        further: ids of sources that are those of a kept node, and of no fact.
        later: the names that tell of later things.
    """
    told, untold = Counter[str](), Counter[str]()
    for ids, is_kept in uses:
        (told if is_kept else untold).update(ids)
    known = {one for one in told if told[one]} | {one for one in further if not untold[one]}
    named = {
        key
        for key in known & sources.keys()
        if not any(later.stand_in(sources[key].get(name)) for name in ("id", "name", "title"))
    }
    doubtful = {
        key for key in named if untold[key] > told[key] or later.stand_in(sources[key].get("url"))
    }
    clear = named - doubtful
    alone = {
        one
        for ids, is_kept in uses
        if is_kept and clear.isdisjoint(ids)
        for one in doubtful.intersection(ids)
    }
    return clear | alone
