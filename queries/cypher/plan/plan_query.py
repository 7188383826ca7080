"""From a checked query to Python: the plan and its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from queries.cypher import expressions
from queries.cypher.operators.pipeline import Setting, write_chain
from queries.cypher.operators.produce import Discard, ProduceResults
from queries.cypher.operators.schema import Command
from queries.cypher.operators.writer import Module
from queries.cypher.plan.build import build_query, changes
from queries.cypher.plan.context import Planning
from queries.cypher.plan.explain import Explained
from queries.cypher.plan.notices import notices_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.results.notification import Notification
    from queries.cypher.operators.base import Breaker, Chain
    from queries.cypher.runtime.imports import ImportFolder
    from queries.cypher.runtime.procedures import Registry
    from queries.cypher.semantics.checked import Checked
    from queries.cypher.syntax import ast


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A query as Python.

    Attributes:
        text: the query.
        columns: the names of its columns.
        writes: whether it may change the graph.
        mode: explain, profile, or None.
        source: the Python module; ``over(snapshot)`` in it gives a function from a Runtime to rows.
        names: the module's globals.
        spans: for each line of the source, the place in the query that it is about.
        sites: for each name that an expression calls, the place of the expression.
        explained: how it is answered, where EXPLAIN or PROFILE asks for it.
        purpose: what it changes: ``data``, ``schema`` or nothing.
        notices: what there is to say about the query.
    """

    text: str
    columns: tuple[str, ...]
    writes: bool
    mode: ast.Mode | None
    source: str
    names: dict[str, Any]
    spans: tuple[ast.Span | None, ...]
    sites: dict[str, ast.Span]
    explained: Explained | None
    purpose: str
    notices: tuple[Notification, ...]


def plan_query(
    text: str,
    checked: Checked,
    parameters: Mapping[str, Any],
    procedures: Registry,
    imports: ImportFolder,
    view: Any,
) -> QueryPlan:
    """Plan a query and write its Python."""
    expressions.load()
    query = checked.query
    planning = Planning(checked, view, parameters, procedures, imports)
    chain = build_query(planning, query, (), frozenset())
    end: Breaker = ProduceResults(columns=checked.columns) if checked.columns else Discard()
    end.rows = chain[-1].rows if chain else 1.0
    writes = checked.writes or changes(chain)
    module = Module(planning, writes=writes, profiled=query.mode == "profile")
    _write(module, chain, end)
    writes = checked.writes or changes(chain)
    plan = QueryPlan(
        text=text,
        columns=checked.columns,
        writes=writes,
        mode=query.mode,
        source=module.source,
        names=module.names,
        spans=tuple(span for _, span in module.lines),
        sites=module.sites,
        explained=Explained(text, chain, end, module) if query.mode else None,
        purpose=("schema" if isinstance(chain[0], Command) else "data") if writes else "",
        notices=notices_of(text, checked, view),
    )
    planning.view = None
    return plan


def _write(module: Module, chain: Chain, end: Breaker) -> None:
    setting = Setting(module, {})
    call = write_chain(setting, chain, end)
    module.run(call)
