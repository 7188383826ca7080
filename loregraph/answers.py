"""The ready-made answers that a page of a whole store carries with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node, Path, Relationship
from graph.results.errors import LoregraphError
from loregraph.asking import ask, open_library, shaped
from loregraph.drawing import drawable

if TYPE_CHECKING:
    from loregraph.store import Store
    from queries.header import Question
    from viz.page.answers import PageAnswer

LEAST: Final = 2
"""An answer of fewer nodes lights nothing up."""


def ready_answers(store: Store) -> list[PageAnswer]:
    """Answer every question that needs nothing to be said; what cannot be drawn is left out."""
    found = (_answered(question, store) for question in open_library(()).questions())
    return [answer for answer in found if answer is not None]


def _answered(question: Question, store: Store) -> PageAnswer | None:
    """Answer one question; None where a page does not offer it."""
    from viz.page.answers import PageAnswer  # noqa: PLC0415 - loaded when drawing

    if question.permissions or any(parameter.required for parameter in question.parameters):
        return None
    try:
        result = ask(question, store, {}, write=False, timeout=None)
        drawn = drawable(result, store)
    except LoregraphError:
        # a graph that lacks what a question asks about
        return None
    keys = {str(e["id"]) for e in drawn.elements() if isinstance(e, Node) and "id" in e}
    if len(keys) < LEAST:
        return None
    said = shaped(question, result, "table", store)
    rows = tuple(tuple(map(_said, row)) for row in said.rows)
    return PageAnswer(
        question.name,
        question.title,
        tuple(sorted(keys)),
        tuple(said.columns),
        rows,
        group=question.group,
        links=question.links,
    )


def _said(value: Any) -> Any:
    """Give a value as it is read: an element by its name."""
    from viz.captions import node_caption, type_captions  # noqa: PLC0415 - loaded when drawing

    if isinstance(value, Node):
        return node_caption(value.labels, value.properties, value.element_id)
    if isinstance(value, Relationship):
        return type_captions(value.type)[0]
    if isinstance(value, Path):
        return [_said(node) for node in value.nodes]
    if isinstance(value, (list, tuple)):
        return [_said(item) for item in value]
    return value
