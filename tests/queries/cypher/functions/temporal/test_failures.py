"""Which kind of error a wrong text and a wrong part are."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from graph.values.temporal import Date
from queries.cypher.functions.temporal.failures import building, cannot_make, reading


def test_kinds() -> None:
    with pytest.raises(CypherError, match="month 13") as text, reading():
        Date.parse("2020-13-01")
    with pytest.raises(CypherError, match="month 13") as part, building():
        Date(2020, 13)
    assert (text.value.kind, part.value.kind) == ("SyntaxError", "ArgumentError")
    assert cannot_make("a date", 1).kind == "TypeError"
