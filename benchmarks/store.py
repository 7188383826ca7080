"""The embedded store against its bounds, each pair measured in turns in one run.

    python benchmarks/store.py [--scale M] [--rounds 5]

load            from JSON lines to a durable file, against LimitIndexed (a MultiDiGraph with
                hand-made indexes, ../shared/bench/limit.py) from the same files; at most 0.75
file            its size after closing; at most 25 MB at M
first answer    a fresh process: imports, open, the films of a person by name; under 0.5 s
commit          one node in one transaction, against a bare SQLite insert with the same
                durability; at most 1.5

Takes about two minutes.
"""

from __future__ import annotations

import argparse
import gc
import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import SHARED, generate

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]


def child(part: str, *arguments: object) -> dict[str, Any]:
    """Run one measurement in a process of its own."""
    command = [sys.executable, __file__, "--part", part, *map(str, arguments)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def load_limit(folder: Path) -> dict[str, Any]:
    """Load as the reference does: a graph in memory and dictionaries over it."""
    gc.disable()
    start = time.perf_counter()
    sys.path.insert(0, str(SHARED))
    import limit

    reference = limit.LimitIndexed()
    reference.build_graph(str(folder / "nodes.jsonl"), str(folder / "rels.jsonl"))
    reference.build_index()
    return {"seconds": time.perf_counter() - start}


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Read JSON lines a thousand at a time: one call for each line costs more than the parsing."""
    with path.open(encoding="utf-8") as file:
        while lines := list(islice(file, 1000)):
            yield from json.loads(f"[{','.join(lines)}]")


def load_ours(folder: Path, path: Path) -> dict[str, Any]:
    """Load into a file that is durable when the clock stops."""
    gc.disable()
    start = time.perf_counter()
    from graph.records import Batch, NodeRecord, RelationshipRecord
    from graph.stores.embedded.store import NetworkXStore

    batch = Batch()
    for row in rows(folder / "nodes.jsonl"):
        batch.nodes.append(NodeRecord(row["id"], tuple(row["labels"]), row["props"]))
    for row in rows(folder / "rels.jsonl"):
        props = row["props"]
        identity = ("role",) if "role" in props else ()
        batch.relationships.append(
            RelationshipRecord(row["type"], row["start"], row["end"], props, identity)
        )
    with NetworkXStore(path) as store:
        report = store.write(batch)
    seconds = time.perf_counter() - start
    return {
        "seconds": seconds,
        "megabytes": path.stat().st_size / 1e6,
        "nodes": report.nodes_created,
        "relationships": report.relationships_created,
    }


def first_answer(path: Path, name: str) -> dict[str, Any]:
    """Open the store and ask a query: imports included, the interpreter's start not."""
    start = time.perf_counter()
    from graph.stores.embedded.store import NetworkXStore
    from queries.cypher.engine import CypherEngine

    with NetworkXStore(path, CypherEngine()) as store:
        found = store.run(
            "MATCH (p:Person {name: $name})-[:ACTED_IN]->(f:Film) RETURN f.title", name=name
        )
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "found": len(found)}


def commits(path: Path, rounds: int) -> dict[str, Any]:
    """Take turns: a bare insert of as many bytes, and a node of ours."""
    from graph.stores.embedded.store import NetworkXStore

    bare = sqlite3.connect(f"{path}.bare", isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE log (version INTEGER PRIMARY KEY, data BLOB)")
    theirs, ours = [], []
    with NetworkXStore(path) as store:
        for i in range(rounds):
            start = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO log VALUES (?, ?)", (i, bytes(90)))
            bare.execute("COMMIT")
            theirs.append(time.perf_counter() - start)
            start = time.perf_counter()
            with store.transaction() as transaction:
                transaction.create_node(("Film",), {"id": f"new:{i}", "title": f"New {i}"})
            ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        with store.transaction() as transaction:
            for i in range(20_000):
                transaction.create_node(("Film",), {"id": f"more:{i}", "title": f"More {i}"})
        many = time.perf_counter() - start
        start = time.perf_counter()
        for _ in range(10_000):
            store.snapshot()
        look = (time.perf_counter() - start) / 10_000
        start = time.perf_counter()
        store.graph.copy()
        face = time.perf_counter() - start
    bare.close()
    return {"theirs": theirs, "ours": ours, "many": many, "look": look, "face": face}


def spread(times: list[float]) -> str:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    return f"{statistics.median(times) * 1e6:.0f} us (p99 {p99 * 1e6:.0f})"


def both(times: list[float]) -> str:
    """Give the best, which other work on the machine disturbs least, and the median."""
    return f"{min(times):.2f} s (median {statistics.median(times):.2f})"


def verdict(figure: float, bound: float) -> str:
    return f"{'ok' if figure <= bound else 'MISSED'}, at most {bound:g}"


def report_load(folder: Path, path: Path, rounds: int) -> None:
    ours, limits = [], []
    for _ in range(rounds):
        path.unlink(missing_ok=True)
        if (SHARED / "limit.py").exists():
            limits.append(child("limit", folder)["seconds"])
        loaded = child("load", folder, path)
        ours.append(loaded["seconds"])
    print(f"load          {both(ours)}, {loaded['nodes']} nodes, {loaded['relationships']} rels")
    if limits:
        ratio = min(ours) / min(limits)
        print(f"  limit       {both(limits)}, ratio of the best {ratio:.2f}", end=" ")
        print(f"({verdict(ratio, 0.75)})")
    else:
        print("  limit       not measured: ../shared/bench/limit.py is not there")
    print(f"file          {loaded['megabytes']:.1f} MB ({verdict(loaded['megabytes'], 25)})")


def report_rest(path: Path, name: str, rounds: int) -> None:
    answers = [child("first", path, name)["seconds"] for _ in range(rounds)]
    print(f"first answer  {both(answers)} in a fresh process ({verdict(min(answers), 0.5)})")
    found = child("commit", path, 1000)
    ratio = statistics.median(found["ours"]) / statistics.median(found["theirs"])
    print(f"commit        {spread(found['ours'])} for one node")
    print(f"  bare insert {spread(found['theirs'])}, ratio {ratio:.2f} ({verdict(ratio, 1.5)})")
    print(f"20,000 nodes  {found['many']:.2f} s in one transaction")
    print(f"file check    {found['look'] * 1e6:.1f} us for each snapshot")
    print(f"graph.copy()  {found['face']:.2f} s, everything decoded for the first time")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", default="M", help="which graph")
    parser.add_argument("--rounds", type=int, default=5, help="how often they take turns")
    parser.add_argument("--part", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    parts: dict[str, Any] = {
        "limit": lambda folder: load_limit(Path(folder)),
        "load": lambda folder, path: load_ours(Path(folder), Path(path)),
        "first": lambda path, name: first_answer(Path(path), name),
        "commit": lambda path, rounds: commits(Path(path), int(rounds)),
    }
    if options.part:
        print(json.dumps(parts[options.part[0]](*options.part[1:])))
        return
    data = Path(tempfile.gettempdir()) / "loregraph-benchmark-data"
    folder = generate(options.scale, data)
    name = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["params"]["name"]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "lore.db"
        report_load(folder, path, options.rounds)
        report_rest(path, name, options.rounds)


if __name__ == "__main__":
    main()
