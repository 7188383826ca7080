"""The thirteen questions by Loregraph and by the engines that pip can install.

    python benchmarks/peers/compare.py --install [--scale S M] [--peers kuzu ...]
    python benchmarks/peers/chart.py

Each engine runs in a process and a virtual environment of its own (--venvs), with a limit of
seconds for a question and of gigabytes. Times are medians over alternating rounds with Loregraph,
every row as Python objects. An answer that differs from Loregraph's is shown as wrong and has no
time. Figures are kept in benchmarks/peers/results.json; chart.py draws them.

There is no bound: a chart is drawn of it. Takes about an hour for all peers, after --install.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from generate import generate  # noqa: E402 - benchmarks/ is no package
from measure.calibration import calibrate  # noqa: E402
from process import Lost, Worker  # noqa: E402
from questions import QUESTIONS, Question  # noqa: E402

OURS = "loregraph"
PEERS: dict[str, tuple[str, ...]] = {
    "kuzu": ("kuzu", "pyarrow"),
    "ladybug": ("ladybug", "pyarrow"),
    "graphdblite": ("graphdblite",),
    "grand-cypher": ("grand-cypher",),
    "nxcypher": ("nxcypher",),
    "ocg": ("ocg",),
    "graphforge": ("graphforge",),
}
RESULTS = HERE / "results.json"
LOADING = 300.0


class Session:
    """One scale: Loregraph stays loaded while the peers come and go."""

    def __init__(self, scale: str, options: argparse.Namespace) -> None:
        self.options = options
        self.folder = generate(scale, Path(tempfile.gettempdir()) / "loregraph-bench")
        meta = json.loads((self.folder / "meta.json").read_text(encoding="utf-8"))
        self.parameters = meta["params"]
        self.ours = Worker(OURS, Path(sys.executable), self.folder, options.memory, LOADING)
        self.answers = {q.key: self.ask(self.ours, q)["answer"] for q in QUESTIONS}

    def ask(self, worker: Worker, question: Question, **more: Any) -> dict[str, Any]:
        limit = self.options.seconds
        return worker.ask(
            2 * limit + 5,
            key=question.key,
            text=question.text,
            parameters=question.given(self.parameters),
            columns=question.columns,
            sets=question.sets,
            order=question.order,
            limit=limit,
            **more,
        )

    def alone(self) -> dict[str, float]:
        """Loregraph's own times, each question in five blocks."""
        return {
            question.key: figure(
                statistics.median(
                    self.block(self.ours, question) for _ in range(self.options.rounds)
                )
            )
            for question in QUESTIONS
        }

    def start(self, peer: str) -> Worker:
        python = self.options.venvs / peer / "bin" / "python"
        return Worker(peer, python, self.folder, self.options.memory, LOADING)

    def peer(self, name: str) -> dict[str, Any]:
        """Ask one peer every question; one that is lost is started again for the next."""
        worker = self.start(name)
        found: dict[str, Any] = dict(worker.about)
        for question in QUESTIONS:
            try:
                found[question.key] = self.question(worker, question)
            except Lost as reason:
                found[question.key] = {"late": True, "reason": str(reason)}
                worker = self.start(name)
            print(f"  {name:13}{question.key}  {shown(found[question.key])}", flush=True)
        worker.end()
        return found

    def question(self, worker: Worker, question: Question) -> dict[str, Any]:
        first = self.ask(worker, question)
        if "times" not in first:
            return first
        if first["answer"] != self.answers[question.key]:
            return {"wrong": True}
        theirs, ours = [], []
        slow = first["times"][0] > 1
        for _ in range(2 if slow else self.options.rounds):
            ours.append(self.block(self.ours, question))
            theirs.append(self.block(worker, question, 1 if slow else 3))
        return {"us": figure(statistics.median(theirs)), "ours": figure(statistics.median(ours))}

    def block(self, worker: Worker, question: Question, least: int = 3) -> float:
        times = self.ask(worker, question, seconds=0.08, least=least)["times"]
        return statistics.median(times) * 1e6


def figure(number: float) -> float:
    """Three digits tell all there is."""
    return float(f"{number:.3g}")


def shown(result: dict[str, Any]) -> str:
    if "us" in result:
        ratio = result["us"] / result["ours"]
        return f"{result['us']:14,.1f} us  ours {result['ours']:12,.1f} us  {ratio:10.2f} times"
    if "wrong" in result:
        return "wrong answer"
    return "late" if "late" in result else f"refused: {result['refused'][:90]}"


def install(venvs: Path, peers: list[str]) -> dict[str, str]:
    """Make an environment for each peer; give why some could not be made."""
    failed = {}
    for peer in peers:
        place = venvs / peer
        if not (place / "bin" / "python").exists():
            venv.create(place, with_pip=True)
        command = [str(place / "bin" / "python"), "-m", "pip", "install", "-q", *PEERS[peer]]
        run = subprocess.run(command, check=False, capture_output=True, text=True)
        if run.returncode:
            failed[peer] = (run.stderr.strip().splitlines() or ["pip failed"])[-1][:200]
    return failed


def ahead(found: dict[str, Any]) -> str:
    timed = [result for result in found.values() if isinstance(result, dict) and "us" in result]
    won = sum(result["ours"] < result["us"] for result in timed)
    return f"{won} of {len(timed)} answered questions faster, {len(QUESTIONS)} asked"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", nargs="+", default=["S", "M"], choices=["S", "M"])
    parser.add_argument("--peers", nargs="+", default=list(PEERS), choices=list(PEERS))
    parser.add_argument("--venvs", type=Path, default=Path.home() / ".cache/loregraph-peers")
    parser.add_argument("--install", action="store_true", help="make the environments with pip")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=15, help="the limit of one question")
    parser.add_argument("--memory", type=float, default=8, help="gigabytes of one engine")
    options = parser.parse_args()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    failed = install(options.venvs, options.peers) if options.install else {}
    engines = results.setdefault("engines", {})
    for scale in options.scale:
        session = Session(scale, options)
        results["machine"], results["limit"] = calibrate(), options.seconds
        results["loregraph"] = session.ours.about["version"]
        for peer in options.peers:
            try:
                found = {"failed": failed[peer]} if peer in failed else session.peer(peer)
            except Lost as reason:
                found = {"failed": f"Loading: {reason}"}
            engines.setdefault(peer, {})[scale] = found
            print(f"{scale} {peer} {found.get('version', '')}: {ahead(found)}", flush=True)
            RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        results.setdefault("ours", {})[scale] = session.alone()
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        session.ours.end()


if __name__ == "__main__":
    main()
