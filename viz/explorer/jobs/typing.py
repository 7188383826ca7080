"""What helps while a query is typed: what could follow, what is wrong, the colours of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, LoregraphError
from queries.body import WRITE, read_body
from queries.colours import coloured
from queries.cypher.functions.registry import lookup
from queries.cypher.syntax import parse
from queries.cypher.syntax.completion import complete as completion
from queries.offers import offered
from queries.script import placed
from viz.explorer.jobs.allowed import check_allowed
from viz.explorer.jobs.asking import PREFIXES, prefixed
from viz.explorer.refusals import Refusal

if TYPE_CHECKING:
    from threading import Event

    from graph.results.notification import Notification
    from graph.results.plan import Plan
    from graph.stores.base import Names
    from viz.explorer.desk import Asked, Desk

MOST_OFFERED: Final = 200
_EXPLAIN: Final = PREFIXES["explain"]
_PROFILE: Final = re.compile(r"\bPROFILE\b", re.IGNORECASE)


def complete(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Offer what could stand at the cursor."""
    del stop
    text = asked["text"]
    offset = min(asked.get("offset", len(text)), len(text))
    words = offered(text[:offset], _Remembered(desk), asked.get("parameters") or ())
    start = max((word.start for word in words), default=offset)
    counts = desk.counts()
    return {
        "from": start,
        "to": offset,
        "items": [
            {
                "text": word.text,
                "kind": word.kind,
                "detail": _detail(word.text, word.kind, counts.labels, counts.types),
                "from": word.start,
            }
            for word in words[:MOST_OFFERED]
        ],
        "variables": list(completion(text, offset).variables),
    }


def _detail(text: str, kind: str, labels: dict[str, int], types: dict[str, int]) -> str:
    """Say more of a word: how often a name is there, what a function takes and gives."""
    if kind == "function":
        found = lookup(text.rstrip("("))
        return f"{found.signature}\n{found.summary}" if found else ""
    count = {"label": labels, "type": types}.get(kind, {}).get(text.strip("`"))
    return "" if count is None else f"{count:,}"


class _Remembered:
    """The names of a store, asked for once for each state of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def names(self) -> Names:
        """Give labels, types, property keys and procedures."""
        found: Names = self._desk.remembered("names", self._desk.named.names)
        return found

    def columns_of(self, procedure: str) -> list[str]:
        """Name what a procedure gives."""
        return self._desk.named.columns_of(procedure)


def check(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Say what is wrong with a query, without running it."""
    text = asked["text"]
    told: dict[str, Any] = {"errors": [], "warnings": [], "parameters": [], "writes": False}
    told["estimate"] = None
    try:
        body = read_body(text)
        told |= {"parameters": sorted(body.parameters), "writes": WRITE in body.leave}
        check_allowed(text, server=desk.is_server)
        told |= _planned(desk, text, stop)
    except LoregraphError as error:
        told["errors"] = [_error(error, text)] if text.strip() else []
    tokens = _tokens(text)
    for warning in told["warnings"]:
        warning["span"] = _word(warning["span"], tokens)
    return told | {"tokens": tokens}


def _word(span: list[int] | None, tokens: list[list[Any]]) -> list[int] | None:
    """Let a place in the query be the whole word that begins there."""
    if span is None:
        return None
    return next(([start, end] for start, end, _ in tokens if start == span[0]), span)


def _planned(desk: Desk, text: str, stop: Event) -> dict[str, Any]:
    """Have the query planned: hints to its writer, and the rows that its dearest step expects."""
    mode = parse(text).mode
    # a query that is to be profiled would run; the words are of one length
    explained = _PROFILE.sub("EXPLAIN", text, 1) if mode == "profile" else prefixed(text, _EXPLAIN)
    if parse(explained).mode != "explain":
        return {}
    shift = len(explained) - len(text)
    try:
        result = desk.ask(explained, {}, stop=stop)
    except CypherError as error:
        raise placed(error, text, -shift) from error
    warnings = [_warning(notice, shift) for notice in result.notifications]
    return {"warnings": warnings, "estimate": _most_rows(result.plan)}


def _most_rows(plan: Plan | None) -> float | None:
    """Give what the dearest step of a plan expects; None where nobody can say."""
    if plan is None:
        return None
    below = map(_most_rows, plan.children)
    return max((rows for rows in (plan.estimated_rows, *below) if rows is not None), default=None)


def _warning(notice: Notification, shift: int) -> dict[str, Any]:
    place = notice.position
    start = None if place is None else max(place.offset - shift, 0)
    return {
        "message": notice.sentence or notice.description,
        "hint": notice.hint,
        "span": None if start is None else [start, start + 1],
    }


def _error(error: LoregraphError, text: str) -> dict[str, Any]:
    span = getattr(error, "span", None)
    message = error.message if isinstance(error, CypherError) else str(error)
    hint = error.hint if isinstance(error, (CypherError, Refusal)) else ""
    start, end = span or (0, len(text))
    start = min(max(start, 0), len(text))
    return {"message": message, "hint": hint, "span": [start, max(min(end, len(text)), start)]}


def _tokens(text: str) -> list[list[Any]]:
    """Give what has a colour, as where it begins, where it ends and what it is."""
    place, found = 0, []
    for kind, piece in coloured(text):
        if kind:
            found.append([place, place + len(piece), kind])
        place += len(piece)
    return found
