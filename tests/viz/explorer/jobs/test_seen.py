"""Where a person has put things is taken only where it is known of all, and are numbers."""

from __future__ import annotations

from typing import Any

import pytest

from viz.explorer.jobs.seen import placed
from viz.picture import Picture, PictureNode

PICTURE = Picture((PictureNode("a", ("Film",), "A"), PictureNode("b", ("Film",), "B")), ())


def test_a_picture_stands_where_it_is_seen() -> None:
    assert placed(PICTURE, {"a": [1, 2], "b": [3.5, 4]}).positions == {"a": (1, 2), "b": (3.5, 4)}


@pytest.mark.parametrize(
    "places", [None, {"a": [1, 2]}, {"a": [1, 2], "b": "x"}, {"a": [1, 2], "b": [float("nan"), 0]}]
)
def test_what_is_not_known_of_all_is_found_anew(places: dict[str, Any] | None) -> None:
    assert placed(PICTURE, places) is PICTURE
