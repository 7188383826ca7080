from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.examples import FUNCTIONS, PROCEDURES
from queries.cypher.functions.registry import lookup
from queries.cypher.syntax import parse
from queries.script import Statement, parts


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_an_example_calls_its_function(name: str) -> None:
    text = FUNCTIONS[name]
    assert f"{name}(" in text
    try:
        parse(text)
    except CypherError:
        parse(f"RETURN {text}")


def test_names_are_written_as_they_are_registered() -> None:
    known = {name: lookup(name) for name in FUNCTIONS}
    assert [name for name, entry in known.items() if entry and entry.name != name] == []


@pytest.mark.parametrize("name", sorted(PROCEDURES))
def test_an_example_calls_its_procedure(name: str) -> None:
    *_, last = parts(PROCEDURES[name])
    assert isinstance(last, Statement)
    assert f"CALL {name}(" in last.text
    assert parse(last.text).parts
