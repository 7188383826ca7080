"""Chains of comparisons, where what stands in the middle is calculated once."""

from __future__ import annotations

import pytest

from graph.stores.embedded.store import NetworkXStore


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        ("n.x < n.x + 1 < n.x + 3", [None, True, True]),
        ("n.x < size(n.y) < 5", [None, True, None]),
        ("n.k < size(n.y) + 1 <= 4 <> n.x", [None, True, None]),
        ("3 > n.k > n.x", [None, True, False]),
    ],
)
def test_a_null_before_the_middle_of_a_chain(
    chain: str, expected: list[bool | None], store: NetworkXStore
) -> None:
    store.run("CREATE (:N {k: 1, y: 'abc'}), (:N {k: 2, x: 1, y: 'abc'}), (:N {k: 3, x: 1})")
    rows = store.run(f"MATCH (n:N) RETURN {chain} AS d ORDER BY n.k").rows
    assert [value for (value,) in rows] == expected
    kept = store.run(f"MATCH (n:N) WHERE {chain} RETURN n.k").rows
    assert len(kept) == expected.count(True)
    failed = store.run(f"MATCH (n:N) WHERE NOT {chain} RETURN n.k").rows
    assert len(failed) == expected.count(False)


@pytest.mark.parametrize("operator", ["=", "<", ">="])
def test_a_chain_of_ten_thousand(operator: str, store: NetworkXStore) -> None:
    text = f" {operator} ".join(["1"] * 10_000)
    assert store.run(f"RETURN {text} AS x").rows == [(operator != "<",)]
    assert store.run(f"WITH 1 AS v RETURN {text.replace('1', 'v')} AS x").rows == [
        (operator != "<",)
    ]
