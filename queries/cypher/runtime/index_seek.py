"""What indexes give for the values of a query: of nodes by label, of relationships by type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.cypher.runtime.lists import as_list

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    bounds = _bounds(lows, highs)
    found: Sequence[int] = _NONE if bounds is None else view.nodes_between(label, key, *bounds)
    return found


def relationships_between(view: Any, name: str, key: str, lows: Any, highs: Any) -> Sequence[int]:
    """The relationships whose property may lie between bounds; none where a bound is null."""
    bounds = _bounds(lows, highs)
    if bounds is None:
        return _NONE
    found: Sequence[int] = view.relationships_between(name, key, *bounds)
    return found


def _bounds(lows: tuple[Any, ...], highs: tuple[Any, ...]) -> tuple[Any, Any] | None:
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
