"""Queries with large answers or long searches at M, against hand-written loops."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

from limits.reading import Lists
from measure.loading import generated, store_of
from measure.turns import block, in_turns, ratio_line, verdict

if TYPE_CHECKING:
    import argparse

EXISTS = (
    "MATCH (p:Person) WHERE EXISTS { (p)-[:ACTED_IN]->(:Film)-[:PART_OF]->(:Franchise) } "
    "RETURN count(p) AS n"
)
CROWD = "MATCH (p:Person)-[:ACTED_IN]->(f:Film)<-[:ACTED_IN]-(o:Person) "
FIRST = f"{CROWD}RETURN p.name AS one, f.title AS film, o.name AS other LIMIT 10"
ROWS = 100_000
CREDITS = (
    "MATCH (p:Person)-[r:ACTED_IN]->(f:Film)<-[:APPEARS_IN]-(c:Character) "
    "RETURN p.name AS name, p.born AS born, f.title AS title, r.billing AS billing, "
    f"c.name AS character LIMIT {ROWS}"
)


def report(options: argparse.Namespace) -> None:
    folder = generated("M")
    store, lists = store_of(folder), Lists(folder)
    assert store.run(EXISTS).value() == [lists.with_franchise()]
    times = in_turns(lambda: store.run(EXISTS).rows, lists.with_franchise, options.rounds)
    print(ratio_line("two-hop EXISTS over all persons", *times, 1.5))
    matched = store.run(f"{CROWD}RETURN count(*) AS n").value()[0]
    first = statistics.median(block(lambda: store.run(FIRST).rows, 0.3)) * 1e3
    print(f"{f'LIMIT 10 over {matched:,} rows':44}{first:10.3f} ms  ({verdict(first, 1)})")
    found = store.run(CREDITS)
    assert len(found) == len(lists.credits(ROWS)) == ROWS
    assert set(map(type, found.rows)) == {tuple}
    times = in_turns(
        lambda: store.run(CREDITS).rows, lambda: lists.credits(ROWS), options.rounds, 0.4
    )
    print(ratio_line("100,000 rows of five columns as tuples", *times, 2))
    frames(found, options)


def frames(found: Any, options: argparse.Namespace) -> None:
    try:
        import pandas as pd
    except ModuleNotFoundError:
        print("to_df: pandas is not installed")
        return
    from loregraph.result import Result

    result = Result.of(found)
    lists = {name: result.value(name) for name in result.columns}
    assert result.to_df().equals(pd.DataFrame(lists))
    times = in_turns(result.to_df, lambda: pd.DataFrame(lists), options.rounds, 0.4)
    print(ratio_line("to_df() of them, against pandas.DataFrame", *times, 1.2))
