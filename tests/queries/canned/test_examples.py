"""Every ready-made question answers its own examples, with the columns that it declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from graph.elements import Path
from queries.header import DRAWINGS
from queries.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.results.result import Result
    from queries.header import Column

QUESTIONS: Final = Library().questions()
EXAMPLES: Final = [
    pytest.param(question.name, example, id=f"{question.name} {example}".strip())
    for question in QUESTIONS
    for example in question.examples or ("",)
]
OPEN: Final = [
    question.name
    for question in QUESTIONS
    if all(not parameter.required for parameter in question.parameters)
]
PYTHON: Final = {"string": str, "int": int, "float": float, "bool": bool, "path": Path}


def test_there_are_enough_of_them() -> None:
    assert len(QUESTIONS) >= 45


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_a_question_answers_its_example(
    name: str, example: str, ask_example: Callable[[str, str], Result], library: Library
) -> None:
    columns = library.question(name).columns
    result = ask_example(name, example)

    assert list(result.columns) == [column.name for column in columns]
    assert len(result) > 0
    for row in result.rows:
        for column, value in zip(columns, row, strict=True):
            assert fits(column, value), f"{column.name} holds {value!r}"


def fits(column: Column, value: Any) -> bool:
    """Tell whether a value is of the kind that its column declares; null always is."""
    if value is None:
        return True
    if column.kind.startswith("list of "):
        kind = PYTHON[column.kind.removeprefix("list of ")]
        return isinstance(value, list) and all(isinstance(item, kind) for item in value)
    return isinstance(value, PYTHON[column.kind])


@pytest.mark.parametrize("name", OPEN)
def test_what_needs_nothing_is_answered_for_the_whole_franchise(
    name: str, ask: Callable[..., list[dict[str, Any]]]
) -> None:
    assert ask(name)


@pytest.mark.parametrize("name", OPEN)
def test_every_row_says_where_it_comes_from(
    name: str, ask: Callable[..., list[dict[str, Any]]]
) -> None:
    for row in ask(name):
        assert row["source"], row


def test_an_answer_comes_in_the_same_order_every_time(
    ask: Callable[..., list[dict[str, Any]]],
) -> None:
    for name in OPEN:
        assert ask(name) == ask(name)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_has_a_title_that_asks(question: Any) -> None:
    assert question.title.endswith("?")
    assert question.draws in DRAWINGS
    assert any(column.name == "source" for column in question.columns)
    drawn = any(column.kind == "path" for column in question.columns) or bool(question.algorithm)
    assert drawn == (question.draws == "graph")
