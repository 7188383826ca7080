from __future__ import annotations

import pytest

from graph.results.errors import CypherError
from queries.cypher.semantics.check import no_procedures
from queries.cypher.semantics.state import State, names_read
from queries.cypher.semantics.types import NODE
from queries.cypher.syntax import ast, parse


def test_a_subquery_that_reads_refuses_to_write() -> None:
    state = State({}, no_procedures)
    state.write(ast.Finish(), "SET")
    assert state.writes
    with state.subquery({}, "EXISTS"), pytest.raises(CypherError, match="EXISTS"):
        state.write(ast.Finish(), "SET")


def test_the_subquery_leaves_no_trace() -> None:
    state = State({}, no_procedures)
    with state.within("allowed"):
        with state.subquery({"n": NODE}, "COUNT"):
            assert (state.aggregation, state.no_writing) == ("forbidden", "COUNT")
            state.seen += 1
        assert (state.aggregation, state.no_writing, state.seen) == ("allowed", "", 0)


def test_names_that_are_read() -> None:
    scope = {"a": NODE, "b": NODE, "c": NODE}
    assert names_read(parse("MATCH (a)-->(x) RETURN b.y AS z"), scope) == {"a", "b"}
    assert names_read(parse("MATCH (x) RETURN *"), scope) == {"a", "b", "c"}
