"""What a pattern can be joined by: equal values on both sides, each of one side alone."""

from __future__ import annotations

from queries.cypher.plan.joins import islands
from queries.cypher.plan.names import names_in
from queries.cypher.plan.pattern import Hop, Predicate
from queries.cypher.plan.way import Way
from queries.cypher.syntax import ast
from queries.cypher.syntax.parser import parse

OWN = {"a", "b", "c", "d", "r"}
HOP = Hop("r", "c", "d", "out", ())


def predicates(condition: str) -> list[Predicate]:
    match = parse(f"MATCH (a) WHERE {condition} RETURN 1").parts[0].clauses[0]
    assert isinstance(match, ast.Match)
    where = match.where
    assert where is not None
    parts = where.operands if isinstance(where, ast.And) else (where,)
    return [Predicate(part, names_in(part)) for part in parts]


def tied(condition: str) -> list[tuple[list[str], int, int, int]]:
    """The nodes of each island, and how many equations, own predicates and others it has."""
    way = Way({"a"}, [HOP], predicates(condition))
    return [
        (one.nodes, len(one.equations), len(one.predicates), len(one.left))
        for one in islands(way, ["b", "c", "d"], OWN)
    ]


def test_equations_tie() -> None:
    assert tied("a.x = b.x AND b.y + 1 = a.y AND b.z > 1 AND b.z > a.z") == [(["b"], 2, 1, 1)]
    assert tied("toLower(r.x) = a.x AND c.x = d.x") == [(["c", "d"], 1, 1, 0)]
    assert tied("a.x = b.x AND a.x = d.x") == [(["b"], 1, 0, 1), (["c", "d"], 1, 0, 1)]


def test_what_does_not_tie() -> None:
    assert tied("b.x = 1 AND a.x = 1") == []
    assert tied("a.x < b.x") == []
    assert tied("a.x = b.x = 1") == []
    assert tied("a.x + b.x = a.y") == []
    assert tied("b.x = c.x") == []
    assert tied("a.x = COUNT { (b)-->() }") == []


def test_nothing_is_bound() -> None:
    way = Way(set(), [HOP], predicates("a.x = b.x"))
    assert list(islands(way, ["a", "b", "c", "d"], OWN)) == []
