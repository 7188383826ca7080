"""Aggregates over rows, with nulls, overflow, mixtures and bad percentiles."""

from __future__ import annotations

import math
import statistics
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from graph.values.temporal import Duration
from queries.cypher.functions import lookup
from queries.cypher.functions.aggregates import Distinct

NUMBERS = st.lists(st.integers(-(10**6), 10**6), min_size=2, max_size=20)


def over(name: str, values: Any, *further: Any, distinct: bool = False) -> Any:
    found = lookup(name)
    assert found is not None
    assert found.aggregate is not None
    accumulator = found.aggregate()
    if distinct:
        accumulator = Distinct(accumulator)
    for value in values:
        accumulator.add(value, *further)
    return accumulator.result()


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("count", [1, None, "a"], 2),
        ("count", [], 0),
        ("collect", [1, None, [2]], [1, [2]]),
        ("collect", [], []),
        ("sum", [33, None, 42], 75),
        ("sum", [], 0),
        ("sum", [1, 2.5], 3.5),
        ("sum", [2**63 - 1, 1], float(2**63)),
        ("sum", [Duration(1), None, Duration(0, 2)], Duration(1, 2)),
        ("avg", [1, 2, None], 1.5),
        ("avg", [], None),
        ("avg", [Duration(days=1), Duration(days=2)], Duration(0, 1, 43_200)),
        ("min", [1, "a", None, [1, 2], 0.2, "b"], [1, 2]),
        ("max", [1, "a", None, [1, 2], 0.2, "b"], 1),
        ("max", ["a", "b", "B", None, "abc"], "b"),
        ("min", [[1], [2], [2, 1]], [1]),
        ("max", [None], None),
        ("stDev", [], 0.0),
        ("stDev", [5], 0.0),
        ("stDevP", [5], 0.0),
    ],
)
def test_results(name: str, values: list[Any], expected: Any) -> None:
    result = over(name, values)
    assert result == expected
    assert type(result) is type(expected)


@pytest.mark.parametrize(
    ("values", "percentile", "continuous", "discrete"),
    [
        ([10, 20, 30], 0.5, 20, 20),
        ([10, 20], 0.5, 15.0, 10),
        ([10.0, None, 30.0, 20.0], 0.0, 10.0, 10.0),
        ([10.0, 20.0, 30.0], 1.0, 30.0, 30.0),
        ([10.0, 20.0, 30.0], 1, 30.0, 30.0),
        ([1, 2, 3, 4], 0.3, 1.9, 2),
        ([], 0.5, None, None),
        ([7], 0.1, 7, 7),
    ],
)
def test_percentiles(values: list[Any], percentile: Any, continuous: Any, discrete: Any) -> None:
    result = over("percentileCont", values, percentile)
    assert result == pytest.approx(continuous)
    assert type(result) is type(continuous)
    assert over("percentileDisc", values, percentile) == discrete


@pytest.mark.parametrize("name", ["percentileCont", "percentileDisc"])
@pytest.mark.parametrize("percentile", [1000, -1, 1.1, math.nan])
def test_percentiles_out_of_range(name: str, percentile: float) -> None:
    with pytest.raises(CypherError, match=r"between 0\.0 and 1\.0") as caught:
        over(name, [1], percentile)
    assert (caught.value.kind, caught.value.code) == ("ArgumentError", "NumberOutOfRange")


@given(NUMBERS)
def test_agreement_with_python(values: list[int]) -> None:
    assert over("sum", values) == sum(values)
    assert over("avg", values) == pytest.approx(statistics.fmean(values), abs=1e-6)
    assert over("stDev", values) == pytest.approx(statistics.stdev(values), abs=1e-3)
    assert over("stDevP", values) == pytest.approx(statistics.pstdev(values), abs=1e-3)
    assert (over("min", values), over("max", values)) == (min(values), max(values))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("sum", ["a"]),
        ("sum", [1, Duration(1)]),
        ("sum", [Duration(1), 1]),
        ("sum", [True]),
        ("avg", ["a"]),
        ("avg", [1, Duration(1)]),
        ("avg", [Duration(1), 1]),
        ("stDev", ["a"]),
    ],
)
def test_types_that_cannot_be_added_up(name: str, values: list[Any]) -> None:
    with pytest.raises(CypherError, match=rf"{name}\(\) (expects|cannot)") as caught:
        over(name, values)
    assert caught.value.kind == "TypeError"


def test_distinct_takes_each_value_once() -> None:
    assert over("count", [1, 1.0, None, "1", [1], (1.0,)], distinct=True) == 3
    assert over("collect", [1, 1.0, math.nan, -math.nan], distinct=True)[0] == 1
    assert over("percentileCont", [1, 1, 3], 0.5, distinct=True) == 2.0


def test_an_aggregate_is_no_function_of_one_row() -> None:
    found = lookup("count")
    assert found is not None
    with pytest.raises(CypherError, match="aggregate"):
        found.call(1)
