"""What the machine is and how fast: figures of two machines compare by it."""

from __future__ import annotations

import os
import platform
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any


def calibrate() -> dict[str, Any]:
    """Give the machine's kind, and what a loop, a dictionary and a durable commit cost on it."""
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processor": processor(),
        "cores": os.cpu_count(),
        "loop_ns": round(loop(), 1),
        "lookup_ns": round(lookups(), 1),
        "commit_us": round(commit()),
    }


def described(machine: dict[str, Any]) -> str:
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, "
        f"Python {machine['python']}; a turn of a loop {machine['loop_ns']} ns, "
        f"a dictionary lookup {machine['lookup_ns']} ns, "
        f"a durable SQLite commit {machine['commit_us']} us"
    )


def processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"


def loop(turns: int = 1_000_000) -> float:
    def run() -> None:
        total = 0
        for i in range(turns):
            total += i

    return best(run) / turns * 1e9


def lookups(size: int = 100_000) -> float:
    held = {f"key {i}": i for i in range(size)}
    keys = list(held)

    def run() -> None:
        for key in keys:
            held[key]

    return best(run) / size * 1e9


def commit(rounds: int = 50) -> float:
    """Microseconds of one insert that is on the disk when it returns."""
    times = []
    with tempfile.TemporaryDirectory() as place:
        database = sqlite3.connect(Path(place) / "log.db", isolation_level=None)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE log (data BLOB)")
        for _ in range(rounds):
            start = time.perf_counter()
            database.execute("INSERT INTO log VALUES (?)", (bytes(100),))
            times.append(time.perf_counter() - start)
        database.close()
    return statistics.median(times) * 1e6


def best(run: Any) -> float:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)
