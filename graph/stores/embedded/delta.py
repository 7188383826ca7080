"""The overlay: what was written since the last merge, as whole rows and tombstones."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.rules.schema import Schema
from graph.stores.embedded.layered import LayeredMap
from graph.stores.embedded.statistics import Facts

if TYPE_CHECKING:
    from graph.stores.embedded.base import Base
    from graph.stores.embedded.rows import NodeRow, RelationshipRow


class Delta:
    """Changes over one base. A fork may be changed; what a snapshot holds is never changed.

    Attributes:
        nodes, relationships: new or changed rows by id, None for a deleted one.
        next_node, next_relationship: the dense ids to give next; none is given twice.
        node_count, relationship_count: how many live in base and overlay together.
        labels, types: how many nodes and relationships have each.
        schema, facts: indexes and constraints; what is known of the whole graph.
    """

    __slots__ = (
        "facts",
        "labels",
        "next_node",
        "next_relationship",
        "node_count",
        "nodes",
        "relationship_count",
        "relationships",
        "schema",
        "types",
    )

    def __init__(self, base: Base, schema: Schema | None = None) -> None:
        self.nodes: LayeredMap[int, NodeRow | None] = LayeredMap()
        self.relationships: LayeredMap[int, RelationshipRow | None] = LayeredMap()
        self.next_node = base.nodes.size
        self.next_relationship = base.relationships.size
        self.node_count = base.nodes.live
        self.relationship_count = base.relationships.live
        self.labels = Counter(base.label_counts)
        pairs = zip(base.relationships.kinds, base.relationships.counts, strict=True)
        self.types = Counter({name: count for name, count in pairs if count})
        self.schema = schema or Schema()
        self.facts = base_facts(base)

    def fork(self) -> Delta:
        """Give an overlay that starts equal and may be changed alone."""
        other = object.__new__(Delta)
        other.nodes = self.nodes.fork()
        other.relationships = self.relationships.fork()
        other.next_node = self.next_node
        other.next_relationship = self.next_relationship
        other.node_count = self.node_count
        other.relationship_count = self.relationship_count
        other.labels = self.labels.copy()
        other.types = self.types.copy()
        other.schema = self.schema
        other.facts = self.facts.fork()
        return other

    @property
    def changes(self) -> int:
        """How many rows a merge would bring into the base, about."""
        return self.nodes.weight + self.relationships.weight


def base_facts(base: Base) -> Facts:
    """State what the columns of a base say."""
    return Facts(
        {key: column.kind for key, column in base.nodes.columns.items()},
        {key: column.kind for key, column in base.relationships.columns.items()},
        dict(base.ends),
        {*base.label_counts, *base.ends},
    )
