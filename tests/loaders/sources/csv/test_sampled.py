from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loaders.sources.csv.lines import TextFile
from loaders.sources.csv.sampled import between, between_known, date_forms, samples

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("values", "forms"),
    [
        (["2001", "2001-05", "2001-05-23T10:00:00"], [""]),
        (["05/01/2008", "05/23/2008"], ["%m/%d/%Y"]),
        (["23/05/2008", "01/05/2008"], ["%d/%m/%Y"]),
        (["05/01/2008"], ["%m/%d/%Y", "%d/%m/%Y"]),
        (["May 1, 2008", "unsure", "June 2, 2009"], ["%B %d, %Y"]),
        (["19BBY", "112BBY"], []),
        ([], []),
    ],
)
def test_how_dates_are_written(values: list[str], forms: list[str]) -> None:
    assert date_forms(values) == forms


def test_what_stands_between_items() -> None:
    assert between(["A & B", "C"]) == " & "
    assert between(["A", "C,D"]) is None
    assert between_known(["a", "b"], {"a", "b"}) == ""
    assert between_known(["|a||b|", "a"], {"a", "b"}) == "|"
    assert between_known(["x", "y", "a"], {"a", "b"}) is None
    assert between_known([], {"a"}) is None


def test_samples_of_a_table_and_of_lists(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("x,y\n1,n/a\n,b  c\n")
    (found,) = samples(TextFile(table, "a.csv"))
    assert found.columns == {"x": ["1"], "y": ["b c"]}
    document = tmp_path / "a.json"
    document.write_text('{"root": {}, "a": [{"x": ["p", "q"]}], "b": [{"y": 2}], "c": [1]}')
    first, second = samples(TextFile(document, "a.json"))
    assert (first.path, first.columns, first.lists) == ("a", {"x": ["p", "q"]}, {"x"})
    assert (second.path, second.columns) == ("b", {"y": ["2"]})
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"x": 1}\n{"x": 2}\n')
    (found,) = samples(TextFile(lines, "a.jsonl"))
    assert found.columns == {"x": ["1", "2"]}
