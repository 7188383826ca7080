"""One attribute of any node or edge, found in its column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.stores.attributes import UNTYPED, stored_as
from graph.stores.embedded.face.keys import KEY, MISSING

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.stores.embedded.face.state import State

    Finder = Callable[[int], Any]
    """From a dense id to the attribute, or to MISSING."""


def node_finder(state: State, name: Any) -> Finder:
    """Give what finds one attribute of a node."""
    kinds = state.reader.delta.facts.node_kinds
    if name == "labels" or (name == "id" and KEY in kinds):
        return lambda n: state.node_shown(n).get(name, MISSING)
    return _finder(stored_as("labels", name), kinds, state.reader.node_column)


def edge_finder(state: State, name: Any) -> Finder:
    """Give what finds one attribute of an edge."""
    reader = state.reader
    kinds = reader.delta.facts.relationship_kinds
    if name != "type":
        return _finder(stored_as("type", name), kinds, reader.relationship_column)
    if KEY not in kinds:
        return reader.type_of

    def named(r: int) -> Any:
        found = reader.type_of(r)
        hidden = found == UNTYPED and reader.relationship_property(r, KEY) is not None
        return MISSING if hidden else found

    return named


def _finder(key: Any, kinds: dict[str, str], column: Callable[[str], Any]) -> Finder:
    if key not in kinds or key == KEY:
        return lambda _: MISSING
    values = column(key)

    def value(entity: int) -> Any:
        found = values[entity]
        return MISSING if found is None else found

    return value
