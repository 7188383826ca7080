from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import parse
from queries.script import Statement, statements


def test_semicolons_end_statements_and_empty_ones_are_left_out() -> None:
    found = list(statements(";RETURN 1;\n\n;  MATCH (n)\nRETURN n ;"))
    assert found == [Statement("RETURN 1", 1), Statement("MATCH (n)\nRETURN n", 3)]


def test_the_last_statement_needs_no_semicolon() -> None:
    assert [found.text for found in statements("RETURN 1; RETURN 2")] == ["RETURN 1", "RETURN 2"]


def test_semicolons_in_strings_names_and_comments_end_nothing() -> None:
    script = 'RETURN \';\' AS `a;b` /* ; */; // RETURN 9;\nRETURN "\\";"'
    texts = [found.text for found in statements(script)]
    assert texts == ["RETURN ';' AS `a;b`", 'RETURN "\\";"']


def test_a_script_of_nothing_has_no_statements() -> None:
    assert list(statements(" // nothing\n")) == []


def test_a_string_that_does_not_end_is_refused_before_anything_is_given() -> None:
    with pytest.raises(CypherError, match="does not end") as caught:
        list(statements("CREATE (n);\nCREATE (m {name: 'x});"))
    assert "line 2" in str(caught.value)


def test_a_real_script_is_cut_and_parsed(shared: Path) -> None:
    script = (shared / "data" / "cypher" / "movies" / "movies.cypher").read_text(encoding="utf-8")
    found = list(statements(script))
    assert found
    for statement in found:
        assert parse(statement.text).parts
