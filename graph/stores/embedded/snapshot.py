"""The graph at one version, immutable: the one class that answers readers, the engine included."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from graph.elements import Node, Relationship
from graph.stores.embedded import derived as lazily
from graph.stores.embedded.adjacency import Adjacency
from graph.stores.embedded.derived import Derived
from graph.stores.embedded.layered import ABSENT
from graph.stores.embedded.lookups import Lookups
from graph.stores.embedded.narrowing import passing
from graph.stores.embedded.statistics import UNKNOWN_ENDS, Ends

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from graph.stores.embedded.base import Base
    from graph.stores.embedded.delta import Delta
    from graph.stores.embedded.narrowing import Test
    from graph.stores.embedded.rows import NodeRow, RelationshipRow


class Snapshot(Lookups):
    """Nodes and relationships by dense ids, which are never given twice.

    Attributes:
        store_id: the store's uuid, part of every element id.
        version: counts the commits of the store.
        writable: whether this is a transaction.
        kept: what an engine made of this version to use again; nothing in it holds the snapshot.
            A transaction forgets it when it begins to change.
        virtual: whether its elements are made up, and in no store.
    """

    writable = False
    virtual = False

    def __init__(
        self,
        store_id: str,
        version: int,
        base: Base,
        delta: Delta,
        derived: Derived | None = None,
    ) -> None:
        self.store_id = store_id
        self.version = version
        self._base = base
        self._delta = delta
        self._derived = Derived() if derived is None else derived
        self._token = object()
        self.kept: dict[Any, Any] = {}

    # -- how many, which ------------------------------------------------------------------------

    @property
    def schema_version(self) -> int:
        """A number that changes whenever a fact that a plan may rely on broke."""
        return self._delta.facts.version

    @property
    def node_count(self) -> int:
        """How many nodes there are."""
        return self._delta.node_count

    @property
    def node_bound(self) -> int:
        """A number above every node's id."""
        return self._delta.next_node

    @property
    def relationship_count(self) -> int:
        """How many relationships there are."""
        return self._delta.relationship_count

    def node_ids(self) -> Sequence[int]:
        """Give all nodes, ascending."""
        delta = self._delta
        if delta.node_count == delta.next_node:
            return range(delta.next_node)
        return self._label_list(None)

    def relationship_ids(self) -> Sequence[int]:
        """Give all relationships, ascending."""
        delta = self._delta
        if delta.relationship_count == delta.next_relationship:
            return range(delta.next_relationship)
        return self._type_list(None)

    def has_node(self, n: int) -> bool:
        """Tell whether there is such a node."""
        row = self._delta.nodes.get(n)
        return self._base.nodes.is_live(n) if row is ABSENT else row is not None

    def has_relationship(self, r: int) -> bool:
        """Tell whether there is such a relationship."""
        row = self._delta.relationships.get(r)
        return self._base.relationships.is_live(r) if row is ABSENT else row is not None

    def labels(self) -> list[str]:
        """Name the labels in use, sorted."""
        return sorted(label for label, count in self._delta.labels.items() if count)

    def types(self) -> list[str]:
        """Name the relationship types in use, sorted."""
        return sorted(name for name, count in self._delta.types.items() if count)

    def property_keys(self) -> list[str]:
        """Name the property keys of nodes and relationships, sorted.

        A key that no entity has any more is named until the next merge.
        """
        facts = self._delta.facts
        return sorted({*facts.node_kinds, *facts.relationship_kinds})

    # -- labels and types -----------------------------------------------------------------------

    def nodes_with_label(self, label: str) -> Sequence[int]:
        """Give the nodes of a label, ascending."""
        return self._label_list(label)

    def nodes_where(self, label: str, tests: Sequence[Test]) -> Sequence[int]:
        """Give the nodes of a label whose numbers pass all tests, ascending; needs no index."""
        return passing(self, label, tests)

    def label_set(self, label: str) -> AbstractSet[int]:
        """Give the nodes of a label for membership tests."""
        known = self._derived.label_sets.get(label)
        if known is None:
            clean = not self._delta.nodes
            known = self._base.label_set(label) if clean else frozenset(self._label_list(label))
            self._derived.label_sets[label] = known
        return known

    def labels_of(self, n: int) -> tuple[str, ...]:
        """Give the labels of a node, sorted."""
        row = self._delta.nodes.get(n)
        if row is ABSENT:
            return self._base.labels_of(n)
        return () if row is None else row.labels

    def has_label(self, n: int, label: str) -> bool:
        """Tell whether a node has a label."""
        return label in self.labels_of(n)

    def label_count(self, label: str) -> int:
        """Count the nodes of a label."""
        return self._delta.labels.get(label, 0)

    def type_count(self, name: str) -> int:
        """Count the relationships of a type."""
        return self._delta.types.get(name, 0)

    def relationships_of_type(self, name: str) -> Sequence[int]:
        """Give the relationships of a type, ascending."""
        return self._type_list(name)

    def _label_list(self, label: str | None) -> list[int]:
        known = self._derived.label_lists.get(label)
        if known is None:
            known = lazily.patched_labels(self._base, self._delta, label)
            self._derived.label_lists[label] = known
        return known

    def _type_list(self, name: str | None) -> list[int]:
        known = self._derived.type_lists.get(name)
        if known is None:
            known = lazily.patched_types(self._base, self._delta, name)
            self._derived.type_lists[name] = known
        return known

    # -- relationships --------------------------------------------------------------------------

    def type_of(self, r: int) -> str:
        """Give the type of a relationship."""
        row = self._delta.relationships.get(r)
        if row is ABSENT or row is None:
            return self._base.type_of(r)
        name: str = row.type
        return name

    def source(self, r: int) -> int:
        """Give the node where a relationship begins."""
        row = self._delta.relationships.get(r)
        if row is ABSENT or row is None:
            return self._base.endpoints()[0][r]
        n: int = row.source
        return n

    def target(self, r: int) -> int:
        """Give the node where a relationship ends."""
        row = self._delta.relationships.get(r)
        if row is ABSENT or row is None:
            return self._base.endpoints()[1][r]
        n: int = row.target
        return n

    def sources(self) -> Sequence[int]:
        """Give the starts of all relationships, by relationship id."""
        return self._endpoints()[0]

    def targets(self) -> Sequence[int]:
        """Give the ends of all relationships, by relationship id."""
        return self._endpoints()[1]

    def _endpoints(self) -> tuple[list[int], list[int]]:
        known = self._derived.endpoints
        if known is None:
            known = self._derived.endpoints = lazily.patched_endpoints(self._base, self._delta)
        return known

    def adjacency(self, direction: str, name: str) -> Adjacency:
        """Give who is connected by a type, seen from the starts ("out") or the ends ("in")."""
        known = self._derived.adjacency.get((direction, name))
        if known is None:
            known = self._derived.adjacency[direction, name] = self._adjacency(direction, name)
        return known

    def _adjacency(self, direction: str, name: str) -> Adjacency:
        base, size = self._base, self._base.relationships.size
        fresh = Adjacency(base.rows(direction, name))
        if not self._delta.relationships:
            return fresh
        removed: list[tuple[int, int, int]] = []
        added: list[tuple[int, int, int]] = []
        sources, targets = base.endpoints()
        for r, row in self._delta.relationships.items():
            if row is not None and r >= size and row.type == name:
                added.append((row.source, row.target, r))
            elif row is None and r < size and base.type_of(r) == name:
                removed.append((sources[r], targets[r], r))
        if direction == "in":
            added = [(target, source, r) for source, target, r in added]
            removed = [(target, source, r) for source, target, r in removed]
        return fresh.apply(added, removed)

    # -- properties -----------------------------------------------------------------------------

    def node_column(self, key: str) -> Any:
        """Give a property of all nodes: index it by a node's id, None where it is missing."""
        known = self._derived.columns.get(key)
        if known is None:
            known = lazily.patched_column(self._base, self._delta, key)
            self._derived.columns[key] = known
        return known

    def relationship_column(self, key: str) -> Any:
        """Give a property of all relationships, None where it is missing."""
        known = self._derived.relationship_columns.get(key)
        if known is None:
            known = lazily.patched_relationship_column(self._base, self._delta, key)
            self._derived.relationship_columns[key] = known
        return known

    def node_property(self, n: int, key: str) -> Any:
        """Give one property of a node, None where it is missing."""
        row = self._delta.nodes.get(n)
        if row is ABSENT:
            return self._base.nodes.value(n, key)
        return None if row is None else row.properties.get(key)

    def relationship_property(self, r: int, key: str) -> Any:
        """Give one property of a relationship, None where it is missing."""
        row = self._delta.relationships.get(r)
        if row is ABSENT:
            return self._base.relationships.value(r, key)
        return None if row is None else row.properties.get(key)

    def node_properties(self, n: int) -> dict[str, Any]:
        """Give all properties of a node."""
        row = self._delta.nodes.get(n)
        if row is ABSENT:
            return self._base.nodes.properties(n)
        return {} if row is None else dict(row.properties)

    def relationship_properties(self, r: int) -> dict[str, Any]:
        """Give all properties of a relationship."""
        row = self._delta.relationships.get(r)
        if row is ABSENT:
            return self._base.relationships.properties(r)
        return {} if row is None else dict(row.properties)

    # -- facts ----------------------------------------------------------------------------------

    def end_labels(self, name: str) -> Ends:
        """Give the labels that every start and every end of a type has; empty when unknown."""
        return self._delta.facts.ends.get(name, UNKNOWN_ENDS)

    def column_kind(self, key: str) -> str | None:
        """Name the one kind of all values of a node property; None where no node has it."""
        return self._delta.facts.node_kinds.get(key)

    def relationship_column_kind(self, key: str) -> str | None:
        """Name the one kind of all values of a relationship property."""
        return self._delta.facts.relationship_kinds.get(key)

    def end_pairs(self, name: str) -> dict[tuple[str, str], int]:
        """Count the labels at the starts and ends of a type, as pairs; empty for no label."""
        sources, targets = self.sources(), self.targets()
        nodes = ((sources[r], targets[r]) for r in self.relationships_of_type(name))
        pairs = Counter((self.labels_of(start), self.labels_of(stop)) for start, stop in nodes)
        ends: dict[tuple[str, str], int] = defaultdict(int)
        for (starts, stops), count in pairs.items():
            for start in starts or ("",):
                for stop in stops or ("",):
                    ends[start, stop] += count
        return dict(ends)

    # -- elements -------------------------------------------------------------------------------

    def node(self, n: int) -> Node:
        """Give a node as a value that outlives this snapshot."""
        properties = _handed_out(self.node_properties(n))
        return Node(self.node_element_id(n), self.labels_of(n), properties)

    def relationship(self, r: int, node: Callable[[int], Node] | None = None) -> Relationship:
        """Give a relationship, with both its nodes, as a value that outlives this snapshot.

        Args:
            r: its number.
            node: gives its nodes, where some are there already.
        """
        node = node or self.node
        return Relationship(
            self.relationship_element_id(r),
            self.type_of(r),
            node(self.source(r)),
            node(self.target(r)),
            _handed_out(self.relationship_properties(r)),
        )

    def node_element_id(self, n: int) -> str:
        """Give the id of a node that means the same in every process."""
        return f"4:{self.store_id}:{n}"

    def relationship_element_id(self, r: int) -> str:
        """Give the id of a relationship that means the same in every process."""
        return f"5:{self.store_id}:{r}"

    def node_of_element_id(self, text: str) -> int | None:
        """Find a node by its element id, None where this store has no such node."""
        n = self._dense(text, "4")
        return n if n is not None and self.has_node(n) else None

    def relationship_of_element_id(self, text: str) -> int | None:
        """Find a relationship by its element id, None where this store has no such one."""
        r = self._dense(text, "5")
        return r if r is not None and self.has_relationship(r) else None

    def _dense(self, text: str, kind: str) -> int | None:
        number = text.removeprefix(f"{kind}:{self.store_id}:")
        if len(number) > 18 or not (number.isascii() and number.isdigit()):
            return None
        dense = int(number)
        return dense if text == f"{kind}:{self.store_id}:{dense}" else None

    # -- for the store and its parts ------------------------------------------------------------

    @property
    def base(self) -> Base:
        """The arrays of the last merge."""
        return self._base

    @property
    def delta(self) -> Delta:
        """What changed since the last merge."""
        return self._delta

    @property
    def derived(self) -> Derived:
        """What was derived from both so far."""
        return self._derived

    def node_row(self, n: int) -> NodeRow:
        """Give a living node as a row; its dictionary must not be changed."""
        row = self._delta.nodes.get(n)
        if row is ABSENT:
            return self._base.node_row(n)
        assert row is not None, f"node {n} is deleted"
        found: NodeRow = row
        return found

    def relationship_row(self, r: int) -> RelationshipRow:
        """Give a living relationship as a row; its dictionary must not be changed."""
        row = self._delta.relationships.get(r)
        if row is ABSENT:
            return self._base.relationship_row(r)
        assert row is not None, f"relationship {r} is deleted"
        found: RelationshipRow = row
        return found


def _handed_out(properties: dict[str, Any]) -> dict[str, Any]:
    """Give lists as lists, as the Neo4j driver does; inside they are tuples that nobody changes."""
    return {k: list(v) if type(v) is tuple else v for k, v in properties.items()}
