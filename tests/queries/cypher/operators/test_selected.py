"""Quantified paths and SHORTEST against plain enumeration on small random graphs."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

Edge = tuple[int, int, int, str]
"""Number, start, end and type of a relationship."""
Walk = tuple[list[int], list[int]]
"""The nodes and the relationships of a path."""


def random_edges(seed: int) -> tuple[int, list[Edge]]:
    chance = random.Random(seed)
    nodes = chance.randint(2, 5)
    return nodes, [
        (number, chance.randrange(nodes), chance.randrange(nodes), chance.choice("XXY"))
        for number in range(chance.randint(1, 7))
    ]


def fill(store: NetworkXStore, nodes: int, edges: list[Edge]) -> None:
    store.run("UNWIND range(0, $last) AS i CREATE (:N {i: i})", {"last": nodes - 1})
    for kind in "XY":
        rows = [[r, a, b] for r, a, b, name in edges if name == kind]
        store.run(
            "UNWIND $rows AS row MATCH (a:N {i: row[1]}), (b:N {i: row[2]}) "
            f"CREATE (a)-[:{kind} {{i: row[0]}}]->(b)",
            {"rows": rows},
        )


def steps(edges: list[Edge], node: int, types: str, direction: str) -> Iterator[tuple[int, int]]:
    for number, start, end, kind in edges:
        if kind in types:
            if start == node and direction in {"out", "both"}:
                yield number, end
            if end == node and (direction == "in" or (direction == "both" and start != end)):
                yield number, start


def walks(
    nodes: int, edges: list[Edge], hops: Iterable[tuple[str, str]], begun: Iterable[Walk] = ()
) -> list[Walk]:
    """All walks along hops of (types, direction), no relationship twice."""
    found = list(begun) or [([node], []) for node in range(nodes)]
    for types, direction in hops:
        found = [
            ([*stood, after], [*walked, number])
            for stood, walked in found
            for number, after in steps(edges, stood[-1], types, direction)
            if number not in walked
        ]
    return found


def repeats(
    nodes: int, edges: list[Edge], hops: list[tuple[str, str]], lower: int, upper: int | None
) -> Iterator[Walk]:
    most = len(edges) if upper is None else upper
    for often in range(lower, most + 1):
        yield from walks(nodes, edges, hops * often)


def bag(rows: Iterable[Any]) -> Counter[str]:
    return Counter(repr(tuple(row)) for row in rows)


QUANTIFIERS = [("{1,3}", 1, 3), ("+", 1, None), ("*", 0, None), ("{,2}", 0, 2), ("{2,}", 2, None)]
ARROWS = [("-[r:X]->", ("X", "out")), ("<-[r:X|Y]-", ("XY", "in")), ("-[r]-", ("XY", "both"))]
SEEDS = range(16)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_repeated_relationship(store: NetworkXStore, seed: int) -> None:
    nodes, edges = random_edges(seed)
    fill(store, nodes, edges)
    for quantifier, lower, upper in QUANTIFIERS:
        for arrow, hop in ARROWS:
            wanted = [
                (s[0], s[-1], s[:-1], s[1:], w)
                for s, w in repeats(nodes, edges, [hop], lower, upper)
            ]
            text = f"MATCH (a) ((x){arrow}(y)){quantifier} (b)"
            given = " RETURN a.i, b.i, [n IN x | n.i], [n IN y | n.i], [q IN r | q.i]"
            assert bag(store.run(text + given).rows) == bag(wanted), text
            # From the other end, into both ends, and with names from before.
            ends = [row for row in wanted if row[1] == 0]
            assert bag(store.run(f"MATCH (b {{i: 0}}) {text}{given}").rows) == bag(ends), text
            both = [row for row in wanted if row[0] == row[1] == 0]
            again = f"MATCH (b {{i: 0}}), (a {{i: 0}}) {text}{given}"
            assert bag(store.run(again).rows) == bag(both), again


@pytest.mark.parametrize("seed", SEEDS)
def test_a_repeated_part_of_two_with_a_condition_among_others(
    store: NetworkXStore, seed: int
) -> None:
    nodes, edges = random_edges(seed)
    fill(store, nodes, edges)
    query = (
        "MATCH p = (a)-[q]-(m) ((x)-[r:X]->(y)-[s]-(z) WHERE x.i + $more >= z.i){1,2} (b) "
        "RETURN [n IN nodes(p) | n.i], [e IN relationships(p) | e.i], "
        "[n IN y | n.i], [e IN s | e.i], q.i"
    )
    wanted = []
    for often in (1, 2):
        hops = [("XY", "both"), *([("X", "out"), ("XY", "both")] * often)]
        for stood, walked in walks(nodes, edges, hops):
            if all(stood[k] + 1 >= stood[k + 2] for k in range(1, 2 * often, 2)):
                wanted.append((stood, walked, stood[2::2], walked[2::2], walked[0]))
    assert bag(store.run(query, {"more": 1}).rows) == bag(wanted)


Chosen = Callable[[list[Walk]], Any]


def chosen(found: Iterable[Walk], count: int, *, groups: bool) -> dict[tuple[int, int], list[int]]:
    """The lengths that are to be found between each pair of ends."""
    lengths: dict[tuple[int, int], list[int]] = defaultdict(list)
    for stood, walked in found:
        lengths[stood[0], stood[-1]].append(len(walked))
    for pair, all_of in lengths.items():
        all_of.sort()
        if groups:
            taken = sorted(set(all_of))[:count]
            lengths[pair] = [one for one in all_of if one in taken]
        else:
            lengths[pair] = all_of[:count]
    return lengths


SELECTORS = [
    ("ANY SHORTEST", 1, False),
    ("ANY", 1, False),
    ("SHORTEST 2", 2, False),
    ("ANY 3 PATHS", 3, False),
    ("ALL SHORTEST", 1, True),
    ("SHORTEST 2 GROUPS", 2, True),
    ("SHORTEST 20 PATH GROUPS", 20, True),
]
PATHS: list[tuple[str, Callable[[int, list[Edge]], Iterable[Walk]]]] = [
    ("(a)-[:X]->+(b)", lambda n, e: repeats(n, e, [("X", "out")], 1, None)),
    ("(a)-->*(b)", lambda n, e: repeats(n, e, [("XY", "out")], 0, None)),
    ("(a)--{2,4}(b)", lambda n, e: repeats(n, e, [("XY", "both")], 2, 4)),
    ("(a)<-[:X]-{,3}(b)", lambda n, e: repeats(n, e, [("X", "in")], 0, 3)),
    ("(a)-[:X]->(b)", lambda n, e: walks(n, e, [("X", "out")])),
    (
        "(a) ((x)-->(y)-[:X]-(z)){1,3} (b)",
        lambda n, e: repeats(n, e, [("XY", "out"), ("X", "both")], 1, 3),
    ),
    (
        "(a)-->(m)-[:X]-+(b)",
        lambda n, e: (
            walk
            for k in range(1, len(e) + 1)
            for walk in walks(n, e, [("XY", "out"), *([("X", "both")] * k)])
        ),
    ),
    (
        "((a)-[r]-+(b) WHERE size(r) <> 2 AND r[0].i > 0)",
        lambda n, e: (
            (s, w) for s, w in repeats(n, e, [("XY", "both")], 1, None) if len(w) != 2 and w[0] > 0
        ),
    ),
    (
        "(a)-->{1,2}(m WHERE m.i > 0)--*(b)",
        lambda n, e: (
            walk
            for j in (1, 2)
            for k in range(len(e))
            for walk in walks(n, e, [*([("XY", "out")] * j), *([("XY", "both")] * k)])
            if walk[0][j] > 0
        ),
    ),
]


@pytest.mark.parametrize("path", PATHS, ids=[text for text, _ in PATHS])
@pytest.mark.parametrize("selector", SELECTORS, ids=[text for text, _, _ in SELECTORS])
def test_selected_paths(
    path: tuple[str, Callable[[int, list[Edge]], Iterable[Walk]]],
    selector: tuple[str, int, bool],
) -> None:
    words, count, groups = selector
    text, enumerate_walks = path
    for seed in range(6):
        nodes, edges = random_edges(seed)
        with NetworkXStore(":memory:", engine=CypherEngine()) as other:
            fill(other, nodes, edges)
            all_walks = list(enumerate_walks(nodes, edges))
            wanted = chosen(all_walks, count, groups=groups)
            real = {(tuple(s), tuple(w)) for s, w in all_walks}
            for before, kept in (
                ("", None),
                ("MATCH (b {i: 0})", lambda pair: pair[1] == 0),
                ("MATCH (a {i: 1}), (b {i: 0})", lambda pair: pair == (1, 0)),
            ):
                query = (
                    f"{before} MATCH p = {words} {text} RETURN a.i, b.i, "
                    "[n IN nodes(p) | n.i], [e IN relationships(p) | e.i]"
                )
                found: dict[tuple[int, int], list[int]] = defaultdict(list)
                seen = Counter()
                for a, b, stood, walked in other.run(query).rows:
                    assert (tuple(stood), tuple(walked)) in real, query
                    assert (a, b) == (stood[0], stood[-1])
                    seen[tuple(stood), tuple(walked)] += 1
                    found[a, b].append(len(walked))
                some = {k: v for k, v in wanted.items() if kept is None or kept(k)}
                assert {k: sorted(v) for k, v in found.items()} == some, (seed, query)
                if "{1,2}(m" not in text:
                    assert set(seen.values()) <= {1}, (seed, query)


def test_an_endless_search_is_stopped(store: NetworkXStore) -> None:
    store.run("UNWIND range(0, 11) AS i CREATE (:N {i: i})")
    store.run("MATCH (a:N), (b:N) WHERE a <> b CREATE (a)-[:X]->(b)")
    for query in (
        "MATCH (a {i: 0}) ((x)-->(y))+ (b) RETURN count(*)",
        "MATCH p = SHORTEST 50 GROUPS (a {i: 0})-->+(b {i: 1}) RETURN count(*)",
    ):
        with pytest.raises(CypherError) as caught:
            store.run(query, row_budget=20_000)
        assert caught.value.code == "RowBudgetExceeded"
