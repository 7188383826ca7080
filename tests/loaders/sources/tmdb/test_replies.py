from __future__ import annotations

from typing import Any

import pytest

from loaders.base import Reading
from loaders.sources.tmdb.desk import Desk
from loaders.sources.tmdb.replies import Replies


def taken(value: Any) -> tuple[bool, Desk]:
    desk = Desk(Reading())
    return Replies(desk).take(value, "x"), desk


MOVIE = {"id": 1, "title": "A", "original_title": "A"}


def test_a_page_of_a_search_holds_films_and_people() -> None:
    series = {"id": 2, "name": "B", "media_type": "tv"}
    person = {"id": 3, "name": "C", "media_type": "person", "known_for": []}
    understood, desk = taken({"page": 1, "results": [MOVIE, series, person]})
    assert understood
    assert list(desk.ledger.works) == ["film:tmdb-1", "series:tmdb-2"]
    assert list(desk.ledger.people) == ["person:tmdb-3"]


def test_a_list_of_replies() -> None:
    understood, desk = taken([MOVIE, {"status_code": 34}])
    assert understood
    assert len(desk.ledger.works) == 1


def test_one_credit() -> None:
    media = {"id": 5, "name": "Harbour Lights", "original_name": "HL", "character": "Iris Vane"}
    reply = {"credit_type": "cast", "media_type": "tv", "media": media, "id": "52fe"}
    _, desk = taken({**reply, "person": {"id": 9, "name": "Mara Ellisen"}, "job": "Actor"})
    ((person, role),) = desk.ledger.casts["series:tmdb-5"]
    assert (person, role.billed) == ("person:tmdb-9", ("Iris Vane",))


@pytest.mark.parametrize("value", [{}, [], 3, None, {"results": [{"id": 1}]}, {"status_code": 7}])
def test_what_says_nothing_of_films(value: Any) -> None:
    assert taken(value)[0] is False
