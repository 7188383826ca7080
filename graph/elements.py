"""The untyped property graph every store speaks: nodes, relationships and paths, as values.

They behave as the elements of the Neo4j driver do, and never change after they were made.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView


class Entity:
    """What nodes and relationships share: an element id and properties, read like a mapping."""

    __slots__ = ("_element_id", "_properties")

    def __init__(self, element_id: str, properties: Mapping[str, Any]) -> None:
        self._element_id: Final = element_id
        self._properties: Final = MappingProxyType(dict(properties))

    @property
    def element_id(self) -> str:
        """The id that a store gave; it is unique in one store and means nothing elsewhere."""
        return self._element_id

    @property
    def properties(self) -> Mapping[str, Any]:
        """Every property by its key, read-only."""
        return self._properties

    def __getitem__(self, key: str) -> Any:
        return self._properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self._properties

    def __iter__(self) -> Iterator[str]:
        return iter(self._properties)

    def __len__(self) -> int:
        return len(self._properties)

    def get(self, key: str, default: Any = None) -> Any:
        """Give the property, or the default where it is missing."""
        return self._properties.get(key, default)

    def keys(self) -> KeysView[str]:
        """Name the properties that are set."""
        return self._properties.keys()

    def values(self) -> ValuesView[Any]:
        """Give the values of the properties that are set."""
        return self._properties.values()

    def items(self) -> ItemsView[str, Any]:
        """Give the properties as pairs of key and value."""
        return self._properties.items()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._element_id == other._element_id

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._element_id))


class Node(Entity):
    """A node: an element id, labels and properties."""

    __slots__ = ("_labels",)

    def __init__(
        self, element_id: str, labels: Iterable[str], properties: Mapping[str, Any]
    ) -> None:
        super().__init__(element_id, properties)
        self._labels: Final = frozenset(labels)

    @property
    def labels(self) -> frozenset[str]:
        """The labels of the node, in no order."""
        return self._labels

    def __repr__(self) -> str:
        labels = "".join(f":{label}" for label in sorted(self._labels))
        return f"<Node {labels} {dict(self._properties)!r}>"


class Relationship(Entity):
    """A relationship: it has one type and leads from a start node to an end node."""

    __slots__ = ("_end", "_start", "_type")

    def __init__(
        self,
        element_id: str,
        type: str,  # noqa: A002 - the field's word for it
        start: Node,
        end: Node,
        properties: Mapping[str, Any],
    ) -> None:
        super().__init__(element_id, properties)
        self._type: Final = type
        self._start: Final = start
        self._end: Final = end

    @property
    def type(self) -> str:
        """The type's name, such as ``ACTED_IN``."""
        return self._type

    @property
    def start_node(self) -> Node:
        """The node where the relationship begins."""
        return self._start

    @property
    def end_node(self) -> Node:
        """The node where the relationship ends."""
        return self._end

    @property
    def nodes(self) -> tuple[Node, Node]:
        """The start node and the end node."""
        return (self._start, self._end)

    def __repr__(self) -> str:
        return f"<Relationship :{self._type} {dict(self._properties)!r}>"


class Path:
    """A walk through the graph: nodes, and between each two of them a relationship."""

    __slots__ = ("_nodes", "_relationships")

    def __init__(self, nodes: Iterable[Node], relationships: Iterable[Relationship]) -> None:
        self._nodes: Final = tuple(nodes)
        self._relationships: Final = tuple(relationships)
        if len(self._nodes) != len(self._relationships) + 1:
            raise ValueError("A path has one node more than it has relationships.")

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes in the order of the walk."""
        return self._nodes

    @property
    def relationships(self) -> tuple[Relationship, ...]:
        """The relationships in the order of the walk, whichever way they point."""
        return self._relationships

    @property
    def start_node(self) -> Node:
        """The first node."""
        return self._nodes[0]

    @property
    def end_node(self) -> Node:
        """The last node."""
        return self._nodes[-1]

    def __len__(self) -> int:
        return len(self._relationships)

    def __iter__(self) -> Iterator[Relationship]:
        return iter(self._relationships)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Path)
            and self._nodes == other._nodes
            and self._relationships == other._relationships
        )

    def __hash__(self) -> int:
        return hash((self._nodes, self._relationships))

    def __repr__(self) -> str:
        return f"<Path of {len(self)} relationships from {self.start_node!r}>"
