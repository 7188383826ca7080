"""Errors carry what the TCK names; values have a largest size."""

from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.values import failures


def test_kinds_and_codes() -> None:
    made = [
        failures.type_error("A."),
        failures.argument_error("B.", "NumberOutOfRange"),
        failures.arithmetic_error("C."),
    ]
    assert [(error.kind, error.code, error.phase) for error in made] == [
        ("TypeError", "InvalidArgumentType", "runtime"),
        ("ArgumentError", "NumberOutOfRange", "runtime"),
        ("ArithmeticError", "NumberOutOfRange", "runtime"),
    ]


def test_sizes() -> None:
    failures.check_items(failures.MAX_ITEMS)
    failures.check_characters(failures.MAX_CHARACTERS)
    with pytest.raises(CypherError, match="10,000,001 items of one value"):
        failures.check_items(failures.MAX_ITEMS + 1)
    with pytest.raises(CypherError, match="100,000,001 characters"):
        failures.check_characters(failures.MAX_CHARACTERS + 1)
