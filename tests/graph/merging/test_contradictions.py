from __future__ import annotations

from typing import Any

import pytest

from graph.merging.contradictions import contradiction
from graph.model.partial_date import PartialDate


def node(**more: Any) -> dict[str, Any]:
    return {"id": "film:a", "name": "Heat", **more}


def year(number: int) -> dict[str, Any]:
    return {"released": PartialDate.parse(str(number)).stored, "released_precision": "year"}


def born(text: str) -> dict[str, Any]:
    return {"born": PartialDate.parse(text).stored}


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        (node(tmdb_id="10"), node(tmdb_id="11"), "tmdb_id 10"),
        (node(tmdb_id="10", imdb_id="tt1"), node(tmdb_id="11", imdb_id="tt1"), "tmdb_id 10"),
        (node(tmdb_id="10", **year(1995)), node(imdb_id="tt1", **year(1997)), "released 1995"),
        (node(tmdb_id="1", **born("1960-01-01")), node(imdb_id="2", **born("1991-01-01")),
         "born 1960-01-01"),
        (node(tmdb_id="10", **year(1995)), node(imdb_id="tt1", **year(1996)), ""),
        (node(tmdb_id="10", **year(1995)), node(**year(1997)), ""),
        (node(tmdb_id="10", imdb_id="tt1", **year(1995)), node(imdb_id="tt1", **year(1997)), ""),
        (node(tmdb_id="10"), node(imdb_id="tt1"), ""),
    ],
)  # fmt: skip
def test_what_speaks_against_being_one(
    first: dict[str, Any], second: dict[str, Any], what: str
) -> None:
    for told in (contradiction(first, second), contradiction(second, first)):
        assert bool(told) == bool(what)
    assert what in contradiction(first, second)
