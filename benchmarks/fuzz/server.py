"""The same random queries to a real Neo4j and to our store: the same rows, or both refuse.

Random graphs and the queries of the laws; the server is one of its own, unless NEO4J_URI names an
empty one. Bound: no answer differs. Takes about four minutes for 500 queries.

    sh scripts/fetch-neo4j.sh && python -m benchmarks.fuzz.server --seed 1 --count 500
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.fuzz.choices import Choices, smallest
from benchmarks.fuzz.laws import LAWS
from benchmarks.fuzz.queries import random_query
from benchmarks.fuzz.rows import Broken, Skipped, ask, canonical, difference
from benchmarks.fuzz.schema import SMALL, random_graph
from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

ROOT = Path(__file__).resolve().parents[2]


def foreign(value: Any) -> Any:
    """Give what stands for a value of the driver, as ``canonical`` does for ours."""
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        return ("node", tuple(sorted(value.labels)), canonical(dict(value)))
    if isinstance(value, Relationship):
        ends = foreign(value.start_node), foreign(value.end_node)
        return ("relationship", value.type, ends, canonical(dict(value)))
    if isinstance(value, Path):
        return ("path", tuple(foreign(item) for item in (*value.nodes, *value.relationships)))
    if isinstance(value, list):
        return ("list", *map(foreign, value))
    if isinstance(value, dict):
        return ("map", tuple((key, foreign(value[key])) for key in sorted(value)))
    return canonical(value)


class Pair:
    """A server and a store that hold the same graph."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.store = NetworkXStore(":memory:", engine=CypherEngine())
        self.held: list[str] | None = None

    def hold(self, statements: list[str]) -> None:
        """Put a graph into both."""
        if statements == self.held:
            return
        self.server.run("MATCH (n) DETACH DELETE n")
        self.store.close()
        self.store = NetworkXStore(":memory:", engine=CypherEngine())
        for statement in statements:
            self.server.run(statement)
            self.store.run(statement)
        self.held = statements

    def fault(self, text: str) -> str | None:
        """Say how the answers to a query differ."""
        from neo4j.exceptions import Neo4jError

        try:
            theirs = [tuple(map(foreign, record.values())) for record in self.server.run(text)]
            refusal = ""
        except Neo4jError as error:
            theirs, refusal = [], f"{error.code}: {error.message}"
        try:
            ours = ask(self.store, text)
        except CypherError as error:
            return None if refusal else f"{text}\n  only we refuse: {error}"
        except Broken as error:
            return str(error)
        if refusal:
            return f"{text}\n  only Neo4j refuses: {refusal[:400]}"
        if " ORDER BY " in text.rsplit(" RETURN ", 1)[-1]:
            return None if ours == theirs else f"{text}\n  ours   {ours}\n  theirs {theirs}"
        left, right = Counter(ours), Counter(theirs)
        return None if left == right else f"{text}\n  {difference(left, right)}"


def _texts(choices: Choices, law: str | None) -> list[str]:
    if law is None:
        return [random_query(choices, SMALL)]
    case = LAWS[law](choices, SMALL)
    return [] if case.limit is not None else [text for side in case.sides for text in side]


def examine(pair: Pair, graph: Choices, query: Choices, law: str | None) -> str | None:
    """Compare one query, or those of a law; give what is wrong."""
    statements = random_graph(graph)
    pair.hold(statements)
    for text in _texts(query, law):
        try:
            found = pair.fault(text)
        except Skipped:
            continue
        if found is not None:
            return "\n".join([*statements, found])
    return None


def run(server: Any, seed: int, count: int, most: int = 8) -> list[str]:
    """Compare so many queries; give what is wrong."""
    pair, faults = Pair(server), []
    names = [None, None, None, *LAWS]
    for number in range(count):
        law = names[number % len(names)]
        graph = Choices(f"{seed}/graph/{number // 20}")
        query = Choices(f"{seed}/{law or 'query'}/{number}")
        found = examine(pair, graph, query, law)
        if found is not None:

            def fails(
                row: list[int], law: str | None = law, taken: list[int] = graph.taken
            ) -> bool:
                return examine(pair, Choices(given=taken), Choices(given=row), law) is not None

            row = smallest(fails, query.taken, 300)
            small = examine(pair, Choices(given=graph.taken), Choices(given=row), law)
            faults.append(f"{law or 'query'} (seed {seed}, number {number}):\n{small or found}")
            if len(faults) >= most:
                break
    return faults


def main() -> int:
    sys.path.insert(0, str(ROOT / "tests/neo4j"))
    from neo4j_server import UnavailableError, available_server  # found beside the tests

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--count", type=int, default=500, help="how many queries")
    parser.add_argument("--most", type=int, default=8, help="stop after so many faults")
    given = parser.parse_args()
    started = time.monotonic()
    try:
        with available_server() as server:
            faults = run(server, given.seed, given.count, given.most)
    except UnavailableError as reason:
        print(reason)
        return 1
    for found in faults:
        print(found, end="\n\n")
    seconds = time.monotonic() - started
    print(f"{given.count} cases on Neo4j and on ours in {seconds:.0f} s: {len(faults)} faults")
    return bool(faults)


if __name__ == "__main__":
    raise SystemExit(main())
