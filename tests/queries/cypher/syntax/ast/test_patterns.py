from __future__ import annotations

from queries.cypher.syntax import ast, parse


def test_an_empty_pattern_has_only_what_it_says() -> None:
    clause = parse("MATCH ()--() RETURN 1").parts[0].clauses[0]
    assert clause == ast.Match(
        (ast.PathPattern((ast.NodePattern(), ast.RelationshipPattern(), ast.NodePattern())),)
    )


def test_the_two_spellings_of_an_undirected_relationship_can_be_told_apart() -> None:
    assert ast.RelationshipPattern(both_arrows=True) != ast.RelationshipPattern()
