"""Values of Python as parameters."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from graph.values.temporal import Date, LocalDateTime
from queries.cypher.runtime.parameters import as_value, as_values


class Word(StrEnum):
    A = "a"


def test_plain_values_are_taken_as_they_are() -> None:
    given = {"a": 1, "b": "x", "c": None, "d": 1.5, "e": True}
    assert as_values(given) is given


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ((1, (2,)), [1, [2]]),
        ({"a": (1,)}, {"a": [1]}),
        (dt.date(2021, 2, 3), Date(2021, 2, 3)),
        (dt.datetime(2021, 2, 3, 4, 5), LocalDateTime(2021, 2, 3, 4, 5)),  # noqa: DTZ001
        (Word.A, "a"),
    ],
)
def test_other_values_are_converted(value: Any, wanted: Any) -> None:
    assert as_value(value) == wanted


@pytest.mark.parametrize("value", [2**63, object(), {1: 2}, [object()]])
def test_what_cypher_does_not_have_is_refused(value: Any, store: NetworkXStore) -> None:
    with pytest.raises(CypherError) as caught:
        store.run("RETURN $x AS x", x=value)
    assert caught.value.code == "InvalidParameterType"
