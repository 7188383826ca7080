"""The quick search for one shortest path to each end finds as many, as long, as the general one."""

from __future__ import annotations

import random
from typing import Any

import pytest

from graph.results.engine import Limits
from queries.cypher.runtime.run import Runtime
from queries.cypher.runtime.selected import Leg, selected

Row = tuple[Any, ...]


def legs(seed: int, *, both: bool, lower: int, upper: int | None) -> tuple[Leg, ...]:
    rng = random.Random(seed)
    rows: dict[int, list[Row]] = {n: [] for n in range(7)}
    for r in range(rng.randrange(1, 12)):
        a, b = rng.randrange(7), rng.randrange(7)
        rows[a].append((b, r))
        if both and a != b:
            rows[b].append((a, r))
    here = Leg(lambda n: [(n,)], 0, 1, 1)
    there = Leg(lambda n: [(n,)] if n != 3 else [], 0, 1, 1)
    return here, Leg(rows.__getitem__, 1, lower, upper), there


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize(("lower", "upper"), [(0, None), (1, None), (1, 2), (0, 3), (0, 0)])
def test_it_finds_what_the_general_search_finds(
    seed: int, *, both: bool, lower: int, upper: int | None
) -> None:
    parts = legs(seed, both=both, lower=lower, upper=upper)
    rt = Runtime(None, {}, Limits())
    for end in (None, 0, 2):
        quick = list(selected(rt, parts, 0, end, 1, False, None))
        general = list(selected(rt, parts, 0, end, 1, False, lambda _node, _walks: True))
        assert lengths(quick) == lengths(general)
        for node, (_, way, _) in quick:
            between = [row[1] for row in way]
            assert len(set(between)) == len(between)
            nodes = [0, *(row[0] for row in way)]
            assert nodes[-1] == node
            assert all(row in parts[1].step(n) for n, row in zip(nodes, way, strict=False))


def lengths(found: list[Any]) -> list[tuple[int, int]]:
    return sorted((node, len(way)) for node, (_, way, _) in found)
