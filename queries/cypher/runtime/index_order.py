"""Going through an index in its order: whoever wants the first nodes reads no more of it."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from queries.cypher.runtime.index_seek import bounds_of
from queries.cypher.values.ordering import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.cypher.runtime.run import Runtime

_FIRST, _MOST, _GROWTH = 64, 4_096, 4


def nodes_in_order(
    view: Any,
    label: str,
    key: str,
    lows: tuple[Any, ...],
    highs: tuple[Any, ...],
    *,
    down: bool,
    nulls: bool,
) -> Iterator[int]:
    """The nodes whose property may lie between bounds, by its value, and those without it."""
    bounds = bounds_of(lows, highs)
    if bounds is None:
        return iter(())
    found = view.nodes_in_order(label, key, *bounds, down=down)
    if found is None:
        found = _sorted(view, label, key, down=down)
    if not nulls:
        return iter(found)
    values = view.node_column(key)
    missing = (n for n in view.nodes_with_label(label) if values[n] is None)
    return chain(missing, found) if down else chain(found, missing)


def _sorted(view: Any, label: str, key: str, *, down: bool) -> list[int]:
    """All nodes with the property, sorted here: some values are of a kind that no index orders."""
    values = view.node_column(key)
    nodes = sorted(n for n in view.nodes_with_key(label, key) if values[n] is not None)
    return sorted(nodes, key=lambda n: sort_key(values[n]), reverse=down)


def pieces(rt: Runtime, ids: Iterator[int]) -> Iterator[list[int]]:
    """Take ids piece by piece, small ones first, and look at the limits before each."""
    size = _FIRST
    while part := list(islice(ids, size)):
        rt.spend(len(part))
        yield part
        size = min(_MOST, size * _GROWTH)
