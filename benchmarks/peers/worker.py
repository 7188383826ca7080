"""One engine in one process of its own environment: it answers lines of JSON with lines of JSON.

    python worker.py kuzu FOLDER

The first line that comes out says version and seconds of loading. A line in asks a question, once
with a limit of seconds, or again and again for a while; a line out has the times and, the first
time, a digest of the answer.
"""

from __future__ import annotations

import gc
import hashlib
import importlib
import json
import os
import signal
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any


class Late(BaseException):
    """The limit has passed; not an Exception, so that no engine takes it for one of its own."""


def late(*_: object) -> None:
    raise Late


def digest(rows: Any, sets: list[int], order: list[int]) -> str:
    """The bag of rows, and the sequence of what they are sorted by."""
    shown, sorted_by = [], []
    for row in rows:
        sorted_by.append(json.dumps([row[place] for place in order], default=str))
        values = [
            sorted(value, key=str) if place in sets and value is not None else value
            for place, value in enumerate(row)
        ]
        shown.append(json.dumps(values, ensure_ascii=False, default=str))
    whole = "\n".join([*sorted(shown), *(sorted_by if order else ())])
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def once(engine: Any, ask: dict[str, Any]) -> dict[str, Any]:
    """Answer once, within a limit that interrupts engines written in Python."""
    given = ask["key"], ask["text"], ask["parameters"], ask["columns"]
    signal.setitimer(signal.ITIMER_REAL, ask["limit"])
    try:
        start = time.perf_counter()
        rows = engine.run(*given)
        seconds = time.perf_counter() - start
    except Late:
        return {"late": True}
    except Exception as error:  # noqa: BLE001 - whatever an engine raises is its refusal
        return {"refused": f"{type(error).__name__}: {error}"[:200]}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    try:
        answer = digest(rows, ask["sets"], ask["order"])
    except (TypeError, ValueError) as error:
        answer = f"{type(error).__name__}"
    return {"times": [seconds], "answer": answer}


def repeated(engine: Any, ask: dict[str, Any]) -> dict[str, Any]:
    """Answer again and again for a while."""
    given = ask["key"], ask["text"], ask["parameters"], ask["columns"]
    times: list[float] = []
    clock = time.perf_counter
    until = clock() + ask["seconds"]
    while len(times) < ask["least"] or clock() < until:
        start = clock()
        engine.run(*given)
        times.append(clock() - start)
    return {"times": times}


def main() -> None:
    name, folder = sys.argv[1], Path(sys.argv[2])
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what an engine prints is no answer
    signal.signal(signal.SIGALRM, late)
    gc.disable()
    start = time.perf_counter()
    engine = importlib.import_module(f"with_{name.replace('-', '_')}").Engine()
    with tempfile.TemporaryDirectory() as place:
        engine.load(folder, Path(place))
        seconds = time.perf_counter() - start
        gc.collect()
        gc.freeze()
        gc.enable()
        print(json.dumps({"version": version(name), "load": seconds}), file=out, flush=True)
        for line in sys.stdin:
            ask = json.loads(line)
            answer = (repeated if "seconds" in ask else once)(engine, ask)
            print(json.dumps(answer), file=out, flush=True)


if __name__ == "__main__":
    main()
