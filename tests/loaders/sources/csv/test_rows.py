from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.results.errors import SourceError
from loaders.sources.csv import lines as lines_module
from loaders.sources.csv import rows as module
from loaders.sources.csv.rows import Row, guess_separator, head, rows, wrong_width


def cells(file: Any, separator: str = ",") -> list[list[str | None]]:
    return [row.cells for row in rows(file, separator)]


def test_empty_and_quoted_empty_are_not_the_same(text_file: Any) -> None:
    assert cells(text_file('a,,b\n"","x"\n')) == [["a", None, "b"], ["", "x"]]


def test_a_line_for_excel_says_the_separator_and_is_no_row(text_file: Any) -> None:
    file = text_file('sep=;\r\na;b,c,d\n1;"2"\n')
    assert guess_separator(file) == ";"
    assert [row.line for row in rows(file, ";")] == [2, 3]


def test_a_first_column_without_a_name_is_left_alone(text_file: Any) -> None:
    assert head("x", rows(text_file(",a\n0,1\n"), ",")) == [":IGNORE", "a"]


def test_quotes_hold_separators_quotes_and_lines(text_file: Any) -> None:
    file = text_file('a,"x,""y""\r\nz",b\r\n\r\nc,5" disk,d')
    assert list(rows(file, ",")) == [
        Row(1, ["a", 'x,"y"\r\nz', "b"]),
        Row(4, ["c", '5" disk', "d"]),
    ]


TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=6)


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_python_writes_is_read(tmp_path_factory: Any, table: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("t") / "t.csv"
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)
    path.write_bytes(out.getvalue().encode())
    assert cells(lines_module.TextFile(path, "t.csv")) == table


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('a\nb,"c\nd\n', "^t.csv:2: the quote that opens in this line is never closed"),
        ('a\n"b"c,d\n', "^t.csv:2: 'c,d' stands behind a closing quote"),
        ('a\n"b",c\0d\n', "^t.csv:2: a NUL stands here"),
        ("a\nb\0\n", "^t.csv:2: a NUL stands here"),
    ],
)
def test_wrong_quotes_are_refused(text_file: Any, content: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        cells(text_file(content))


def test_a_nul_within_quotes_is_a_character(text_file: Any) -> None:
    assert cells(text_file('a,b\n"x\0",y\n'))[1] == ["x\0", "y"]


def test_a_cell_of_many_lines_is_refused_when_it_does_not_end(
    text_file: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_IN_LINE", 100)
    with pytest.raises(SourceError, match=r"^t.csv:2: what begins here is longer than"):
        cells(text_file('a\n"' + "b\n" * 200))


def test_the_separator_is_guessed_from_the_first_line(text_file: Any) -> None:
    assert guess_separator(text_file("a;b,c;d\n1,2,3,4")) == ";"
    assert guess_separator(text_file("a\tb")) == "\t"
    assert guess_separator(text_file("name")) == ","


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "^t.csv:1: the file is empty: its first line must name the columns"),
        ("a,b,a\n", "^t.csv:1: the column 'a' stands here twice"),
        ("a,,b\n", "^t.csv:1: column 2 has no name"),
    ],
)
def test_a_wrong_head_is_refused(text_file: Any, content: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        head("t.csv", rows(text_file(content), ","))


def test_a_row_of_another_width_is_told() -> None:
    assert wrong_width(Row(1, ["a"]), 1) is None
    assert wrong_width(Row(1, ["a"]), 2) == "the row has too few cells: 1 for 2 columns"
    assert wrong_width(Row(1, ["a", "b"]), 1) == "the row has too many cells: 2 for 1 columns"


@pytest.mark.parametrize("text", ["a,b\r1,2\r3,4", 'a,b\n"1",x\ry,2\n'])
def test_lines_that_end_as_on_old_macs_are_refused(text_file: Any, text: str) -> None:
    with pytest.raises(SourceError, match=r"^t.csv:[12]: a carriage return stands here without"):
        list(rows(text_file(text), ","))


def test_a_return_within_quotes_or_before_the_end_is_kept_or_none(text_file: Any) -> None:
    found = rows(text_file('a,"b\rc"\r\n1,2\r\r\n'), ",")
    assert [row.cells for row in found] == [["a", "b\rc"], ["1", "2"]]
