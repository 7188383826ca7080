"""What sources become before a store takes them in: records, in batches, and the report of a write.

A store merges records into what it has: a node by its property ``id``, a relationship by its type,
its two ends and its identity properties. So loading the same source twice changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class NodeRecord:
    """One node of a source.

    Attributes:
        key: names the node inside the batch; relationships refer to it.
        labels: labels to add.
        properties: values to set; those that are None are not given. A node with the same ``id``
            is updated, else one is created.
    """

    key: str
    labels: tuple[str, ...]
    properties: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class RelationshipRecord:
    """One relationship of a source.

    Attributes:
        type: its type.
        start: the key of a node in the batch, else the ``id`` of a node in the store.
        end: the same, for the other end.
        properties: values to set; those that are None are not given.
        identity: the properties that, with type and ends, tell whether it is one known already.
        nth: of several that even so are the same, which it is, counted from 0.
    """

    type: str
    start: str
    end: str
    properties: dict[str, Any] = field(default_factory=dict)
    identity: tuple[str, ...] = ()
    nth: int = 0


@dataclass(slots=True)
class Batch:
    """Records that are written together or not at all."""

    nodes: list[NodeRecord] = field(default_factory=list)
    relationships: list[RelationshipRecord] = field(default_factory=list)


@dataclass(slots=True)
class WriteReport:
    """What a write did with each record."""

    nodes_created: int = 0
    nodes_updated: int = 0
    nodes_unchanged: int = 0
    relationships_created: int = 0
    relationships_updated: int = 0
    relationships_unchanged: int = 0

    @property
    def changed(self) -> bool:
        """Whether the store is different from before."""
        return bool(
            self.nodes_created
            or self.nodes_updated
            or self.relationships_created
            or self.relationships_updated
        )

    def add(self, other: WriteReport) -> None:
        """Count another write's records as well."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
