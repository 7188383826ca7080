"""All neighbours of many nodes, over types whose nodes stand at both ends and over others."""

from __future__ import annotations

import random

import pytest

from graph.stores.embedded.store import NetworkXStore
from queries.cypher.runtime.neighbours import Near


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("merge_above", [0, 10_000])
@pytest.mark.parametrize("crossing", [False, True])
def test_a_level_is_the_union_of_rows(seed: int, merge_above: int, *, crossing: bool) -> None:
    rng = random.Random(seed)
    store = NetworkXStore(":memory:", merge_above=merge_above)
    with store.transaction() as transaction:
        for _ in range(8):
            transaction.create_node([], {})
        for _ in range(9):
            end = rng.randrange(8) if crossing else rng.randrange(4, 8)
            transaction.create_relationship("R", rng.randrange(4), end, {})
    with store.transaction() as transaction:  # the first change is in the base now, or is not
        for _ in range(2):
            transaction.create_relationship("R", rng.randrange(8), rng.randrange(8), {})
    for view in (store.snapshot(), store.transaction()):
        near = Near(view, "both", ("R",))
        front = rng.sample(range(8), 3)
        wanted = {m for n in front for m, _ in near.pairs(n)}
        assert near.level(front) == {m for n in front for m in near(n)} == wanted
