from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast

Read = Callable[[str], ast.PathPattern]


def relationship(pattern: ast.PathPattern) -> ast.RelationshipPattern:
    found = pattern.elements[1]
    assert isinstance(found, ast.RelationshipPattern)
    return found


@pytest.mark.parametrize(
    ("arrow", "direction"),
    [
        ("-->", "out"),
        ("<--", "in"),
        ("--", "both"),
        ("<-->", "both"),
        ("-[]->", "out"),
        ("<-[]-", "in"),
    ],
)
def test_directions(path: Read, arrow: str, direction: str) -> None:
    assert relationship(path(f"(){arrow}()")).direction == direction


@pytest.mark.parametrize(
    ("length", "lower", "upper"),
    [
        ("*", 1, None),
        ("*2", 2, 2),
        ("*2..", 2, None),
        ("*..3", 1, 3),
        ("*0..3", 0, 3),
        ("*..", 1, None),
    ],
)
def test_lengths(path: Read, length: str, lower: int, upper: int | None) -> None:
    assert relationship(path(f"()-[{length}]-()")).length == ast.Repetition(lower, upper)


@pytest.mark.parametrize(
    ("quantifier", "lower", "upper"),
    [
        ("+", 1, None),
        ("*", 0, None),
        ("{2}", 2, 2),
        ("{1,3}", 1, 3),
        ("{,3}", 0, 3),
        ("{2,}", 2, None),
    ],
)
def test_quantifiers(path: Read, quantifier: str, lower: int, upper: int | None) -> None:
    wanted = ast.Repetition(lower, upper)
    assert relationship(path(f"()-[:X]->{quantifier}()")).quantifier == wanted
    part = path(f"((a)-->(b)){quantifier}").elements[0]
    assert isinstance(part, ast.ParenthesizedPath)
    assert part.quantifier == wanted


def test_everything_in_a_relationship(path: Read) -> None:
    found = relationship(path("()-[r:A|B {x: 1} WHERE r.y > 2]->()"))
    assert found.variable == ast.Variable("r")
    assert isinstance(found.types, ast.LabelOr)
    assert isinstance(found.properties, ast.MapLiteral)
    assert isinstance(found.where, ast.Comparison)


def test_everything_in_a_node(path: Read) -> None:
    (node,) = path("(n:A {x: $y} WHERE n.z)").elements
    assert isinstance(node, ast.NodePattern)
    assert node.variable is not None
    assert node.labels is not None
    assert node.properties is not None
    assert node.where is not None
    assert path("(where)").elements == (ast.NodePattern(ast.Variable("where")),)


def test_parts_among_nodes(path: Read) -> None:
    found = path("(a) ((b)-->(c) WHERE b.x){2} (d)")
    assert [type(element).__name__ for element in found.elements] == [
        "NodePattern",
        "ParenthesizedPath",
        "NodePattern",
    ]


@pytest.mark.parametrize(
    ("words", "kind", "count"),
    [
        ("ANY", "any", 1),
        ("ANY 2 PATHS", "any", 2),
        ("ANY SHORTEST", "shortest", 1),
        ("SHORTEST 3", "shortest", 3),
        ("ALL SHORTEST PATHS", "all shortest", 1),
        ("SHORTEST 2 PATH GROUPS", "shortest groups", 2),
    ],
)
def test_selectors(path: Read, words: str, kind: str, count: int) -> None:
    selector = path(f"p = {words} (a)-->+(b)").selector
    assert selector is not None
    assert (selector.kind, selector.count) == (kind, count)


def test_path_functions(path: Read) -> None:
    found = path("p = shortestPath((a)-[*]-(b))")
    assert found.shortest == "shortestPath"
    assert found.variable == ast.Variable("p")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("()-[:X..2]-()", "InvalidRelationshipPattern"),
        ("()-[:X*-2]-()", "InvalidRelationshipPattern"),
        ("((a)-->(b)){3,2}", "InvalidRelationshipPattern"),
        ("((a)-->(b)){0}", "InvalidRelationshipPattern"),
        ("()-[:X]-", "UnexpectedSyntax"),
        ("(a", "UnexpectedSyntax"),
        ("()-[:X>()", "UnexpectedSyntax"),
    ],
)
def test_wrong_patterns(refusal: Callable[[str], CypherError], text: str, code: str) -> None:
    assert refusal(f"MATCH {text} RETURN 1").code == code


def test_the_error_inside_a_pattern_is_told_where_an_expression_might_stand(
    refusal: Callable[[str], CypherError],
) -> None:
    assert refusal("MATCH (n) WHERE (n)-[:X*-2]->() RETURN n").code == "InvalidRelationshipPattern"
