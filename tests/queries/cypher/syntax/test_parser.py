from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import parse

Refused = Callable[[str], CypherError]


@pytest.mark.parametrize(("text", "mode"), [("EXPLAIN", "explain"), ("profile", "profile")])
def test_modes(text: str, mode: str) -> None:
    assert parse(f"{text} RETURN 1").mode == mode
    assert parse("RETURN 1").mode is None


def test_a_semicolon_may_end_a_statement() -> None:
    assert parse("RETURN 1;") == parse("RETURN 1 ; // done")


def test_a_second_statement_is_refused(refusal: Refused) -> None:
    error = refusal("RETURN 1; RETURN 2")
    assert "one statement" in error.message
    assert error.span == (10, 16)
    assert error.hint == "Run each statement by a call of its own."


@pytest.mark.parametrize("text", ["", " \n", "// nothing", ";", " ; ;", "EXPLAIN", "profile ;"])
def test_an_empty_query_is_called_empty(refusal: Refused, text: str) -> None:
    error = refusal(text)
    assert error.code == "UnexpectedSyntax"
    assert str(error).startswith("SyntaxError: The query is empty. Write one, such as ")


def test_a_query_behind_a_semicolon_is_not_empty(refusal: Refused) -> None:
    assert "Unexpected ';'" in refusal("; RETURN 1").message


def test_the_error_shows_the_line_and_a_caret(refusal: Refused) -> None:
    shown = str(refusal("MATCH (n)\nWERE n.x\nRETURN n"))
    assert "line 2, column 1" in shown
    assert "WERE n.x\n  ^^^^" in shown
    assert "Did you mean WHERE?" in shown


@pytest.mark.parametrize(("text", "hint"), [("1 == 2", "single ="), ("1 != 2", "<>")])
def test_operators_of_other_languages_are_known(refusal: Refused, text: str, hint: str) -> None:
    assert hint in refusal(f"RETURN {text}").hint


def test_what_was_expected_is_named(refusal: Refused) -> None:
    assert "expected" in refusal("MATCH (n)-[r RETURN n").message


@pytest.mark.parametrize(
    ("before", "inside", "after"),
    [
        ("RETURN ", "(", "1"),
        ("RETURN ", "[", ""),
        ("RETURN ", "{a: ", ""),
        ("RETURN ", "NOT ", "true"),
        ("RETURN ", "-(", "x"),
        ("RETURN ", "CASE WHEN ", ""),
        ("RETURN ", "x[", ""),
        ("RETURN ", "EXISTS { MATCH (n) WHERE ", ""),
        ("RETURN ", "[x IN ", ""),
        ("RETURN x", ".y", ""),
        ("RETURN 1 IS :: ", "LIST<", "ANY"),
        ("MATCH ", "(", ""),
        ("MATCH (a:", "(", "A"),
        ("", "CALL { ", ""),
        ("", "FOREACH (x IN [1] | ", ""),
    ],
)
def test_deep_nesting_is_a_clear_error(
    refusal: Refused, before: str, inside: str, after: str
) -> None:
    assert refusal(before + inside * 10_000 + after).code == "NestingTooDeep"


def test_nesting_that_people_write_is_fine() -> None:
    parse("RETURN " + "(" * 90 + "1" + ")" * 90)
    parse("RETURN " + " + ".join("1" * 20_000))
    parse("RETURN " + " * ".join("1" * 5_000) + " + 1")
    parse("RETURN " + " || ".join("'a'" for _ in range(5_000)))
    parse("RETURN " + " OR ".join(f"x = {number}" for number in range(5000)))
    parse("WITH 1 AS x " * 5000 + "RETURN x")


def test_every_query_of_a_folder_of_questions_is_parsed(root: Path) -> None:
    found = sorted((root / "queries" / "canned").glob("*.cypher"))
    for file in found:
        parse(file.read_text(encoding="utf-8"))
