"""Where nodes stand: rings around the hub of a star, places of their own for high screens."""

from __future__ import annotations

import math

import numpy as np
import pytest

from graph.results.errors import UsageError
from viz.design import Design
from viz.picture import Picture, PictureEdge, PictureNode
from viz.standing import middle, standing


def star(count: int, *, between: int = 0) -> Picture:
    """Give a hub with so many around it, the first of whom know each other."""
    nodes = [PictureNode("person:hub", ("Person",), "Hub")]
    nodes += [PictureNode(f"event:{n:03}", ("Event",), f"Something {n}") for n in range(count)]
    ties = [PictureEdge("SAW", "person:hub", f"event:{n:03}") for n in range(count)]
    ties += [PictureEdge("LED_TO", f"event:{n:03}", f"event:{n + 1:03}") for n in range(between)]
    return Picture(tuple(nodes), tuple(ties))


def test_a_star_has_rings_around_its_hub_and_other_pictures_have_none() -> None:
    assert middle(star(30)) == 0
    assert middle(star(8)) is None, "so few have room as they are"
    assert middle(star(30, between=20)) is None, "they are joined to each other"
    assert middle(star(300)) == 0
    assert middle(Picture((), ())) is None
    assert len(standing(star(30)).circles) == 1


def test_the_many_around_a_hub_fill_rings_and_none_stands_far_out() -> None:
    places = list(star(1_000).standing.places.values())[1:]
    far = sorted(math.hypot(*place) for place in places)
    assert far[-1] < 1.6 * far[len(far) // 2], "the outermost are near to those in the middle"
    assert len(set(places)) == 1_000


def test_each_of_a_star_stands_on_one_ring_with_room_for_its_name() -> None:
    found = standing(star(100))
    places = np.array(list(found.places.values()))
    far = np.hypot(places[1:, 0], places[1:, 1])
    assert np.ptp(far) < 0.3
    assert found.circles[0][0] == pytest.approx(far[0], abs=0.3)
    angles = np.sort(np.arctan2(places[1:, 1], places[1:, 0]))
    assert (np.diff(angles) * far.mean()).min() > 18


def test_a_small_picture_stands_higher_than_wide_on_a_high_screen() -> None:
    chain = Picture(
        tuple(PictureNode(f"place:{n:02}", ("Place",), f"A place called {n}") for n in range(30)),
        tuple(PictureEdge("NEAR", f"place:{n // 2:02}", f"place:{n:02}") for n in range(1, 30)),
    )
    found = standing(chain)
    assert found.upright is not None
    for places, least, most in ((found.places, 0.0, 1.0), (found.upright, 1.0, 9.0)):
        wide, high = np.ptp(np.array(list(places.values())), axis=0)
        assert least < high / wide < most


def test_works_stand_in_their_order_from_left_to_right_and_from_above_to_below() -> None:
    films = tuple(
        PictureNode(f"film:{y}", ("Film",), f"Film of {y}", {"released": str(y)})
        for y in (2011, 1996, 2006, 2000)
    )
    who = PictureNode("character:1", ("Character",), "Somebody")
    ties = tuple(PictureEdge("APPEARS_IN", who.key, film.key) for film in films)
    found = standing(Picture((*films, who), ties))
    order = ["film:1996", "film:2000", "film:2006", "film:2011"]
    assert sorted(order, key=lambda key: found.places[key][0]) == order
    upright = found.upright
    assert upright is not None
    assert sorted(order, key=lambda key: upright[key][1]) == order


def test_rings_have_a_middle_that_is_there() -> None:
    wanted = star(20).designed(Design(layout="ring", around="Something 3"))
    assert middle(wanted) == 4
    with pytest.raises(UsageError, match="no 'Nobody'"):
        middle(star(20).designed(Design(layout="ring", around="Nobody")))
