from __future__ import annotations

from loaders.base import Reading
from loaders.sources.imdb.desk import Desk


def desk() -> Desk:
    made = Desk(Reading())
    made.title({"tconst": "tt1", "titleType": "movie", "primaryTitle": "A"}, "t")
    made.name({"nconst": "nm1", "primaryName": "B"}, "n")
    return made


def test_old_footage_without_a_part() -> None:
    at = desk()
    line = {"tconst": "tt1", "ordering": "1", "nconst": "nm1", "category": "archive_footage"}
    assert at.principal(line, "p:2") == "nm1"
    at.settle("p")
    (((_, role), billing),) = at.ledger.casts["film:imdb-tt1"].items()
    assert (role.names, role.remarks, billing) == ((), {"archive"}, 1)


def test_a_year_that_is_none() -> None:
    at = desk()
    line = {"tconst": "tt2", "titleType": "movie", "primaryTitle": "C", "startYear": "199?"}
    at.title(line, "t")
    assert at.ledger.reading.warnings == ["t: C: '199?' is no year; it is left out."]


def test_what_is_not_read_is_counted() -> None:
    at = desk()
    assert at.principal({"tconst": "tt1", "nconst": "nm1", "category": "editor"}, "p:2") is None
    reading = Reading()
    at.audit.tell(reading)
    assert reading.unread == {"principal of the category editor": 1}


def test_the_length_and_the_genres_of_a_title() -> None:
    at = desk()
    line = {"tconst": "tt2", "titleType": "movie", "primaryTitle": "C"}
    at.title({**line, "runtimeMinutes": "128", "genres": "Action,Thriller"}, "t")
    at.title({**line, "tconst": "tt3", "runtimeMinutes": "Drama", "genres": ","}, "t")
    assert at.works["tt2"].properties["runtime"] == 128
    assert at.works["tt2"].properties["genres"] == ("Action", "Thriller")
    assert not {"runtime", "genres"} & at.works["tt3"].properties.keys()


def test_many_of_whom_nothing_tells() -> None:
    at = desk()
    for number in range(25):
        line = {"tconst": "tt1", "nconst": f"nm{number + 5}", "category": "actor"}
        at.principal(line, f"p:{number + 2}")
    at.settle("p")
    told = at.ledger.reading.rejected
    assert len(told) == 21
    assert told[0].startswith("p:2: a credit of nm5, of whom no line of name.basics tells")
    assert told[-1] == "p: 5 credits of 5 more of whom nothing tells are left out."


def test_a_line_without_an_id() -> None:
    at = desk()
    at.title({"titleType": "movie", "primaryTitle": "C"}, "t:3")
    at.name({"primaryName": "C"}, "n:4")
    at.principal({"category": "actor"}, "p:5")
    at.settle("p")
    assert at.ledger.reading.rejected == [
        "t:3: a title has no id.",
        "n:4: a person has no id.",
        "p:5: a credit of no title, of whom no line of name.basics tells: it is left out.",
    ]
