"""The explorer under load: many who look things up, while one asks what takes long.

    python benchmarks/explorer.py [--clients 20] [--seconds 60] [--workers N]

A server of its own serves franchise M from a file. Clients ask one question after the other over
loopback, without a pause: nine of ten look up a node by its id, one of ten asks for one or two
steps around it; one more client asks the longest of the thirteen questions in a loop. Printed: how
many were answered, the median, p99 and worst, errors, and the memory of the server with all its
workers at second 10 and at the end. Then, without load: completion, and an answer of 5,000 nodes.
The clients share the machine with the server; what else runs there is part of the figures.
Takes about two minutes.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure.loading import generated, parameters, store_of
from measure.turns import verdict
from questions import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

LOREGRAPH = Path(sys.executable).with_name("loregraph")
LOOKUP = "MATCH (p:Person {id: $id}) RETURN p.name AS name, p.born AS born"
FILMS = "MATCH (p:Person {id: $id})-[r:ACTED_IN]->(f:Film) RETURN f.title AS title, r.characters"
COSTARS = (
    "MATCH (:Person {id: $id})-[:ACTED_IN]->(f:Film)<-[:ACTED_IN]-(o:Person) "
    "RETURN o.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 10"
)
AROUND = (FILMS, COSTARS)
TYPED = "MATCH (p:Person)-[:ACTED_IN]->(f:Film) WHERE f.year > 2000 RETURN toUp"
MOST_P99, MOST_GROWTH = 0.150, 1.10


@dataclass
class Client:
    """One connection that is kept, and what it measured."""

    port: int
    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    async def open(self) -> None:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)

    async def post(self, path: str, **asked: Any) -> bytes:
        body = json.dumps(asked).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        begun = time.perf_counter()
        self.writer.write(head.encode() + body)
        answer = await self.reader.readuntil(b"\r\n\r\n")
        size = re.search(rb"content-length: (\d+)", answer, re.IGNORECASE)
        assert size is not None
        content = await self.reader.readexactly(int(size[1]))
        self.times.append(time.perf_counter() - begun)
        if not answer.startswith(b"HTTP/1.1 200"):
            self.errors.append(content.decode()[:200])
        return content


@contextmanager
def served(path: Path, *options: str) -> Iterator[tuple[int, int]]:
    """Start a server; give its port and its process."""
    command = [str(LOREGRAPH), "serve", str(path), "--port", "0", "--no-browser", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    told = process.stderr.readline()
    found = re.search(r":(\d+)/", told)
    assert found is not None, told
    try:
        yield int(found[1]), process.pid
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)


def memory(process: int) -> int:
    """Add up what lies in memory of a process and those that it started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    pages = 0
    for each in (str(process), *children):
        try:
            pages += int(Path(f"/proc/{each}/statm").read_text().split()[1])
        except OSError:
            continue
    return pages * 4096


async def load(port: int, process: int, ids: list[str], slow: Any, options: Any) -> dict[str, Any]:
    """Ask for some time; give what was measured."""
    end = time.monotonic() + options.seconds
    clients = [Client(port) for _ in range(options.clients)]
    longest = Client(port)

    async def look_up(client: Client, dice: random.Random) -> None:
        await client.open()
        while time.monotonic() < end:
            text = LOOKUP if dice.random() < 0.9 else dice.choice(AROUND)
            await client.post("/api/query", text=text, parameters={"id": dice.choice(ids)})

    async def ask_long() -> None:
        await longest.open()
        while time.monotonic() < end:
            await longest.post("/api/query", text=slow[0], parameters=slow[1])

    sizes: list[int] = []

    async def weigh() -> None:
        await asyncio.sleep(min(10, options.seconds / 6))
        sizes.append(memory(process))
        await asyncio.sleep(max(end - time.monotonic() - 0.5, 0))
        sizes.append(memory(process))

    dice = [random.Random(number) for number in range(len(clients))]
    await asyncio.gather(*map(look_up, clients, dice), ask_long(), weigh())
    return {
        "times": sorted(each for client in clients for each in client.times),
        "errors": [each for client in (*clients, longest) for each in client.errors],
        "long": sorted(longest.times),
        "sizes": sizes,
    }


async def alone(port: int) -> None:
    """Print what completion and a large answer take when nobody else asks."""
    client = Client(port)
    await client.open()
    for _ in range(50):
        await client.post("/api/complete", text=TYPED, offset=len(TYPED))
    times = sorted(client.times[1:])
    print(
        f"completion: median {times[len(times) // 2] * 1e3:.1f} ms, "
        f"worst {times[-1] * 1e3:.1f} ms ({verdict(times[-1], 0.030)})"
    )
    text = "MATCH (p:Person)-[r:ACTED_IN]->(f:Film) RETURN p, r, f LIMIT 9670"
    for what in ("first", "again"):
        begun = time.perf_counter()
        answer = json.loads(await client.post("/api/query", text=text))
        took = time.perf_counter() - begun
        drawn = len(answer["graph"]["nodes"])
        rows = len(answer["rows"])
        print(f"{rows:,} rows with {drawn:,} nodes drawn, {what}: {took:.2f} s", end=", ")
        print(f"of that in the worker {answer['time_ms'] / 1e3:.2f} s")


def longest_of(store: Any, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Find which of the thirteen questions takes longest."""
    took = {}
    for question in QUESTIONS:
        store.run(question.text, question.given(given))
        begun = time.process_time()
        store.run(question.text, question.given(given))
        took[question] = time.process_time() - begun
    slow = max(took, key=lambda question: took[question])
    print(f"the longest: {slow.key}, {slow.title}, {took[slow] * 1e3:.0f} ms alone")
    return slow.text, slow.given(given)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", default="2")
    options = parser.parse_args()
    folder = generated("M")
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "M.db"
        with store_of(folder) as store:
            store.backup(path)
            slow = longest_of(store, parameters(folder))
            ids = store.run("MATCH (p:Person) RETURN p.id LIMIT 20000").value()
        with served(path, "--workers", options.workers) as (port, process):
            asyncio.run(alone(port))
            print(f"memory before the load: {memory(process) >> 20} MB")
            report(asyncio.run(load(port, process, ids, slow, options)), options.seconds)


def report(found: dict[str, Any], seconds: float) -> None:
    times, errors, sizes = found["times"], found["errors"], found["sizes"]
    p99 = times[int(len(times) * 0.99)]
    growth = sizes[-1] / sizes[0]
    print(f"{len(times):,} answers in {seconds:g} s, {len(times) / seconds:,.0f} a second")
    print(f"median {times[len(times) // 2] * 1e3:.1f} ms, worst {times[-1] * 1e3:.0f} ms")
    print(f"p99 {p99 * 1e3:.0f} ms ({verdict(p99, MOST_P99)})")
    print(f"errors: {len(errors)} {errors[:1] if errors else ''}")
    print(f"the long question beside it: {len(found['long'])} times")
    print(f"memory {sizes[0] >> 20} MB, then {sizes[-1] >> 20} MB", end=" ")
    print(f"({verdict(growth, MOST_GROWTH)})")


if __name__ == "__main__":
    main()
