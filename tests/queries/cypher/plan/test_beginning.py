"""A start gives one node, or both ends of a relationship."""

from __future__ import annotations

from queries.cypher.operators.scan import AllNodesScan
from queries.cypher.plan.beginning import Start
from queries.cypher.plan.pattern import Hop


def scan(rows: float) -> AllNodesScan:
    return AllNodesScan(name="a", rows=rows)


def test_what_it_gives() -> None:
    assert Start("a", 1.0, 1.0, scan).names == {"a"}
    hop = Hop("r", "a", "b", "out")
    assert Start("a", 1.0, 1.0, scan, hop=hop).names == {"a", "b"}
