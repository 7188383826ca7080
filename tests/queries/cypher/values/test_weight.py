"""Values that are small in memory and endless to look at."""

from __future__ import annotations

import time

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.values.weight import check_weight

DOUBLED = "WITH reduce(s = [1], x IN range(1, 60) | [s, s]) AS n "
MAPS = "WITH reduce(s = {a: 1}, x IN range(1, 60) | {a: s, b: s}) AS n "


@pytest.mark.parametrize("start", [DOUBLED, MAPS])
@pytest.mark.parametrize(
    "end",
    [
        "RETURN n",
        "RETURN [n] AS n",
        "RETURN n = n AS x",
        "RETURN DISTINCT n",
        "RETURN n AS x, count(*) AS c",
        "UNWIND [1, 2] AS y RETURN n ORDER BY n",
        "RETURN n < n AS x",
        "RETURN n IN [n] AS x",
        "CREATE (a) DELETE a RETURN n",
    ],
)
def test_lists_of_one_list_end_in_an_answer_or_a_sentence(start: str, end: str) -> None:
    started = time.monotonic()
    with NetworkXStore(":memory:", engine=CypherEngine()) as store:
        try:
            store.run(start + end)
        except CypherError as error:
            assert error.code == "NumberOutOfRange"  # noqa: PT017 - null is an answer as well
        assert store.run(start + "RETURN n IS NULL AS s").rows == [(False,)]
    assert time.monotonic() - started < 60


def test_each_item_counts_as_often_as_it_stands_there() -> None:
    row = [1] * 1_000
    check_weight([row] * 5_000)
    with pytest.raises(CypherError, match="10,000,000 are the most"):
        check_weight([row] * 10_000)


def test_depth_needs_no_stack() -> None:
    value: list[object] = []
    for _ in range(4_000):
        value = [value]
    check_weight(value)
    for _ in range(4_000):
        value = [value]
    with pytest.raises(CypherError, match="nested deeper"):
        check_weight(value)
