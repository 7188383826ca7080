from __future__ import annotations

from typing import Any

from viz.picture import Picture
from viz.timeline.tale import Tale
from viz.timeline.titles import franchise_name, short_titles


def tale_of(shelf: Any, *films: tuple[str, tuple[str, ...]]) -> Tale:
    for number, (title, aliases) in enumerate(films):
        shelf.add(f"film:{number}", title=title, released=f"20{number:02}-01-01", aliases=aliases)
    return Tale(Picture.from_store(shelf))


def test_the_franchise_is_left_out_where_enough_is_left(tale: Tale) -> None:
    assert franchise_name(tale) == "Impossible"
    assert short_titles(tale) == ["One", "Protocol", "Fallout", "Reckoning"] or short_titles(
        tale
    ) == ["Impossible: One", "Protocol", "Fallout", "Reckoning"]


def test_a_number_alone_is_no_title(empty_shelf: Any) -> None:
    tale = tale_of(
        empty_shelf,
        ("Mission: Impossible", ("M:I",)),
        ("Mission: Impossible 2", ("MI2", "M:I-2")),
        ("Mission: Impossible \N{EN DASH} Fallout", ()),
    )
    assert franchise_name(tale) == "Mission: Impossible"
    assert short_titles(tale) == ["Mission: Impossible", "M:I-2", "Fallout"]


def test_films_with_nothing_in_common_keep_their_titles(empty_shelf: Any) -> None:
    tale = tale_of(empty_shelf, ("Heat", ()), ("Ronin", ()))
    assert franchise_name(tale) == ""
    assert short_titles(tale) == ["Heat", "Ronin"]
