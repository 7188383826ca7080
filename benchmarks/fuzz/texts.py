"""Texts through lexer, parser, check and planner: an answer or a CypherError with a place, in time.

Mutations of the queries of tests and TCK, or texts made of a grammar. Bounds: nothing but
CypherError, its span inside the text, and no text slower than 50 ms and 250 us a character.
Takes about a minute for 30,000 texts.

    python -m benchmarks.fuzz.texts --kind mutated --seed 1 --count 100000
    python -m benchmarks.fuzz.texts --kind generated --seed 1 --count 100000
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.fuzz.choices import Choices
from benchmarks.fuzz.corpus import corpus
from benchmarks.fuzz.grammar import generated
from benchmarks.fuzz.mutations import mutated
from graph.results.errors import CypherError, LoregraphError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Sequence

AT_LEAST, EACH = 0.05, 0.000_25
"""Seconds of computing that a text may take in any case, and for each of its characters."""


class TextFuzz:
    """Sends texts through the front of the engine and keeps what is wrong.

    Attributes:
        outcomes: how many were accepted, and how many refused with which code.
        faults: what was found.
        slowest: seconds for a character, and the text.
    """

    def __init__(self) -> None:
        self.store = NetworkXStore(":memory:")
        self.store.snapshot()
        self.engine = CypherEngine(cached=10)
        self.outcomes = Counter[str]()
        self.faults: list[str] = []
        self.slowest = (0.0, "")

    def examine(self, text: str) -> str | None:
        """Say what is wrong with what the engine makes of a text, or nothing."""
        started = time.thread_time()
        try:
            self.engine.prepare(text, {"p": 1, "q": "a"}, self.store.snapshot())
        except CypherError as error:
            fault = _fault(error, text)
            self.outcomes[error.code or error.kind] += 1
        except LoregraphError as error:
            fault = None
            self.outcomes[type(error).__name__] += 1
        except Exception as error:  # noqa: BLE001 - whatever it is, it is wrong
            fault = f"{type(error).__name__}: {error}"
            self.outcomes["fault"] += 1
        else:
            fault = None
            self.outcomes["accepted"] += 1
        seconds = time.thread_time() - started
        self.slowest = max(self.slowest, (seconds / (200 + len(text)), text))
        return fault or self._slow(text, seconds)

    def _slow(self, text: str, seconds: float) -> str | None:
        allowed = AT_LEAST + EACH * len(text)
        if seconds <= allowed:
            return None
        again = []
        for _ in range(3):  # a cache may have been cold
            started = time.thread_time()
            try:
                self.engine = CypherEngine(cached=10)
                self.engine.prepare(text, {"p": 1, "q": "a"}, self.store.snapshot())
            except LoregraphError:
                pass
            again.append(time.thread_time() - started)
        if min(again) <= allowed:
            return None
        return f"took {min(again):.2f} s, and {allowed:.2f} s is enough for {len(text)} characters"

    def run(self, kind: str, seed: int, count: int, texts: Sequence[str] = ()) -> None:
        """Examine so many mutated or generated texts."""
        for number in range(count):
            choices = Choices(f"{seed}/{kind}/{number}")
            text = mutated(choices, texts) if kind == "mutated" else generated(choices)
            fault = self.examine(text)
            if fault is not None:
                self.faults.append(f"{kind} (seed {seed}, number {number}): {fault}\n  {text!r}")


def _fault(error: CypherError, text: str) -> str | None:
    if error.span is not None:
        start, end = error.span
        if not 0 <= start <= end <= len(text):
            return f"the span {error.span} is outside of the text: {error}"
    if error.kind == "DatabaseError":
        return f"a mistake of ours: {error}"
    if len(str(error)) > 5_000:
        return f"a message of {len(str(error))} characters"
    return None


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--kind",
        choices=["mutated", "generated"],
        default="mutated",
        help="where the texts come from",
    )
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--count", type=int, default=10_000, help="how many texts")
    given = parser.parse_args()
    fuzz = TextFuzz()
    started = time.monotonic()
    texts = corpus() if given.kind == "mutated" else []
    fuzz.run(given.kind, given.seed, given.count, texts)
    for found in fuzz.faults[:20]:
        print(found[:1_500], end="\n\n")
    seconds = time.monotonic() - started
    shown = ", ".join(f"{code} {count}" for code, count in fuzz.outcomes.most_common(12))
    print(f"{given.count} {given.kind} texts in {seconds:.0f} s: {len(fuzz.faults)} faults")
    print(f"  {shown}")
    print(f"  slowest: {fuzz.slowest[0] * 1e6:.0f} us a character")
    return bool(fuzz.faults)


if __name__ == "__main__":
    raise SystemExit(main())
