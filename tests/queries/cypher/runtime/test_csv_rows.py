from __future__ import annotations

import io
import time

import pytest

from queries.cypher.runtime.csv_rows import BrokenLineError, rows


def read(text: str, terminator: str = ",") -> list[tuple[int, list[str | None]]]:
    return list(rows(io.StringIO(text, newline=""), terminator))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ('a,,""', ["a", None, ""]),
        ('"a,b",c', ["a,b", "c"]),
        ('"say ""hi""","\\"x\\""', ['say "hi"', '"x"']),
        ('"two\r\nlines",x', ["two\r\nlines", "x"]),
        (' a , "b" ', [" a ", ' "b" ']),
        ('"back\\\\slash",c\\d', ["back\\\\slash", "c\\d"]),
        ('"a","",', ["a", "", None]),
    ],
)
def test_fields(text: str, fields: list[str | None]) -> None:
    assert [found for _, found in read(text)] == [fields]


def test_lines_are_counted_also_empty_ones_and_those_inside_of_quotes() -> None:
    assert read('a\n\nb\r"c\nd"\r\ne') == [
        (1, ["a"]),
        (3, ["b"]),
        (5, ["c\nd"]),
        (6, ["e"]),
    ]


def test_another_character_between_fields() -> None:
    assert read('a|"b|c"|', "|") == [(1, ["a", "b|c", None])]
    assert read("a^b]c", "^") == [(1, ["a", "b]c"])]


@pytest.mark.parametrize(("text", "line"), [('a\n"b', 2), ('"a"b,c', 1), ('x,"a\nb" ,c', 2)])
def test_what_is_broken_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(BrokenLineError) as caught:
        read(text)
    assert caught.value.line == line


def test_a_quote_that_never_closes_takes_no_more_time_than_its_text() -> None:
    started = time.process_time()
    with pytest.raises(BrokenLineError):
        read('"' + "line\n" * 200_000)
    read('"' + 'a"",\n' * 20_000 + '"')
    assert time.process_time() - started < 60, "some 2 s where the machine is free"
