"""An answer of the server as ours: rows, counters, plan and notifications."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from graph.results.counters import Counters
from graph.results.errors import CypherError
from graph.results.plan import Plan
from graph.results.result import Result
from graph.stores.neo4j.border import Incoming, outgoing
from graph.stores.neo4j.notes import notifications

if TYPE_CHECKING:
    from collections.abc import Mapping

    import neo4j
    from neo4j import ManagedTransaction, Session, Transaction

    Runner = Session | Transaction | ManagedTransaction

_ENDS: Final = "MATCH (n) WHERE elementId(n) IN $ids RETURN n"


def answered(
    runner: Runner,
    text: str | neo4j.Query,
    parameters: Mapping[str, Any],
    *,
    rows: int | None = None,
) -> Result:
    """Run a query and give its whole answer.

    Args:
        runner: a session, for a query that commits by itself, or a transaction.
        text: the query.
        parameters: as a user gave them.
        rows: the most rows that it may give.

    Raises:
        CypherError: it gives more rows than it may.
    """
    result = runner.run(text, outgoing(dict(parameters)))  # type: ignore[arg-type] # a session
    columns = list(result.keys())
    records = _fetched(result, rows)
    summary = result.consume()
    incoming = Incoming()
    converted = [tuple(map(incoming.value, record)) for record in records]
    if incoming.bare:
        known = _ends(runner, incoming.bare)
        incoming = Incoming(known)
        converted = [tuple(map(incoming.value, record)) for record in records]
    return Result(
        columns,
        converted,
        _counters(summary.counters),
        _plan(summary),
        notifications(summary.metadata),
        text if isinstance(text, str) else text.text,
    )


def _fetched(result: neo4j.Result, rows: int | None) -> list[list[Any]]:
    if rows is None:
        return [record.values() for record in result]
    fetched = [record.values() for record in result.fetch(rows + 1)]
    if len(fetched) > rows:
        raise CypherError(
            f"The query gave more than {rows:,} rows and was stopped.",
            kind="ResourceLimit",
            code="RowBudgetExceeded",
            hint="Narrow its patterns, add a LIMIT, or allow more rows.",
        )
    return fetched


def _ends(runner: Runner, ids: set[str]) -> dict[str, Any]:
    """Fetch the ends of relationships whose labels and properties the answer does not tell."""
    incoming = Incoming()
    found = runner.run(_ENDS, ids=sorted(ids))
    return {node.element_id: node for (node,) in (map(incoming.value, row) for row in found)}


def _counters(given: neo4j.SummaryCounters) -> Counters:
    return Counters.of(**{field.name: getattr(given, field.name) for field in fields(Counters)})


def _plan(summary: neo4j.ResultSummary) -> Plan | None:
    tree = summary.profile or summary.plan
    return _operator(tree) if tree else None


def _operator(tree: Mapping[str, Any]) -> Plan:
    arguments = tree.get("args", {})
    kept = {
        ours: arguments[theirs]
        for ours, theirs in (("rows", "Rows"), ("hits", "DbHits"), ("time", "Time"))
        if theirs in arguments and "profile" not in arguments
    }
    return Plan(
        tree["operatorType"].partition("@")[0],
        str(arguments.get("Details", "")),
        arguments.get("EstimatedRows"),
        tuple(map(_operator, tree.get("children", ()))),
        kept,
    )
