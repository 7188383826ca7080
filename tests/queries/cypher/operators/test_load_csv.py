from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine


@pytest.fixture
def opened(tmp_path: Path) -> NetworkXStore:
    (tmp_path / "a.csv").write_text("k\n1\n2\n")
    return NetworkXStore(":memory:", CypherEngine(import_dir=tmp_path))


def test_the_line_goes_along_with_the_row(opened: NetworkXStore) -> None:
    text = (
        "LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS row WITH row.k AS k ORDER BY k DESC "
        "CALL (k) { RETURN k + '!' AS l } "
        "RETURN l, linenumber() AS n, file() ENDS WITH 'a.csv' AS f"
    )
    assert opened.run(text).rows == [("2!", 3, True), ("1!", 2, True)]


def test_the_line_makes_no_groups_of_its_own(opened: NetworkXStore) -> None:
    text = "LOAD CSV FROM 'file:///a.csv' AS row WITH row RETURN count(*) AS n"
    assert opened.run(text).value() == [3]


def test_the_plan_says_what_is_read(opened: NetworkXStore) -> None:
    plan = opened.run("EXPLAIN LOAD CSV FROM 'file:///a.csv' AS row RETURN row").plan
    assert plan is not None
    while plan.children:
        plan = plan.children[0]
    assert (plan.operator, plan.details) == ("LoadCSV", "row FROM 'file:///a.csv'")


def test_a_file_may_be_cancelled_by_its_rows(opened: NetworkXStore) -> None:
    with pytest.raises(CypherError) as caught:
        opened.run(
            "UNWIND range(1, 5000) AS x LOAD CSV FROM 'file:///a.csv' AS row RETURN row",
            row_budget=100,
        )
    assert caught.value.code == "RowBudgetExceeded"
