"""Shorthands: a query's clauses, an expression, and the error of a refused query."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax import ast, parse


@pytest.fixture
def clauses() -> Callable[[str], tuple[ast.Clause, ...]]:
    """Give the clauses of a query of one part."""

    def read(text: str) -> tuple[ast.Clause, ...]:
        query = parse(text)
        assert len(query.parts) == 1
        return query.parts[0].clauses

    return read


@pytest.fixture
def expression() -> Callable[[str], ast.Expression]:
    """Give the tree of one expression."""

    def read(text: str) -> ast.Expression:
        clause = parse(f"RETURN {text} AS it").parts[0].clauses[0]
        assert isinstance(clause, ast.Return)
        return clause.items[0].expression

    return read


@pytest.fixture
def path() -> Callable[[str], ast.PathPattern]:
    """Give the tree of one path pattern."""

    def read(text: str) -> ast.PathPattern:
        clause = parse(f"MATCH {text} RETURN 1").parts[0].clauses[0]
        assert isinstance(clause, ast.Match)
        return clause.patterns[0]

    return read


@pytest.fixture
def refusal() -> Callable[[str], CypherError]:
    """Give the error of a text that the parser refuses."""

    def read(text: str) -> CypherError:
        with pytest.raises(CypherError) as caught:
            parse(text)
        error = caught.value
        assert error.phase == "compile time"
        assert error.text == text
        assert error.span is not None
        assert 0 <= error.span[0] <= error.span[1] <= len(text)
        return error

    return read
