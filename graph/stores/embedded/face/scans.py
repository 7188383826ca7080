"""All nodes or all edges at once, straight from the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.stores.embedded.face.keys import KEY
from graph.stores.embedded.face.links import IN, OUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.stores.embedded.face.state import State

    Ends = tuple[Any, Any]
    """The keys of the nodes where an edge begins and ends."""

PART: Final = 8_192
"""How many nodes or relationships are taken out of arrays at once."""


def parts(state: State, direction: str) -> Iterator[tuple[list[int], list[Any], list[Any]]]:
    """Give all relationships and the keys of their ends, those around one node together.

    A part at a time: numbers that are needed for a moment would stay in memory otherwise.
    """
    if not state.settled:
        reader = state.reader
        ids = [r for n in reader.node_ids() for r in state.around(n, direction)]
        ends = [(reader.source(r), reader.target(r)) for r in ids]
        yield ids, [state.key_of(n) for n, _ in ends], [state.key_of(n) for _, n in ends]
        return
    name = state.keys_by_id().__getitem__
    sources, targets, order = state.ends(OUT), state.ends(IN), state.groups(direction)[1]
    for first in range(0, len(order), PART):
        part = order[first : first + PART]
        starts = list(map(name, sources[part].tolist()))
        yield part.tolist(), starts, list(map(name, targets[part].tolist()))


def edge_ends(state: State, direction: str) -> Iterator[Ends]:
    """Give the keys of the nodes where each edge begins and ends."""
    for _, starts, ends in parts(state, direction):
        yield from zip(starts, ends, strict=True)


def edges_with(state: State, direction: str, value: Callable[[int], Any]) -> Iterator[Any]:
    """Give the ends of each edge and what is found by its dense id."""
    for ids, starts, ends in parts(state, direction):
        yield from zip(starts, ends, map(value, ids), strict=True)


def edge_rows(state: State, direction: str) -> Iterator[tuple[Any, Any, Any, int]]:
    """Give start, end, key and dense id of every edge."""
    key = _edge_keys(state)
    for ids, starts, ends in parts(state, direction):
        yield from zip(starts, ends, map(key, ids), ids, strict=True)


def _edge_keys(state: State) -> Callable[[int], Any]:
    """Give what finds the key of a relationship, also where two claim the same one."""
    reader = state.reader
    if KEY not in reader.delta.facts.relationship_kinds:
        return reader.relationship_element_id
    claimed: dict[tuple[int, int, Any], int] = {}
    contested = set()
    for r in reader.relationship_ids():
        place = reader.source(r), reader.target(r), state.edge_key(r)
        if claimed.setdefault(place, r) != r:
            contested.add(place[:2])
    if not contested:
        return state.edge_key
    groups = (state.parallel(state.between(*ends)) for ends in contested)
    found = {r: key for group in groups for key, r in group.items()}
    return lambda r: found[r] if r in found else state.edge_key(r)
