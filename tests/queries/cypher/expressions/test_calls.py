"""Calls with very many arguments."""

from __future__ import annotations

from graph.stores.embedded.store import NetworkXStore


def test_coalesce_of_ten_thousand(store: NetworkXStore) -> None:
    nulls = ", ".join(["null"] * 10_000)
    assert store.run(f"RETURN coalesce({nulls}) AS x").rows == [(None,)]
    assert store.run(f"RETURN coalesce({nulls}, 7, 1 / 0) AS x").rows == [(7,)]


def test_coalesce_inside_of_coalesce(store: NetworkXStore) -> None:
    text = "coalesce(null, null, null, null, null, null, null, null, null, " * 60 + "5" + ")" * 60
    assert store.run(f"RETURN {text} AS x").rows == [(5,)]
