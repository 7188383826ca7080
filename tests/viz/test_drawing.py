from __future__ import annotations

from viz.drawing import marks, radii
from viz.picture import Picture, PictureEdge, PictureNode


def test_works_stand_from_left_to_right_as_they_were_released(picture: Picture) -> None:
    films = ["film:first", "film:second", "film:third", "film:fourth"]
    across = [picture.positions[film][0] for film in films]
    assert across == sorted(across)
    assert across[0] < across[-1]


def test_what_has_many_neighbours_is_larger() -> None:
    nodes = tuple(PictureNode(key, ("Person",), key) for key in "abcd")
    edges = tuple(PictureEdge("KNOWS", "a", key) for key in "bcd")
    large, *small = radii(Picture(nodes, edges))
    assert large > max(small)
    assert len(set(small)) == 1


def test_marks_come_in_the_order_of_the_picture(picture: Picture) -> None:
    assert [mark.node for mark in marks(picture)] == list(picture.nodes)


def test_marks_do_not_overlap(picture: Picture) -> None:
    drawn = marks(picture)
    for place, one in enumerate(drawn):
        for other in drawn[place + 1 :]:
            room = max(abs(one.x - other.x), abs(one.y - other.y))
            assert room >= (one.radius + other.radius) * 0.98
