"""Compressed rows, and rows that replace them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.embedded.adjacency import Adjacency, Rows, build_rows

pairs = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=30)


def rows(edges: list[tuple[int, int, int]]) -> dict[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {n: [] for n in range(9)}
    for n, neighbour, r in edges:
        found[n].append((neighbour, r))
    return {n: sorted(row) for n, row in found.items()}


def read(adjacency: Adjacency) -> dict[int, list[tuple[int, int]]]:
    return {n: list(zip(*adjacency.expand(n), strict=True)) for n in range(9)}


def columns(adjacency: Adjacency, lookups: float) -> dict[int, list[tuple[int, int]]]:
    near, between = adjacency.near(9, lookups), adjacency.between(9, lookups)
    return {n: list(zip(near[n], between[n], strict=True)) for n in range(9)}


@given(pairs, pairs, st.data())
def test_rows_are_sorted_and_follow_changes(
    first: list[tuple[int, int]], second: list[tuple[int, int]], data: st.DataObject
) -> None:
    edges = [(n, neighbour, r) for r, (n, neighbour) in enumerate(first)]
    arrays = [np.array(column, dtype=np.int32) for column in zip(*edges, strict=True)]
    old = Adjacency(build_rows(*arrays) if edges else Rows())
    added = [(n, neighbour, r) for r, (n, neighbour) in enumerate(second, len(first))]
    everything = edges + added
    gone = data.draw(st.lists(st.sampled_from(everything), unique=True)) if everything else []
    new = old.fork()
    new.near(9)  # what was handed out follows
    new.apply(added, gone)
    wanted = rows([edge for edge in everything if edge not in gone])
    assert read(old) == columns(old, 0) == columns(old, 9) == rows(edges)
    assert read(new) == columns(new, 0) == columns(new, 9) == wanted
    assert all(new.degree(n) == len(new.expand(n)[0]) for n in range(9))
