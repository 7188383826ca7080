from __future__ import annotations

import pytest

from graph.results.errors import CypherError, StoreBusyError, StoreError, UsageError
from viz.explorer.refusals import Refusal, body, told


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Refusal("No.", 403), 403),
        (CypherError("No."), 400),
        (CypherError("No.", kind="ResourceLimit"), 422),
        (UsageError("No."), 400),
        (StoreBusyError("No."), 503),
        (StoreError("No."), 500),
        (MemoryError(), 422),
        (KeyError("inside"), 500),
    ],
)
def test_each_error_has_its_status_and_a_sentence(error: Exception, status: int) -> None:
    found, parts = told(error)
    assert found == status
    assert parts["error"]["message"].endswith(".")
    assert "inside" not in parts["error"]["message"]


def test_an_error_in_a_query_says_where() -> None:
    error = CypherError("No.", code="X", span=(9, 12), hint="Do.", text="RETURN 1\n+ x")
    _, parts = told(error)
    assert parts["error"] == {
        "message": "No.",
        "kind": "SyntaxError",
        "code": "X",
        "hint": "Do.",
        "span": (9, 12),
        "line": 2,
    }


def test_half_a_letter_in_a_sentence_does_not_break_it() -> None:
    assert body(Refusal("\ud800."))[1].startswith(b'{"error"')
