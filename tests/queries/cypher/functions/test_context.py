"""One clock a statement."""

from __future__ import annotations

import time

from queries.cypher.functions import Clock, Context


def test_the_clock_stands_still() -> None:
    before = time.time_ns()
    clock = Clock()
    assert before <= clock.statement == clock.transaction <= clock.realtime()
    assert Clock(5, 3).transaction == 3


def test_each_run_has_its_own_chance() -> None:
    one, other = Context(), Context()
    assert one.random.random() != other.random.random()
    assert one.parameters == {}
    assert Context(parameters={"a": 1}).parameters == {"a": 1}
