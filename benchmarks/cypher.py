"""Thirteen questions by the Cypher engine, against the same answers written by hand.

    python benchmarks/cypher.py [--scale S M] [--rounds 5] [--only q03] [--code q03]

The hand-written limit (../shared/bench/limit.py) knows each question and has indexed dictionaries
over a networkx graph. Both answer in alternating blocks; the ratio is of the medians. Answers are
compared. Printed at the end: the geometric mean of the ratios, what a cached call of an empty query
costs, and how long parsing and planning of each question takes.
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import json
import math
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import SHARED, generate

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
INDEXES = (("Person", "name"), ("Character", "name"), ("Film", "title"), ("Franchise", "name"))


def beside(name: str) -> Any:
    """Import a module of ../shared/bench; one of them has the name of a room of ours."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", SHARED / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def load_ours(folder: Path) -> Any:
    from graph.records import Batch, NodeRecord, RelationshipRecord
    from graph.stores.embedded.store import NetworkXStore
    from queries.cypher.engine import CypherEngine

    batch = Batch()
    for row in read(folder / "nodes.jsonl"):
        batch.nodes.append(NodeRecord(row["id"], tuple(row["labels"]), row["props"]))
    for row in read(folder / "rels.jsonl"):
        props = row["props"]
        identity = ("role",) if "role" in props else ()
        made = RelationshipRecord(row["type"], row["start"], row["end"], props, identity)
        batch.relationships.append(made)
    store = NetworkXStore(":memory:", CypherEngine())
    store.write(batch)
    for label, key in INDEXES:
        store.run(f"CREATE INDEX IF NOT EXISTS FOR (n:{label}) ON (n.{key})")
    return store


def load_limit(folder: Path) -> Any:
    reference = beside("limit").LimitIndexed()
    reference.build_graph(str(folder / "nodes.jsonl"), str(folder / "rels.jsonl"))
    reference.build_index()
    return reference


def block(run: Callable[[], Any], seconds: float) -> list[float]:
    """Run again and again for a while, three times at least."""
    times: list[float] = []
    until = time.perf_counter() + seconds
    clock = time.perf_counter
    while len(times) < 3 or clock() < until:
        start = clock()
        run()
        times.append(clock() - start)
    return times


def answer(rows: Any, unordered: set[int]) -> list[str]:
    shown = []
    for row in rows:
        values = [sorted(value) if place in unordered else value for place, value in enumerate(row)]
        shown.append(json.dumps(values, ensure_ascii=False))
    return sorted(shown)


def measure(
    question: Any, store: Any, reference: Any, parameters: dict[str, Any], rounds: int
) -> tuple[float, float, bool]:
    chosen = {name: parameters[name] for name in question.params}
    text = question.cypher
    hand = getattr(reference, question.qid)
    ours: list[float] = []
    theirs: list[float] = []
    unordered = {i for i, column in enumerate(question.cols) if column in question.unordered_lists}
    same = answer(store.run(text, chosen).rows, unordered) == answer(hand(**chosen), unordered)
    for _ in range(rounds):
        theirs += block(lambda: hand(**chosen), 0.08)
        ours += block(lambda: store.run(text, chosen).rows, 0.08)
    return statistics.median(ours), statistics.median(theirs), same


def planning(question: Any, store: Any, parameters: dict[str, Any]) -> float:
    """Milliseconds from text to a compiled function."""
    from queries.cypher.engine import CypherEngine

    chosen = {name: parameters[name] for name in question.params}
    times = []
    for _ in range(5):
        engine = CypherEngine()
        start = time.perf_counter()
        engine.prepare(question.cypher, chosen, store.snapshot())
        times.append(time.perf_counter() - start)
    return min(times) * 1e3


def show_code(store: Any, question: Any, parameters: dict[str, Any]) -> None:
    chosen = {name: parameters[name] for name in question.params}
    plan = store.run(f"EXPLAIN {question.cypher}", chosen).plan
    print(plan.arguments["code"])
    while plan:
        print(f"  {plan.operator:28} {plan.estimated_rows:>12}  {plan.details}")
        plan = plan.children[0] if plan.children else None


def run_scale(scale: str, options: argparse.Namespace) -> None:
    folder = generate(scale, Path(tempfile.gettempdir()) / "loregraph-bench")
    parameters = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["params"]
    store, reference = load_ours(folder), load_limit(folder)
    gc.collect()
    gc.freeze()
    print(
        f"\n{scale}: {store.counts().nodes:,} nodes, {store.counts().relationships:,} relationships"
    )
    print(f"{'':5}{'ours us':>12}{'limit us':>12}{'ratio':>8}{'plan ms':>9}")
    ratios = []
    for question in beside("queries").QUERIES:
        if options.only and question.qid not in options.only:
            continue
        if options.code:
            show_code(store, question, parameters)
        ours, theirs, same = measure(question, store, reference, parameters, options.rounds)
        plan = planning(question, store, parameters)
        ratios.append(ours / theirs)
        note = "" if same else "  WRONG ANSWER"
        print(
            f"{question.qid:5}{ours * 1e6:12.1f}{theirs * 1e6:12.1f}{ours / theirs:8.2f}"
            f"{plan:9.2f}  {question.title}{note}"
        )
    mean = math.exp(statistics.fmean(map(math.log, ratios)))
    print(f"geometric mean {mean:.2f}")
    print(f"cached call of RETURN 1: {cached_call(store):.2f} us")


def cached_call(store: Any) -> float:
    times = block(lambda: store.run("RETURN 1 AS x"), 0.3)
    return statistics.median(times) * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--scale", nargs="+", default=["S", "M"], choices=["S", "M"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="*", help="only these questions")
    parser.add_argument("--code", action="store_true", help="print the generated Python as well")
    options = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit("The hand-written limit is in ../shared/bench, which is not there.")
    for scale in options.scale:
        run_scale(scale, options)


if __name__ == "__main__":
    main()
