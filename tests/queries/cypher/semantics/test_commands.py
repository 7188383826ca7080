from __future__ import annotations

from collections.abc import Callable

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked


def test_show_has_columns(checked: Callable[..., Checked]) -> None:
    assert checked("SHOW FUNCTIONS").columns == ("name", "category", "description")
    assert checked("SHOW INDEXES YIELD name AS n, type").columns == ("n", "type")
    assert checked("SHOW INDEXES YIELD name RETURN name AS x").columns == ("x",)


def test_an_unknown_column_is_refused(refusal: Callable[..., CypherError]) -> None:
    error = refusal("SHOW INDEXES YIELD nam")
    assert error.code == "UndefinedVariable"
    assert "name" in error.hint


def test_commands_have_no_columns(checked: Callable[..., Checked]) -> None:
    found = checked("CREATE CONSTRAINT $c FOR (n:A) REQUIRE n.x IS UNIQUE", c="x")
    assert found.columns == ()
    assert found.parameters == {"c"}
