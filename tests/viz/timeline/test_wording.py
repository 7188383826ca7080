from __future__ import annotations

import pytest

from viz.timeline.tale import Tale
from viz.timeline.wording import Link, linked, listed

A, B, C, D = (Link(name, name.upper()) for name in "abcd")


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([], ()),
        ([A], (A,)),
        ([A, B], (A, " and ", B)),
        ([A, B, C], (A, ", ", B, " and ", C)),
        ([A, B, C, D], (A, ", ", B, ", ", C, " and 1 more")),
    ],
)
def test_lists_read_as_one_speaks(links: list[Link], expected: tuple[object, ...]) -> None:
    assert listed(links, 3) == expected


def test_names_are_linked_where_they_stand(tale: Tale) -> None:
    people = ["character:alan-hunley", "character:august-walker", "character:nobody"]
    assert linked(tale, "August Walker kills Alan Hunley; August Walker flees", people) == (
        Link("character:august-walker", "August Walker"),
        " kills ",
        Link("character:alan-hunley", "Alan Hunley"),
        "; ",
        Link("character:august-walker", "August Walker"),
        " flees",
    )
