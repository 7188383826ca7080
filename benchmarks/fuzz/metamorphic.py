"""Ask the same in several ways, over random graphs or a franchise: all answers must be one bag.

The laws (laws.py): WHERE p, NOT p and p IS NULL part the rows; patterns reordered or written in
both directions; OPTIONAL MATCH against UNION; LIMIT as a prefix; the plan forced to another start,
and more. Bound: no bag differs. Takes about three minutes for 2,000 cases.

    python -m benchmarks.fuzz.metamorphic --seed 1 --count 2000
    python -m benchmarks.fuzz.metamorphic --franchise --count 500 --law grouped
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.fuzz.choices import Choices, smallest
from benchmarks.fuzz.laws import LAWS, Case
from benchmarks.fuzz.rows import Broken, Skipped, ask, bag, difference
from benchmarks.fuzz.schema import SMALL, random_graph, schema_of
from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from benchmarks.fuzz.schema import Schema

FRANCHISE = Path(__file__).resolve().parents[2] / "loaders/franchises/mission-impossible"

MIXED = "and a quantifier such as"
"""What Cypher does not allow in one MATCH, and the condition that a law puts into it may bring."""


def fault(store: NetworkXStore, case: Case) -> str | None:
    """Say what is wrong with the answers of a case, or nothing.

    Raises:
        Skipped: it says nothing: it is too large, or refused in every form or for a rule that
            knows one of the forms alone.
    """
    refusals, bags = [], []
    for side in case.sides:
        try:
            bags.append(bag(store, side) if not case.ordered else side)
        except CypherError as error:
            refusals.append((side, error))
        except Broken as error:
            return str(error)
    if any(MIXED in error.message for _, error in refusals):
        raise Skipped
    if refusals and not bags:
        raise Skipped
    if refusals:
        return f"{refusals[0][0]} is refused, others are not:\n  {refusals[0][1]}"
    if case.ordered:
        return _ordered_fault(store, case)
    if case.limit is not None:
        return _limit_fault(case, bags)
    first = bags[0]
    for side, other in zip(case.sides[1:], bags[1:], strict=True):
        left, right = (Counter(set(b)) for b in (first, other)) if case.distinct else (first, other)
        if left != right:
            ways = "\n".join([*case.sides[0], "  against", *side])
            return f"{ways}\n  {difference(left, right)}"
    return None


def _limit_fault(case: Case, bags: list[Counter[object]]) -> str | None:
    every, some = bags
    wanted = min(case.limit or 0, every.total())
    if some - every or some.total() != wanted:
        return f"{case.sides[1][0]}\n  gives {some.total()} rows, not {wanted} of {every.total()}"
    return None


def _ordered_fault(store: NetworkXStore, case: Case) -> str | None:
    try:
        every, some = ask(store, case.sides[0][0]), ask(store, case.sides[1][0])
    except CypherError:
        raise Skipped from None
    except Broken as error:
        return str(error)
    skip = case.limit or 0
    if some != every[skip : skip + len(some)]:
        return f"{case.sides[1][0]}\n  gives {some}\n  of {every}"
    return None


def franchise() -> NetworkXStore:
    """Make a store with the curated franchise."""
    from loaders.registry import find
    from loaders.run import load

    store = NetworkXStore(":memory:", engine=CypherEngine())
    load(store, find("curated"), FRANCHISE)
    return store


class Fuzz:
    """Tries laws on graphs and keeps what is wrong.

    Attributes:
        tried, skipped: how many cases said something, and how many did not.
        faults: what was found, made small.
    """

    def __init__(self, law: str | None = None, fixed: NetworkXStore | None = None) -> None:
        self.laws = [law] if law else list(LAWS)
        self.fixed = fixed
        self.schema: Schema = schema_of(fixed) if fixed is not None else SMALL
        self.tried = Counter[str]()
        self.skipped = Counter[str]()
        self.faults: list[str] = []

    def one(self, graph: Choices, query: Choices, law: str) -> str | None:
        """Try one case; give what is wrong.

        Raises:
            Skipped: it says nothing.
        """
        if self.fixed is not None:
            return fault(self.fixed, LAWS[law](query, self.schema))
        made = random_graph(graph)
        with NetworkXStore(":memory:", engine=CypherEngine()) as store:
            for statement in made:
                store.run(statement)
            found = fault(store, LAWS[law](query, self.schema))
        return None if found is None else "\n".join([*made, found])

    def run(self, seed: int, count: int, *, shrink: bool = True, most: int = 5) -> None:
        """Try so many cases."""
        for number in range(count):
            law = self.laws[number % len(self.laws)]
            graph, query = Choices(f"{seed}/graph/{number}"), Choices(f"{seed}/{law}/{number}")
            try:
                found = self.one(graph, query, law)
            except Skipped:
                self.skipped[law] += 1
                continue
            self.tried[law] += 1
            if found is not None:
                if shrink:
                    found = self._smaller(graph.taken, query.taken, law) or found
                self.faults.append(f"{law} (seed {seed}, number {number}):\n{found}")
                if len(self.faults) >= most:
                    return

    def _smaller(self, graph: list[int], query: list[int], law: str) -> str | None:
        def attempt(graph: list[int], query: list[int]) -> str | None:
            try:
                return self.one(Choices(given=graph), Choices(given=query), law)
            except (Skipped, CypherError):
                return None

        budget = 100 if self.fixed is not None else 600
        for _ in range(2):
            query = smallest(lambda row: bool(attempt(graph, row)), query, budget)  # noqa: B023
            if self.fixed is None:
                graph = smallest(lambda row: bool(attempt(row, query)), graph, budget)  # noqa: B023
        return attempt(graph, query)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--count", type=int, default=2_000, help="how many cases")
    parser.add_argument("--law", choices=sorted(LAWS), help="this law alone")
    parser.add_argument(
        "--franchise", action="store_true", help="over Mission: Impossible, not random graphs"
    )
    parser.add_argument("--most", type=int, default=5, help="stop after so many faults")
    given = parser.parse_args()
    fuzz = Fuzz(given.law, franchise() if given.franchise else None)
    started = time.monotonic()
    fuzz.run(given.seed, given.count, most=given.most)
    for found in fuzz.faults:
        print(found, end="\n\n")
    for law in fuzz.laws:
        print(f"{law:12} {fuzz.tried[law]:6} cases, {fuzz.skipped[law]:4} skipped")
    seconds = time.monotonic() - started
    total = fuzz.tried.total()
    print(f"{total} cases in {seconds:.0f} s, {len(fuzz.faults)} faults (seed {given.seed})")
    return bool(fuzz.faults)


if __name__ == "__main__":
    raise SystemExit(main())
