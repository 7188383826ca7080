from __future__ import annotations

from typing import Any

from loaders.base import Reading
from loaders.sources.tmdb.desk import Desk


def desk() -> tuple[Desk, Reading]:
    reading = Reading()
    return Desk(reading), reading


def test_a_series_with_its_creator_and_all_of_its_cast() -> None:
    at, _ = desk()
    roles = [{"character": "Iris Vane", "episode_count": 3}, {"character": "Vane's Double"}]
    cast = [{"id": 1, "name": "Mara Ellisen", "roles": roles, "order": 0}]
    record: dict[str, Any] = {
        "id": 7,
        "name": "Harbour Lights",
        "first_air_date": "2010-01-02",
        "last_air_date": "2012-03-04",
        "status": "Ended",
        "created_by": [{"id": 2, "name": "Ingrid Dahl"}],
        "aggregate_credits": {"cast": cast, "crew": []},
    }
    series = at.series(record, "x")
    assert series is not None
    assert series.id == "series:tmdb-7"
    assert str(series.properties["ended"]) == "2012-03-04"
    assert at.ledger.crews[series.id] == {("WROTE", "person:tmdb-2"): ("creator",)}
    assert [role.billed for _, role in at.ledger.casts[series.id]] == [
        ("Iris Vane",),
        ("Vane's Double",),
    ]


def test_what_lacks_an_id_or_a_name_is_rejected() -> None:
    at, reading = desk()
    film = at.movie({"id": 1, "title": "A"}, "x")
    assert film is not None
    assert at.movie({"title": "B"}, "x.csv:3") is None
    assert at.person({"id": 3, "name": " "}, "y") is None
    at.lines.cast(film, [{"id": None, "name": "C", "character": "D"}], "z")
    assert reading.rejected == [
        "x.csv:3: a film (B) has no id or no name.",
        "y: a person (3) has no id or no name.",
        "z: a line of a cast (C) has no id or no name.",
    ]


def test_a_date_that_is_none_is_left_out_and_told() -> None:
    at, reading = desk()
    film = at.movie({"id": 1, "title": "A", "release_date": "soon"}, "x")
    assert film is not None
    assert "released" not in film.properties
    assert reading.warnings == ["x: A: 'soon' is no date; it is left out."]


def test_fields_of_the_wrong_kind_do_no_harm() -> None:
    at, _ = desk()
    odd = {"belongs_to_collection": [1], "credits": 3, "external_ids": "x", "status": 7}
    film = at.movie({"id": "5", "title": "A", "alternative_titles": [], **odd}, "x")
    assert film is not None
    assert film.properties == {"tmdb_id": "5"}
    at.lines.crew(film, [{"id": 1, "name": "B", "job": ["Director"], "jobs": {"job": []}}], "x")
    assert not at.ledger.crews
