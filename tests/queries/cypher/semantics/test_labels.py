from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked
from queries.cypher.semantics.labels import check_symbols, has_colons
from queries.cypher.syntax import parse


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a:A:B) MATCH (b:C|D) RETURN a",
        "MATCH (a:A:B)-[r:X|Y]->(b) RETURN a",
        "MATCH (a:A:B) WHERE a:C:D RETURN a",
        "MATCH (a:A:B) CALL (a) { MATCH (a:C|D) RETURN 1 AS x } RETURN x",
    ],
)
def test_what_goes_together(checked: Callable[..., Checked], text: str) -> None:
    assert has_colons(parse(text))
    checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a:A:B), (b:!D) RETURN a",
        "MATCH (a:A:B)-[r:!X]->(b) RETURN a",
        "MATCH (a:A:B) WHERE EXISTS { (a:C|D) } RETURN a",
        "MATCH (a) RETURN a:A:B, a:%",
    ],
)
def test_what_does_not(refusal: Callable[..., CypherError], text: str) -> None:
    assert refusal(text).code == "InvalidLabelExpression"


def test_a_clause_without_colons_is_not_looked_at_twice() -> None:
    query = parse("MATCH (a:A&B|!C) RETURN a")
    assert not has_colons(query)
    check_symbols(query.parts[0].clauses[0])
