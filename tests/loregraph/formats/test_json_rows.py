from __future__ import annotations

import io
import json

import pytest

from graph.results.result import Result
from loregraph.formats.json_rows import write, write_lines

ANSWER = Result(["a", "b"], [(1, "x\ny"), (None, [1.5])])
ROWS = [{"a": 1, "b": "x\ny"}, {"a": None, "b": [1.5]}]


@pytest.mark.parametrize(("answer", "rows"), [(ANSWER, ROWS), (Result(["a"], []), [])])
def test_a_list_of_objects(answer: Result, rows: list[object]) -> None:
    out = io.StringIO()
    write(answer, out)
    assert json.loads(out.getvalue()) == rows


def test_an_object_a_line() -> None:
    out = io.StringIO()
    write_lines(ANSWER, out)
    assert [json.loads(line) for line in out.getvalue().splitlines()] == ROWS
