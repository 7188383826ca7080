"""Failures in the middle of writes, and eight threads on one store: all or nothing, never torn.

A failure is put into every n-th call that a write makes in the store and the runtime, in memory and
in a file. Bounds: a write that failed changed nothing (or, where it failed after its commit,
everything), here and in the file, and the store can be written again. With --threads readers and
writers share a store: no torn result, no lost write, nobody hangs. Takes about ten minutes for
every call, and twice --seconds for threads.

    python -m benchmarks.fuzz.faults --every 1
    python -m benchmarks.fuzz.faults --threads 8 --seconds 10
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from benchmarks.fuzz.rows import canonical
from graph.results.errors import CypherError, LoregraphError, StoreBusyError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from types import CodeType, FrameType

GRAPH = (
    "UNWIND range(1, 6) AS x CREATE (:A {k: x, x: x, s: 'text' + x})",
    "MATCH (a:A), (b:A) WHERE a.k < b.k AND (a.k + b.k) % 2 = 0 CREATE (a)-[:R {w: a.k}]->(b)",
    "CREATE INDEX FOR (n:A) ON (n.x)",
    "MATCH (n:A {k: 6}) SET n:B",
)
WRITES = (
    "CREATE (:A {k: 10})-[:R {w: 1}]->(:B:C {k: 11, l: [1, 2]})",
    "UNWIND [1, 2, 3] AS x CREATE (:N {k: 20 + x})",
    "MATCH (n:A) SET n.x = n.x + 1, n.new = true",
    "MATCH (n:A) SET n = {k: n.k, y: 1}",
    "MATCH (n:A) SET n += {y: 'a', x: null} SET n:C:D",
    "MATCH (n:A) REMOVE n.x REMOVE n:A",
    "MATCH ()-[r:R]->() SET r.w = 7",
    "MATCH ()-[r:R {w: 1}]->() DELETE r",
    "MATCH (n:A {k: 1}) DETACH DELETE n",
    "MATCH (n:B) DETACH DELETE n CREATE (:Z)",
    "UNWIND [1, 2, 99] AS x MERGE (n:A {x: x}) ON CREATE SET n.k = x ON MATCH SET n.y = x",
    "MATCH (a:A), (b:A) WHERE a.k = b.k + 1 MERGE (a)-[r:S]->(b) ON CREATE SET r.w = 1",
    "MATCH (n:A) FOREACH (x IN [1, 2] | SET n.x = x CREATE (:F))",
    "CREATE INDEX FOR (n:A) ON (n.s)",
    "CREATE CONSTRAINT FOR (n:A) REQUIRE n.k IS UNIQUE",
)
WATCHED = ("/graph/stores/embedded/", "/queries/cypher/runtime/", "<cypher ")
CLEANING = {
    "rollback", "_end", "finish", "give_turn", "_hand_on", "take_turn", "_hold", "__exit__",
    "close", "run", "__del__", "__enter__", "__init__", "_placed", "_span", "execute",
}  # fmt: skip
"""What runs while a failure is handled already."""


class Planted(Exception):  # noqa: N818 - it stands for any failure
    """The failure that was put in."""


def _watched(code: CodeType) -> bool:
    return code.co_name not in CLEANING and any(part in code.co_filename for part in WATCHED)


class Fault:
    """Raises in the n-th call of a function of the store or the runtime.

    Attributes:
        calls: how many there were.
        place: where it raised.
    """

    def __init__(self, at: int) -> None:
        self.at = at
        self.calls = 0
        self.place = ""

    def __call__(self, frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and _watched(frame.f_code):
            self.calls += 1
            if self.calls == self.at:
                self.place = f"{frame.f_code.co_filename}:{frame.f_code.co_name}"
                raise Planted

    def run(self, store: NetworkXStore, text: str) -> bool:
        """Run a query with the fault in it; tell whether it failed."""
        sys.setprofile(self)
        try:
            store.run(text)
        except (Planted, LoregraphError):
            return True
        finally:
            sys.setprofile(None)
        return False


def content(store: NetworkXStore) -> tuple[Any, ...]:
    """Give everything that a store holds."""
    nodes = sorted(repr(canonical(node)) for node in store.nodes())
    links = sorted(repr(canonical(r)) for r in store.relationships())
    by_index = store.run("MATCH (n:A) WHERE n.x = 2 RETURN count(*) AS c").rows
    counts = store.run("MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN count(r) AS c").rows
    return nodes, links, by_index, counts, repr(store.schema())


def _made(path: str) -> NetworkXStore:
    store = NetworkXStore(path, engine=CypherEngine(), lock_timeout=2.0)
    for statement in GRAPH:
        store.run(statement)
    return store


def sweep(text: str, folder: Path | None, every: int) -> tuple[int, list[str]]:
    """Fail in every n-th call of a write; give how many failures there were, and what is wrong."""
    faults: list[str] = []
    at, tries = 1, 0
    while True:
        path = str(folder / f"{abs(hash(text))}-{at}.loregraph") if folder else ":memory:"
        with _made(path) as store:
            before = content(store)
            fault = Fault(at)
            failed = fault.run(store, text)
            tries += 1
            wrong = _wrong(store, before, text, failed=failed)
        if wrong:
            faults.append(f"{text}\n  call {at}, {fault.place}: {wrong}")
        if not failed:
            return tries, faults
        at += every


def _wrong(store: NetworkXStore, before: Any, text: str, *, failed: bool) -> str | None:
    now = content(store)
    if failed and now != before:
        with _made(":memory:") as other:
            other.run(text)
            if content(other) != now:
                return f"half of it was written: {now}"
    if store.path != ":memory:":
        with NetworkXStore(store.path, engine=CypherEngine()) as again:
            if content(again) != now:
                return "the file holds something else"
    try:
        store.run("CREATE (:After {k: 1})")
    except LoregraphError as error:
        return f"the store cannot be written any more: {error}"
    if store.run("MATCH (n:After) RETURN count(n) AS c").rows != [(1,)]:
        return "a write after it was lost"
    return None


class Traffic:
    """Threads that read and write one store, and what is wrong with what they see.

    Attributes:
        read: how many reads there were.
        written: how many writes.
        wrong: what is wrong.
    """

    def __init__(self, store: NetworkXStore) -> None:
        self._store = store
        self._stop = Event()
        self.read = self.written = 0
        self.wrong: list[str] = []
        store.run("UNWIND range(1, 20) AS x CREATE (:Account {k: x, v: 100, twin: 100})")
        store.run("CREATE INDEX FOR (n:Account) ON (n.k)")

    def flow(self, count: int, seconds: float) -> None:
        """Let so many threads work for so long."""
        workers = [
            Thread(target=self._work, args=(number,), daemon=True) for number in range(count)
        ]
        for worker in workers:
            worker.start()
        self._stop.wait(seconds)
        self._stop.set()
        for worker in workers:
            worker.join(60)
        self.wrong += ["a thread hangs" for worker in workers if worker.is_alive()]

    def _work(self, number: int) -> None:
        chance = random.Random(number)
        step = self._write if number % 2 else self._read
        try:
            while not self._stop.is_set():
                step(chance)
        except StoreBusyError as error:
            self.wrong.append(f"a writer waited too long: {error}")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is wrong
            self.wrong.append(f"{type(error).__name__}: {error}")

    def _write(self, chance: random.Random) -> None:
        one, two = chance.sample(range(1, 21), 2)
        move = (
            "MATCH (a:Account {k: $one}), (b:Account {k: $two}) "
            "SET a.v = a.v - 1, a.twin = a.twin - 1 SET b.v = b.v + 1, b.twin = b.twin + 1"
        )
        run = self._store.run
        run(move, one=one, two=two)
        run("CREATE (:Pair {k: $k})-[:WITH]->(:Pair {k: $k})", k=chance.random())
        if chance.random() < 0.3:
            run("MATCH (p:Pair)-[:WITH]->(q:Pair) DETACH DELETE p, q")
        if chance.random() < 0.2:
            with suppress(CypherError):
                run("MATCH (a:Account) SET a.v = 0 WITH count(*) AS c RETURN 1 / (c - c)")
        self.written += 1

    def _read(self, chance: random.Random) -> None:
        text = (
            "MATCH (a:Account) WITH sum(a.v) AS one, count(*) AS c "
            "OPTIONAL MATCH (p:Pair) WITH one, c, count(p) AS pairs "
            "MATCH (b:Account) WHERE b.v = b.twin "
            "RETURN one, c, pairs % 2 AS odd, sum(b.v) AS two, count(b) AS again"
        )
        rows = self._store.run(text).rows
        if rows != [(2_000, 20, 0, 2_000, 20)]:
            self.wrong.append(f"a torn result: {rows}")
        one = chance.randrange(1, 21)
        if len(self._store.run("MATCH (a:Account {k: $k}) RETURN a", k=one).rows) != 1:
            self.wrong.append("an index lost a node")
        self.read += 1


def threads(count: int, seconds: float, path: str = ":memory:") -> tuple[int, int, list[str]]:
    """Let threads read and write; give how many reads and writes there were, and what is wrong."""
    with NetworkXStore(path, engine=CypherEngine(), lock_timeout=30.0) as store:
        traffic = Traffic(store)
        traffic.flow(count, seconds)
    return traffic.read, traffic.written, traffic.wrong


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--every", type=int, default=1, help="fail in every n-th call")
    parser.add_argument(
        "--threads", type=int, default=0, help="let so many threads share a store instead"
    )
    parser.add_argument(
        "--seconds", type=float, default=10.0, help="for so long, in memory and in a file"
    )
    given = parser.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        if given.threads:
            for path in (":memory:", str(Path(folder) / "shared.loregraph")):
                reads, writes, found = threads(given.threads, given.seconds, path)
                wrong += found
                print(
                    f"{given.threads} threads, {reads} reads, {writes} writes, {len(found)} faults"
                )
        else:
            for text in WRITES:
                for where in (None, Path(folder)):
                    tries, found = sweep(text, where, given.every)
                    wrong += found
                    kind = "file" if where else "memory"
                    print(f"{tries:5} failures, {len(found)} faults, {kind:6}: {text[:70]}")
    print(*wrong[:10], sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
