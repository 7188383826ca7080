from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.checked import Checked

BATCH = "CALL { CREATE () } IN TRANSACTIONS"


def test_batches_write_even_where_they_only_read(checked: Callable[..., Checked]) -> None:
    assert checked("CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x").writes


@pytest.mark.parametrize(
    "text",
    [
        f"CALL {{ {BATCH} }} RETURN 1 AS x",
        f"CREATE (a) WITH a {BATCH}",
        f"CALL {{ CREATE () }} {BATCH}",
        f"{BATCH} RETURN 1 AS x UNION {BATCH} RETURN 1 AS x",
        f"{BATCH} REPORT STATUS AS s RETURN s",
    ],
)
def test_where_they_may_not_stand(refusal: Callable[..., CypherError], text: str) -> None:
    assert refusal(text).code == "InvalidClauseComposition"


@pytest.mark.parametrize("rows", ["0", "-1", "1.5", "'x'"])
def test_rows_are_a_number_above_zero(refusal: Callable[..., CypherError], rows: str) -> None:
    assert refusal(f"{BATCH} OF {rows} ROWS").code == "InvalidArgumentValue"


def test_rows_read_no_variable(refusal: Callable[..., CypherError]) -> None:
    assert refusal(f"WITH 2 AS n {BATCH} OF n ROWS").code == "UndefinedVariable"
