"""Loops inside of expressions look at the clock."""

from __future__ import annotations

import time
from collections.abc import Callable

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
        (
            "RETURN none(w IN range(1, 1000000) WHERE NOT none(x IN range(3, 1000000) "
            "WHERE all(y IN [1, 2] WHERE y = x))) AS n"
        ),
    ],
)
def test_a_deadline_stops_loops_in_expressions(text: str, store: NetworkXStore) -> None:
    started = time.monotonic()
    with pytest.raises(CypherError) as caught:
        store.run(text, timeout=0.3)
    assert caught.value.code == "DeadlineExceeded"
    assert time.monotonic() - started < 60


def test_a_reduce_that_reads_the_total_of_another(store: NetworkXStore) -> None:
    text = "RETURN reduce(a = 0, x IN [1, 2] | a + reduce(b = a, y IN [x, 10] | b + y)) AS n"
    assert store.run(text).rows == [(34,)]
    text = "RETURN reduce(a = 0, x IN [1, 2] | reduce(a = a, x IN [x, a] | a + x)) AS n"
    assert store.run(text).rows == [(4,)]


@pytest.mark.parametrize(
    "text",
    [
        "RETURN size(reduce(s = '', i IN range(1, 2000000) | 'xxxxxxxx' + s)) AS n",
        "RETURN size([x IN range(1, 9000000) WHERE size(split($long, ',')) = x | x]) AS n",
    ],
)
def test_a_deadline_stops_one_long_loop(text: str, store: NetworkXStore) -> None:
    started = time.monotonic()
    with pytest.raises(CypherError) as caught:
        store.run(text, {"long": "," * 5_000}, timeout=0.5)
    assert caught.value.code == "DeadlineExceeded"
    assert time.monotonic() - started < 60


@pytest.mark.parametrize(
    ("start", "step"),
    [
        ("''", "s + x"),
        ("[]", "s + x"),
        ("''", "s + x + ', '"),
        ("''", "s + x + ', ' + x + '-'"),
        ("[]", "s + x + [x]"),
    ],
)
def test_what_grows_by_each_step_is_not_copied(
    start: str, step: str, store: NetworkXStore, grows_less: Callable[..., bool]
) -> None:
    def spent(steps: int) -> float:
        text = f"RETURN size(reduce(s = {start}, x IN range(1, $n) | {step})) AS n"
        began = time.process_time()
        store.run(text, {"n": steps})
        return time.process_time() - began

    spent(10)
    assert grows_less(spent, 20_000, 320_000, than=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WITH [1] AS l RETURN [reduce(s = l, x IN l + [2] | s + x), l]", [[1, 1, 2], [1]]),
        ("WITH [1] AS l RETURN reduce(s = [], x IN [1, 2] | s + l + [[x]])", [1, [1], 1, [2]]),
        ("RETURN reduce(s = [], x IN [1, null, 2] | s + x)", None),
        ("RETURN reduce(s = '', x IN ['a', 1, 2.5, true] | s + x + '-')", "a-1-2.5-true-"),
        ("RETURN reduce(s = 1, x IN [2, 'a', [3], 4] | s + x)", ["3a", 3, 4]),
        ("RETURN reduce(s = [1], x IN [1, 2] | s + s)", [1, 1, 1, 1]),
        ("RETURN reduce(s = [], x IN null | s + x)", None),
        ("RETURN reduce(s = '', x IN ['a', 'b'] | s + x + ', ')", "a, b, "),
        ("RETURN reduce(s = '', x IN [1, 2] | s + (x + x) + '-')", "2-4-"),
        ("RETURN reduce(s = 10, x IN [1, 2] | s - x + 1)", 9),
        ("RETURN reduce(s = 'a', x IN [1, 2] | x + s + '-')", "21a--"),
    ],
)
def test_adding_to_the_total(text: str, expected: object, store: NetworkXStore) -> None:
    assert store.run(text).rows == [(expected,)]
