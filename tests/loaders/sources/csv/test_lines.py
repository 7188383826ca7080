from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import SourceError, UsageError
from loaders.sources.csv import lines as module


def test_lines_are_numbered_and_a_mark_at_the_beginning_is_no_letter(text_file: Any) -> None:
    file = text_file("\ufeffname\nLéa\r\n")
    assert list(file.lines()) == [(1, "name\n"), (2, "Léa\r\n")]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("a\nL\u00e9a\n".encode("latin-1"), r"^t.csv:2: byte 2 of the line is not UTF-8: save"),
        ("a\n".encode("utf-16"), "^t.csv:1: the file is UTF-16: save it as UTF-8"),
        ("a\n".encode("utf-32"), "^t.csv:1: the file is UTF-32: save it as UTF-8"),
        (b"a\nb\0c\n", "^t.csv:2: a NUL stands here"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(
    text_file: Any, content: bytes, sentence: str
) -> None:
    with pytest.raises(SourceError, match=sentence):
        list(text_file(content).lines())


def test_another_encoding_may_be_named(text_file: Any) -> None:
    file = text_file("Léa".encode("cp1252"), encoding="cp1252")
    assert list(file.lines()) == [(1, "Léa")]


@pytest.mark.parametrize("name", ["utf-16", "no-such-thing"])
def test_an_encoding_that_cannot_be_read_is_refused(text_file: Any, name: str) -> None:
    with pytest.raises(UsageError, match=name):
        list(text_file("a", encoding=name).lines())


def test_a_line_without_an_end_is_refused(text_file: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_IN_LINE", 100)
    with pytest.raises(SourceError, match=r"^t.csv:2: what begins here is longer than 100 bytes"):
        list(text_file("a\n" + "b" * 101).lines())


def test_a_file_that_is_gone_is_told(text_file: Any) -> None:
    file = text_file("a")
    file.path.unlink()
    with pytest.raises(UsageError, match=r"t\.csv cannot be read: No such file"):
        list(file.lines())


def test_json_is_told_by_the_name(text_file: Any) -> None:
    assert text_file("{}", "a.JSON").is_json
    assert not text_file("a").is_json
