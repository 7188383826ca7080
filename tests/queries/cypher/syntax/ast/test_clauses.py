from __future__ import annotations

from queries.cypher.syntax import ast, parse


def test_the_tree_of_a_small_query() -> None:
    one = ast.Literal(1, "integer")
    assert parse("UNWIND [1] AS x RETURN 1") == ast.Query(
        (
            ast.SingleQuery(
                (
                    ast.Unwind(ast.ListLiteral((one,)), ast.Variable("x")),
                    ast.Return((ast.ProjectionItem(one, "1"),)),
                )
            ),
        )
    )


def test_clauses_are_hashable_and_so_can_be_keys() -> None:
    query = parse("MATCH (n) SET n.x = 1 REMOVE n:A DELETE n")
    assert len(set(query.parts[0].clauses)) == 4
