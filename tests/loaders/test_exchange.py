from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from graph.exchange.registry import writer
from graph.results.errors import UsageError
from graph.stores.embedded.store import NetworkXStore
from loaders.registry import find, names
from loaders.run import load

if TYPE_CHECKING:
    from pathlib import Path


def test_a_format_that_can_be_read_is_a_loader() -> None:
    assert "graphml" in names()
    assert find("graphml").info.accepts == "a .graphml file"


def test_an_export_loads_into_another_store(tmp_path: Path) -> None:
    first, second = NetworkXStore(":memory:"), NetworkXStore(":memory:")
    load(first, find("curated"), "mission-impossible")
    out = io.StringIO()
    writer("graphml")(first, out)
    path = tmp_path / "lore.graphml"
    path.write_text(out.getvalue(), encoding="utf-8")
    report = load(second, find("graphml"), str(path))
    assert second.counts() == first.counts()
    assert report.reading.read == first.counts().nodes + first.counts().relationships
    assert not load(second, find("graphml"), str(path)).written.changed


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none.graphml cannot be read: No such file"):
        load(None, find("graphml"), str(tmp_path / "none.graphml"), dry_run=True)
