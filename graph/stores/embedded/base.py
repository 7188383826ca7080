"""The base: everything up to the last merge, immutable, in arrays over dense ids.

What a reader asks for again and again (a column as a list, a label's nodes, an adjacency, an index)
is made on first use and kept; two threads that make it at once make the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.stores.embedded.adjacency import Rows, build_rows
from graph.stores.embedded.indexes import HashIndex, build_index
from graph.stores.embedded.narrowing import Arrays
from graph.stores.embedded.rows import NodeRow, RelationshipRow
from graph.stores.embedded.sorted_values import SortedValues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.rules.schema import Index, Key
    from graph.stores.embedded.columns import Column
    from graph.stores.embedded.fulltext.current import CurrentWords
    from graph.stores.embedded.statistics import Ends


class Entities:
    """What nodes and relationships have in common in the base.

    Attributes:
        size: how many dense ids were given, to living and to deleted ones.
        codes: for each id a number that says which kind it is; -1 for a deleted one.
        kinds: label sets or relationship types, by that number.
        counts: the living ones of each kind.
        columns: the property columns by key.
        keys: for each kind the keys that its entities have.
    """

    __slots__ = ("_codes", "_held", "codes", "columns", "counts", "keys", "kinds", "size")

    def __init__(
        self,
        codes: Any,
        kinds: list[Any],
        counts: list[int],
        columns: dict[str, Column],
        keys: list[tuple[str, ...]],
    ) -> None:
        self.size = len(codes)
        self.codes = codes
        self.kinds = kinds
        self.counts = counts
        self.columns = columns
        self.keys = keys
        self._codes: list[int] | None = None
        self._held: dict[int, list[tuple[str, list[Any]]]] = {}

    @property
    def live(self) -> int:
        """How many there are."""
        return sum(self.counts)

    @property
    def code_list(self) -> list[int]:
        """The codes as a list."""
        if self._codes is None:
            self._codes = [] if self.size == 0 else self.codes.tolist()
        return self._codes

    def is_live(self, entity: int) -> bool:
        """Tell whether the id was given and not deleted."""
        return 0 <= entity < self.size and self.code_list[entity] >= 0

    def decoded(self, key: str) -> list[Any] | None:
        """Give a column as a list over all ids, None where there is no such column."""
        column = self.columns.get(key)
        return None if column is None else column.decoded(self.size)

    def value(self, entity: int, key: str) -> Any:
        """Give one property, None where it is missing."""
        column = self.columns.get(key)
        return None if column is None else column.decoded(self.size)[entity]

    def properties(self, entity: int) -> dict[str, Any]:
        """Give all properties of a living entity."""
        code = self.code_list[entity]
        held = self._held.get(code)
        if held is None:
            size, columns = self.size, self.columns
            held = [(key, columns[key].decoded(size)) for key in self.keys[code]]
            self._held[code] = held
        return {key: values[entity] for key, values in held if values[entity] is not None}

    def with_codes(self, codes: Sequence[int]) -> list[int]:
        """Give the ids of some kinds, ascending."""
        if not codes or self.size == 0:
            return []
        import numpy as np  # noqa: PLC0415 - late, so that an import of the store stays light

        chosen = self.codes == codes[0] if len(codes) == 1 else np.isin(self.codes, codes)
        found: list[int] = np.flatnonzero(chosen).tolist()
        return found


NO_ENTITIES = Entities((), [], [], {}, [])


class Base:
    """All nodes and relationships of one generation.

    Attributes:
        generation: counts the merges of a store.
        version: the last commit that is inside.
        nodes, relationships: labels or types, and properties.
        sources, targets: arrays of the ends, by relationship.
        ends: for each type the labels that every start and every end has.
        arrays: columns that were compared as a whole.
        words: the full-text indexes that were asked, by name.
    """

    def __init__(
        self,
        generation: int,
        version: int,
        nodes: Entities = NO_ENTITIES,
        relationships: Entities = NO_ENTITIES,
        sources: Any = (),
        targets: Any = (),
        ends: dict[str, Ends] | None = None,
    ) -> None:
        self.generation = generation
        self.version = version
        self.nodes = nodes
        self.relationships = relationships
        self.sources = sources
        self.targets = targets
        self.ends = ends or {}
        self.label_counts = _label_counts(nodes)
        self._endpoints: tuple[list[int], list[int]] | None = None
        self._label_lists: dict[str | None, list[int]] = {}
        self._label_sets: dict[str | None, frozenset[int]] = {}
        self._type_lists: dict[str | None, list[int]] = {}
        self._rows: dict[tuple[str, str], Rows] = {}
        self._crosses: dict[str, bool] = {}
        self._indexes: dict[tuple[str | None, Key], HashIndex] = {}
        self._relationship_indexes: dict[tuple[str, Key], HashIndex] = {}
        self._sorted: dict[tuple[str, str, str], SortedValues] = {}
        self.arrays = Arrays()
        self.words: dict[str, tuple[Index, CurrentWords]] = {}

    def labels_of(self, n: int) -> tuple[str, ...]:
        """Give the labels of a living node, sorted."""
        labels: tuple[str, ...] = self.nodes.kinds[self.nodes.code_list[n]]
        return labels

    def node_row(self, n: int) -> NodeRow:
        """Give a living node as a row."""
        return NodeRow(self.labels_of(n), self.nodes.properties(n))

    def type_of(self, r: int) -> str:
        """Give the type of a living relationship."""
        name: str = self.relationships.kinds[self.relationships.code_list[r]]
        return name

    def relationship_row(self, r: int) -> RelationshipRow:
        """Give a living relationship as a row."""
        sources, targets = self.endpoints()
        properties = self.relationships.properties(r)
        return RelationshipRow(self.type_of(r), sources[r], targets[r], properties)

    def endpoints(self) -> tuple[list[int], list[int]]:
        """Give starts and ends of all relationships as lists."""
        if self._endpoints is None:
            empty = self.relationships.size == 0
            self._endpoints = ([], []) if empty else (self.sources.tolist(), self.targets.tolist())
        return self._endpoints

    def label_list(self, label: str | None) -> list[int]:
        """Give the nodes of a label, or all nodes, ascending."""
        known = self._label_lists.get(label)
        if known is None:
            kinds = self.nodes.kinds
            codes = [c for c, labels in enumerate(kinds) if label is None or label in labels]
            known = self._label_lists[label] = self.nodes.with_codes(codes)
        return known

    def label_set(self, label: str | None) -> frozenset[int]:
        """Give the nodes of a label as a set."""
        known = self._label_sets.get(label)
        if known is None:
            known = self._label_sets[label] = frozenset(self.label_list(label))
        return known

    def type_list(self, name: str | None) -> list[int]:
        """Give the relationships of a type, or all, ascending."""
        known = self._type_lists.get(name)
        if known is None:
            kinds = self.relationships.kinds
            codes = [c for c, kind in enumerate(kinds) if name is None or kind == name]
            known = self._type_lists[name] = self.relationships.with_codes(codes)
        return known

    def rows(self, direction: str, name: str) -> Rows:
        """Give the rows of a type, seen from its starts ("out") or its ends ("in")."""
        known = self._rows.get((direction, name))
        if known is None:
            known = self._rows[direction, name] = self._build_rows(direction, name)
        return known

    def crosses(self, name: str) -> bool:
        """Tell whether some node is both the start and the end of relationships of a type."""
        known = self._crosses.get(name)
        if known is None:
            known = self._crosses[name] = self._crossing(name)
        return known

    def _crossing(self, name: str) -> bool:
        if name not in self.relationships.kinds:
            return False
        import numpy as np  # noqa: PLC0415 - as above

        ids = self.relationships.codes == self.relationships.kinds.index(name)
        starts = np.zeros(self.nodes.size, dtype=bool)
        starts[self.sources[ids]] = True
        return bool(starts[self.targets[ids]].any())

    def _build_rows(self, direction: str, name: str) -> Rows:
        if name not in self.relationships.kinds:
            return Rows()
        import numpy as np  # noqa: PLC0415 - late, so that an import of the store stays light

        code = self.relationships.kinds.index(name)
        ids = np.flatnonzero(self.relationships.codes == code)
        starts, ends = self.sources[ids], self.targets[ids]
        if direction == "in":
            starts, ends = ends, starts
        return build_rows(starts, ends, ids)

    def index(self, label: str | None, key: Key) -> HashIndex:
        """Give the hash index over the nodes of a label, or over all, by their properties."""
        known = self._indexes.get((label, key))
        if known is None:
            known = _hashed(self.nodes, self.label_list(label), key)
            self._indexes[label, key] = known
        return known

    def relationship_index(self, name: str, key: Key) -> HashIndex:
        """Give the hash index over the relationships of a type by their properties."""
        known = self._relationship_indexes.get((name, key))
        if known is None:
            known = _hashed(self.relationships, self.type_list(name), key)
            self._relationship_indexes[name, key] = known
        return known

    def sorted_nodes(self, label: str, key: str) -> SortedValues:
        """Give the values of a property in order, of the nodes of a label."""
        known = self._sorted.get(("node", label, key))
        if known is None:
            known = _in_order(self.nodes, self.label_list(label), key)
            self._sorted["node", label, key] = known
        return known

    def kept_in_order(self, entity: str, name: str, key: str) -> SortedValues | None:
        """Give the values of a property in order where they were asked for already."""
        return self._sorted.get((entity, name, key))

    def sorted_relationships(self, name: str, key: str) -> SortedValues:
        """Give the values of a property in order, of the relationships of a type."""
        known = self._sorted.get(("relationship", name, key))
        if known is None:
            known = _in_order(self.relationships, self.type_list(name), key)
            self._sorted["relationship", name, key] = known
        return known


def _hashed(entities: Entities, ids: list[int], key: Key) -> HashIndex:
    if isinstance(key, str):
        values = entities.decoded(key)
        return {} if values is None else build_index(ids, (values[entity] for entity in ids))
    columns = [entities.decoded(part) for part in key]
    if any(column is None for column in columns):
        return {}
    return build_index(ids, (tuple(column[e] for column in columns) for e in ids))  # type: ignore[index]  # none is None


def _in_order(entities: Entities, ids: list[int], key: str) -> SortedValues:
    values = entities.decoded(key)
    if values is None:
        return SortedValues((), ())
    return SortedValues(ids, (values[entity] for entity in ids))


def _label_counts(nodes: Entities) -> dict[str, int]:
    counts: dict[str, int] = {}
    for labels, count in zip(nodes.kinds, nodes.counts, strict=True):
        for label in labels:
            counts[label] = counts.get(label, 0) + count
    return {label: count for label, count in counts.items() if count}
