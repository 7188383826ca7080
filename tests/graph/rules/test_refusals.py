"""The errors of the schema name what they are about, as Neo4j writes it."""

from __future__ import annotations

import pytest

from graph.rules import refusals
from graph.rules.schema import LOOKUPS, Constraint, Index


@pytest.mark.parametrize(
    ("rule", "pattern"),
    [
        (Index("i", ("Film",), ("year", "title")), "(:Film {year, title})"),
        (Index("i", ("A", "B"), ("x",), "fulltext"), "(:A:B {x})"),
        (Constraint("c", ("R",), ("w",), "relationship"), "()-[:R {w}]-()"),
        (LOOKUPS[0], "(:<any-labels>)"),
        (LOOKUPS[1], "()-[:<any-types>]-()"),
    ],
)
def test_patterns(rule: Index | Constraint, pattern: str) -> None:
    assert refusals.pattern_of(rule) == pattern


def test_what_is_taken_is_named_with_all_values() -> None:
    rule = Constraint("two", ("P",), ("a", "b"))
    error = refusals.taken(rule, (1, ("x", 2.5)), 7)
    assert "a node :P with a = 1, b = ['x', 2.5] (node 7)" in error.message
    assert error.code == "ConstraintValidationFailed"


def test_a_missing_full_text_index_is_answered_with_those_there_are() -> None:
    known = [Index("words", ("A",), ("x",), "fulltext"), Index("i", ("A",), ("x",))]
    assert refusals.no_such_fulltext("nope", known).hint == "There are: words."
