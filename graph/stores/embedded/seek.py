"""Finding nodes by the value of a property, through an index or through all of a label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from graph.stores.embedded.dirty import DirtyColumn
from graph.stores.embedded.indexes import NO_KEY, hits, index_key, is_coarse, same

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.stores.embedded.base import Entities
    from graph.stores.embedded.indexes import HashIndex
    from graph.stores.embedded.layered import LayeredMap, OwnedIds

    Finder = Callable[[Any], Sequence[int]]


class Values(NamedTuple):
    """The values of one property by node, and the nodes by value; it holds no snapshot.

    Attributes:
        key: the property.
        nodes: the base's nodes.
        by_value: the base's nodes by value.
        changed: the rows that replace the base's.
        overlay: the nodes of these rows by value; None where there are none.
    """

    key: str
    nodes: Entities
    by_value: HashIndex
    changed: LayeredMap[int, Any]
    overlay: LayeredMap[Any, OwnedIds] | None

    def find(self, value: Any) -> Sequence[int]:
        """Give the nodes that have a value, ascending."""
        wanted = index_key(value)
        if wanted is NO_KEY:
            return ()
        found = hits(self.by_value, wanted)
        if self.overlay is not None:
            kept = [n for n in found if n not in self.changed]
            new = self.overlay.get(wanted, None)
            found = sorted([*kept, *new]) if new else kept
        if is_coarse(value):
            column = DirtyColumn(self.nodes, self.changed, self.key)
            return [n for n in found if same(column[n], value)]
        return found

    def finder(self) -> Finder:
        """Give ``find`` as it is fastest for texts."""
        if self.overlay is not None:
            return self.find
        get, otherwise = self.by_value.get, self.find

        def find(value: Any) -> Sequence[int]:
            if type(value) is not str:
                return otherwise(value)
            held = get(value)
            if held is None:
                return ()
            return (held,) if type(held) is int else held  # type: ignore[return-value]

        return find


def scanner(nodes: Sequence[int], column: Any) -> Finder:
    """Give such a function where there is no index: it looks at all nodes."""

    def find(value: Any) -> Sequence[int]:
        if index_key(value) is NO_KEY:
            return ()
        return [n for n in nodes if same(column[n], value)]

    return find
