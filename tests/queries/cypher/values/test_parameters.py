"""Python's values become Cypher's, or are refused by the parameter's name."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from enum import IntEnum, StrEnum
from typing import Any

import pytest

from graph.elements import Node
from graph.results.errors import CypherError
from graph.values.temporal import Date, Duration
from queries.cypher.values.parameters import all_to_cypher, to_cypher


class Colour(StrEnum):
    RED = "red"


class Level(IntEnum):
    HIGH = 3


class Scalar:
    """What numbers of numpy look like."""

    def item(self) -> float:
        return 2.5


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("text", "text"),
        ((1, [2]), [1, [2]]),
        ({"a": (1,)}, {"a": [1]}),
        (OrderedDict(a=1), {"a": 1}),
        (dt.date(2020, 2, 29), Date(2020, 2, 29)),
        (dt.timedelta(1), Duration(days=1)),
        (Date(2020), Date(2020)),
        (Colour.RED, "red"),
        (Level.HIGH, 3),
        (Scalar(), 2.5),
    ],
)
def test_values(given: Any, expected: Any) -> None:
    made = to_cypher(given)
    assert made == expected
    assert type(made) is type(expected)


@pytest.mark.parametrize(
    "value",
    [object(), {1, 2}, b"bytes", {1: 2}, [object()], "\ud800", 2**63, 3j, Node("x", [], {})],
)
def test_what_cypher_does_not_know(value: Any) -> None:
    with pytest.raises(CypherError, match=r"The parameter \$films"):
        all_to_cypher({"fine": 1, "films": value})
