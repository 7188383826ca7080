from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from queries.cypher.syntax import ast, parse


def test_trees_that_say_the_same_are_equal_wherever_they_stand() -> None:
    assert parse("RETURN  1+x") != parse("RETURN 1 + x")  # the columns' names differ
    assert parse("RETURN  1+x AS y") == parse("RETURN 1 + x AS y")
    assert hash(parse("RETURN  1+x AS y")) == hash(parse("RETURN 1 + x AS y"))


def test_nodes_never_change() -> None:
    with pytest.raises(FrozenInstanceError):
        ast.Variable("x").name = "y"  # type: ignore[misc]


def test_the_walk_gives_parents_first_and_everything() -> None:
    query = parse("MATCH (a)-[:X]->() RETURN [a.x, 1] AS y")
    names = [type(node).__name__ for node in ast.walk(query)]
    assert names[0] == "Query"
    assert names.index("Match") < names.index("PathPattern") < names.index("Return")
    assert {"LabelName", "ListLiteral", "Property", "Literal"} <= set(names)


def test_every_span_lies_in_its_parent() -> None:
    text = "MATCH p = (a:A {x: 1})-[r:X*1..2]->(b) WHERE a.x IN [1, 2] RETURN a, count(*) AS c"
    waiting: list[ast.Syntax] = [parse(text)]
    while waiting:
        node = waiting.pop()
        for child in ast.children(node):
            assert node.span[0] <= child.span[0] <= child.span[1] <= node.span[1], (node, child)
            waiting.append(child)
