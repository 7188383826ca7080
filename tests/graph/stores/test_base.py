"""The contract is one that can be checked: what lacks a method is no store."""

from __future__ import annotations

from graph.stores.base import Counts, Store, StoreSchema


class Half:
    """Runs queries and nothing else."""

    def run(self) -> None:
        """Do nothing."""


def test_half_a_store_is_none() -> None:
    assert not isinstance(Half(), Store)


def test_what_a_store_tells_is_a_value() -> None:
    assert Counts(1, 0, {"A": 1}, {}) == Counts(1, 0, {"A": 1}, {})
    assert StoreSchema({}, {}).ends == {}
