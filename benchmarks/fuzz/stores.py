"""Ask a file store and a real Neo4j the same random queries over the franchise: the same answers.

The server is one of its own, unless NEO4J_URI names an empty one. Bound: no answer differs; what is
too large for the row budget is counted apart. Takes about four minutes for 500 queries.

    python -m benchmarks.fuzz.stores --seed 1 --count 2000
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.fuzz.choices import Choices
from benchmarks.fuzz.laws import LAWS
from benchmarks.fuzz.rows import Broken, Skipped, ask, difference
from benchmarks.fuzz.schema import schema_of
from graph.results.errors import CypherError, LoregraphError

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.stores.embedded.store import NetworkXStore
    from graph.stores.neo4j.store import Neo4jStore

ROOT = Path(__file__).resolve().parents[2]
UNORDERED = ("collect", "| ", "labels(", "keys(")
"""Where a query has one of these, it makes lists whose order it does not say."""


class Compared:
    """Random queries that both stores were asked.

    Attributes:
        tried: how many queries both answered, or both refused.
        refused: how many of those were refused.
        skipped: how many took too long or gave too much in one of them.
        faults: where the stores differ.
    """

    def __init__(
        self,
        file: NetworkXStore,
        server: Neo4jStore,
        met: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Take the stores, and what is called with each fault as soon as it is met."""
        self._stores = file, server
        self._met = met
        self._schema = schema_of(file)
        self.tried = self.refused = self.skipped = 0
        self.faults: list[str] = []

    def run(self, seed: int, count: int) -> None:
        """Try so many queries more; each law of the other fuzzer brings its own sort."""
        names = list(LAWS)
        wanted, number = self.tried + count, 0
        while self.tried < wanted:
            law = names[number % len(names)]
            case = LAWS[law](Choices(f"{seed}/{law}/{number}"), self._schema)
            sides = case.sides[:1] if case.limit is not None else case.sides
            self._try(sides[number // len(names) % len(sides)][0])
            number += 1

    def _try(self, query: str) -> None:
        told = []
        for store in self._stores:
            try:
                told.append(_answer(store, query))
            except (Skipped, Broken) as error:
                if isinstance(error, Skipped):
                    self.skipped += 1
                    return
                told.append(str(error))
        self.tried += 1
        self.refused += isinstance(told[0], str)
        if told[0] != told[1]:
            self.faults.append(f"{query}\n  {_told(told[0], told[1])}")
            self._met(self.faults[-1])


def _answer(store: Any, query: str) -> Counter[Any] | str:
    """Give the bag of rows, or the kind and phase of a refusal."""
    try:
        rows = ask(store, query)
    except CypherError as error:
        return f"{error.kind} at {error.phase}"
    except LoregraphError as error:
        return type(error).__name__
    loose = any(word in query.lower() for word in UNORDERED)
    return Counter(map(_loosened, rows) if loose else map(_rounded, rows))


def _rounded(value: Any) -> Any:
    """Give floats without their last digits: a sum's depend on the order of its parts."""
    if isinstance(value, tuple):
        return tuple(map(_rounded, value))
    if isinstance(value, str) and "." in value:
        try:
            return f"{float(value):.10g}"
        except ValueError:
            return value
    return value


def _loosened(value: Any) -> Any:
    """Give lists in one order, where a query did not say which."""
    if not isinstance(value, tuple):
        return _rounded(value)
    items = tuple(map(_loosened, value))
    return ("list", *sorted(items[1:], key=repr)) if items[:1] == ("list",) else items


def _told(ours: Counter[Any] | str, theirs: Counter[Any] | str) -> str:
    if isinstance(ours, str) or isinstance(theirs, str):
        shown = (a if isinstance(a, str) else f"{a.total()} rows" for a in (ours, theirs))
        return " against ".join(shown)
    return difference(ours, theirs)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--count", type=int, default=2_000, help="how many queries")
    given = parser.parse_args()
    sys.path[:0] = [str(ROOT / "tests/neo4j"), str(ROOT / "tests/queries/cypher/golden")]
    from neo4j_server import available_server
    from twins import twins_of

    with available_server() as server:
        twins = twins_of(server)
        twins.settle()
        compared = Compared(*twins.plain, lambda fault: print(fault, end="\n\n", flush=True))
        started = time.monotonic()
        compared.run(given.seed, given.count)
    seconds = time.monotonic() - started
    print(
        f"{compared.tried} queries in {seconds:.0f} s (seed {given.seed}): "
        f"{len(compared.faults)} differ, {compared.refused} refused, {compared.skipped} too large"
    )
    return bool(compared.faults)


if __name__ == "__main__":
    raise SystemExit(main())
