from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError, UsageError
from loaders.base import Reading
from loaders.sources.csv.arguments import read_arguments, told_separator


def test_without_a_file_there_are_those_of_an_import(tmp_path: Path) -> None:
    found = read_arguments(tmp_path)
    assert (found.separator, found.between, found.exact, found.files) == (None, ";", False, {})


def test_arguments_are_read(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv", "r.csv"):
        (tmp_path / name).touch()
    text = "--delimiter=TAB\n--array-delimiter=U+001F\n--nodes=Film:Old=a.csv,b.csv\n"
    (tmp_path / "import.args").write_text(text + "--relationships=r.csv\n", "utf-8")
    found = read_arguments(tmp_path)
    assert (found.separator, found.between, found.exact) == ("\t", "\x1f", True)
    assert found.files == {"a.csv": "Film:Old", "b.csv": "Film:Old", "r.csv": ""}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "import.args").write_text("--id-type=integer\n--nodes=a.csv\n", "utf-8")
    with pytest.raises(SourceError, match=r"^import.args:2: there is no file a.csv in "):
        read_arguments(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "--delimiter=",
        "--delimiter=U+FFFFFF",
        "--delimiter=U+D800",
        '--delimiter="',
        "--array-delimiter=ab",
        f"--delimiter=\\{'9' * 5_000}",
    ],
)
def test_what_is_no_separator_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "import.args").write_text(f"\n{line}\n", "utf-8")
    with pytest.raises(SourceError, match=r"^import.args:2: .*: between cells stands one"):
        read_arguments(tmp_path)


def test_arguments_that_are_no_text_or_lead_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "import.args"
    file.write_bytes(b"\n\xff\n")
    with pytest.raises(SourceError, match=r"^import.args:2: byte 0xff is no UTF-8"):
        read_arguments(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").touch()
    for path in ("in/a.csv", str(tmp_path / "in" / "a.csv"), "in"):
        file.write_text(f"--nodes=A={path}\n", "utf-8")
        with pytest.raises(SourceError, match=r"^import.args:1: there is no file "):
            read_arguments(tmp_path)


def test_the_separator_that_is_told() -> None:
    assert told_separator(Reading()) is None
    assert told_separator(Reading(options={"separator": ("\\t",)})) == "\t"
    with pytest.raises(UsageError, match=r"^--separator ab: between cells stands one character"):
        told_separator(Reading(options={"separator": ("ab",)}))
