"""GraphML written and read, against networkx with the same content.

    python benchmarks/exchange.py [--scale M] [--rounds 3]

read        a file into a store in memory, against networkx.read_graphml into a MultiDiGraph, which
            has lists and dates as the texts that stand in the file; at most 1.5
write       that store to a file, against networkx.write_graphml_xml of that graph; at most 1.5
memory      by how much writing raised the most that the process held: ours is to stay small
            beside the file

Each round is a process of its own for either side, in turns; the figures are the least seconds of
the processor. Nothing fails: the ratios are to be looked at. Takes about four minutes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import generate
from measure.turns import verdict
from neo4j_load import most_memory
from reading import written

if TYPE_CHECKING:
    from collections.abc import Callable

BOUND = 1.5


def ours(path: Path, again: Path) -> tuple[float, float, float]:
    """Read a file and write it again; give both times, and how memory grew in writing."""
    from graph.exchange.registry import reader, writer
    from graph.stores.embedded.store import NetworkXStore

    store = NetworkXStore(":memory:")

    def read() -> None:
        with path.open("rb") as stream:
            store.write_all(reader("graphml")(stream, path.name, None))

    def write() -> None:
        with again.open("w", encoding="utf-8") as out:
            writer("graphml")(store, out)

    return measured(read, write)


def networkx(path: Path, again: Path) -> tuple[float, float, float]:
    """Do the same with networkx."""
    import networkx as nx

    graphs: list[Any] = []

    def read() -> None:
        graphs.append(nx.read_graphml(path, force_multigraph=True))

    return measured(read, lambda: nx.write_graphml_xml(graphs[0], again))


def measured(read: Callable[[], None], write: Callable[[], None]) -> tuple[float, float, float]:
    reading = spent(read)
    before = most_memory()
    writing = spent(write)
    return reading, writing, most_memory() - before


def spent(run: Callable[[], None]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun


def child(side: str, path: Path, again: Path) -> list[float]:
    command = [sys.executable, __file__, "--child", side, str(path), str(again)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: list[float] = json.loads(run.stdout)
    return found


def main() -> None:
    if sys.argv[1:2] == ["--child"]:
        side, path, again = sys.argv[2:]
        print(json.dumps((ours if side == "ours" else networkx)(Path(path), Path(again))))
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", default="M", help="which graph")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side has its turn")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = written(generate(options.scale, Path(name)), Path(name) / "graph.graphml")
        print(f"{path.stat().st_size / 1e6:.0f} MB of GraphML")
        turns: dict[str, list[list[float]]] = {"ours": [], "networkx": []}
        for _ in range(options.rounds):
            for side, figures in turns.items():
                figures.append(child(side, path, Path(name) / f"{side}.graphml"))
    for place, part in enumerate(("read", "write")):
        mine, theirs = (min(one[place] for one in figures) for figures in turns.values())
        ratio = mine / theirs
        print(f"{part:8}{mine:6.1f} s {theirs:6.1f} s {ratio:6.2f}  ({verdict(ratio, BOUND)})")
    mine, theirs = (max(one[2] for one in figures) for figures in turns.values())
    print(f"memory  {mine:5.0f} MB {theirs:5.0f} MB more while writing")


if __name__ == "__main__":
    main()
