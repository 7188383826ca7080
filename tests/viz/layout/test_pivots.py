from __future__ import annotations

import numpy as np
import pytest

from viz.layout.parts import Neighbours, simple_edges
from viz.layout.pivots import sketch


def test_a_path_is_drawn_as_a_line_in_its_order() -> None:
    edges = simple_edges((n, n + 1) for n in range(29))
    places = sketch(Neighbours(30, edges))
    along = places[:, np.ptp(places, axis=0).argmax()]
    order = np.argsort(along).tolist()
    assert order in (list(range(30)), list(range(29, -1, -1)))


def test_distance_on_paper_follows_distance_in_the_network() -> None:
    edges = simple_edges((n, (n + 1) % 24) for n in range(24))
    places = sketch(Neighbours(24, edges))
    near = np.linalg.norm(places[0] - places[1])
    across = np.linalg.norm(places[0] - places[12])
    assert across > 3 * near


@pytest.mark.parametrize("leaves", [1, 2, 40])
def test_leaves_that_nothing_tells_apart_have_places_of_their_own(leaves: int) -> None:
    star = simple_edges((0, leaf) for leaf in range(1, leaves + 1))
    places = sketch(Neighbours(leaves + 1, star))
    assert len({tuple(place) for place in places.round(6).tolist()}) == leaves + 1


def test_one_node_stands_in_the_middle() -> None:
    assert sketch(Neighbours(1, simple_edges([]))).tolist() == [[0.0, 0.0]]
