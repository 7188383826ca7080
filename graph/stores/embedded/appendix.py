"""What a large load appends to a store: columns already, never rows one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.stores.embedded.columns import Packed


@dataclass(slots=True)
class Appendix:
    """New nodes and relationships in the order of their ids, which follow the last ones given.

    Attributes:
        labels: the sorted labels of each new node.
        node_columns: their properties, packed, by place in ``labels``.
        types, sources, targets: of each new relationship, with dense ids.
        relationship_columns: their properties, by place in ``types``.
    """

    labels: list[tuple[str, ...]] = field(default_factory=list)
    node_columns: dict[str, Packed] = field(default_factory=dict)
    types: list[str] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    relationship_columns: dict[str, Packed] = field(default_factory=dict)
