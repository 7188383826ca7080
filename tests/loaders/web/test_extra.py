from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.results.errors import LoregraphError
from loaders.web.extra import needed

SOURCES = Path(__file__).parents[1] / "sources"


def test_what_is_missing_is_a_sentence() -> None:
    with pytest.raises(LoregraphError, match=r"pip install 'loregraph\[live\]'"), needed("TMDB"):
        raise ModuleNotFoundError("No module named 'httpx'", name="httpx")
    with pytest.raises(ModuleNotFoundError), needed("TMDB"):
        raise ModuleNotFoundError("No module named 'other'", name="other")


@pytest.mark.parametrize(
    ("kind", "files", "live"),
    [("tmdb", "tmdb/replies", "movie/956"), ("wikidata", "wikidata/entities", "Q1")],
)
def test_files_are_loaded_without_httpx(kind: str, files: str, live: str) -> None:
    program = """
import sys
sys.modules["httpx"] = sys.modules["httpcore"] = None
from loaders.base import Reading
from loaders.registry import find
from graph.results.errors import LoregraphError
kind, files, live = sys.argv[1:]
print(sum(len(batch.nodes) for batch in find(kind).read(files, Reading())))
try:
    list(find(kind).read(live, Reading()))
except LoregraphError as error:
    print(error)
"""
    command = [sys.executable, "-c", program, kind, str(SOURCES / files), live]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "pip install 'loregraph[live]'" in run.stdout.splitlines()[1]
