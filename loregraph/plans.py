"""A query's plan as text: an indented tree with its figures in columns, or the Python code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.errors import LoregraphError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.results.plan import Plan

HEADS = ("operator", "details", "estimated rows", "rows", "hits", "ms")


def plan_text(plan: Plan | None) -> str:
    """Write the plan as a table: the tree in the first column, the figures beside it."""
    from graph.results.result import Result  # noqa: PLC0415 - keeps --help light
    from loregraph.formats.table import lines  # noqa: PLC0415 - keeps --help light

    rows = list(_rows(_given(plan), ""))
    used = [place for place in range(len(HEADS)) if any(row[place] is not None for row in rows)]
    table = Result(
        [HEADS[place] for place in used], [tuple(row[place] for place in used) for row in rows]
    )
    return "\n".join(lines(table))


def code_text(plan: Plan | None) -> str:
    """Give the Python code that the query was turned into."""
    code = _given(plan).arguments.get("code")
    if not code:
        raise LoregraphError("No code was made for this query: it is answered without any.")
    return str(code)


def _given(plan: Plan | None) -> Plan:
    if plan is None:
        raise LoregraphError("There is no plan to show: this statement is carried out at once.")
    return plan


def _rows(plan: Plan, indent: str) -> Iterator[tuple[Any, ...]]:
    arguments = plan.arguments
    estimate = None if plan.estimated_rows is None else round(plan.estimated_rows, 1)
    yield (
        f"{indent}{plan.operator}",
        plan.details,
        estimate,
        arguments.get("rows"),
        arguments.get("hits"),
        arguments.get("time"),
    )
    for child in plan.children:
        yield from _rows(child, f"{indent}  ")
