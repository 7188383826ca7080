from __future__ import annotations

import networkx as nx
import pytest

from graph.results.errors import UsageError
from viz.design import OTHERS, Design, group_styles, sizes
from viz.drawing import marks
from viz.page import network_page
from viz.palette import GREY, HUES
from viz.picture import Picture, PictureEdge, PictureNode


@pytest.fixture
def star() -> Picture:
    nodes = (
        PictureNode(
            "film:m", ("Film",), "Middle", {"rating": 9, "kind": "heist", "name": "Middle"}
        ),
        *(
            PictureNode(f"film:{n}", ("Film",), f"F{n}", {"rating": n, "kind": "chase"})
            for n in "123"
        ),
        PictureNode("film:x", ("Film",), "Alone", {}),
    )
    edges = tuple(PictureEdge("FOLLOWS", f"film:{n}", "film:m") for n in "123")
    return Picture(nodes, edges)


def test_a_number_decides_the_size() -> None:
    nodes = tuple(PictureNode(str(n), ("A",), str(n), {"score": n}) for n in (0, 1, 4))
    none, small, large = sizes(Picture(nodes, ()), "score")
    assert none < small < large
    assert (large - none) == pytest.approx(2 * (small - none), abs=0.2), "areas grow, not radii"


@pytest.mark.parametrize("measure", ["degree", "pagerank", "betweenness"])
def test_the_middle_of_a_star_is_the_largest(star: Picture, measure: str) -> None:
    found = sizes(star, measure)
    assert found[0] == max(found)
    assert found.count(max(found)) == 1


def test_groups_get_hues_and_what_has_none_is_grey(star: Picture) -> None:
    looks = group_styles(star, "kind")
    assert list(looks) == ["chase", "heist", OTHERS]
    assert [looks[name].colour for name in looks] == [HUES[0], HUES[1], GREY]
    drawn = {
        mark.node.key: mark.style.label for mark in marks(star.designed(Design(group_by="kind")))
    }
    assert drawn["film:m"] == "heist"
    assert drawn["film:x"] == OTHERS


def test_what_nobody_has_is_refused_with_what_there_is(star: Picture) -> None:
    with pytest.raises(UsageError, match="No node has a number 'kind' to size by: there are r"):
        sizes(star, "kind")
    with pytest.raises(UsageError, match="No node has a property 'nope'"):
        group_styles(star, "nope")


def test_a_ring_stands_around_its_middle(star: Picture) -> None:
    places = star.designed(Design(layout="ring")).positions
    assert places["film:m"] == (0.0, 0.0)
    far = {key: abs(complex(x, y)) for key, (x, y) in places.items()}
    assert min(far["film:1"], far["film:2"]) > 0, "captions are wide: the rings are ellipses"
    assert far["film:x"] > max(far["film:1"], far["film:2"])
    named = star.designed(Design(layout="ring", around="F1")).positions
    assert named["film:1"] == (0.0, 0.0)
    with pytest.raises(UsageError, match="no 'Nobody' in the picture"):
        _ = star.designed(Design(layout="ring", around="Nobody")).positions


def test_captions_come_from_a_property_and_names_stay_where_it_is_missing(star: Picture) -> None:
    captions = [node.caption for node in star.designed(Design(caption="rating")).nodes]
    assert captions == ["9", "1", "2", "3", "Alone"]


def test_a_caption_that_nobody_has_is_refused(star: Picture) -> None:
    with pytest.raises(UsageError, match=r"'nope' to write.*: there are kind"):
        star.designed(Design(caption="nope"))
    assert Picture((), ()).designed(Design(caption="nope")).nodes == ()


@pytest.mark.parametrize("around", ["film:m", "Middle", "The Middle", "9"])
def test_the_middle_is_found_by_each_of_its_names_whatever_the_caption(around: str) -> None:
    said = {"name": "Middle", "aliases": ("The Middle",), "rating": 9}
    nodes = (
        PictureNode("film:a", ("Film",), "A", {"rating": 1}),
        PictureNode("film:m", ("Film",), "Middle", said),
    )
    design = Design(layout="ring", around=around, caption="rating")
    assert Picture(nodes, ()).designed(design).positions["film:m"] == (0.0, 0.0)


def test_the_page_opens_in_its_theme(star: Picture) -> None:
    assert '<html lang="en">' in network_page(star)
    assert '<html lang="en" data-theme="dark">' in network_page(star.designed(Design(theme="dark")))


def test_pagerank_is_that_of_networkx() -> None:
    from viz.layout import pagerank

    network = nx.gnm_random_graph(60, 140, seed=3)
    network.add_node(60)
    expected = nx.pagerank(network, tol=1e-12)
    assert pagerank(61, list(network.edges)) == pytest.approx(list(expected.values()), abs=1e-6)
