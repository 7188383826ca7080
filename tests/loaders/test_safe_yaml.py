from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import SourceError
from loaders.safe_yaml import MOST_BYTES, Block, Row, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Read = Callable[[str], Block]


@pytest.fixture
def reading(tmp_path: Path) -> Read:
    def read_text(text: str) -> Block:
        path = tmp_path / "facts.yaml"
        path.write_text(text, encoding="utf-8")
        return read(path, "facts.yaml")

    return read_text


def test_values_are_plain(reading: Read) -> None:
    text = "a: [x, 7, -1.5, true, false, null, ~, '', \"9\"]\nb: {c: d}"
    assert reading(text) == {
        "a": ["x", 7, -1.5, True, False, None, None, "", "9"],
        "b": {"c": "d"},
    }


def test_what_other_readers_guess_stays_text(reading: Read) -> None:
    text = "a: [NO, yes, Off, 2021-03-05, 2021-03, 12:30, 0x1f, 1_000, .inf]"
    written = text.removeprefix("a: [").removesuffix("]").split(", ")
    assert reading(text)["a"] == written


def test_everything_knows_its_line(reading: Read) -> None:
    block = reading("a: 1\nb:\n  - x\n  - c: 2\n    d: 3\n")
    assert str(block.places["b"]) == "facts.yaml:2"
    row = block["b"]
    assert isinstance(row, Row)
    assert [place.line for place in row.places] == [3, 4]
    assert row[1].place.line == 4
    assert row[1].places["d"].line == 5


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 1\na: 2", "facts.yaml:2: 'a' stands here twice: keep one."),
        ("a:\n  - [1", "facts.yaml:3: this is no YAML: "),
        ("a:\n\t- x", "facts.yaml:2: this is no YAML: a tab stands at the beginning"),
        ("a: @x", "facts.yaml:1: this is no YAML: a text that begins with @ needs quotes"),
        ("a: x: y", "facts.yaml:1: this is no YAML: a colon and a space stand inside of a text"),
        ("a: &a [*a]", "facts.yaml:1: this value contains itself by an alias."),
        ("a: !!python/object/apply:os.system ['x']", "facts.yaml:1: the tag !!python/object/apply"),
        ("a: !mine x", "facts.yaml:1: the tag !mine is not allowed: leave it out."),
        ("a: !!int x", "facts.yaml:1: 'x' is no number"),
        ("a: 123456789012345678901", "facts.yaml:1: the number is too large"),
        ("- 1", "facts.yaml:1: the file must be a mapping"),
        ("", "facts.yaml:1: the file must be a mapping"),
        ("a: 1\n--- \nb: 2", "facts.yaml:2: this is no YAML: "),
        ("a: b\n[1, 2]: c", "facts.yaml:2: "),
        ("b: &b {x: 1}\nc:\n  <<: *b", "facts.yaml:3: '<<' is not supported"),
        ("a: ok\nb: \x01", "facts.yaml:2: the character U+0001 may not stand in YAML."),
        ("a:\n " + "[" * 60, "facts.yaml:2: more than 40 levels deep"),
    ],
)
def test_bad_yaml_gets_a_sentence(reading: Read, text: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=re.escape(sentence)):
        reading(text)


def test_a_yaml_bomb_is_refused(reading: Read) -> None:
    lines = ["a: &a [lol, lol, lol]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    with pytest.raises(SourceError, match="expand to more than 500,000 values"):
        reading("\n".join(lines))


def test_too_many_aliases_are_refused(reading: Read) -> None:
    with pytest.raises(SourceError, match=r"facts.yaml:2: more than 100 aliases"):
        reading("a: &a x\nb: [" + "*a, " * 101 + "]")


def test_a_few_aliases_are_fine(reading: Read) -> None:
    assert reading("a: &a [1]\nb: *a")["b"] == [1]


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"a: 1\nb: \xff\xfe")
    with pytest.raises(SourceError, match=r"facts.yaml:2: this is not UTF-8"):
        read(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read: No such file"):
        read(tmp_path / "none.yaml")
    with pytest.raises(SourceError, match="cannot be read: Is a directory"):
        read(tmp_path)


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(SourceError, match="larger than 20,000,000 bytes"):
        read(path)


def test_a_mark_at_the_beginning_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1")
    assert read(path) == {"a": 1}
