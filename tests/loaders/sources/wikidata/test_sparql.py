from __future__ import annotations

from typing import Any

import pytest

from graph.model.partial_date import PartialDate
from graph.results.errors import SourceError, UsageError
from loaders.audit import Audit
from loaders.base import Reading
from loaders.sources.wikidata.sparql import Results, is_result


def uri(own: str) -> dict[str, str]:
    return {"type": "uri", "value": f"http://www.wikidata.org/entity/{own}"}


def literal(text: str) -> dict[str, str]:
    return {"type": "literal", "value": text}


def results(*rows: dict[str, Any], kind: str | None = None) -> tuple[Results, Reading]:
    found, reading, audit = Results("x", kind), Reading(), Audit({})
    found.take({"head": {}, "results": {"bindings": list(rows)}}, reading, audit)
    audit.tell(reading)
    return found, reading


def test_rows_of_one_film_are_one_item() -> None:
    rows = [
        {
            "film": uri("Q1"),
            "filmLabel": literal("A"),
            "actor": uri(actor),
            "actorLabel": literal(actor),
        }
        for actor in ("Q2", "Q3", "Q2")
    ]
    found, _ = results(*rows)
    film = found.found["Q1"]
    assert (film.kind, film.name) == ("film", "A")
    assert [one.value for one in film.statements["P161"]] == ["Q2", "Q3"]
    assert found.found["Q2"].name == ""
    assert list(found.subjects) == ["Q1"]


def test_a_character_beside_an_actor_is_the_part() -> None:
    found, _ = results({"film": uri("Q1"), "actor": uri("Q2"), "character": uri("Q3")})
    (one,) = found.found["Q1"].statements["P161"]
    assert one.qualifiers == {"P453": ["Q3"]}


@pytest.mark.parametrize(
    ("cell", "precision", "date"),
    [
        ("2013-05-07T00:00:00Z", None, PartialDate(2013, 5, 7)),
        ("2013-01-01T00:00:00Z", None, PartialDate(2013)),
        ("2013-01-01T00:00:00Z", "11", PartialDate(2013, 1, 1)),
        ("2013-05-01T00:00:00Z", "10", PartialDate(2013, 5)),
        ("1937", None, PartialDate(1937)),
    ],
)
def test_dates(cell: str, precision: str | None, date: PartialDate) -> None:
    row = {"film": uri("Q1"), "publicationDate": literal(cell)}
    if precision:
        row["publicationDatePrecision"] = literal(precision)
    found, _ = results(row)
    assert [one.value for one in found.found["Q1"].statements["P577"]] == [date]


def test_other_names_and_unknown_columns() -> None:
    row = {"item": uri("Q1"), "itemLabel": literal("A"), "itemAltLabel": literal("B, C")}
    found, reading = results({**row, "height": literal("2")}, kind="person")
    assert found.found["Q1"].aliases == ("B", "C")
    assert reading.unread == {"column height": 1}


def test_a_row_about_nothing_is_told() -> None:
    blank = {"film": {"type": "bnode", "value": "t1"}}
    _, reading = results({"film": uri("Q1")}, blank)
    assert reading.rejected == ["x: 1 rows whose ?film is no item of Wikidata."]


def test_nothing_says_what_the_items_are() -> None:
    with pytest.raises(UsageError, match=r"x: say what \?item is: --item character"):
        results({"item": uri("Q1")})
    with pytest.raises(SourceError, match="x: no column holds items"):
        results({"genre": uri("Q1")})


def test_what_is_a_result() -> None:
    assert is_result({"head": {}, "results": {"bindings": []}})
    assert not any(map(is_result, [{"results": []}, {"entities": {}}, [], None]))


def test_rows_as_the_page_of_the_service_saves_them() -> None:
    at = "http://www.wikidata.org/entity/"
    plain = [{"film": f"{at}Q1", "filmLabel": "A", "director": f"{at}Q2", "directorLabel": "B"}]
    cells = [{"film": uri("Q1"), "filmLabel": literal("A")}]
    assert is_result(plain)
    assert is_result(cells)
    assert not is_result([{"id": "Q1", "concepturi": f"{at}Q1"}])
    found, reading = Results("x"), Reading()
    found.take(plain, reading, Audit({}))
    assert (found.found["Q1"].name, found.found["Q2"].name) == ("A", "B")
    assert [one.value for one in found.found["Q1"].statements["P57"]] == ["Q2"]


def test_a_relation_to_no_item_is_told() -> None:
    _, reading = results({"film": uri("Q1"), "director": literal("Mann"), "actor": literal("Al")})
    assert reading.unread == {
        "value of ?director that is no item": 1,
        "value of ?actor that is no item": 1,
    }


def test_dates_that_are_none_and_rows_that_are_none_are_told() -> None:
    row = {"film": uri("Q1"), "publicationDate": literal("2001-13-45")}
    _, reading = results(row, 5)  # type: ignore[arg-type]  # a stranger's file
    (told,) = reading.warnings
    assert told.startswith("x: Q1: ?publicationDate '2001-13-45' is no day, month or year of our ")
    assert reading.rejected == ["x: 1 rows whose ?film is no item of Wikidata."]
    with pytest.raises(SourceError, match=r"^x: the result of the query has no rows"):
        results()
