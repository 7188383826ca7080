from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast
from queries.cypher.syntax.parser import parse

WORDS = [
    "where",
    "with",
    "create",
    "match",
    "merge",
    "set",
    "remove",
    "delete",
    "detach",
    "optional",
    "unwind",
    "union",
    "distinct",
    "order",
    "limit",
    "skip",
    "call",
    "return",
    "foreach",
    "case",
]


def last(text: str) -> ast.Return:
    found = parse(text).parts[-1].clauses[-1]
    assert isinstance(found, ast.Return)
    return found


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "ending", ["", " ORDER BY {0}", " SKIP 1", " LIMIT 1", ", 1 AS b", " AS {0}", "    // end"]
)
def test_a_clause_word_is_a_variable_where_none_can_begin(word: str, ending: str) -> None:
    found = last(f"WITH 1 AS {word} RETURN {word}{ending.format(word)}")
    assert isinstance(found.items[0].expression, ast.Variable)
    assert found.items[0].name == word


@pytest.mark.parametrize("word", WORDS)
def test_a_variable_stands_before_the_next_clause(word: str) -> None:
    [single] = parse(f"WITH 1 AS {word} WITH {word} WHERE {word} = 1 RETURN 1").parts
    assert [type(clause) for clause in single.clauses] == [ast.With, ast.With, ast.Return]


@pytest.mark.parametrize(
    ("items", "distinct", "kind"),
    [
        ("distinct", False, ast.Variable),
        ("DISTINCT distinct", True, ast.Variable),
        ("distinct.a", False, ast.Property),
        ("DISTINCT order LIMIT 1", True, ast.Variable),
        ("distinct LIMIT 1", False, ast.Variable),
        ("distinct IS NULL", False, ast.IsNull),
        ("not ORDER BY not", False, ast.Variable),
        ("not LIMIT 1", False, ast.Variable),
        ("NOT order", False, ast.Not),
        ("NOT end", False, ast.Not),
        ("case + 1", False, ast.Arithmetic),
        ("case[0]", False, ast.Index),
        ("[case + 1, CASE WHEN case THEN case ELSE case END]", False, ast.ListLiteral),
        ("CASE [1] WHEN [1] THEN 2 END", False, ast.Case),
        ("CASE when WHEN 1 THEN 2 END", False, ast.Case),
        ("CASE case WHEN case THEN case ELSE case END", False, ast.Case),
        ("CASE end WHEN end THEN 2 END + case", False, ast.Arithmetic),
        ("CASE WHEN WHEN when THEN when END", False, ast.Case),
    ],
)
def test_what_follows_decides(items: str, distinct: bool, kind: type) -> None:  # noqa: FBT001 - a case
    found = last(f"RETURN {items}")
    assert found.distinct is distinct
    assert isinstance(found.items[0].expression, kind)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("RETURN ORDER BY 1", "ORDER"),
        ("RETURN LIMIT 1", "LIMIT"),
        ("MATCH (n) RETURN n, LIMIT 3", "LIMIT"),
        ("MATCH (n) WHERE RETURN n", "RETURN"),
        ("MATCH (n) WITH RETURN n", "RETURN"),
        ("UNWIND RETURN x", "RETURN"),
    ],
)
def test_a_clause_where_an_expression_is_missing(text: str, word: str) -> None:
    with pytest.raises(CypherError, match=f"Unexpected '{word}'"):
        parse(text)
