from __future__ import annotations

from queries.cypher.syntax import ast, parse


def test_a_command_is_the_only_clause_of_its_query() -> None:
    (part,) = parse("CREATE INDEX i FOR (n:A) ON (n.x)").parts
    assert part.clauses == (ast.CreateIndex(("A",), ("x",), name="i"),)
