"""How long a person waits before anything happens: `--help`, and a question from a cold start.

Measured as whole processes, alternating, so that a busy machine slows both sides alike:

- `loregraph --help` against `python -c "import click"`: at most 2.5 times, median of 15 each;
- `loregraph ask` on the demo store, the list and one question: under 0.6 s.

Run: python benchmarks/startup.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

RUNS = 15
HELP_LIMIT = 2.5
ASK_LIMIT = 0.6
LOREGRAPH = str(Path(sys.executable).with_name("loregraph"))
QUESTIONS = {
    "ask (the list)": ["ask"],
    "ask come-back, piped": ["ask", "come-back"],
    "ask how-died, piped": ["ask", "how-died", "--character", "Alan Hunley"],
}


def seconds(command: list[str], folder: Path) -> float:
    """Time one whole process."""
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def alternate(commands: dict[str, list[str]], folder: Path) -> dict[str, list[float]]:
    """Run each command in turn, RUNS times, after one turn that warms the disk's cache."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, command in commands.items():
            taken = seconds(command, folder)
            if turn:
                times[name].append(taken)
    return times


def main() -> None:
    os.environ.pop("LOREGRAPH_STORE", None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([LOREGRAPH, "demo", "."], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        times = alternate(
            {
                "click": [sys.executable, "-c", "import click"],
                "help": [LOREGRAPH, "--help"],
                **{label: [LOREGRAPH, *words] for label, words in QUESTIONS.items()},
            },
            folder,
        )
    report(times)


def report(times: dict[str, list[float]]) -> None:
    """Print the medians and whether they are within the limits; exit 1 where one is not."""
    middle = {name: median(values) for name, values in times.items()}
    ratio = middle["help"] / middle["click"]
    print(f"import click                    {middle['click']:.3f} s")
    help_time = f"{middle['help']:.3f} s, {ratio:.2f} x (at most {HELP_LIMIT})"
    print(f"loregraph --help                {help_time}")
    for label in QUESTIONS:
        print(f"loregraph {label:<22}{middle[label]:.3f} s (under {ASK_LIMIT} s)")
    slow = [label for label in QUESTIONS if middle[label] >= ASK_LIMIT]
    if ratio > HELP_LIMIT or slow:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
