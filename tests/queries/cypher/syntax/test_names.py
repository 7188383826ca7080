from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Clauses = Callable[[str], tuple[ast.Clause, ...]]


def test_dotted_names_may_be_quoted(clauses: Clauses) -> None:
    (call,) = clauses("CALL a.`b c`.d()")
    assert isinstance(call, ast.CallProcedure)
    assert call.name == "a.b c.d"


@pytest.mark.parametrize("text", ["UNWIND [1] AS", "UNWIND [1] AS 1", "CALL a.1()"])
def test_what_is_no_name(refusal: Callable[[str], CypherError], text: str) -> None:
    assert refusal(text).code == "UnexpectedSyntax"
