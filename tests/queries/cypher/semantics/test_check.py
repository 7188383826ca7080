from __future__ import annotations

from collections.abc import Callable

from graph.results.errors import CypherError
from queries.cypher.semantics import check
from queries.cypher.semantics.check import no_procedures
from queries.cypher.semantics.checked import Checked
from queries.cypher.syntax import parse


def test_a_missing_parameter_is_named(refusal: Callable[..., CypherError]) -> None:
    error = refusal("RETURN $film, $year", film="x", yaer=1)
    assert (error.kind, error.code) == ("ParameterMissing", "MissingParameter")
    assert error.hint == "Did you mean yaer?"
    assert error.span == (14, 19)


def test_explain_needs_no_parameters(checked: Callable[..., Checked]) -> None:
    assert checked("EXPLAIN RETURN $film").parameters == {"film"}


def test_what_was_found_does_not_change_the_tree() -> None:
    text = "MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY n.x"
    query = parse(text)
    check(query)
    assert query == parse(text)


def test_without_procedures_there_are_none() -> None:
    assert no_procedures("db.labels") is None
