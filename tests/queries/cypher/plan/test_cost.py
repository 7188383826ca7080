from __future__ import annotations

import pytest

from queries.cypher.plan.cost import how_many
from queries.cypher.syntax import ast, parse


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ("[7, 8, 9]", 3),
        ("[]", 1),
        ("range(1, 1000)", 1000),
        ("range(0, 10, 5)", 3),
        ("range(10, 0, 0)", 10),
        ("range(5, 1)", 1),
        ("range(1, $most)", 10),
        ("$values", 10),
    ],
)
def test_a_list_that_is_written_out_is_counted_any_other_is_guessed(
    values: str, count: int
) -> None:
    unwind = parse(f"UNWIND {values} AS x RETURN x").parts[0].clauses[0]
    assert isinstance(unwind, ast.Unwind)
    assert how_many(unwind.expression) == count
