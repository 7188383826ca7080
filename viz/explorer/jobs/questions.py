"""The ready-made questions as forms: what each asks, and what it must be told."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import LoregraphError
from queries.names import resolve
from queries.titles import title_for
from viz.explorer.jobs.lacking import lacking

if TYPE_CHECKING:
    from threading import Event

    from graph.results.errors import SourceError
    from queries.header import Parameter, Question
    from viz.explorer.desk import Asked, Desk

_OTHERS: Final = "Other questions"


def questions(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """List every question, and say which files of one's own are wrong."""
    del asked, stop
    wrong: list[SourceError] = []
    return {
        "questions": listed(desk, wrong),
        "wrong": [str(each) for each in wrong],
    }


def listed(desk: Desk, wrong: list[SourceError]) -> list[dict[str, Any]]:
    """Describe every question, with what the store lacks to answer it."""
    counts = desk.counts()
    found = desk.front.library().questions(wrong)
    return [described(each) | {"lacking": lacking(each, counts)} for each in found]


def question(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Describe a question, with its Cypher."""
    del stop
    found = desk.question(asked["name"])
    told = described(found)
    fitting = [given for given in told["examples"] if _fits(desk, found, given)]
    return told | {"cypher": found.text, "examples": fitting}


def _fits(desk: Desk, question: Question, given: dict[str, str]) -> bool:
    """Tell whether the store knows everybody whom an example names."""
    try:
        for each in question.parameters:
            if each.labels and each.name in given:
                resolve(desk.store, each.labels, given[each.name])
    except LoregraphError:
        return False
    return True


def described(found: Question) -> dict[str, Any]:
    """Describe a question as a form."""
    columns = ", ".join(column.name.replace("_", " ") for column in found.columns)
    return {
        "name": found.name,
        "title": found.title,
        "description": f"Answers with: {columns}." if columns else "",
        "group": found.group or _OTHERS,
        "parameters": [_parameter(found, each) for each in found.parameters],
        "columns": [{"name": column.name, "type": column.kind} for column in found.columns],
        "picture": found.draws,
        "examples": [_example(text) for text in found.examples],
        "writes": "write" in found.permissions,
    }


def _parameter(question: Question, given: Parameter) -> dict[str, Any]:
    return {
        "name": given.name,
        "type": "name" if given.labels else given.kind,
        "required": given.required,
        "default": given.default,
        "about": list(given.labels),
        "titled": title_for(question, given),
    }


def _example(text: str) -> dict[str, str]:
    """Read the options of an example: ``--film Fallout`` gives ``{"film": "Fallout"}``."""
    words = shlex.split(text)
    pairs = zip(words[::2], words[1::2], strict=False)
    return {option.removeprefix("--").replace("-", "_"): value for option, value in pairs}
