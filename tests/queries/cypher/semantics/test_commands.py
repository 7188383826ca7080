from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked


def test_show_has_columns(checked: Callable[..., Checked]) -> None:
    assert checked("SHOW FUNCTIONS").columns == ("name", "category", "description")
    assert checked("SHOW INDEXES YIELD name AS n, type").columns == ("n", "type")
    assert checked("SHOW INDEXES YIELD name RETURN name AS x").columns == ("x",)


def test_an_unknown_variable_behind_yield_is_refused(refusal: Callable[..., CypherError]) -> None:
    error = refusal("SHOW INDEXES YIELD name RETURN nam")
    assert error.code == "UndefinedVariable"
    assert "name" in error.hint


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (:A {x: 1}) CREATE INDEX FOR (a:A) ON (a.x)",
        "CREATE INDEX FOR (a:A) ON (a.x) RETURN 1 AS one",
        "CALL { DROP INDEX i } RETURN 1 AS one",
        "CALL { SHOW INDEXES YIELD name RETURN name } RETURN name",
    ],
)
def test_commands_stand_alone(refusal: Callable[..., CypherError], text: str) -> None:
    assert "a query of its own" in refusal(text).message


def test_commands_have_no_columns(checked: Callable[..., Checked]) -> None:
    found = checked("CREATE CONSTRAINT $c FOR (n:A) REQUIRE n.x IS UNIQUE", c="x")
    assert found.columns == ()
    assert found.parameters == {"c"}
