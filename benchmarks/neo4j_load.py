"""Loading into a real Neo4j against a bare script that sends the same batches with the driver.

    python benchmarks/neo4j_load.py [--rounds 2] [--scale M]

ratio       our time to the bare script's, each into an emptied database, in turns; at most 1.5
memory      the most that the loading process held, for all of the graph and for half of it: it
            must not grow with the input
again       loading what is there already, against the bare script doing the same
cold        the curated franchise into a server that has just been started

Each load is a process of its own. The server is one of its own, too, unless NEO4J_URI names one:
then its database is emptied.

Takes about six minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import generate

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "neo4j"))

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j_server import Server

ROWS = 5_000
LABELS = ("Franchise", "Film", "Person", "Character", "Event")


def lines(path: Path) -> Iterator[list[dict[str, Any]]]:
    """Give a file of JSON lines, some thousand rows at a time."""
    with path.open(encoding="utf-8") as file:
        while chunk := list(islice(file, ROWS)):
            yield [json.loads(line) for line in chunk]


def bare(folder: Path, uri: str, password: str) -> None:
    """Send the batches as a person would who writes a script for these five labels."""
    import neo4j

    homes: dict[str, str] = {}
    with (
        neo4j.GraphDatabase.driver(uri, auth=("neo4j", password)) as driver,
        driver.session() as session,
    ):
        for label in LABELS:
            session.run(
                f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
            ).consume()
        for rows in lines(folder / "nodes.jsonl"):
            session.execute_write(send_nodes, rows, homes)
        for rows in lines(folder / "rels.jsonl"):
            session.execute_write(send_relationships, rows, homes)


def send_nodes(transaction: Any, rows: list[dict[str, Any]], homes: dict[str, str]) -> None:
    rows.sort(key=lambda row: row["labels"][0])
    for label, group in groupby(rows, key=lambda row: row["labels"][0]):
        given = [row["props"] for row in group]
        homes[kind_of(given[0]["id"])] = label
        query = f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row"
        transaction.run(query, rows=given).consume()


def kind_of(name: str) -> str:
    """Give the letters that ids of one label begin with."""
    return name.rstrip("0123456789")


def send_relationships(transaction: Any, rows: list[dict[str, Any]], homes: dict[str, str]) -> None:
    def kind(row: dict[str, Any]) -> tuple[str, str, str, bool]:
        ends = homes[kind_of(row["start"])], homes[kind_of(row["end"])]
        return (row["type"], *ends, "role" in row["props"])

    rows.sort(key=kind)
    for (name, start, end, told_apart), group in groupby(rows, key=kind):
        key = " {role: row.props.role}" if told_apart else ""
        transaction.run(
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) "
            f"MATCH (b:{end} {{id: row.end}}) MERGE (a)-[r:{name}{key}]->(b) SET r += row.props",
            rows=list(group),
        ).consume()


def ours(folder: Path, uri: str, password: str) -> None:
    """Load the same batches through the store."""
    from graph.records import Batch, NodeRecord, RelationshipRecord
    from graph.stores.neo4j.address import Address
    from graph.stores.neo4j.store import Neo4jStore

    def batches() -> Iterator[Batch]:
        for rows in lines(folder / "nodes.jsonl"):
            yield Batch([NodeRecord(row["id"], tuple(row["labels"]), row["props"]) for row in rows])
        for rows in lines(folder / "rels.jsonl"):
            records = [
                RelationshipRecord(
                    row["type"],
                    row["start"],
                    row["end"],
                    row["props"],
                    ("role",) if "role" in row["props"] else (),
                )
                for row in rows
            ]
            yield Batch([], records)

    with Neo4jStore(Address(uri, None, "neo4j", password)) as store:
        store.write_all(batches())


def curated(uri: str, password: str) -> None:
    """Load the franchise that comes along."""
    from graph.stores.neo4j.address import Address
    from graph.stores.neo4j.store import Neo4jStore
    from loaders.registry import find
    from loaders.run import load

    with Neo4jStore(Address(uri, None, "neo4j", password)) as store:
        load(store, find("curated"), "mission-impossible")


def child(server: Server, who: str, folder: Path) -> dict[str, float]:
    """Run one load in a process of its own."""
    command = [sys.executable, __file__, "--child", who, str(folder), server.uri]
    environment = {**os.environ, "NEO4J_PASSWORD": server.password}
    run = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    )
    found: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return found


def run_child(who: str, folder: str, uri: str) -> None:
    password = os.environ["NEO4J_PASSWORD"]
    begun = time.perf_counter()
    if who == "curated":
        curated(uri, password)
    else:
        (bare if who == "bare" else ours)(Path(folder), uri, password)
    seconds = time.perf_counter() - begun
    print(json.dumps({"seconds": seconds, "megabytes": most_memory()}))


def most_memory() -> float:
    """Give the most that this process held; what its parent held would be in ru_maxrss too."""
    status = Path("/proc/self/status")
    if status.exists():
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) / 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def measure(server: Server, folder: Path, rounds: int) -> None:
    cold = child(server, "curated", folder)
    print(f"cold        the curated franchise in {cold['seconds']:.1f} s")
    for number in range(rounds):
        found = {}
        for who in ("bare", "ours") if number % 2 else ("ours", "bare"):
            server.empty()
            found[who] = child(server, who, folder)
            again = child(server, who, folder)
            found[who]["again"] = again["seconds"]
            [[found[who]["nodes"]]] = server.run("MATCH (n) RETURN count(n)")
            [[found[who]["links"]]] = server.run("MATCH ()-[r]->() RETURN count(r)")
            print(
                f"{who:6} {found[who]['seconds']:6.1f} s, again {found[who]['again']:6.1f} s, "
                f"{found[who]['megabytes']:.0f} MB: {found[who]['nodes']:,} nodes, "
                f"{found[who]['links']:,} relationships"
            )
        for key in ("nodes", "links"):
            assert found["ours"][key] == found["bare"][key], "both must have loaded the same"
        ratios = [found["ours"][key] / found["bare"][key] for key in ("seconds", "again")]
        print(f"ratio       {ratios[0]:.2f} (at most 1.5), again {ratios[1]:.2f}")
    server.empty()
    half = child(server, "ours", folder.parent / "half")
    print(
        f"memory      {found['ours']['megabytes']:.0f} MB for all, {half['megabytes']:.0f} MB for "
        f"half of it"
    )


def halved(folder: Path, into: Path) -> None:
    """Write every second node and relationship; what led to a node left out leads to the next."""
    into.mkdir(exist_ok=True)
    rows = (folder / "nodes.jsonl").read_text("utf-8").splitlines()
    nodes = [json.loads(row)["id"] for row in rows]
    stand_in = {name: nodes[place - place % 2] for place, name in enumerate(nodes)}
    (into / "nodes.jsonl").write_text("".join(f"{row}\n" for row in rows[::2]), "utf-8")
    links = (folder / "rels.jsonl").read_text("utf-8").splitlines()
    with (into / "rels.jsonl").open("w", encoding="utf-8") as out:
        for line in links[::2]:
            row = json.loads(line)
            row["start"], row["end"] = stand_in[row["start"]], stand_in[row["end"]]
            out.write(json.dumps(row) + "\n")


def main() -> None:
    if sys.argv[1:2] == ["--child"]:
        run_child(*sys.argv[2:])
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", default="M", help="which graph")
    parser.add_argument("--rounds", type=int, default=2, help="how often they take turns")
    parser.add_argument("--data", type=Path, help="a folder that generate.py wrote")
    options = parser.parse_args()
    from neo4j_server import available_server

    with tempfile.TemporaryDirectory() as name:
        folder = generate(options.scale, options.data or Path(name))
        halved(folder, folder.parent / "half")
        with available_server() as server:
            measure(server, folder, options.rounds)


if __name__ == "__main__":
    main()
