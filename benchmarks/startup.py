"""How long a person waits before anything happens: `--help`, and a question from a cold start.

Measured as whole processes, alternating, so that a busy machine slows both sides alike; medians of
15 runs each:

- `loregraph --help` takes at most 2.5 times as long as `python -c "import click"`;
- `loregraph ask` on the demo store, the list and two questions, takes under 0.6 s.

Beside the wall's seconds stand the processor's: on an idle machine the two are nearly the same, so
where they are far apart the machine was busy with something else, and the run says little.

Modules are compiled once, as an installer does it; the turn that is not counted does so where none
did (PYTHONDONTWRITEBYTECODE would have every process compile them again: 0.25 s more).

Run: python benchmarks/startup.py

Takes about half a minute.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

RUNS = 15
HELP_LIMIT = 2.5
ASK_LIMIT = 0.6
LOREGRAPH = str(Path(sys.executable).with_name("loregraph"))
COMMANDS = {
    'python -c "import click"': [sys.executable, "-c", "import click"],
    "loregraph --help": [LOREGRAPH, "--help"],
    "loregraph ask": [LOREGRAPH, "ask"],
    "loregraph ask come-back": [LOREGRAPH, "ask", "come-back"],
    "loregraph ask how-died": [LOREGRAPH, "ask", "how-died", "--character", "Alan Hunley"],
}
CLICK, HELP, *ASKS = COMMANDS


@dataclass(frozen=True)
class Taken:
    """What one process took, in seconds."""

    wall: float
    processor: float


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(command: list[str], folder: Path) -> Taken:
    """Time one whole process."""
    busy, began = processor_seconds(), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return Taken(time.perf_counter() - began, processor_seconds() - busy)


def alternate(folder: Path) -> dict[str, Taken]:
    """Run each command in turn, RUNS times, after one turn that warms the disk's cache."""
    runs: dict[str, list[Taken]] = {name: [] for name in COMMANDS}
    for turn in range(RUNS + 1):
        for name, command in COMMANDS.items():
            taken = measure(command, folder)
            if turn:
                runs[name].append(taken)
    return {
        name: Taken(median(t.wall for t in taken), median(t.processor for t in taken))
        for name, taken in runs.items()
    }


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    for variable in ("LOREGRAPH_STORE", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(variable, None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([LOREGRAPH, "demo", "--quiet"], cwd=folder, check=True, capture_output=True)
        taken = alternate(folder)
    for label, seconds in taken.items():
        print(f"{label:26}{seconds.wall:6.3f} s, processor {seconds.processor:.3f} s")
    ratio = taken[HELP].wall / taken[CLICK].wall
    print(f"--help is {ratio:.2f} times `import click` (at most {HELP_LIMIT})")
    slow = [label for label in ASKS if taken[label].wall >= ASK_LIMIT]
    print(f"over {ASK_LIMIT} s: {', '.join(slow) or 'none'}")
    if ratio > HELP_LIMIT or slow:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
