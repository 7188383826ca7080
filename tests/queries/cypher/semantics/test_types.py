from __future__ import annotations

import pytest

from graph.values.point import Point
from graph.values.temporal import Date, Duration
from queries.cypher.semantics.types import (
    ANY,
    FLOAT,
    INTEGER,
    LIST,
    MAP,
    NODE,
    NULL,
    NUMBER,
    PROPERTY,
    STRING,
    could_be,
    join,
    join_all,
    list_of,
    parse_type,
    type_of_value,
)


def test_join() -> None:
    assert join(INTEGER, INTEGER) == INTEGER
    assert join(INTEGER, FLOAT) == NUMBER
    assert join(NULL, STRING) == join(STRING, NULL) == ANY
    assert (join_all([]), join_all([NULL]), join_all([NULL, STRING])) == (NULL, NULL, ANY)
    assert join(INTEGER, STRING) == ANY
    assert join(list_of(INTEGER), list_of(FLOAT)) == list_of(NUMBER)
    assert join(list_of(INTEGER), INTEGER) == ANY


def test_what_could_be() -> None:
    assert could_be(ANY, NODE)
    assert could_be(NULL, NODE)
    assert could_be(NUMBER, INTEGER)
    assert could_be(list_of(ANY), list_of(INTEGER))
    assert could_be(list_of(INTEGER), LIST)
    assert could_be(PROPERTY, STRING, MAP)
    assert not could_be(PROPERTY, NODE, MAP)
    assert not could_be(list_of(INTEGER), list_of(STRING))
    assert not could_be(STRING, INTEGER, MAP)


def test_names_of_signatures() -> None:
    assert parse_type("LIST<NODE>") == (list_of(NODE),)
    assert parse_type("STRING | LIST<ANY>") == (STRING, LIST)
    assert parse_type("LIST") == (LIST,)
    assert str(list_of(list_of(NODE))) == "LIST<LIST<NODE>>"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "NULL"),
        (True, "BOOLEAN"),
        (1, "INTEGER"),
        (1.0, "FLOAT"),
        ("a", "STRING"),
        ({}, "MAP"),
        ([1, None], "LIST<ANY>"),
        ([], "LIST<ANY>"),
        ((1, "a"), "LIST<ANY>"),
        (Date.parse("2000-01-01"), "DATE"),
        (Duration.parse("P1D"), "DURATION"),
        (Point(7203, 1.0, 2.0), "POINT"),
        (object(), "ANY"),
    ],
)
def test_values(value: object, name: str) -> None:
    assert str(type_of_value(value)) == name
