from __future__ import annotations

import pytest

from viz.layout import pagerank


def test_shares_add_up_and_neighbours_count() -> None:
    ranks = pagerank(5, [(0, 1), (0, 2), (0, 3)])
    assert sum(ranks) == pytest.approx(1.0)
    assert ranks[0] > ranks[1] > ranks[4]
    assert ranks[1] == pytest.approx(ranks[2])


def test_nothing_has_no_ranks() -> None:
    assert pagerank(0, []) == []
    assert pagerank(2, []) == pytest.approx([0.5, 0.5])
