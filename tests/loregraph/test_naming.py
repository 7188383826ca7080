from __future__ import annotations

import pytest

from loregraph.naming import named


@pytest.mark.parametrize(
    ("query", "kind", "code"),
    [
        ("RETURN foo", "SyntaxError", "UndefinedVariable"),
        ("MATCH (n) RETRUN n", "SyntaxError", "UnexpectedSyntax"),
        ("RETURN $x", "ParameterMissing", "MissingParameter"),
    ],
)
def test_our_checker_names_an_error(query: str, kind: str, code: str) -> None:
    found = named(query, {})
    assert found is not None
    assert (found.kind, found.code) == (kind, code)


def test_what_is_right_has_no_name() -> None:
    assert named("MATCH (n:Anything) RETURN n.x", {}) is None
    assert named("RETURN $x", {"x": 1}) is None
