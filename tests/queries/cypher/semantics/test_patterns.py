from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked


def scope(found: Checked, place: int = 0) -> dict[str, str]:
    after = found.after(found.query.parts[0].clauses[place])
    return {name: str(kind) for name, kind in after.items()}


def test_what_a_match_binds(checked: Callable[..., Checked]) -> None:
    assert scope(checked("MATCH p = (a)-[r]->(b)-[s*2]->() RETURN 1")) == {
        "a": "NODE",
        "r": "RELATIONSHIP",
        "b": "NODE",
        "s": "LIST<RELATIONSHIP>",
        "p": "PATH",
    }


def test_what_is_repeated_is_a_list_outside(checked: Callable[..., Checked]) -> None:
    found = checked("MATCH (a) ((x)-[r]->(y) WHERE x.k < y.k){1,3} (b)-[s]->+(c) RETURN 1")
    assert scope(found) == {
        "a": "NODE",
        "x": "LIST<NODE>",
        "r": "LIST<RELATIONSHIP>",
        "y": "LIST<NODE>",
        "b": "NODE",
        "s": "LIST<RELATIONSHIP>",
        "c": "NODE",
    }


def test_what_is_not_repeated_is_bound_as_it_is(checked: Callable[..., Checked]) -> None:
    assert scope(checked("MATCH ((a)-[r]->(b)) RETURN a"))["r"] == "RELATIONSHIP"


def test_what_an_expression_reads_of_the_outside_is_known(
    checked: Callable[..., Checked],
) -> None:
    found = checked("MATCH (a), (b) RETURN [(a)-->(c) WHERE c.x > 1 | c] AS l")
    item = found.items(found.query.parts[0].clauses[1])[0]  # type: ignore[arg-type]
    assert found.outer(item.expression.pattern) == {"a"}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("MATCH (r)-[r]->() RETURN 1", "VariableTypeConflict"),
        ("WITH 1 AS n MATCH (n) RETURN 1", "VariableTypeConflict"),
        ("MATCH (n) WITH [n] AS n MATCH (n) RETURN 1", "VariableTypeConflict"),
        ("MATCH (a)-[r]->()-[r]->() RETURN 1", "RelationshipUniquenessViolation"),
        ("MATCH p = (p)-->() RETURN 1", "VariableAlreadyBound"),
        ("MATCH (x) MATCH ((x)-->(y)){2} RETURN 1", None),
        ("MATCH (n $p) RETURN 1", "InvalidParameterUse"),
        ("MATCH (n {x: m.y}) RETURN 1", "UndefinedVariable"),
        ("MATCH (n WHERE n) RETURN 1", "InvalidArgumentType"),
        ("MATCH p = shortestPath((a)-->()-->(b)) RETURN p", "InvalidRelationshipPattern"),
        ("MATCH p = shortestPath((a)-[*2..]->(b)) RETURN p", "InvalidRelationshipPattern"),
        ("MATCH p = shortestPath((a)-[*]->(a)) RETURN p", "InvalidRelationshipPattern"),
        ("MATCH (n:$(1)) RETURN n", "InvalidArgumentType"),
    ],
)
def test_refusals(refusal: Callable[..., CypherError], text: str, code: str | None) -> None:
    error = refusal(text, p={})
    assert error.code == (code or "VariableAlreadyBound")


def test_the_properties_may_read_what_the_same_match_binds(
    checked: Callable[..., Checked],
) -> None:
    checked("MATCH (a {x: b.x}), (b) RETURN a")


def test_a_variable_of_unknown_kind_may_be_a_node(checked: Callable[..., Checked]) -> None:
    checked("MATCH (a) WITH {n: a} AS m WITH m.n AS n MATCH (n)-->(b) RETURN b")
    checked("WITH null AS n MATCH (n) RETURN n")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("MATCH (n) WHERE (n)-->{1,2}() RETURN n", "UnexpectedSyntax"),
        ("MATCH (n) WHERE exists((n)-->+()) RETURN n", "UnexpectedSyntax"),
        ("MATCH (n) RETURN [(n)-->+(m) | m] AS x", "UnexpectedSyntax"),
        ("MATCH p = shortestPath((a)-[:R {k: 1}]->(b)) RETURN p", "InvalidRelationshipPattern"),
        (
            "MATCH (a), (b) RETURN allShortestPaths((a)-[*1..3 {k: 1}]->(b)) AS p",
            "InvalidRelationshipPattern",
        ),
        ("MATCH (a)-[*1..2]->(b)-->+(c) RETURN a", "InvalidRelationshipPattern"),
        ("MATCH (a)-[*]->(b), (b) ((x)-->(y))+ (c) RETURN a", "InvalidRelationshipPattern"),
        (
            "MATCH p = shortestPath((a)-[*]->(b)), (b)-->{2}(c) RETURN a",
            "InvalidRelationshipPattern",
        ),
    ],
)
def test_what_neo4j_refuses_in_patterns_too(
    refusal: Callable[..., CypherError], text: str, code: str
) -> None:
    assert refusal(text).code == code


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a)-[*1..2]->(b) MATCH (b)-->+(c) RETURN a",
        "MATCH (a)-[*1..2]->(b) WHERE EXISTS { (b)-->+(c) } RETURN a",
        "MATCH (a)-[r*1..2 {k: 1}]->(b) RETURN a",
    ],
)
def test_repetitions_of_two_kinds_in_two_places(text: str, checked: Callable[..., Checked]) -> None:
    assert checked(text).columns == ("a",)
