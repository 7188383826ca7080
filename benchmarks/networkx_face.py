"""``store.graph`` against a plain MultiDiGraph of the same content, each in a process of its own.

    python benchmarks/networkx_face.py [--scale M] [--rounds 3]

components      weakly connected components, all of them; at most 5 times, again at most 1.2
pagerank        networkx.pagerank as a user calls it; at most 1.3 times
paths           20 shortest paths between nodes chosen by a seed, along the edges; at most 5 times
either way      the same where the direction counts nothing, so that there are paths; at most 5
memory          resident, above that of the imports, after all three: at most a third

Processes take turns and the best of the rounds counts, in process time. Below the bounds stand, for
knowledge, what walks every edge's attributes and what writes.

Takes about three minutes.
"""

from __future__ import annotations

import argparse
import gc
import json
import pickle
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import generate
from store import load_ours

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
BOUNDS = {"components": 5.0, "again": 1.2, "pagerank": 1.3}
BOUNDS |= {"paths": 5.0, "either way": 5.0, "memory": 1 / 3}


def child(part: str, path: Path) -> dict[str, float]:
    """Measure one of both in a process of its own."""
    command = [sys.executable, __file__, "--part", part, str(path)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    found: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return found


def resident() -> float:
    """Give the memory of this process in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1000
    return 0.0


def clocked(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def paths(network: Any, pairs: list[tuple[Any, Any]]) -> None:
    import networkx as nx

    for start, end in pairs:
        with suppress(nx.NetworkXNoPath):
            nx.shortest_path(network, start, end)


def measure(network: Any, before: float) -> dict[str, float]:
    """Run what is measured, in the order in which somebody would."""
    import networkx as nx

    keys = sorted(network)
    chosen = random.Random(7)
    pairs = [(chosen.choice(keys), chosen.choice(keys)) for _ in range(20)]
    del keys

    def components() -> int:
        return sum(1 for _ in nx.weakly_connected_components(network))

    found = {"components": clocked(components), "again": clocked(components)}
    found["pagerank"] = clocked(lambda: nx.pagerank(network))
    found["paths"] = clocked(lambda: paths(network, pairs))
    found["either way"] = clocked(lambda: paths(network.to_undirected(as_view=True), pairs))
    gc.collect()
    found["memory"] = resident() - before
    found["copy"] = clocked(network.copy)
    found["edges with data"] = clocked(lambda: sum(1 for _ in network.edges(data=True)))
    found["degrees"] = clocked(lambda: dict(network.degree()))
    found["rows"] = clocked(lambda: sum(len(n) for _, row in network.adjacency() for n in row))
    found["dijkstra"] = clocked(
        lambda: nx.single_source_dijkstra_path_length(
            network.to_undirected(as_view=True), pairs[0][0], cutoff=4
        )
    )
    return found


def ours(path: Path) -> dict[str, float]:
    """Open the store, which is not in memory before."""
    import networkx as nx  # noqa: F401 - what both import is nobody's memory
    import scipy.sparse  # noqa: F401 - the same

    from graph.stores.embedded.store import NetworkXStore

    gc.collect()
    before = resident()
    with NetworkXStore(path) as store:
        found = measure(store.graph, before)
        found["add 1000 edges"] = clocked(
            lambda: store.graph.add_edges_from(("new", f"new {i}") for i in range(1000))
        )
    return found


def plain(path: Path) -> dict[str, float]:
    """Read the same graph as networkx would hold it."""
    import networkx as nx  # noqa: F401 - as above
    import scipy.sparse  # noqa: F401 - the same

    gc.collect()
    before = resident()
    network = pickle.loads(path.with_suffix(".pickle").read_bytes())
    found = measure(network, before)
    found["add 1000 edges"] = clocked(
        lambda: network.add_edges_from(("new", f"new {i}") for i in range(1000))
    )
    return found


def prepare(folder: Path, path: Path) -> dict[str, float]:
    """Make the store and the plain graph."""
    load_ours(folder, path)
    from graph.stores.embedded.store import NetworkXStore

    with NetworkXStore(path) as store:
        path.with_suffix(".pickle").write_bytes(pickle.dumps(store.graph.copy()))
    return {}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", default="M", help="which graph")
    parser.add_argument("--rounds", type=int, default=3, help="how often they take turns")
    parser.add_argument("--part", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        part, path = options.part
        print(json.dumps({"ours": ours, "plain": plain}[part](Path(path))))
        return
    with tempfile.TemporaryDirectory() as place:
        folder = generate(options.scale, Path(place))
        path = Path(place) / "lore.db"
        prepare(folder, path)
        rounds = []
        for _ in range(options.rounds):
            copy = path.with_name("round.db")
            copy.write_bytes(path.read_bytes())
            rounds.append((child("ours", copy), child("plain", path)))
    for name in rounds[0][0]:
        mine = min(found[name] for found, _ in rounds)
        theirs = min(found[name] for _, found in rounds)
        bound = BOUNDS.get(name)
        verdict = "" if bound is None else f"at most {bound:.2f}"
        if bound is not None and mine > bound * theirs:
            verdict += "  MISSED"
        unit = "MB" if name == "memory" else "s"
        print(
            f"{name:16} {mine:9.3f} {theirs:9.3f} {unit:2}  {mine / theirs:8.2f} times  {verdict}"
        )


if __name__ == "__main__":
    main()
