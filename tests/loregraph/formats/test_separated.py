from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from graph.elements import Node
from graph.results.result import Result
from graph.values.point import Point
from graph.values.temporal import Date
from loregraph.formats.separated import write


def written(result: Result, *, safe: bool = False) -> list[list[str]]:
    out = io.StringIO()
    write(result, out, safe=safe)
    return list(csv.reader(io.StringIO(out.getvalue(), newline="")))


def test_quotes_commas_and_lines_come_back() -> None:
    hard = 'a "quoted", cell\nof two lines\r'
    assert written(Result(["x,y"], [(hard,)])) == [["x,y"], [hard]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        (" padded ", " padded "),
        (True, "true"),
        (-5, "-5"),
        (1.5, "1.5"),
        (float("nan"), "NaN"),
        (Date.parse("2018-07-27"), "2018-07-27"),
        (["a", 1], '["a", 1]'),
    ],
)
def test_cells(value: Any, text: str) -> None:
    assert written(Result(["a", "b"], [(value, 1)]))[1] == [text, "1"]


@pytest.mark.parametrize("value", [Node("4:s:1", ["A"], {"n": 1}), Point(7203, 1.0, 2.0)])
def test_what_has_parts_is_json(value: Any) -> None:
    assert json.loads(written(Result(["a"], [(value,)]))[1][0])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\uff1d1"])
def test_safe_csv_runs_nothing(text: str) -> None:
    assert written(Result(["a"], [(text,)]), safe=True)[1] == [f"'{text}"]
    assert written(Result(["a"], [(text,)]))[1] == [text]


def test_safe_csv_guards_the_head_and_leaves_numbers() -> None:
    assert written(Result(["=a"], [(-1,), ("a=b",)]), safe=True) == [["'=a"], ["-1"], ["a=b"]]


def test_null_and_the_empty_text_differ() -> None:
    out = io.StringIO()
    write(Result(["a", "b"], [(None, ""), ("", None)]), out)
    assert out.getvalue() == 'a,b\n,""\n"",\n'
