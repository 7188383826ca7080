"""What a query costs besides its answer: parsing and planning once, a call each time."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure.loading import generated, parameters, store_of
from measure.turns import block, verdict
from questions import QUESTIONS

if TYPE_CHECKING:
    import argparse


def report(options: argparse.Namespace) -> None:
    folder = generated("S")
    longest = max(QUESTIONS, key=lambda question: len(question.text))
    given = longest.given(parameters(folder))
    with tempfile.TemporaryDirectory() as place, store_of(folder) as memory:
        path = str(Path(place) / "lore.db")
        with store_of(folder, path) as file:
            plan = planning(longest.text, given, memory, options.rounds)
            print(f"{'parse and plan of the longest question':44}{plan:10.2f} ms", end="  ")
            print(f"({verdict(plan, 5)})")
            for name, store, bound in ((":memory:", memory, 5), ("a file", file, 12)):
                call = cached(store)
                print(f"{f'a cached call of RETURN 1 on {name}':44}{call:10.2f} us", end="  ")
                print(f"({verdict(call, bound)})")


def cached(store: Any) -> float:
    """Microseconds of a query that was compiled before."""
    return statistics.median(block(lambda: store.run("RETURN 1 AS x"), 0.3)) * 1e6


def planning(text: str, given: dict[str, Any], store: Any, rounds: int) -> float:
    """Milliseconds from text to a compiled function, by an engine that has not seen the text."""
    from queries.cypher.engine import CypherEngine

    def plan() -> None:
        CypherEngine().prepare(text, given, store.snapshot())

    return statistics.median(block(plan, 0.05 * rounds)) * 1e3
