"""Queries and ready-made questions: what they answer, drawn and as a table."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, ReadOnlyError
from queries.cypher.syntax import parse
from queries.header import convert
from queries.library import answer as put
from queries.script import placed
from queries.titles import title_asked
from viz.explorer.desk import HandedOnError, Parts
from viz.explorer.jobs.allowed import check_allowed
from viz.explorer.jobs.answer import answer, picture_of, rows_of
from viz.explorer.refusals import Refusal
from viz.picture import elements_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from threading import Event

    from graph.results.result import Result
    from queries.header import Question
    from viz.explorer.desk import Asked, Desk

_SOURCES: Final = frozenset({"source", "sources", "settled_source"})
_READ: Final = 3
"""So many rows are read above the picture, see static/question_answer.js."""
_AT_ONCE: Final = 1_000
"""Up to so many rows come with their picture."""
_CITED: Final = """
MATCH (s:Source) WHERE s.name IN $names RETURN s.id AS id, s.name AS name, s.url AS url
"""
PREFIXES: Final = {"run": "", "explain": "EXPLAIN ", "profile": "PROFILE "}


def query(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any] | Parts:
    """Answer a query; one of many rows, where that is asked, its picture first."""
    begun = time.perf_counter()
    result = ran(desk, asked, stop)
    most = min(asked.get("limit") or desk.terms.rows, desk.terms.rows)
    drawn = result if next(iter(elements_of(result.rows[:most])), None) is not None else None
    if drawn and asked.get("parts") and len(result.rows) > _AT_ONCE:
        first = picture_of(desk, result, drawn, most)
        told = {"cypher": asked["text"], "time_ms": _since(begun)}
        return Parts(first | told, lambda: rows_of(result, most))
    return answer(desk, result, drawn, most) | {"cypher": asked["text"], "time_ms": _since(begun)}


def ask(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Answer a ready-made question."""
    begun = time.perf_counter()
    question = desk.question(asked["question"])
    result = put_question(desk, question, asked.get("parameters") or {}, stop)
    drawn = desk.front.drawable(result, desk.store, question)
    title = title_asked(question, desk.store, asked.get("parameters") or {})
    shown = answer(desk, result, drawn, desk.terms.rows, title)
    return shown | {
        "cypher": question.text,
        "question": question.name,
        "title": title,
        "cited": _cited(desk, result, stop),
        "time_ms": _since(begun),
    }


def _cited(desk: Desk, result: Result, stop: Event) -> list[dict[str, Any]]:
    """Give the sources that the first rows name, so that their names can lead to them."""
    places = [at for at, name in enumerate(result.columns) if name in _SOURCES]
    said = [row[at] for row in result.rows[:_READ] for at in places]
    names = [name for each in said for name in (each if isinstance(each, list) else [each]) if name]
    if not names or "Source" not in desk.counts().labels:
        return []
    rows = desk.ask(_CITED, {"names": names}, stop=stop).rows
    return [{"id": id_, "name": name, "url": url} for id_, name, url in rows if id_]


def put_question(
    desk: Desk,
    question: Question,
    given: Mapping[str, Any],
    stop: Event,
    timeout: float | None = None,
) -> Result:
    """Ask a question; one that writes is asked where that may be done."""
    if question.permissions and not desk.terms.write:
        raise _read_only()
    for each in question.parameters:
        if each.required and given.get(each.name) in (None, ""):
            what = " or a ".join(label.lower() for label in each.labels) or each.kind
            raise Refusal(
                f"{question.title} Say first which: {each.name} is the name of a {what}."
                if each.labels
                else f"{question.title} Say first: {each.name} is a {what}.",
                code="ParameterMissing",
            )
    _check_kinds(question, given)
    if "write" in question.permissions and desk.terms.role != "writing":
        raise HandedOnError
    store = _Stoppable(desk, stop)
    most = timeout or desk.terms.deadline
    return put(question, store, given, write=desk.terms.write, timeout=most)


def _check_kinds(question: Question, given: Mapping[str, Any]) -> None:
    """See that each field of the form holds what it takes; said in the words of the form."""
    for each in question.parameters:
        value = given.get(each.name)
        if value is None or each.labels:
            continue
        try:
            convert(each.kind, value)
        except ValueError as error:
            field = each.name.replace("_", " ")
            raise Refusal(
                f"The field \u201c{field}\u201d: {str(error).removesuffix('.')}.",
                code="WrongKind",
                hint="Change it in the form, and ask again.",
            ) from None


@dataclass(frozen=True, slots=True)
class _Stoppable:
    """A store whose answers stop when the person does not want them any more."""

    desk: Desk
    stop: Event

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None, **more: Any) -> Result:
        """Answer a query."""
        return self.desk.store.run(cypher, parameters, cancelled=self.stop, **more)


def ran(desk: Desk, asked: Asked, stop: Event) -> Result:
    """Run the query that was asked, in this worker or, where it writes, in the one that may.

    Raises:
        HandedOnError: it writes, and another worker does that.
        Refusal: it writes, and nothing may.
    """
    text = asked["text"]
    write = desk.terms.role == "writing"
    check_allowed(text, server=desk.is_server)
    prefix = PREFIXES[asked.get("mode") or "run"]
    try:
        return desk.ask(prefixed(text, prefix), asked.get("parameters"), stop=stop, write=write)
    except ReadOnlyError as error:
        if desk.terms.write:
            raise HandedOnError from error
        raise _read_only() from error
    except CypherError as error:
        if prefix:
            placed(error, text, -len(prefix))
        raise


def prefixed(text: str, prefix: str) -> str:
    """Put EXPLAIN or PROFILE before a query, unless it says one of them itself."""
    return prefix + text if prefix and parse(text).mode is None else text


def _read_only() -> Refusal:
    return Refusal(
        "This writes, and the explorer only reads. Nothing was done.",
        403,
        code="ReadOnly",
        hint="Start it with: loregraph serve --write",
    )


def _since(begun: float) -> float:
    return round((time.perf_counter() - begun) * 1000, 1)
