from __future__ import annotations

import csv
import gzip
from pathlib import Path

import pytest

from graph.results.errors import SourceError
from loaders.base import Reading
from loaders.sources.tmdb.tables import columns, rows


def test_rows_with_their_first_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b'id,title\r\n1,"A\nB"\r\n2,C\r\n')
    found = [(place, record["title"]) for place, record in rows(file, Reading())]
    assert found == [(f"{file}:2", "A\nB"), (f"{file}:4", "C")]
    assert columns(file) == {"id", "title"}


def test_a_packed_table(tmp_path: Path) -> None:
    file = tmp_path / "a.csv.gz"
    file.write_bytes(gzip.compress(b"id,title\n1,A\n"))
    assert [record for _, record in rows(file, Reading())] == [{"id": "1", "title": "A"}]


def test_a_row_with_too_many_cells_is_rejected(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("id,title\n1,A,x\n2,B\n")
    reading = Reading()
    assert [record["id"] for _, record in rows(file, reading)] == ["2"]
    assert reading.rejected == [f"{file}:2: the row has 3 cells and the file 2 columns."]


def test_a_long_cell_and_the_limit_of_others(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    file = tmp_path / "a.csv"
    file.write_text(f"id,title\n1,{'x' * (before + 10)}\n")
    assert len(list(rows(file, Reading()))) == 1
    assert csv.field_size_limit() == before


def test_a_quote_that_is_not_closed(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('id,title\n1,A\n2,"B\n3,C\n')
    with pytest.raises(SourceError, match=r"a\.csv:3: a quote is opened here and not closed"):
        list(rows(file, Reading()))
