"""Queries and ready-made questions: what they answer, drawn and as a table."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import ReadOnlyError
from viz.explorer.desk import HandedOnError
from viz.explorer.jobs.answer import answer
from viz.explorer.refusals import Refusal
from viz.picture import elements_of

if TYPE_CHECKING:
    from threading import Event

    from graph.results.result import Result
    from viz.explorer.desk import Asked, Desk

PREFIXES: Final = {"run": "", "explain": "EXPLAIN ", "profile": "PROFILE "}


def query(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Answer a query."""
    begun = time.perf_counter()
    text = asked["text"]
    result = ran(desk, asked, stop)
    drawn = result if next(iter(elements_of(result.rows[:1])), None) is not None else None
    most = min(asked.get("limit") or desk.terms.rows, desk.terms.rows)
    return answer(result, drawn, most) | {"cypher": text, "time_ms": _since(begun)}


def ran(desk: Desk, asked: Asked, stop: Event) -> Result:
    """Run the query that was asked, in this worker or, where it writes, in the one that may.

    Raises:
        HandedOnError: it writes, and another worker does that.
        Refusal: it writes, and nothing may.
    """
    prefix = PREFIXES[asked.get("mode") or "run"]
    write = desk.terms.role == "writing"
    try:
        return desk.ask(prefix + asked["text"], asked.get("parameters"), stop=stop, write=write)
    except ReadOnlyError as error:
        if desk.terms.write:
            raise HandedOnError from error
        raise Refusal(
            "This query writes, and the explorer only reads. Nothing was done.",
            403,
            code="ReadOnly",
            hint="Start it with: loregraph serve --write",
        ) from error


def _since(begun: float) -> float:
    return round((time.perf_counter() - begun) * 1000, 1)
