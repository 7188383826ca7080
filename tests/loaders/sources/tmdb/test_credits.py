from __future__ import annotations

from typing import Any

import pytest

from loaders.base import Reading
from loaders.sources.tmdb.desk import Desk


def at_work() -> tuple[Desk, Any]:
    desk = Desk(Reading())
    return desk, desk.movie({"id": 1, "title": "A"}, "x")


def test_aggregated_jobs_of_a_crew() -> None:
    at, film = at_work()
    jobs = [{"job": "Director"}, {"job": "Foley"}]
    at.lines.crew(film, [{"id": 2, "name": "B", "jobs": jobs, "department": "Directing"}], "x")
    assert list(at.ledger.crews[film.id]) == [("DIRECTED", "person:tmdb-2")]
    reading = Reading()
    at.audit.tell(reading)
    assert reading.unread["crew of the department Directing"] == 1


def test_a_person_is_met_once_and_learns_more() -> None:
    at, film = at_work()
    lines = [
        {"id": 5, "name": "B", "character": "C", "order": 0},
        {"id": 5, "name": "B", "character": "D", "order": 1, "profile_path": "/b.jpg"},
        {"id": 5, "name": "Be", "original_name": "Б", "character": "E", "order": 2},
    ]
    at.lines.cast(film, lines, "x")
    (person,) = at.ledger.people.values()
    assert (person.name, list(person.aliases)) == ("B", ["Be", "Б"])
    assert person.properties["image"].endswith("/b.jpg")
    assert list(at.ledger.casts[film.id].values()) == [1, 2, 3]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"job": "Foley"}, "crew with the job Foley and no department"),
        ({}, "crew without a job"),
    ],
)
def test_a_crew_without_a_department_is_told_as_such(line: dict[str, str], told: str) -> None:
    at, film = at_work()
    at.lines.crew(film, [{"id": 5, "name": "B", **line}], "x")
    reading = Reading()
    at.audit.tell(reading)
    assert reading.unread[told] == 1


@pytest.mark.parametrize(
    ("cast", "sentence"),
    [
        ("Ann Lee, Bo Chen", "x: the cast of A is no list."),
        (["Ann Lee", {"id": 5, "name": "B"}], "x: 1 lines of the cast of A are none."),
    ],
)
def test_lines_that_are_none_are_rejected(cast: Any, sentence: str) -> None:
    reading = Reading()
    desk = Desk(reading)
    desk.movie({"id": 1, "title": "A", "credits": {"cast": cast}}, "x")
    assert reading.rejected == [sentence]


def test_who_did_nothing_that_is_read_is_no_person() -> None:
    at, film = at_work()
    at.lines.crew(film, [{"id": 5, "name": "B", "job": "Foley", "department": "Sound"}], "x")
    assert not at.ledger.people
