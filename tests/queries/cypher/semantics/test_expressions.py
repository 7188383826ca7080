from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError

TypeOf = Callable[..., str]
Refused = Callable[..., CypherError]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1", "INTEGER"),
        ("[1, 2]", "LIST<INTEGER>"),
        ("[1, 2.0]", "LIST<NUMBER>"),
        ("[1, 'a']", "LIST<ANY>"),
        ("[1, null]", "LIST<ANY>"),
        ("{a: 1}", "MAP"),
        ("n", "NODE"),
        ("r", "RELATIONSHIP"),
        ("rs", "LIST<RELATIONSHIP>"),
        ("p", "PATH"),
        ("n.x", "PROPERTY VALUE"),
        ("n['x']", "PROPERTY VALUE"),
        ("{a: 1}.a", "ANY"),
        ("[1, 2][0]", "INTEGER"),
        ("[1, 2][0..1]", "LIST<INTEGER>"),
        ("n.x IS NULL", "BOOLEAN"),
        ("n:A OR m:B", "BOOLEAN"),
        ("CASE WHEN true THEN 1 ELSE 2 END", "INTEGER"),
        ("CASE n.x WHEN 1 THEN 'a' ELSE 2 END", "ANY"),
        ("[x IN [1] | x + 0.5]", "LIST<FLOAT>"),
        ("[x IN nodes(p)]", "LIST<NODE>"),
        ("[(n)-->(o) | o]", "LIST<NODE>"),
        ("any(x IN [1] WHERE x > 0)", "BOOLEAN"),
        ("n {.x}", "MAP"),
        ("shortestPath((n)-[*]-(m))", "PATH"),
        ("EXISTS { (n)-->() }", "BOOLEAN"),
        ("COUNT { (n)-->() }", "INTEGER"),
        ("COLLECT { MATCH (n)-->(o) RETURN o }", "LIST<NODE>"),
    ],
)
def test_types(type_of: TypeOf, text: str, kind: str) -> None:
    assert type_of(text) == kind


def test_parameters_have_the_types_of_their_values(type_of: TypeOf) -> None:
    assert type_of("$x", x=[1, 2]) == "LIST<INTEGER>"
    assert type_of("$x", x=None) == "NULL"


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("MATCH (n) WHERE 1 RETURN n", "SyntaxError", "InvalidArgumentType"),
        ("RETURN NOT 'a'", "SyntaxError", "InvalidArgumentType"),
        ("RETURN true AND [1]", "SyntaxError", "InvalidArgumentType"),
        ("WITH 1 AS x RETURN x.y", "TypeError", "InvalidArgumentType"),
        ("MATCH p = () RETURN p.y", "SyntaxError", "InvalidArgumentType"),
        ("WITH 1 AS x RETURN x[0]", "TypeError", "InvalidArgumentType"),
        ("RETURN [1]['a']", "TypeError", "InvalidArgumentType"),
        ("RETURN 1 IN 2", "SyntaxError", "InvalidArgumentType"),
        ("RETURN [x IN 1 | x]", "SyntaxError", "InvalidArgumentType"),
        ("MATCH (n) RETURN (n)-->()", "SyntaxError", "UnexpectedSyntax"),
        ("MATCH (n) WHERE (n)-->(m) RETURN n", "SyntaxError", "UndefinedVariable"),
        ("RETURN [x IN [1] | y]", "SyntaxError", "UndefinedVariable"),
        ("RETURN [x IN [1] | count(*)]", "SyntaxError", "InvalidAggregation"),
        ("RETURN [x IN [1] | x] AS y, x", "SyntaxError", "UndefinedVariable"),
    ],
)
def test_refusals(refusal: Refused, text: str, kind: str, code: str) -> None:
    error = refusal(text)
    assert (error.kind, error.code) == (kind, code)


def test_a_near_variable_is_offered(refusal: Refused) -> None:
    error = refusal("MATCH (person) RETURN persn")
    assert error.hint == "Did you mean person?"
    assert error.span == (22, 27)


@pytest.mark.parametrize("text", ["1 IN n.x", "[x IN n.x | x]", "n.x AND true", "n.x.y", "n.x[0]"])
def test_properties_may_be_anything_that_is_stored(type_of: TypeOf, text: str) -> None:
    type_of(text)


@pytest.mark.parametrize("text", ["labels(n.x)", "n.x:A"])
def test_properties_are_never_nodes(refusal: Refused, text: str) -> None:
    assert refusal(f"MATCH (n) RETURN {text}").code == "InvalidArgumentType"


def test_patterns_are_conditions(type_of: TypeOf) -> None:
    assert type_of("NOT (n)-->(m)") == "BOOLEAN"
    assert type_of("CASE WHEN (n)-->(m) THEN 1 END") == "INTEGER"
    assert type_of("exists((n)-->())") == "BOOLEAN"
