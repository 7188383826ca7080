"""An answer in a notebook: a table, and below it the picture where there is something to draw."""

from __future__ import annotations

import html
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from graph.results.result import Result as PlainResult
from loregraph.formats import table
from loregraph.formats.values import cell, visible
from loregraph.shell.shell import changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.result import Result

MOST_ROWS: Final = 50
"""So many rows are shown; the answer itself keeps all."""
MOST_LETTERS: Final = 300
MOST_DRAWN: Final = 1_500
"""A picture of more elements would make a notebook too heavy to open."""
WIDTH: Final = 100
HEIGHT: Final = 520

FRAME: Final = (
    '<iframe sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"'
    ' title="{title}" style="width: 100%; height: {height}px; border: 0" srcdoc="{page}"></iframe>'
)
"""Without ``allow-same-origin`` the page's scripts reach neither the notebook nor its cookies."""
QUIET: Final = '<p style="opacity: 0.7">{}</p>'
PLAIN: Final = "tex2jax_ignore mathjax_ignore"
"""Classes by which a notebook leaves dollar signs alone: text of a graph is no formula."""


def as_text(result: Result) -> str:
    """Give the answer as aligned lines, the first rows where there are many."""
    part = PlainResult(result.columns, [*islice(result.rows, MOST_ROWS)])
    rows = table.lines(part, WIDTH) if _has_table(result) else ()
    return "\n".join([*rows, *_words(result), *filter(None, [_plan(result)])])


def as_html(result: Result) -> str:
    """Give the answer as markup in which no text of the graph is markup."""
    parts = [_table(result)] if _has_table(result) else []
    parts += [QUIET.format(html.escape(line)) for line in _words(result)]
    if result.plan is not None:
        parts.append(f"<pre>{html.escape(_plan(result))}</pre>")
    parts += _picture(result)
    return f'<div class="{PLAIN}">{"".join(parts)}</div>'


def _has_table(result: Result) -> bool:
    """Whether there are columns, and rows too where a plan alone was asked for."""
    return bool(result.columns) and (result.plan is None or bool(result.rows))


def _words(result: Result) -> Iterator[str]:
    """Say what the table does not: how many rows are left, what was changed, the hints."""
    left = len(result.rows) - MOST_ROWS
    if left > 0:
        yield f"... and {left:,} more rows"
    elif not result.rows and result.plan is None and result.columns:
        yield "No rows."
    done = changes(result.counters.as_dict().items())
    if done:
        yield ", ".join(done)
    elif not result.columns and result.plan is None:
        yield "Nothing was changed."
    yield from (visible(str(notification)) for notification in result.notifications)


def _plan(result: Result) -> str:
    if result.plan is None:
        return ""
    from loregraph.plans import plan_text  # noqa: PLC0415 - few answers have one

    return plan_text(result.plan, WIDTH)


def _table(result: Result) -> str:
    numeric = [_numeric(result, place) for place in range(len(result.columns))]
    heads = "".join(f"<th>{_escaped(name)}</th>" for name in result.columns)
    rows = "".join(
        f"<tr>{''.join(map(_cell, row, numeric))}</tr>" for row in islice(result.rows, MOST_ROWS)
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _numeric(result: Result, place: int) -> bool:
    shown = islice(result.rows, MOST_ROWS)
    return all(row[place] is None or type(row[place]) in (int, float) for row in shown)


def _cell(value: Any, right: bool) -> str:  # noqa: FBT001 - given by map
    side = "right" if right else "left"
    return f'<td style="text-align: {side}">{_escaped(cell(value))}</td>'


def _escaped(text: str) -> str:
    short = text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}\u2026"
    return html.escape(visible(short))


def _picture(result: Result) -> Iterator[str]:
    """Draw what is not too much, in a frame that can reach nothing outside itself."""
    drawn = sum(1 for _ in islice(result.elements(), MOST_DRAWN + 1))
    if drawn > MOST_DRAWN:
        yield QUIET.format(
            f"More than {MOST_DRAWN:,} nodes and relationships are not drawn in a notebook: "
            '<code>result.picture().save("page.html")</code> makes a page of them.'
        )
    elif drawn:
        page = html.escape(result.picture().html())
        yield FRAME.format(title="Picture of the answer", height=HEIGHT, page=page)
