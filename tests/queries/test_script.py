from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import CypherError
from queries.cypher.syntax import parse
from queries.script import Command, Statement, is_whole, parts, placed


def texts(script: str) -> list[str]:
    return [part.text if isinstance(part, Statement) else f":{part.name}" for part in parts(script)]


def test_semicolons_end_statements_and_empty_ones_are_left_out() -> None:
    found = list(parts(";RETURN 1;\n\n;  MATCH (n)\nRETURN n ;"))
    assert found == [Statement("RETURN 1", 1, 1), Statement("MATCH (n)\nRETURN n", 3, 15)]


def test_the_last_statement_needs_no_semicolon_but_is_told_from_one() -> None:
    assert [part.ended for part in parts("RETURN 1; RETURN 2")] == [True, False]  # type: ignore[union-attr]
    assert texts("RETURN 1; RETURN 2") == ["RETURN 1", "RETURN 2"]


def test_semicolons_in_strings_names_and_comments_end_nothing() -> None:
    script = "RETURN ';' AS `a;b` /* ; */; // RETURN 9;\nRETURN \"\\\";\" // '\n;RETURN 4 / 2;"
    assert texts(script) == ["RETURN ';' AS `a;b`", 'RETURN "\\";"', "RETURN 4 / 2"]


@pytest.mark.parametrize("script", ["", " // nothing\n", "/* ; */", ";;"])
def test_a_script_of_nothing_has_no_parts(script: str) -> None:
    assert list(parts(script)) == []


def test_a_line_with_a_colon_is_a_command() -> None:
    script = "// first\n:param x => 'a;b';\n RETURN $x;\n  :begin\n:param y=>1"
    assert list(parts(script)) == [
        Command("param", "x => 'a;b'", 2, 9, 16),
        Statement("RETURN $x", 3, 29),
        Command("begin", "", 4, 42, 48),
        Command("param", "y=>1", 5, 49, 56),
    ]


def test_a_colon_inside_a_statement_is_no_command() -> None:
    assert texts("MATCH (n\n:Film)\nRETURN n;") == ["MATCH (n\n:Film)\nRETURN n"]


def test_an_error_moves_into_the_script() -> None:
    script = "RETURN 1;\nMATCH (n)\nRETRUN n;"
    broken = list(parts(script))[1]
    assert isinstance(broken, Statement)
    with pytest.raises(CypherError) as caught:
        parse(broken.text)
    error = placed(caught.value, script, broken.start)
    assert "line 3, column 1:\n  RETRUN n;\n  ^" in str(error)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("RETURN 1", False),
        ("RETURN 1;", True),
        ("RETURN 1; // done", True),
        ("RETURN ';", False),
        ("RETURN ';'; /*", False),
        ("RETURN 1; RETURN 2", False),
        (":schema", True),
        ("", True),
    ],
)
def test_what_can_be_run(text: str, whole: bool) -> None:  # noqa: FBT001 - a case of two
    assert is_whole(text) is whole


PIECES = st.lists(
    st.sampled_from(
        [
            "RETURN 1",
            ";",
            "'",
            '"',
            "`",
            "//",
            "/*",
            "*/",
            "\n",
            " ",
            ":param x",
            "\\",
            "a",
            "\r",
            ":",
        ]
    )
).map("".join)


@given(PIECES)
def test_any_text_is_cut_and_parts_stand_where_they_say(script: str) -> None:
    end = 0
    for part in parts(script):
        assert part.start >= end
        assert part.line == script.count("\n", 0, part.start) + 1
        if isinstance(part, Statement):
            assert script.startswith(part.text, part.start)
            end = part.start + len(part.text)
        else:
            assert script[part.start] == ":"
            assert script.startswith(part.argument, part.argument_start)
            end = part.argument_start + len(part.argument)


def test_a_real_script_is_cut_and_parsed(shared: Path) -> None:
    script = (shared / "data" / "cypher" / "movies" / "movies.cypher").read_text(encoding="utf-8")
    found = [part for part in parts(script) if isinstance(part, Statement)]
    assert [part.line for part in found] == [1, 2, 3, 4, 6]
    for statement in found:
        assert parse(statement.text).parts
