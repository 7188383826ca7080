from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RETURN 1 MATCH (n) RETURN n", "RETURN must be the last"),
        ("MATCH (n)", "cannot end with MATCH"),
        ("WITH 1 AS x", "cannot end with WITH"),
        ("UNWIND [1] AS x", "cannot end with UNWIND"),
        ("CREATE (n) MATCH (m) RETURN m", "WITH is needed between CREATE and MATCH"),
        ("MATCH (n) SET n.x = 1 UNWIND [1] AS x RETURN x", "between SET and UNWIND"),
        ("MATCH (n) WHERE EXISTS { MATCH (m) SET m.x = 1 } RETURN n", "EXISTS"),
        ("RETURN COLLECT { RETURN 1 AS a, 2 AS b }", "exactly one column"),
        ("FOREACH (x IN [1] | MATCH (n))", "FOREACH"),
    ],
)
def test_clauses_that_do_not_fit(
    refusal: Callable[..., CypherError], text: str, words: str
) -> None:
    error = refusal(text)
    assert error.code == "InvalidClauseComposition"
    assert words in error.message


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        ("MATCH (n) RETURN n", False),
        ("CREATE (n)", True),
        ("MATCH (n) CALL (n) { SET n.x = 1 } RETURN n", True),
        ("FOREACH (x IN [1] | CREATE (n))", True),
        ("CALL test.write()", True),
        ("CREATE INDEX FOR (n:A) ON (n.x)", True),
        ("SHOW INDEXES", False),
        ("MATCH (n) FINISH", False),
    ],
)
def test_writes(checked: Callable[..., Checked], text: str, writes: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert checked(text).writes is writes


def test_the_parts_of_a_union_return_the_same_columns(
    checked: Callable[..., Checked], refusal: Callable[..., CypherError]
) -> None:
    assert checked("RETURN 1 AS a UNION RETURN 'x' AS a").columns == ("a",)
    assert refusal("RETURN 1 AS a UNION RETURN 2 AS b").code == "DifferentColumnsInUnion"


def test_scopes_around_a_clause(checked: Callable[..., Checked]) -> None:
    found = checked("MATCH (a) WITH a.x AS x UNWIND [1] AS y RETURN x, y")
    match, with_, unwind, _ = found.query.parts[0].clauses
    assert set(found.before(match)) == set()
    assert set(found.after(match)) == {"a"}
    assert set(found.before(unwind)) == set(found.after(with_)) == {"x"}
    assert set(found.after(unwind)) == {"x", "y"}


def test_walking_a_relationship_twice_is_refused_by_name(
    refusal: Callable[..., CypherError],
) -> None:
    error = refusal("MATCH REPEATABLE ELEMENTS (a)-[r]->{1,2}(b) RETURN r")
    assert "REPEATABLE ELEMENTS" in error.message


def test_unwind_binds_items(
    checked: Callable[..., Checked], refusal: Callable[..., CypherError]
) -> None:
    found = checked("UNWIND [[1], [2]] AS x RETURN x")
    assert str(found.after(found.query.parts[0].clauses[0])["x"]) == "LIST<INTEGER>"
    single = checked("UNWIND 1 AS x RETURN x")
    assert str(single.after(single.query.parts[0].clauses[0])["x"]) == "INTEGER"
    assert refusal("MATCH (x) UNWIND [1] AS x RETURN x").code == "VariableAlreadyBound"
