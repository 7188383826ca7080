"""Shortest paths against breadth-first enumeration on random graphs."""

from __future__ import annotations

import random
from itertools import pairwise

import networkx as nx
import pytest

from graph.results.engine import Limits
from graph.results.errors import CypherError
from queries.cypher.runtime.run import Runtime
from queries.cypher.runtime.shortest import paths


def expander(links: list[tuple[int, int]], *, backwards: bool):  # noqa: ANN201 - a function
    def expand(n: int) -> list[tuple[int, int]]:
        if backwards:
            return [(a, r) for r, (a, b) in enumerate(links) if b == n]
        return [(b, r) for r, (a, b) in enumerate(links) if a == n]

    return expand


@pytest.mark.parametrize("seed", range(80))
def test_all_shortest_paths(seed: int) -> None:
    rng = random.Random(seed)
    links = [(rng.randrange(7), rng.randrange(7)) for _ in range(rng.randrange(1, 16))]
    network = nx.MultiDiGraph()
    network.add_nodes_from(range(7))
    for r, (a, b) in enumerate(links):
        network.add_edge(a, b, key=r)
    forth, back = expander(links, backwards=False), expander(links, backwards=True)
    rt = Runtime(None, {}, Limits())
    found = list(paths(rt, forth, back, 0, 6, 1, None, None, True))
    assert len(found) == len(set(found))
    if not nx.has_path(network, 0, 6):
        assert found == []
        return
    simple = {tuple(walk) for walk in nx.all_shortest_paths(nx.DiGraph(network), 0, 6)}
    assert {nodes for nodes, _ in found} == simple
    for nodes, relationships in found:
        assert [links[r] for r in relationships] == list(pairwise(nodes))
    one = list(paths(rt, forth, back, 0, 6, 1, None, None, False))
    assert len(one) == 1
    assert one[0] in found
    length = len(found[0][1])
    assert list(paths(rt, forth, back, 0, 6, 1, length - 1, None, True)) == []


def test_a_node_and_itself() -> None:
    forth = expander([(0, 0)], backwards=False)
    rt = Runtime(None, {}, Limits())
    assert list(paths(rt, forth, forth, 0, 0, 0, None, None, False)) == [((0,), ())]
    with pytest.raises(CypherError, match="to itself"):
        paths(rt, forth, forth, 0, 0, 1, None, None, False)
