"""The same query by other plans, over the same content kept otherwise: the same rows.

Random queries over random graphs, each with every rewrite rule switched off, with and without
indexes, from the base alone, from the overlay, inside a transaction. Bound: no row differs.
Takes about a minute for 500 queries.

    python -m benchmarks.fuzz.plans --seed 1 --count 500
"""

# ruff: noqa: E501 - queries and tables read better in one line

from __future__ import annotations

import argparse
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.fuzz import seeks
from benchmarks.fuzz.choices import Choices, smallest
from benchmarks.fuzz.queries import random_query
from benchmarks.fuzz.rows import Broken, Skipped, bag, canonical, difference
from benchmarks.fuzz.schema import SMALL, random_graph
from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from queries.cypher.plan import match
from queries.cypher.plan.context import OFF, STARTS
from queries.cypher.plan.rules import RULES

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

SWITCHES = (*(rule.__name__ for rule in RULES), *STARTS, "facts")
INDEXES = (
    *seeks.INDEXES,
    "CREATE INDEX FOR (n:A) ON (n.x)",
    "CREATE INDEX FOR (n:A) ON (n.i)",
    "CREATE INDEX FOR (n:B) ON (n.s)",
    "CREATE TEXT INDEX FOR (n:A) ON (n.s)",
    "CREATE INDEX FOR (n:C) ON (n.z)",
    "CREATE INDEX FOR (n:A) ON (n.i, n.s)",
    "CREATE INDEX FOR ()-[r:R]-() ON (r.i)",
    "CREATE INDEX FOR ()-[r:S]-() ON (r.w)",
    "CREATE CONSTRAINT FOR (n:B) REQUIRE n.k IS UNIQUE",
)
FILLERS = 200


@contextmanager
def switched_off(*names: str) -> Iterator[None]:
    """Plan without these rules meanwhile."""
    OFF.update(names)
    try:
        yield
    finally:
        OFF.difference_update(names)


def empty() -> NetworkXStore:
    """Make a store without anything in it."""
    return NetworkXStore(":memory:", engine=CypherEngine())


def as_written(statements: list[str]) -> NetworkXStore:
    """All of it is a change that was not merged."""
    store = empty()
    for statement in statements:
        store.run(statement)
    return store


def merged(statements: list[str]) -> NetworkXStore:
    """All of it is in the base."""
    store = as_written(statements)
    store._keeper.merge_now()  # noqa: SLF001 - a store merges by itself only when it is large
    return store


def churned(statements: list[str]) -> NetworkXStore:
    """It is in the base, with a thousand changes since that come to nothing."""
    store = empty()
    store.run(f"UNWIND range(1, {FILLERS}) AS x CREATE (:A:Filler {{x: 'text', i: x}})")
    for statement in statements:
        store.run(statement)
    store.run("MATCH (n) WHERE NOT n:Filler SET n.spare = n.x, n.i2 = n.i")
    store._keeper.merge_now()  # noqa: SLF001 - as above
    store.run("MATCH (f:Filler), (n) WHERE NOT n:Filler AND n.k < 2 CREATE (n)-[:R {i: 5}]->(f)")
    store.run("MATCH (n) WHERE NOT n:Filler SET n.x = 'other', n.i = 77, n:B:C")
    store.run("MATCH (n:Filler) DETACH DELETE n")
    store.run("MATCH (n) REMOVE n:B REMOVE n:C SET n.x = n.spare, n.i = n.i2")
    return store


def _relabelled(store: NetworkXStore, statements: list[str]) -> None:
    """Give back the labels that every node lost."""
    plain = as_written(statements)
    for labels in ("B", "C"):
        keys = [row[0] for row in plain.run(f"MATCH (n:{labels}) RETURN n.k AS k").rows]
        store.run(f"MATCH (n) WHERE n.k IN $keys SET n:{labels}", keys=keys)
    store.run("MATCH (n) REMOVE n.spare, n.i2")


def halved(statements: list[str]) -> NetworkXStore:
    """The nodes are in the base; relationships and properties came after."""
    store = empty()
    plain = as_written(statements)
    nodes = [[sorted(node.labels), dict(node)] for node in plain.nodes()]
    store.run("UNWIND $nodes AS n CREATE (m:$(n[0])) SET m.k = n[1].k", nodes=nodes)
    store._keeper.merge_now()  # noqa: SLF001 - as above
    store.run("UNWIND $nodes AS n MATCH (m {k: n[1].k}) SET m += n[1]", nodes=nodes)
    links = [[r.start_node["k"], r.type, r.end_node["k"], dict(r)] for r in plain.relationships()]
    store.run(
        "UNWIND $links AS l MATCH (a {k: l[0]}), (b {k: l[2]}) CREATE (a)-[r:$(l[1])]->(b) "
        "SET r += l[3]",
        links=links,
    )
    return store


def indexed(statements: list[str]) -> NetworkXStore:
    """With indexes on what queries ask for."""
    store = as_written(statements)
    for statement in INDEXES:
        store.run(statement)
    return store


def forgetful(store: NetworkXStore) -> NetworkXStore:
    """Give the store with an engine that kept no plan."""
    store._engine = CypherEngine()  # noqa: SLF001 - plans are kept under the query, not the rules
    return store


def content(store: NetworkXStore) -> tuple[list[str], list[str]]:
    """Give all nodes and relationships."""
    nodes = sorted(repr(canonical(node)) for node in store.nodes())
    return nodes, sorted(repr(canonical(r)) for r in store.relationships())


def stores(statements: list[str]) -> dict[str, NetworkXStore]:
    """Give the same content, kept in all ways."""
    again = churned(statements)
    _relabelled(again, statements)
    found = {
        "as written": as_written(statements),
        "merged": merged(statements),
        "a thousand changes": again,
        "half merged": halved(statements),
        "indexed": indexed(statements),
        "indexed and merged": merged([*statements, *INDEXES]),
    }
    wanted = content(found["as written"])
    for name, store in found.items():
        if content(store) != wanted:
            raise Broken(f"{name}: the content is another\n{content(store)}\n{wanted}")
    return found


def in_transaction(statements: list[str], text: str) -> Counter[object]:
    """Ask inside of the transaction that wrote everything."""
    with empty() as store, store.transaction() as transaction:
        for statement in statements:
            transaction.run(statement)
        return bag(transaction, [text])  # type: ignore[arg-type]  # it runs queries as a store does


def fault(statements: list[str], kept: dict[str, NetworkXStore], text: str) -> str | None:
    """Say which way gives other rows."""
    first = bag(kept["as written"], [text])
    ways = {name: bag(store, [text]) for name, store in kept.items()}
    ways["in a transaction"] = in_transaction(statements, text)
    for names in (*((name,) for name in SWITCHES), SWITCHES):
        with switched_off(*names):
            store = forgetful(kept["indexed and merged"])
            ways[f"without {', '.join(names)}"] = bag(store, [text])
    for name, rows in ways.items():
        if rows != first:
            return f"{name}: {text}\n  {difference(first, rows)}"
    return None


def examine(graph: Choices, query: Choices) -> str | None:
    """Try one query over one graph; give what is wrong."""
    statements = [*random_graph(graph), seeks.PLACES]
    try:
        return _examined(statements, stores(statements), _random(query))
    except Broken as error:
        return "\n".join([*statements, str(error)])


def _random(choices: Choices) -> str:
    """Write a query of any kind, or one that indexes may answer."""
    return seeks.random_seek(choices, SMALL) if choices.chance(40) else random_query(choices, SMALL)


def _examined(statements: list[str], kept: dict[str, NetworkXStore], text: str) -> str | None:
    found = fault(statements, kept, text)
    return None if found is None else "\n".join([*statements, found])


def smaller(graph: list[int], query: list[int]) -> str | None:
    """Make a failing case small."""

    def attempt(graph: list[int], query: list[int]) -> str | None:
        try:
            return examine(Choices(given=graph), Choices(given=query))
        except (Skipped, CypherError):
            return None

    query = smallest(lambda row: bool(attempt(graph, row)), query, 200)
    graph = smallest(lambda row: bool(attempt(row, query)), graph, 150)
    query = smallest(lambda row: bool(attempt(graph, row)), query, 150)
    return attempt(graph, query)


def run(seed: int, count: int, most: int = 5) -> tuple[int, int, list[str]]:
    """Try so many queries, ten over each graph; give how many were, how many said nothing, faults."""
    pairs, match.JOINED = match.JOINED, 0  # graphs are small, and joins are to be tried too
    try:
        return _run(seed, count, most)
    finally:
        match.JOINED = pairs


def _run(seed: int, count: int, most: int) -> tuple[int, int, list[str]]:
    tried, skipped, faults = 0, 0, []
    for number in range(count):
        if number % 10 == 0:
            graph = Choices(f"{seed}/graph/{number}")
            statements = [*random_graph(graph), seeks.PLACES]
            kept = stores(statements)
        query = Choices(f"{seed}/query/{number}")
        try:
            found = _examined(statements, kept, _random(query))
            tried += 1
        except Broken as error:
            found = str(error)
        except (Skipped, CypherError):
            skipped += 1
            continue
        if found is not None:
            faults.append(
                f"seed {seed}, number {number}:\n{smaller(graph.taken, query.taken) or found}"
            )
            if len(faults) >= most:
                break
    return tried, skipped, faults


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--count", type=int, default=500, help="how many queries")
    given = parser.parse_args()
    started = time.monotonic()
    tried, skipped, faults = run(given.seed, given.count)
    for found in faults:
        print(found, end="\n\n")
    ways = 7 + len(SWITCHES) + 1
    seconds = time.monotonic() - started
    print(
        f"{tried} queries in {ways} ways in {seconds:.0f} s, {skipped} skipped, {len(faults)} faults"
    )
    return bool(faults)


if __name__ == "__main__":
    raise SystemExit(main())
