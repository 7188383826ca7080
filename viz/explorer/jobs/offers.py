"""Which ready-made questions a node has an answer to: they are asked before they are offered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import CypherError, LoregraphError
from viz.explorer.jobs.asking import put_question
from viz.explorer.jobs.elements import node_of
from viz.explorer.jobs.values import key_of

if TYPE_CHECKING:
    from threading import Event

    from queries.header import Parameter, Question
    from viz.explorer.desk import Asked, Desk

PATIENCE: Final = 2.5
"""Seconds after which what was not asked yet is offered as it is."""
EACH: Final = 0.5


def offers(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Name the questions in which a node can stand, and that have an answer then.

    What needs something else besides, or takes too long to try, is offered without having been
    asked, and ``sure`` says so.
    """
    found = node_of(desk, asked["id"], stop)
    end = time.monotonic() + PATIENCE
    offered = []
    for question in desk.front.library().questions([]):
        given = _parameter_for(question, found.labels)
        if given is None or question.permissions:
            continue
        alone = all(each is given for each in question.parameters if each.required)
        answered = None
        if alone and time.monotonic() < end and not stop.is_set():
            answered = _has_answer(desk, question, {given.name: key_of(found)}, stop)
        if answered is not False:
            offered.append(
                {"name": question.name, "parameter": given.name, "sure": answered is True}
            )
    return {"offers": offered}


def _parameter_for(question: Question, labels: frozenset[str]) -> Parameter | None:
    return next((each for each in question.parameters if labels & {*each.labels}), None)


def _has_answer(desk: Desk, question: Question, given: Asked, stop: Event) -> bool | None:
    """Tell whether a question has an answer; None where that takes too long to say."""
    try:
        return bool(put_question(desk, question, given, stop, timeout=EACH).rows)
    except CypherError:
        return None
    except LoregraphError:
        return False
