from __future__ import annotations

import pytest

from graph.exchange import registry
from graph.exchange.graphml.reader import read
from graph.exchange.graphml.writer import write
from graph.exchange.registry import Format, by_suffix, folder_writer, reader, writer
from graph.exchange.tables.writer import write_folder
from graph.results.errors import UsageError


def test_a_format_is_found_by_suffix_and_by_name() -> None:
    assert by_suffix("some/LORE.GraphML").name == "graphml"
    assert reader("graphml") is read
    assert writer("graphml") is write


def test_an_unknown_suffix_or_name_is_told_what_there_is() -> None:
    with pytest.raises(UsageError, match=r"'lore.xls' has no suffix .* end it in \.graphml"):
        by_suffix("lore.xls")
    with pytest.raises(UsageError, match=r"no format 'xls'\. There are: graphml"):
        writer("xls")


def test_what_goes_one_way_only_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    one_way = {"dot": Format("dot", (".dot",), "Dot", None, None)}
    monkeypatch.setattr(registry, "FORMATS", one_way)
    with pytest.raises(UsageError, match="can be written, and not read"):
        reader("dot")
    with pytest.raises(UsageError, match="can be read, and not written"):
        writer("dot")


def test_a_folder_is_written_by_what_writes_folders() -> None:
    assert folder_writer("csv") is write_folder
    assert by_suffix("a.csv.gz").is_folder
    with pytest.raises(UsageError, match="'csv' is a folder of files"):
        writer("csv")
