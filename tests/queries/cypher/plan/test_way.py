"""A way forks: what one of two goes on with is not the other's."""

from __future__ import annotations

from queries.cypher.operators.scan import AllNodesScan
from queries.cypher.plan.way import Way


def test_a_fork_goes_on_alone() -> None:
    way = Way({"a"}, [], [], [AllNodesScan(name="a")], rows=3.0, cost=4.0)
    other = way.fork()
    assert (other.rows, other.cost, other.operators) == (3.0, 4.0, way.operators)
    other.bound.add("b")
    other.operators.append(AllNodesScan(name="b"))
    assert way.bound == {"a"}
    assert len(way.operators) == 1
