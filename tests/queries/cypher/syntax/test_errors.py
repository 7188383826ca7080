from __future__ import annotations

from queries.cypher.syntax.errors import did_you_mean, refused, too_deep


def test_near_names_are_offered_in_their_own_spelling() -> None:
    assert did_you_mean("tolowr", ["toLower", "toUpper"]) == "Did you mean toLower?"
    assert did_you_mean("zzz", ["toLower"]) == ""


def test_refusals_are_of_compile_time() -> None:
    error = refused("No.", "UnexpectedSyntax", (1, 2))
    assert (error.kind, error.phase, error.code) == (
        "SyntaxError",
        "compile time",
        "UnexpectedSyntax",
    )
    assert too_deep((0, 1)).hint
