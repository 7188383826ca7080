"""Score what is read from real articles against facts written down by hand.

Each article is loaded as `loregraph load article FILE --dry-run --format jsonl` does it, with the
curated franchise in the store and with an empty one; then only the claims that are sure (0.9 and
more) are counted. The articles, their facts and the scorer lie in `../shared`. Speed is processor
time after a first article, with everything that a load does: the names of the graph are gathered
anew for each article.

    python benchmarks/articles_gold.py

There is no bound here: the figures are printed by article and in all. Takes about a minute.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import loregraph
from loaders.registry import find
from loaders.run import load

SURE = 0.9
SHARED = Path(__file__).resolve().parents[2] / "shared"


def articles(shared: Path) -> list[Path]:
    return sorted([*(shared / "articles").glob("*.txt"), *(shared / "data/news").glob("*.txt")])


def read(store: Any, files: list[Path], folder: Path) -> tuple[int, float]:
    """Write the claims of each article down; give the words that were read and the seconds."""
    load(store, find("article"), str(files[0]), dry_run=True)
    words, began = 0, time.process_time()
    for file in files:
        words += len(file.read_bytes().split())
        options = {"format": ("jsonl",)}
        told = load(store, find("article"), str(file), dry_run=True, options=options)
        (folder / f"{file.stem}.jsonl").write_text("\n".join(told.reading.printed), "utf-8")
    return words, time.process_time() - began


def sure(folder: Path, into: Path) -> Path:
    """Keep the claims that are marked as sure, and what names are called besides."""
    into.mkdir()
    for file in folder.glob("*.jsonl"):
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        kept = [row for row in rows if row.get("confidence", 1) >= SURE]
        (into / file.name).write_text("\n".join(map(json.dumps, kept)), "utf-8")
    return into


def scored(predicted: Path, gold: Path, shared: Path) -> str:
    script = [sys.executable, str(shared / "gold/score.py"), str(predicted), "--gold", str(gold)]
    told = subprocess.run(script, check=True, capture_output=True, text=True).stdout
    _, facts, claims, precision, recall, _ = next(
        line.split() for line in told.splitlines() if line.startswith("ALL ")
    )
    return f"precision {precision}, recall {recall} ({claims} claims, {facts} facts)"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="where articles, facts and scorer lie"
    )
    shared = parser.parse_args().shared
    files = articles(shared)
    with loregraph.open(":memory:") as known, loregraph.open(":memory:") as empty:
        load(known, find("curated"), "mission-impossible")
        for name, store in (("the curated franchise", known), ("an empty store", empty)):
            with tempfile.TemporaryDirectory() as folder:
                everything = Path(folder) / "all"
                everything.mkdir()
                words, seconds = read(store, files, everything)
                print(f"{name}: {words:,} words, {words / seconds:,.0f} a second")
                for gold in (shared / "gold", shared / "gold/news"):
                    print(f"  {gold.name:5} {scored(everything, gold, shared)}")
                    certain = sure(everything, Path(folder) / f"sure-{gold.name}")
                    print(f"        sure: {scored(certain, gold, shared)}")


if __name__ == "__main__":
    main()
