"""What reading a large GraphML takes: memory must not grow with the file.

    python benchmarks/reading.py [--scale M]

all, half   the generated graph, and every second of its nodes with what lies between them: seconds
            of the processor for all batches, and the most that the reading process held
refused     the same file without its end: how much was given before it was found wrong

Each is read in a process of its own.

Nothing fails: `all` and `half` are to hold the same. Takes about two minutes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import generate
from neo4j_load import halved, lines, most_memory


def written(folder: Path, into: Path) -> Path:
    """Write a generated graph as GraphML."""
    from graph.exchange.registry import writer
    from graph.records import Batch, NodeRecord, RelationshipRecord
    from graph.stores.embedded.store import NetworkXStore

    batch = Batch()
    for rows in lines(folder / "nodes.jsonl"):
        batch.nodes += [NodeRecord(row["id"], tuple(row["labels"]), row["props"]) for row in rows]
    for rows in lines(folder / "rels.jsonl"):
        batch.relationships += [
            RelationshipRecord(row["type"], row["start"], row["end"], row["props"], ("role",))
            for row in rows
        ]
    with NetworkXStore(":memory:") as store, into.open("w", encoding="utf-8") as out:
        store.write(batch)
        writer("graphml")(store, out)
    return into


def read(path: str) -> None:
    """Read a file to its end and tell what that took."""
    from graph.results.errors import SourceError
    from loaders.base import Reading
    from loregraph.sources import find

    begun, records, wrong = time.process_time(), 0, False
    try:
        for batch in find("graphml").read(path, Reading()):
            records += len(batch.nodes) + len(batch.relationships)
    except SourceError:
        wrong = True
    told = {"records": records, "wrong": wrong, "seconds": time.process_time() - begun}
    print(json.dumps({**told, "megabytes": most_memory()}))


def measure(name: str, path: Path) -> None:
    command = [sys.executable, __file__, "--child", str(path)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found = json.loads(run.stdout)
    print(
        f"{name:8} {path.stat().st_size / 1e6:5.0f} MB, {found['records']:7,} records given"
        f"{', refused' if found['wrong'] else ''}: {found['seconds']:.1f} s, "
        f"{found['megabytes']:.0f} MB of memory"
    )


def main() -> None:
    if sys.argv[1:2] == ["--child"]:
        read(sys.argv[2])
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", default="M", help="which graph")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = generate(options.scale, Path(name))
        halved(folder, folder.parent / "half")
        whole = written(folder, Path(name) / "all.graphml")
        half = written(folder.parent / "half", Path(name) / "half.graphml")
        measure("half", half)
        measure("all", whole)
        broken = Path(name) / "broken.graphml"
        broken.write_bytes(whole.read_bytes()[:-20])
        measure("refused", broken)


if __name__ == "__main__":
    main()
