"""A small model of dictionaries: what a graph should hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.stores.embedded.store import NetworkXStore

LABELS, TYPES = ("A", "B", "C"), ("R", "S")
COUNTS = (
    "nodes_created", "nodes_deleted", "relationships_created", "relationships_deleted",
    "properties_set", "labels_added", "labels_removed",
)  # fmt: skip


@dataclass
class Link:
    """A relationship of the model."""

    type: str
    start: int
    end: int
    properties: dict[str, Any]


@dataclass
class Model:
    """What a graph should hold, the simplest way.

    Attributes:
        nodes: labels and properties by the node's number ``k``.
        links: its relationships.
        number: what was given last.
    """

    nodes: dict[int, tuple[set[str], dict[str, Any]]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    number: int = 0

    def copy(self) -> Model:
        """Give another one with the same content."""
        nodes = {k: (set(labels), dict(held)) for k, (labels, held) in self.nodes.items()}
        links = [Link(x.type, x.start, x.end, dict(x.properties)) for x in self.links]
        return Model(nodes, links, self.number)

    def fresh(self) -> int:
        """Give a new number."""
        self.number += 1
        return self.number

    def having(self, label: str) -> list[int]:
        """Give the nodes with a label."""
        return [k for k, (labels, _) in self.nodes.items() if label in labels]

    def content(self) -> tuple[Counter[Any], Counter[Any]]:
        """Give everything, comparable."""
        nodes = Counter((tuple(sorted(ls)), plain(held)) for ls, held in self.nodes.values())
        links = Counter((x.type, x.start, x.end, plain(x.properties)) for x in self.links)
        return nodes, links


class Refused(Exception):  # noqa: N818 - what the model expects
    """The statement must fail and change nothing."""


def plain(properties: Any) -> tuple[Any, ...]:
    return tuple(sorted((key, repr(value)) for key, value in properties.items()))


def held_by(store: NetworkXStore) -> tuple[Counter[Any], Counter[Any]]:
    """Give everything that a store holds, comparable with a model."""
    nodes = Counter((tuple(sorted(node.labels)), plain(node)) for node in store.nodes())
    links = Counter(
        (r.type, r.start_node["k"], r.end_node["k"], plain(r)) for r in store.relationships()
    )
    return nodes, links
