from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from graph.merging.joining import (
    best,
    is_joined,
    is_renamed,
    join,
    rank,
    standing,
    standings,
    united,
)


def told(source: str, **more: Any) -> dict[str, Any]:
    return {"id": f"person:{source}", "name": source, "sources": (f"source:{source}",), **more}


def test_sources_have_a_standing() -> None:
    assert standing("source:imdb") == "imdb"
    assert standing("source:variety") == "curated"
    names = ["imdb", "wikidata", "tmdb", "table-x", "curated"]
    assert sorted(names, key=rank) == ["curated", "table-x", "tmdb", "wikidata", "imdb"]
    assert best({"sources": ["source:imdb", "source:tmdb"]}) == "tmdb"
    assert standings({}) == {"curated"}
    assert standings({"id": "source:tmdb"}) == {"tmdb"}
    assert standings({"id": "source:tmdb", "sources": ["source:tmdb"]}) == {"curated"}


def test_one_source_replaces_what_it_told() -> None:
    held, given = told("tmdb", born=1, died=3), told("tmdb", born=2)
    joined = join(held, given)
    assert (joined["born"], joined["died"]) == (2, 3)
    assert not is_joined(joined)


def test_the_better_source_decides_and_it_is_written_down() -> None:
    joined = join(told("tmdb", born=1), told("imdb", born=2, died=3))
    assert (joined["id"], joined["name"], joined["born"], joined["died"]) == (
        "person:tmdb", "tmdb", 1, 3
    )  # fmt: skip
    assert joined["aliases"] == ("imdb",)
    assert joined["merged_ids"] == ("person:imdb",)
    assert joined["kept_from"] == ("born tmdb", "died imdb", "name tmdb")
    again = join(joined, told("imdb", born=4, died=5))
    assert (again["born"], again["died"]) == (1, 5)


def test_a_precision_goes_with_its_date() -> None:
    held = told("imdb", born=1940, born_precision="year")
    joined = join(held, told("tmdb", born=1941, born_precision="day"))
    assert (joined["born"], joined["born_precision"]) == (1941, "day")
    assert join(joined, held)["born_precision"] == "day"


def test_a_vague_date_leaves_an_exact_one_that_it_agrees_with() -> None:
    exact = told("tmdb", born="1995-12-15", born_precision="day")
    vague = told("table-x", born="1995-01-01", born_precision="year")
    for one, other in ((exact, vague), (vague, exact)):
        joined = join(one, other)
        assert (joined["born"], joined["born_precision"]) == ("1995-12-15", "day")
    other = told("table-x", born="1996-01-01", born_precision="year")
    assert join(exact, other)["born"] == "1996-01-01"


SAID = [
    told("tmdb", born=1, aliases=("a", "b")),
    told("imdb", born=2, died=2, aliases=("b", "c")),
    told("table-x", died=4, roles=("r",)),
    told("variety", occupation="o"),
]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_does_not_matter(order: tuple[int, ...]) -> None:
    joined: dict[str, Any] = {}
    ids = set()
    for place in order:
        joined = join(joined, SAID[place]) if joined else dict(SAID[place])
    ids = {joined.pop("id"), *joined.pop("merged_ids")}
    assert ids == {one["id"] for one in SAID}
    assert joined == {
        "name": "variety",
        "aliases": ("a", "b", "c", "imdb", "table-x", "tmdb"),
        "born": 1,
        "died": 4,
        "occupation": "o",
        "roles": ("r",),
        "sources": ("source:imdb", "source:table-x", "source:tmdb", "source:variety"),
        "kept_from": ("born tmdb", "died table-x", "name curated", "occupation curated"),
    }


def test_what_has_only_lists_is_joined_as_well() -> None:
    joined = join({"sources": ("source:x",), "roles": ("a",)}, {"sources": ("source:tmdb",)})
    assert is_joined(joined)
    assert join(joined, {"sources": ("source:x",), "roles": ("b",)})["roles"] == ("a", "b")


def test_a_data_set_that_tells_two_names_does_not_take_turns() -> None:
    first = {"id": "film:tmdb-1", "name": "A", "title": "A", "sources": ("source:tmdb",)}
    second = {**first, "name": "B", "title": "B"}
    held = join(first, second)
    assert (held["name"], held["title"], held["aliases"]) == ("B", "B", ("A",))
    for again in (first, second, first):
        assert join(held, again) == held
    assert is_renamed(held, first)
    assert not is_renamed(first, first)


def test_what_is_checked_by_hand_may_be_corrected() -> None:
    first = {"id": "film:x", "name": "Haet", "sources": ("source:credits",)}
    assert join(first, {**first, "name": "Heat"}) == {**first, "name": "Heat"}


def test_of_a_relationship_no_item_of_a_list_is_lost() -> None:
    one, other = ({"films": (each,), "sources": ("source:tmdb",)} for each in "ab")
    assert united(one, other)["films"] == ("a", "b")


def test_the_same_list_again_keeps_its_order() -> None:
    held = {"id": "film:x", "sources": ("source:tmdb", "source:b", "source:a")}
    assert united(held, dict(held))["sources"] == held["sources"]
    given = {**held, "sources": ("source:c",)}
    assert united(held, given)["sources"] == ("source:a", "source:b", "source:c", "source:tmdb")
