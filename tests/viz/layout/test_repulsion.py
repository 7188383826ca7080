from __future__ import annotations

import numpy as np
import pytest

from viz.layout import repulsion as module
from viz.layout.repulsion import repulsion


def spread(count: int) -> tuple[np.ndarray, np.ndarray]:
    dice = np.random.default_rng(3)
    side = np.sqrt(count)
    return dice.uniform(0, side, (count, 2)), dice.uniform(0.7, 3.0, count)


def test_two_push_each_other_apart_alike() -> None:
    push = repulsion(np.array([[0.0, 0.0], [2.0, 0.0]]), np.array([1.0, 3.0]))
    assert push == pytest.approx(np.array([[-1.5, 0.0], [1.5, 0.0]]))


def test_the_mesh_pushes_as_all_pairs_do(monkeypatch: pytest.MonkeyPatch) -> None:
    places, weights = spread(600)
    meshed = repulsion(places, weights)
    monkeypatch.setattr(module, "_FEW", 10_000)
    exact = repulsion(places, weights)
    lengths = np.linalg.norm(exact, axis=1)
    off = np.linalg.norm(meshed - exact, axis=1)
    assert np.median(off / lengths) < 0.25, "neighbours within a cell are softened"
    along = (meshed * exact).sum(1) / (lengths * np.linalg.norm(meshed, axis=1))
    assert np.median(along) > 0.98


def test_the_mesh_pushes_nothing_as_a_whole() -> None:
    places, weights = spread(900)
    push = repulsion(places, weights)
    assert np.abs(push.sum(0)).max() < 1e-6 * np.abs(push).sum()


def test_nodes_at_one_place_do_not_explode() -> None:
    push = repulsion(np.zeros((500, 2)), np.ones(500))
    assert np.isfinite(push).all()
