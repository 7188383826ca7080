"""Finding by equal values, through an index or through all there is, without a snapshot.

A key is one property, or a tuple of several that are looked up together with a tuple of values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from graph.stores.embedded.dirty import DirtyColumn
from graph.stores.embedded.indexes import NO_KEY, hits, index_key, is_coarse, same

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from graph.rules.schema import Key
    from graph.stores.embedded.base import Entities
    from graph.stores.embedded.derived import Overlay
    from graph.stores.embedded.indexes import HashIndex
    from graph.stores.embedded.layered import LayeredMap
    from graph.stores.embedded.rows import NodeRow, RelationshipRow

    Rows: TypeAlias = LayeredMap[int, NodeRow | None] | LayeredMap[int, RelationshipRow | None]
    Finder: TypeAlias = Callable[[Any], Sequence[int]]


def finder(
    entities: Entities, index: HashIndex, rows: Rows, new: Overlay | None, key: Key
) -> Finder:
    """Give a function from a value to what has it, ascending.

    Args:
        entities: the base's.
        index: these by value.
        rows: what replaces them.
        new: what replaces them, by value; None where nothing does.
        key: what is indexed.
    """
    get = index.get

    def find(value: Any) -> Sequence[int]:
        if type(value) is not str or (new is not None and value in new):
            return found(entities, index, rows, new, key, value)
        held = get(value)
        if held is None:
            return ()
        known: Any = (held,) if type(held) is int else held
        return known if new is None else rows.unset(known)

    return find


def found(
    entities: Entities, index: HashIndex, rows: Rows, new: Overlay | None, key: Key, value: Any
) -> Sequence[int]:
    """Join what the base holds and what was written since."""
    is_text = type(value) is str
    wanted = value if is_text else index_key(value)
    if wanted is NO_KEY:
        return ()
    known = hits(index, wanted)
    if new is not None:
        kept = [entity for entity in known if entity not in rows] if known else []
        more = in_overlay(new.get(wanted, ()))
        known = sorted([*kept, *more]) if more else kept
    if is_text or not is_coarse(value):
        return known
    if isinstance(key, str):
        one = DirtyColumn(entities, rows, key)
        return [entity for entity in known if same(one[entity], value)]
    columns = [DirtyColumn(entities, rows, part) for part in key]
    return [e for e in known if same(tuple(column[e] for column in columns), value)]


def in_overlay(ids: Any) -> Collection[int]:
    """Give what an overlay holds under a key: one id, or several."""
    return (ids,) if type(ids) is int else ids


def scanner(ids: Sequence[int], column: Callable[[str], Any], key: Key) -> Finder:
    """Give such a function where there is no index: it looks at everything."""
    columns = [column(part) for part in ([key] if isinstance(key, str) else key)]

    def find(value: Any) -> Sequence[int]:
        if index_key(value) is NO_KEY:
            return ()
        if isinstance(key, str):
            (one,) = columns
            return [n for n in ids if same(one[n], value)]
        return [n for n in ids if same(tuple(values[n] for values in columns), value)]

    return find
