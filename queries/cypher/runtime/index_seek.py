"""What indexes give for the values of a query: of nodes by label, of relationships by type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.runtime.areas import boxes_between, boxes_near
from queries.cypher.runtime.lists import as_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.cypher.runtime.areas import Area

_NONE: tuple[int, ...] = ()


def equal_nodes(view: Any, label: str, key: Any, value: Any) -> Sequence[int]:
    """The nodes whose property, or whose properties together, equal a value."""
    found: Sequence[int] = view.lookup(label, key, value)
    return found


def equal_relationships(view: Any, name: str, key: Any, value: Any) -> Sequence[int]:
    """The relationships whose property, or whose properties together, equal a value."""
    found: Sequence[int] = view.lookup_relationships(name, key, value)
    return found


def listed_relationships(view: Any, name: str, key: Any, values: Any) -> list[int]:
    """The relationships whose property equals one of the values, each once."""
    found: dict[int, None] = {}
    for value in as_list(values) or ():
        found.update(dict.fromkeys(view.lookup_relationships(name, key, value)))
    return list(found)


def nodes_between(view: Any, label: str, key: str, lows: Any, highs: Any) -> Sequence[int]:
    """The nodes whose property may lie between bounds; none where a bound is null."""
    bounds = bounds_of(lows, highs)
    found: Sequence[int] = _NONE if bounds is None else view.nodes_between(label, key, *bounds)
    return found


def relationships_between(view: Any, name: str, key: str, lows: Any, highs: Any) -> Sequence[int]:
    """The relationships whose property may lie between bounds; none where a bound is null."""
    bounds = bounds_of(lows, highs)
    if bounds is None:
        return _NONE
    found: Sequence[int] = view.relationships_between(name, key, *bounds)
    return found


def bounds_of(lows: tuple[Any, ...], highs: tuple[Any, ...]) -> tuple[Any, Any] | None:
    """One bound on each side is enough: the whole condition is tested behind the index."""
    if None in lows or None in highs:
        return None
    return lows[0] if lows else None, highs[0] if highs else None


def nodes_with_text(view: Any, label: str, key: str, how: str, text: Any) -> Sequence[int]:
    """The nodes whose property may have a text at its start, at its end, or in it."""
    found: Sequence[int] = view.nodes_with_text(label, key, how, text)
    return found


def relationships_with_text(view: Any, name: str, key: str, how: str, text: Any) -> Sequence[int]:
    """The relationships whose property may have a text at its start, at its end, or in it."""
    found: Sequence[int] = view.relationships_with_text(name, key, how, text)
    return found


def nodes_with_key(view: Any, label: str, key: str) -> Sequence[int]:
    """The nodes that have a property."""
    found: Sequence[int] = view.nodes_with_key(label, key)
    return found


def relationships_with_key(view: Any, name: str, key: str) -> Sequence[int]:
    """The relationships that have a property."""
    found: Sequence[int] = view.relationships_with_key(name, key)
    return found


def nodes_in_box(view: Any, label: str, key: str, low: Any, high: Any) -> Sequence[int]:
    """The nodes whose property may be a point between two corners."""
    return _placed(view.nodes_within, label, key, boxes_between(low, high))


def nodes_near(view: Any, label: str, key: str, center: Any, most: Any) -> Sequence[int]:
    """The nodes whose property may be a point no farther from another."""
    return _placed(view.nodes_within, label, key, boxes_near(center, most))


def relationships_in_box(view: Any, name: str, key: str, low: Any, high: Any) -> Sequence[int]:
    """The relationships whose property may be a point between two corners."""
    return _placed(view.relationships_within, name, key, boxes_between(low, high))


def relationships_near(view: Any, name: str, key: str, center: Any, most: Any) -> Sequence[int]:
    """The relationships whose property may be a point no farther from another."""
    return _placed(view.relationships_within, name, key, boxes_near(center, most))


def _placed(find: Any, name: str, key: str, area: Area | None) -> Sequence[int]:
    found: Sequence[int] = _NONE if area is None else find(name, key, *area)
    return found
