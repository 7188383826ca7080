"""Every ready-made question gives the same table on both stores."""

from __future__ import annotations

import random
import shlex
from typing import TYPE_CHECKING, Any

import pytest
from golden_values import write_row

from queries.library import Library, answer

if TYPE_CHECKING:
    from twins import Twins

    from queries.header import Parameter, Question

pytestmark = pytest.mark.neo4j

QUESTIONS = Library().questions()
MORE = 2
"""With how many further values a question is tried; the sweep takes twenty times as many."""


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_the_same_table(question: Question, twins: Twins) -> None:
    assert unlike(question, twins, MORE) == []


@pytest.mark.slow
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_the_same_table_for_many_values(question: Question, twins: Twins) -> None:
    assert unlike(question, twins, 20 * MORE) == []


def unlike(question: Question, twins: Twins, more: int) -> list[str]:
    """Tell for which parameters the tables differ."""
    found = []
    for given in calls(question, twins, more):
        ours, theirs = (answer(question, store, given) for store in (twins.file, twins.server))
        one, other = (list(map(write_row, result.rows)) for result in (ours, theirs))
        if ours.columns != theirs.columns or one != other:
            found.append(f"{given}\n" + "\n".join(map(str, zip(one, other, strict=False))))
    return found


def calls(question: Question, twins: Twins, more: int) -> list[dict[str, Any]]:
    """Give parameters: those of the examples, none where none is needed, and some by chance."""
    found = [_typed(example) for example in question.examples]
    if not any(parameter.required for parameter in question.parameters):
        found.append({})
    chosen = random.Random(question.name)
    if any(parameter.labels or parameter.kind == "int" for parameter in question.parameters):
        found += [_by_chance(question, twins, chosen) for _ in range(more)]
    return found


def _typed(example: str) -> dict[str, Any]:
    words = shlex.split(example)
    names = [word.removeprefix("--").replace("-", "_") for word in words[::2]]
    return dict(zip(names, words[1::2], strict=True))


def _by_chance(question: Question, twins: Twins, chosen: random.Random) -> dict[str, Any]:
    values = {p.name: _value(p, twins, chosen) for p in question.parameters}
    return {name: value for name, value in values.items() if value is not None}


def _value(parameter: Parameter, twins: Twins, chosen: random.Random) -> Any:
    if parameter.kind == "int":
        return chosen.randrange(1, 30)
    if not parameter.labels:
        return parameter.default
    query = f"MATCH (n:{'|'.join(parameter.labels)}) RETURN n.id AS id ORDER BY id"
    return chosen.choice(twins.file.run(query).value())
