"""A small graph that references point into."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.elements import Node, Relationship


class SmallView:
    """The reading surface that values and functions use, over two nodes and a relationship."""

    people = ({"name": "Ethan", "born": 1964}, {"name": "Julia"})

    def node(self, n: int) -> Node:
        return Node(f"4:s:{n}", self.labels_of(n), self.people[n])

    def relationship(self, r: int, node: Callable[[int], Node] | None = None) -> Relationship:
        ends = map(node or self.node, (0, 1))
        return Relationship(f"5:s:{r}", "MARRIED", *ends, {"year": 2006})

    def node_property(self, n: int, key: str) -> Any:
        return self.people[n].get(key)

    def relationship_property(self, _: int, key: str) -> Any:
        return {"year": 2006}.get(key)

    def labels_of(self, n: int) -> tuple[str, ...]:
        return ("Agent", "Character") if n == 0 else ("Character",)


@pytest.fixture
def view() -> SmallView:
    """Give the small graph."""
    return SmallView()
