"""What the face reads: a snapshot or a transaction, with networkx's keys for nodes and edges.

A node's key is its element id, and an edge's key the relationship's; unless networkx gave another
one, which then is kept in the property ``networkx_key``. Where a node's own ``id`` is that key, the
property says so by being true. Of two that claim one key the older has it, and the other its
element id.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from graph.stores.attributes import UNTYPED, attributes_of
from graph.stores.embedded.face.finders import edge_finder, node_finder
from graph.stores.embedded.face.keys import KEY, Names
from graph.stores.embedded.face.links import OUT, grouped

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from graph.stores.embedded.face.finders import Finder
    from graph.stores.embedded.face.links import Groups, Links
    from graph.stores.embedded.snapshot import Snapshot

_OF_ALL: Final = 50
"""Where more than a fiftieth of all keys was asked for, all are found at once."""
_HELD: Final = 256
"""Of so many nodes it is remembered who is near, beside the keys that their rows hold."""


class State:
    """One version of the graph under networkx's keys; of a transaction, always as it is now.

    Attributes:
        reader: what is read.
        settled: whether it stays as it is, so that what was read may be kept.
        names: the element ids of nodes, which states share.
    """

    def __init__(
        self, reader: Snapshot, links: Links | None = None, names: Names | None = None
    ) -> None:
        self.reader = reader
        self.settled = not reader.writable
        self._links = links
        self.names = Names(reader.store_id) if names is None else names
        self._edge_head = f"5:{reader.store_id}:"
        self._asked = 0
        self._by_id: list[Any] | None = None
        self._all: list[Any] | None = None
        self._near: dict[tuple[int, str], dict[int, list[int]]] = {}
        self._order: dict[str, Groups] = {}
        self._node_finders: dict[Any, Finder] = {}
        self._edge_finders: dict[Any, Finder] = {}

    # -- nodes ----------------------------------------------------------------------------------

    @property
    def keyed(self) -> bool:
        """Whether there may be nodes with keys that networkx gave."""
        return KEY in self.reader.delta.facts.node_kinds

    def key_of(self, n: int) -> Any:
        """Give the key of a living node."""
        if self.settled and self._by_id is None and self.keyed:
            self._asked += 1
            if self._asked > max(_HELD, self.reader.node_count // _OF_ALL):
                self.keys_by_id()
        if self._by_id is not None:
            return self._by_id[n]
        claimed = self._claim(n) if self.keyed else None
        if claimed is not None and self._holder(claimed) == n:
            return claimed
        return self.names.upto(n + 1)[n] if self.settled else self.reader.node_element_id(n)

    def node_of(self, key: Hashable) -> int | None:
        """Find a living node by its key.

        Raises:
            TypeError: the key is not hashable.
        """
        if type(key) is str:
            n = self.reader.node_of_element_id(key)
            if n is not None:
                return n if not self.keyed or self.key_of(n) == key else None
        else:
            hash(key)
        return self._holder(key) if self.keyed else None

    def _claim(self, n: int) -> Any:
        """Give the key that networkx gave to a node, unless it is a living node's element id."""
        reader = self.reader
        key = reader.node_property(n, KEY)
        if key is True:
            key = reader.node_property(n, "id")
        if key is None or (type(key) is str and reader.node_of_element_id(key) is not None):
            return None
        return key

    def _holder(self, key: Any) -> int | None:
        reader = self.reader
        if type(key) is bool:
            key = int(key)
        claimed = (n for n in reader.lookup_any(KEY, key))
        named = (n for n in reader.lookup_any("id", key) if reader.node_property(n, KEY) is True)
        return min((n for found in (claimed, named) for n in found), default=None)

    def all_keys(self) -> list[Any]:
        """Give the keys of all nodes, in the order of their dense ids; not to be changed."""
        ids = self.reader.node_ids()
        if not self.settled:
            return list(map(self.key_of, ids))
        if self._all is None:
            by_id = self.keys_by_id()
            self._all = [by_id[n] for n in ids]
        return self._all

    def keys_by_id(self) -> list[Any]:
        """Give the keys of all nodes by dense id; what stands for a deleted one means nothing."""
        bound = self.reader.node_bound
        if not self.keyed:
            return self.names.upto(bound)
        if self._by_id is None:
            self._by_id = self.names.upto(bound)[:bound]
            for n, key in self._claims().items():
                self._by_id[n] = key
        return self._by_id

    def _claims(self) -> dict[int, Any]:
        """Give the nodes whose keys networkx gave, all at once."""
        column, claims, taken = self.reader.node_column(KEY), {}, set()
        for n in self.reader.node_ids():
            if column[n] is not None:
                key = self._claim(n)
                if key is not None and key not in taken:
                    taken.add(key)
                    claims[n] = key
        return claims

    def node_shown(self, n: int) -> dict[str, Any]:
        """Give the attributes of a node: its labels and properties; lists are tuples."""
        labels, properties = self.reader.node_row(n)
        shown = attributes_of("labels", list(labels), properties.items())
        marker = shown.pop(KEY, None)
        if marker is not None:
            if not labels:
                del shown["labels"]
            if marker is True:
                shown.pop("id", None)
        return shown

    def node_finder(self, name: Any) -> Finder:
        """Give what finds one attribute of a living node."""
        known = self._node_finders.get(name)
        if known is None or not self.settled:
            known = self._node_finders[name] = node_finder(self, name)
        return known

    # -- relationships --------------------------------------------------------------------------

    def edge_key(self, r: int) -> Any:
        """Give the key that a relationship would have; ``parallel`` settles who has it."""
        key = self.reader.relationship_property(r, KEY)
        return self.reader.relationship_element_id(r) if key is None else key

    def edge_shown(self, r: int) -> dict[str, Any]:
        """Give the attributes of a relationship: its type and properties; lists are tuples."""
        name, _, _, properties = self.reader.relationship_row(r)
        shown = attributes_of("type", name, properties.items())
        if shown.pop(KEY, None) is not None and name == UNTYPED:
            del shown["type"]
        return shown

    def edge_finder(self, name: Any) -> Finder:
        """Give what finds one attribute of a living relationship."""
        known = self._edge_finders.get(name)
        if known is None or not self.settled:
            known = self._edge_finders[name] = edge_finder(self, name)
        return known

    def parallel(self, ids: Sequence[int]) -> dict[Any, int]:
        """Give the relationships between two nodes by key, in the order of their ids."""
        if KEY not in self.reader.delta.facts.relationship_kinds:
            head = self._edge_head
            return {f"{head}{r}": r for r in ids}
        if len(ids) == 1:
            return {self.edge_key(ids[0]): ids[0]}
        keys = {r: self.edge_key(r) for r in ids}
        if len(set(keys.values())) < len(keys):
            keys = self._contested(ids)
        return {key: r for r, key in keys.items()}

    def _contested(self, ids: Sequence[int]) -> dict[int, Any]:
        own = {r: self.reader.relationship_element_id(r) for r in ids}
        taken: set[Any] = set(own.values())
        keys: dict[int, Any] = {}
        for r in ids:
            key = self.edge_key(r)
            keys[r] = own[r] if key in taken else key
            taken.add(keys[r])
        return keys

    def around(self, n: int, direction: str) -> list[int]:
        """Give the relationships that begin ("out") or end ("in") at a node, ascending."""
        if self._links is not None:
            return self._links.around(n, direction)
        found: list[int] = []
        for name in self.reader.types():
            found += self.reader.adjacency(direction, name).expand(n)[1]
        found.sort()
        return found

    def between(self, source: int, target: int) -> list[int]:
        """Give the relationships from one node to another, ascending."""
        if not (self.reader.has_node(source) and self.reader.has_node(target)):
            return []
        if self._links is not None:
            return self.near(source, OUT).get(target, [])
        found: list[int] = []
        for name in self.reader.types():
            near, between = self.reader.adjacency(OUT, name).expand(source)
            first = bisect_left(near, target)
            found += between[first : bisect_right(near, target, first)]
        found.sort()
        return found

    def near(self, n: int, direction: str) -> dict[int, list[int]]:
        """Give the neighbours of a node, each with the relationships in between."""
        known = self._near.get((n, direction))
        if known is None:
            known = {}
            for r, other in self._pairs(n, direction):
                known.setdefault(other, []).append(r)
            if self.settled:
                if len(self._near) > _HELD:
                    self._near.clear()
                self._near[n, direction] = known
        return known

    def neighbours(self, n: int, direction: str) -> tuple[Any, ...]:
        """Give the keys of the neighbours of a node."""
        others = dict.fromkeys(other for _, other in self._pairs(n, direction))
        return tuple(map(self.key_of, others))

    def _pairs(self, n: int, direction: str) -> list[tuple[int, int]]:
        if self._links is not None:
            return self._links.near(n, direction, self.reader.delta.relationships)
        end = self.reader.target if direction == OUT else self.reader.source
        return [(r, end(r)) for r in self.around(n, direction)]

    def groups(self, direction: str) -> Groups:
        """Give all relationships by node, as ``grouped`` does; of a settled state alone."""
        known = self._order.get(direction)
        if known is None:
            known = self._order[direction] = self._grouped(direction)
        return known

    def _grouped(self, direction: str) -> Groups:
        links = self._links
        if self._clean and links is not None:
            return links.groups(direction)
        ids = np.asarray(self.reader.relationship_ids(), dtype=np.int32)
        return grouped(self.ends(direction)[ids], ids, self.reader.node_bound)

    @property
    def _clean(self) -> bool:
        links = self._links
        return links is not None and links.clean and links.base.nodes.size == self.reader.node_bound

    def ends(self, direction: str) -> Any:
        """Give the starts or the ends of all relationships by dense id, as an array."""
        if self._clean and self._links is not None:
            return self._links.ends(direction)
        reader = self.reader
        return np.asarray(reader.sources() if direction == OUT else reader.targets(), np.int32)
