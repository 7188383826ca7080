from __future__ import annotations

from pathlib import Path

import pytest

from graph.results.errors import SourceError
from loaders.base import Reading
from loaders.sources.imdb.lines import all_lines
from loaders.sources.imdb.table import Table


def table(path: Path, text: bytes) -> Table:
    file = path / "title.basics.tsv"
    file.write_bytes(text)
    return Table(file, ("tconst", "titleType"))


def test_cells_by_column_without_what_is_missing(tmp_path: Path) -> None:
    found = table(tmp_path, b"\xef\xbb\xbftconst\tx\ttitleType\r\ntt1\t\\N\tmovie\r\ntt2\ta\t\r\n")
    assert list(found.rows(all_lines, Reading())) == [
        (f"{found.path}:2", {"tconst": "tt1", "titleType": "movie"}),
        (f"{found.path}:3", {"tconst": "tt2", "x": "a"}),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"tconst\ttype\n", "the column titleType is missing"),
        (b"titleType\ttconst\n", "the column tconst is not the first one"),
        (b"", "the column tconst and titleType is missing"),
        (b"tconst\ttitleType\rtt1\tmovie\r", "the lines end in a carriage return alone"),
    ],
)
def test_a_wrong_first_line(tmp_path: Path, text: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=rf"title\.basics\.tsv:1: {sentence}"):
        list(table(tmp_path, text).rows(all_lines, Reading()))


def test_the_number_of_a_broken_line(tmp_path: Path) -> None:
    reading = Reading()
    found = table(tmp_path, b"tconst\ttitleType\ntt1\tmovie\ntt2\n")
    assert len(list(found.rows(all_lines, reading))) == 1
    assert reading.rejected == [f"{found.path}:3: the line has 1 cells and the file 2 columns."]
