"""What conditions demand of a property, by values that are known before it."""

from __future__ import annotations

import pytest

from queries.cypher.plan.demands import demands, listed
from queries.cypher.plan.names import names_in
from queries.cypher.plan.pattern import Predicate
from queries.cypher.syntax import ast
from queries.cypher.syntax.parser import parse


def condition(text: str) -> ast.Expression:
    match = parse(f"MATCH (n), (m) WHERE {text} RETURN n").parts[0].clauses[0]
    assert isinstance(match, ast.Match)
    assert match.where is not None
    return match.where


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("n.a = 1", [("a", "=", "=")]),
        ("1 <= n.a < m.b", [("a", "low", ">="), ("a", "high", "<")]),
        ("n.a IN [1]", [("a", "IN", "")]),
        ("n.a IS NOT NULL", [("a", "exists", "")]),
        ("n.a IS NULL", []),
        ("n.a STARTS WITH 'x'", [("a", "STARTS WITH", "")]),
        ("n.a = n.b", []),
        ("n.a = 1 OR n.a = $x", [("a", "IN", "")]),
        ("point.distance(n.a, m.p) < 3", [("a", "near", "<")]),
        ("3 >= point.distance(m.p, n.a)", [("a", "near", "<=")]),
        ("point.distance(n.a, m.p) > 3", []),
        ("point.distance(n.a, n.b) < 3", []),
        ("point.withinBBox(n.a, m.p, $q)", [("a", "box", "")]),
        ("point.withinBBox(m.p, n.a, $q)", []),
        ("m.a = 1", []),
    ],
)
def test_demands(text: str, wanted: list[tuple[str, str, str]]) -> None:
    test = condition(text)
    found = demands("n", [Predicate(test, names_in(test))], {"m"})
    assert [(one.key, one.kind, one.sign) for one in found] == wanted


def test_what_is_not_bound_yet_tells_nothing() -> None:
    test = condition("n.a = m.b")
    assert list(demands("n", [Predicate(test, names_in(test))], ())) == []


@pytest.mark.parametrize(
    "text", ["n.a = 1 OR n.b = 2", "n.a = 1 OR n.a > 2", "n.a = 1 OR n.a = m.b"]
)
def test_what_is_no_list(text: str) -> None:
    assert listed(condition(text)) is None
