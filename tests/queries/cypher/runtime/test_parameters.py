"""Values of Python as parameters."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from graph.values.temporal import Date, LocalDateTime
from queries.cypher.engine import CypherEngine
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


def holds_itself(kind: type) -> Any:
    made: Any = kind()
    if isinstance(made, list):
        made += [made, made]
    else:
        made["again"] = made
    return made


def nested(levels: int, kind: type = list) -> Any:
    made: Any = 1
    for _ in range(levels):
        made = [made] if kind is list else {"a": made}
    return made


@pytest.mark.parametrize(
    "value",
    [holds_itself(list), holds_itself(dict), nested(100_000), nested(5_000, dict)],
    ids=["itself", "itself in a map", "lists", "maps"],
)
@pytest.mark.parametrize("query", ["RETURN $p AS p", "UNWIND $p AS x RETURN x", "RETURN $p = $p"])
def test_what_is_nested_without_end_is_refused(value: Any, query: str) -> None:
    with (
        NetworkXStore(":memory:", CypherEngine()) as store,
        pytest.raises(CypherError, match="levels deep"),
    ):
        store.run(query, {"p": value})


@pytest.mark.parametrize("kind", [list, dict])
@pytest.mark.parametrize("levels", [1, 50, 200, 300, 320, 400, 480, 700])
def test_what_is_nested_deeply_is_answered_or_refused(levels: int, kind: type) -> None:
    with NetworkXStore(":memory:", CypherEngine()) as store:
        for query in ("RETURN $p AS p", "RETURN $p = $p AS p", "RETURN DISTINCT [$p, $p] AS p"):
            try:
                store.run(query, {"p": nested(levels, kind)})
            except CypherError as error:
                assert levels > 100, error  # noqa: PT017 - only deep ones may be refused
