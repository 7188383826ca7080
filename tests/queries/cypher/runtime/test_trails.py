"""Trails and the nodes they reach, against plain enumeration on random graphs."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from graph.results.engine import Limits
from queries.cypher.runtime.run import Runtime
from queries.cypher.runtime.trails import ends, trails

Links = list[tuple[int, int]]


def expander(links: Links, direction: str):  # noqa: ANN201 - a function
    def expand(n: int) -> list[tuple[int, int]]:
        found = []
        for r, (source, target) in enumerate(links):
            if source == n and direction != "in":
                found.append((target, r))
            elif target == n and direction != "out":
                found.append((source, r))
        return found

    return expand


class Plain:
    """What ``Near`` is over a snapshot, over a list of links."""

    def __init__(self, expand, *, symmetric: bool) -> None:  # noqa: ANN001
        self.expand = expand
        self.symmetric = symmetric

    def __call__(self, n: int) -> list[int]:
        return [m for m, _ in self.expand(n)]

    def level(self, front: Iterable[int]) -> set[int]:
        return {m for n in front for m in self(n)}


def every_trail(expand, start: int, longest: int) -> list[tuple[int, tuple[int, ...]]]:  # noqa: ANN001
    found: list[tuple[int, tuple[int, ...]]] = [(start, ())]
    level = list(found)
    for _ in range(longest):
        level = [(m, (*walked, r)) for n, walked in level for m, r in expand(n) if r not in walked]
        found += level
    return found


def random_links(seed: int) -> Links:
    rng = random.Random(seed)
    return [(rng.randrange(5), rng.randrange(5)) for _ in range(rng.randrange(1, 8))]


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("direction", ["out", "in", "both"])
def test_trails_and_ends(seed: int, direction: str) -> None:
    expand = expander(random_links(seed), direction)
    rt = Runtime(None, {}, Limits())
    for lower, upper in ((0, 2), (1, 1), (1, 2), (1, 4), (2, 3), (1, None), (3, 3), (0, 0)):
        known = every_trail(expand, 0, 8 if upper is None else upper)
        wanted = sorted(item for item in known if len(item[1]) >= lower)
        got = list(trails(rt, expand, 0, lower, upper, None))
        assert sorted(got) == wanted
        near = Plain(expand, symmetric=direction == "both")
        reached = list(ends(rt, expand, near, 0, lower, upper, None))
        assert len(reached) == len(set(reached))
        assert set(reached) == {node for node, _ in wanted}, (lower, upper)


def test_relationships_that_may_not_be_walked() -> None:
    expand = expander([(0, 1), (1, 2), (0, 2)], "out")
    rt = Runtime(None, {}, Limits())
    near = Plain(expand, symmetric=False)
    assert set(ends(rt, expand, near, 0, 1, None, lambda r: r != 1)) == {1, 2}
    assert set(ends(rt, expand, near, 0, 1, None, lambda r: r == 0)) == {1}
