"""Shorthands: a query that was checked, and the error of one that is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics import check
from queries.cypher.semantics.checked import Checked
from queries.cypher.semantics.procedures import Field, Signature
from queries.cypher.semantics.types import FLOAT, INTEGER, STRING
from queries.cypher.syntax import parse

SIGNATURES = {
    "test.cities": Signature(
        "test.cities", (Field("name", STRING),), (Field("city", STRING), Field("code", INTEGER))
    ),
    "test.number": Signature("test.number", (Field("in", FLOAT),), (Field("out", FLOAT),)),
    "test.write": Signature("test.write", writes=True),
}


@pytest.fixture
def checked() -> Callable[..., Checked]:
    """Check a query with parameters given as keywords."""

    def run(text: str, **parameters: Any) -> Checked:
        return check(parse(text), parameters, procedures=SIGNATURES.get, text=text)

    return run


@pytest.fixture
def refusal() -> Callable[..., CypherError]:
    """Give the error of a query that the checker refuses."""

    def run(text: str, **parameters: Any) -> CypherError:
        query = parse(text)
        with pytest.raises(CypherError) as caught:
            check(query, parameters, procedures=SIGNATURES.get, text=text)
        error = caught.value
        assert error.phase == "compile time"
        assert error.text == text
        assert error.span is not None
        return error

    return run


@pytest.fixture
def type_of(checked: Callable[..., Checked]) -> Callable[..., str]:
    """Give the type of an expression behind ``MATCH p = (n)-[r]->(m)`` and ``()-[rs*]->()``."""

    def run(expression: str, **parameters: Any) -> str:
        text = f"MATCH p = (n)-[r]->(m), ()-[rs*]->() RETURN {expression} AS it"
        found = checked(text, **parameters)
        clause = found.query.parts[0].clauses[1]
        return str(found.type_of(found.items(clause)[0].expression))  # type: ignore[arg-type]

    return run
