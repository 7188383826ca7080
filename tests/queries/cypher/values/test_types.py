"""The names of types, in errors and for valueType()."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.values.point import CARTESIAN, Point
from graph.values.temporal import Date, DateTime, LocalDateTime
from queries.cypher.values.elements import NodeRef
from queries.cypher.values.types import describe, type_name, value_type


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "NULL"),
        (1, "INTEGER NOT NULL"),
        ([], "LIST<NOTHING> NOT NULL"),
        ([1, 2], "LIST<INTEGER NOT NULL> NOT NULL"),
        ([1, 2.5], "LIST<INTEGER NOT NULL | FLOAT NOT NULL> NOT NULL"),
        ([1, "a", None], "LIST<STRING | INTEGER> NOT NULL"),
        ([None], "LIST<NULL> NOT NULL"),
        ([[1], [None]], "LIST<LIST<NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL"),
        ({}, "MAP NOT NULL"),
        (Date(2020), "DATE NOT NULL"),
        (DateTime(LocalDateTime(2020)), "ZONED DATETIME NOT NULL"),
        (Point(CARTESIAN, 1, 2), "POINT NOT NULL"),
        (NodeRef(None, 1), "NODE NOT NULL"),
    ],
)
def test_value_types(value: Any, expected: str) -> None:
    assert value_type(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "null"),
        (True, "a boolean (true)"),
        (3, "an integer (3)"),
        ("a", "a string ('a')"),
        ("a" * 100, "a string"),
        ([1], "a list"),
        (NodeRef(None, 1), "a node"),
        (object(), "a object"),
    ],
)
def test_descriptions(value: Any, expected: str) -> None:
    assert describe(value) == expected
    assert type_name(value)


def test_very_deep_values_are_refused() -> None:
    deep: Any = 1
    for _ in range(50_000):
        deep = [deep]
    with pytest.raises(CypherError, match="nested deeper"):
        value_type(deep)
