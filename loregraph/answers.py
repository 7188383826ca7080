"""The ready-made answers that a page of a whole store carries with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.elements import Node
from graph.results.errors import LoregraphError
from loregraph.asking import ask, open_library
from loregraph.drawing import drawable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.store import Store
    from queries.header import Question
    from viz.page.answers import PageAnswer

LEAST: Final = 2
"""An answer of fewer nodes lights nothing up."""


def ready_answers(store: Store) -> list[PageAnswer]:
    """Answer every question that needs nothing to be said; what cannot be drawn is left out."""
    from viz.page.answers import PageAnswer  # noqa: PLC0415 - loaded when drawing

    answers = []
    for question in open_library(()).questions():
        keys = list(_keys(question, store))
        if len(keys) >= LEAST:
            answers.append(PageAnswer(question.name, question.title, tuple(keys)))
    return answers


def _keys(question: Question, store: Store) -> Iterator[str]:
    """Give the ids of what an answer is about, each once."""
    if question.permissions or any(parameter.required for parameter in question.parameters):
        return
    try:
        drawn = drawable(ask(question, store, {}, write=False, timeout=None), store)
    except LoregraphError:
        # a graph that lacks what a question asks about: then the page does not offer it
        return
    found = {str(e["id"]) for e in drawn.elements() if isinstance(e, Node) and "id" in e}
    yield from sorted(found)
