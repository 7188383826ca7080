"""The check of a whole query before it is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from queries.cypher.functions.registry import lookup
from queries.cypher.semantics import labels
from queries.cypher.semantics.checked import Checked
from queries.cypher.semantics.queries import check_query
from queries.cypher.semantics.state import State
from queries.cypher.syntax import ast
from queries.cypher.syntax.errors import did_you_mean, refused, too_deep

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from queries.cypher.semantics.procedures import Procedures, Signature
    from queries.cypher.semantics.state import FindFunction


def no_procedures(_: str) -> Signature | None:
    """Finds no procedure."""
    return None


def check(
    query: ast.Query,
    parameters: Mapping[str, Any] | None = None,
    *,
    procedures: Procedures = no_procedures,
    functions: FindFunction = lookup,
    known: Collection[str] = (),
    text: str | None = None,
) -> Checked:
    """Check a query: scopes, types as far as they are known, aggregates, writes, parameters.

    Only the types of the parameters' values matter, so what was checked holds for all values of
    the same types.

    Args:
        query: what the parser gave.
        parameters: the values given with the query.
        procedures: finds a procedure's signature by its name.
        functions: finds a function by its name.
        known: the names of all procedures, for hints.
        text: the query's text, for the errors.

    Raises:
        CypherError: the query is refused.
    """
    state = State(parameters or {}, procedures, functions, known)
    try:
        state.colons = labels.has_colons(query)
        columns = check_query(state, query, {})
        if query.mode != "explain":
            _check_parameters(query, state)
    except CypherError as error:
        error.text = error.text or text
        raise
    except RecursionError:  # the caller's own stack was deep
        refusal = too_deep(query.span)
        refusal.text = text
        raise refusal from None
    return Checked(query, tuple(columns), state.writes, frozenset(state.used), state.facts)


def _check_parameters(query: ast.Query, state: State) -> None:
    missing = sorted(state.used - set(state.parameters))
    if not missing:
        return
    for node in ast.walk(query):
        if isinstance(node, ast.Parameter) and node.name == missing[0]:
            raise refused(
                f"The query needs a value for ${missing[0]}.",
                "MissingParameter",
                node.span,
                kind="ParameterMissing",
                hint=did_you_mean(missing[0], state.parameters),
            )
