from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked
from queries.cypher.syntax import ast

Check = Callable[..., Checked]


def test_calls_add_their_columns(checked: Check) -> None:
    found = checked("MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN b, 1 AS x } RETURN a, b, x")
    call = found.query.parts[0].clauses[1]
    assert isinstance(call, ast.CallSubquery)
    assert found.columns_of(call.query) == ("b", "x")
    assert found.outer(call.query) == {"a"}
    assert {name: str(kind) for name, kind in found.after(call).items()} == {
        "a": "NODE",
        "b": "NODE",
        "x": "INTEGER",
    }


def test_imports_in_parentheses_stay_visible_behind_with(checked: Check) -> None:
    checked("MATCH (a), (b) CALL (a) { WITH 1 AS x RETURN x + a.y AS y } RETURN y")
    checked("MATCH (a), (b) CALL (*) { RETURN a.x + b.x AS y } RETURN y")


def test_expressions_see_everything_outside_also_behind_with(checked: Check) -> None:
    found = checked(
        "MATCH (a) RETURN COUNT { MATCH (a)-->(b) WITH b WHERE b.x = a.x RETURN b } AS c"
    )
    item = found.items(found.query.parts[0].clauses[1])[0]  # type: ignore[arg-type]
    assert found.outer(item.expression.query) == {"a"}  # type: ignore[attr-defined]


def test_the_aggregates_of_a_subquery_are_its_own(checked: Check) -> None:
    found = checked("MATCH (a) RETURN COLLECT { MATCH (b) RETURN count(b) } AS c")
    item = found.items(found.query.parts[0].clauses[1])[0]  # type: ignore[arg-type]
    assert not found.aggregates(item.expression)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("MATCH (a) CALL { RETURN a AS b } RETURN b", "UndefinedVariable"),
        ("MATCH (a) CALL (b) { RETURN 1 AS c } RETURN c", "UndefinedVariable"),
        ("MATCH (a) CALL { MATCH (a) RETURN a } RETURN a", "VariableAlreadyBound"),
        (
            "MATCH (a) CALL { WITH a RETURN 1 AS x UNION RETURN 2 AS y } RETURN 1",
            "DifferentColumnsInUnion",
        ),
        ("LOAD CSV FROM 'x' AS r LOAD CSV FROM 'x' AS r RETURN r", "VariableAlreadyBound"),
    ],
)
def test_refusals(refusal: Callable[..., CypherError], text: str, code: str) -> None:
    assert refusal(text).code == code


def test_transactions_and_their_status(checked: Check) -> None:
    found = checked(
        "UNWIND [1] AS x CALL { WITH x CREATE () } IN TRANSACTIONS OF 10 ROWS "
        "ON ERROR CONTINUE REPORT STATUS AS s RETURN s"
    )
    assert found.columns == ("s",)


def test_load_csv_binds_a_row(checked: Check) -> None:
    found = checked("LOAD CSV FROM 'x' AS row RETURN row")
    assert str(found.after(found.query.parts[0].clauses[0])["row"]) == "LIST<STRING>"


@pytest.mark.parametrize(
    "text",
    [
        "WITH 1 AS x RETURN COLLECT { WITH 2 AS x RETURN x } AS a",
        "WITH 1 AS x RETURN COUNT { RETURN 2 AS x } AS a",
        "WITH 1 AS x CALL (x) { WITH x + 1 AS x RETURN x AS y } RETURN y",
    ],
)
def test_names_of_outside_are_not_given_anew(
    refusal: Callable[..., CypherError], text: str
) -> None:
    assert refusal(text).code == "VariableAlreadyBound"


def test_the_same_variable_may_be_named_again(checked: Check) -> None:
    checked("WITH 1 AS x RETURN EXISTS { WITH x AS x RETURN x } AS a")


def test_star_gives_nothing_back_that_was_imported(
    checked: Check, refusal: Callable[..., CypherError]
) -> None:
    checked("WITH 1 AS x CALL (x) { MATCH (n) RETURN * } RETURN x, n")
    assert refusal("WITH 1 AS x CALL (x) { RETURN * } RETURN 1").code == "NoVariablesInScope"


@pytest.mark.parametrize("inner", ["MATCH (n)", "WITH 1 AS x", "CALL { RETURN 1 AS y }"])
def test_a_call_ends_as_a_query_does(refusal: Callable[..., CypherError], inner: str) -> None:
    assert refusal(f"CALL {{ {inner} }} RETURN 1").code == "InvalidClauseComposition"
