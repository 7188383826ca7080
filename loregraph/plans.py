"""A query's plan as text: a tree of operators with their figures, as data, or as Python code."""

from __future__ import annotations

import json
import shutil
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from graph.results.errors import LoregraphError
from graph.results.plan import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.results.plan import Plan

HEADS: Final = ("Operator", "Details", "Estimated", "Rows", "Hits", "ms")
NARROWEST: Final = 16
GAP: Final = "  "


def plan_text(plan: Plan | None, width: int | None = None) -> str:
    """Write the plan as a table no wider than the terminal.

    As Neo4j draws it, rows flow upwards; what runs inside an operator stands indented below it.
    """
    given = _given(plan)
    rows = list(_rows(given))
    used = [place for place in range(len(HEADS)) if any(row[place] for row in rows) or place < 3]
    table = [[HEADS[place] for place in used], *([row[place] for place in used] for row in rows)]
    lines = _fitted(table, width or shutil.get_terminal_size().columns)
    rule = "-" * max(map(len, lines))
    return "\n".join([lines[0], rule, *lines[1:], *_foot(given)])


def plan_json(plan: Plan | None) -> str:
    """Write the plan as JSON: each operator with its ``children``.

    Raises:
        LoregraphError: it is nested too deeply for that.
    """
    given = _given(plan)
    try:
        return json.dumps(given.data(), indent=2, ensure_ascii=False)
    except RecursionError:
        raise LoregraphError(
            "This plan is nested too deeply for JSON: read it as a table."
        ) from None


def code_text(plan: Plan | None) -> str:
    """Give the Python code that the query was turned into."""
    code = _given(plan).code
    if not code:
        raise LoregraphError(
            "No code was made for this query: a server plans it itself, or it is answered without."
        )
    return code


def _given(plan: Plan | None) -> Plan:
    if plan is None:
        raise LoregraphError("There is no plan to show: this statement is carried out at once.")
    return plan


def _rows(plan: Plan) -> Iterator[list[str]]:
    """Give each operator as cells, the last one of the pipeline first."""
    from loregraph.formats.values import visible  # noqa: PLC0415 - keeps --help light

    for tree, operator in _tree(plan, ""):
        if operator is None:
            yield [tree, *[""] * (len(HEADS) - 1)]
            continue
        estimate = operator.estimated_rows
        figures = [operator.arguments.get(name) for name in FIGURES]
        yield [
            tree,
            visible(operator.details),
            "" if estimate is None else _number(estimate),
            *("" if figure is None else _number(figure) for figure in figures),
        ]


def _tree(plan: Plan | None, stem: str) -> Iterator[tuple[str, Plan | None]]:
    while plan is not None:
        yield f"{stem}+{plan.operator}", plan
        below, *inside = plan.children or (None,)
        for inner in inside:
            if inner is not None:
                yield f"{stem}|\\", None
                yield from _tree(inner, f"{stem}| ")
        plan = below


def _number(figure: float) -> str:
    if isinstance(figure, int):
        return f"{figure:,}"
    return f"{figure:,.0f}" if figure >= 1000 else f"{figure:.3g}"


def _fitted(table: Sequence[Sequence[str]], width: int) -> list[str]:
    """Align the columns; long details go on in the next line."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    others = sum(widths) - widths[1] + len(GAP) * (len(widths) - 1)
    widths[1] = min(widths[1], max(width - others, NARROWEST))
    lines = []
    for tree, details, *figures in table:
        folded = wrap(details, widths[1], break_on_hyphens=False) or [""]
        cells = [tree.ljust(widths[0]), folded[0].ljust(widths[1])]
        cells += [cell.rjust(size) for cell, size in zip(figures, widths[2:], strict=True)]
        lines.append(GAP.join(cells).rstrip())
        stem = tree[: tree.rindex("+") + 1].replace("+", "|") if "+" in tree else ""
        lines += [f"{stem.ljust(widths[0])}{GAP}{more}" for more in folded[1:]]
    return lines


def _foot(plan: Plan) -> list[str]:
    if plan.time is None:
        return []
    return ["", f"{plan.total('hits'):,.0f} hits, {_number(plan.total('time'))} ms."]
