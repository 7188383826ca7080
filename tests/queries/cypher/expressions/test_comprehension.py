"""Loops inside of expressions look at the clock."""

from __future__ import annotations

import time

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore


@pytest.mark.parametrize(
    "text",
    [
        "RETURN size([x IN range(1, 1000000) | size([y IN range(1, 1000000) | y])]) AS n",
        (
            "RETURN reduce(a = 0, x IN range(1, 1000000) | "
            "reduce(b = a, y IN range(1, 1000000) | b + y)) AS n"
        ),
        "RETURN none(x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE y < 0)) AS n",
        "RETURN none(x IN range(3, 10000000) WHERE all(y IN [1, 2] WHERE y = x)) AS n",
    ],
)
def test_a_deadline_stops_loops_in_expressions(text: str, store: NetworkXStore) -> None:
    started = time.monotonic()
    with pytest.raises(CypherError) as caught:
        store.run(text, timeout=0.3)
    assert caught.value.code == "DeadlineExceeded"
    assert time.monotonic() - started < 5


def test_a_reduce_that_reads_the_total_of_another(store: NetworkXStore) -> None:
    text = "RETURN reduce(a = 0, x IN [1, 2] | a + reduce(b = a, y IN [x, 10] | b + y)) AS n"
    assert store.run(text).rows == [(34,)]
    text = "RETURN reduce(a = 0, x IN [1, 2] | reduce(a = a, x IN [x, a] | a + x)) AS n"
    assert store.run(text).rows == [(4,)]
