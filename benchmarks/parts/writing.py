"""Writing into a file that holds M, against lists and one SQLite commit of their JSON."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from limits.writing import Log
from measure.loading import generated, opened, read, store_of
from measure.turns import once, ratio_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

SINGLE = "CREATE (:Film {id: $id, title: $title, year: $year})"
CREATE = "UNWIND $rows AS row CREATE (:Film {id: row.id, title: row.title, year: row.year})"
SET = "UNWIND $rows AS row CREATE (f:Film) SET f = row"
CONNECT = (
    "UNWIND $rows AS row MATCH (p:Person {id: row.start}), (f:Film {id: row.end}) "
    "CREATE (p)-[:LIKES {rank: row.rank}]->(f)"
)
MERGE = "UNWIND $rows AS row MERGE (p:Person {id: row.id}) ON CREATE SET p.name = row.name"
MANY = 10_000


class Case:
    """What is written, ours and by hand, and how many times as long ours may take."""

    def __init__(
        self, name: str, ours: Callable[[Any], Any], limit: Callable[[Log], Any], bound: float
    ) -> None:
        self.name, self.ours, self.limit, self.bound = name, ours, limit, bound


def films(count: int) -> list[dict[str, Any]]:
    return [{"id": f"new {i}", "title": f"New {i}", "year": 1950 + i % 70} for i in range(count)]


def cases(folder: Path) -> list[Case]:
    ids: dict[str, list[str]] = {}
    for row in read(folder / "nodes.jsonl"):
        ids.setdefault(row["labels"][0], []).append(row["id"])
    people, titles = ids["Person"][:MANY], ids["Film"]
    links = [
        {"start": person, "end": titles[i % len(titles)], "rank": i}
        for i, person in enumerate(people)
    ]
    half = [
        {"id": person if i % 2 else f"new {i}", "name": f"Name {i}"}
        for i, person in enumerate(people)
    ]
    many, ten = films(2 * MANY), films(MANY)
    return [
        Case("20,000 CREATEs in one transaction", lambda s: singles(s, many), _create(many), 4),
        Case("UNWIND 10,000 CREATE", lambda s: s.run(CREATE, rows=ten), _create(ten), 3),
        Case("UNWIND 10,000 CREATE SET f = row", lambda s: s.run(SET, rows=ten), _create(ten), 3),
        Case(
            "UNWIND 10,000 MATCH by id, CREATE relationship",
            lambda s: s.run(CONNECT, rows=links),
            lambda log: log.connect(links),
            3,
        ),
        Case(
            "UNWIND 10,000 MERGE by id, half of them new",
            lambda s: s.run(MERGE, rows=half),
            lambda log: log.merge(half),
            4,
        ),
    ]


def _create(maps: list[dict[str, Any]]) -> Callable[[Log], None]:
    return lambda log: log.create(maps)


def singles(store: Any, maps: list[dict[str, Any]]) -> None:
    with store.transaction() as transaction:
        for found in maps:
            transaction.run(SINGLE, found)


def report(options: argparse.Namespace) -> None:
    folder = generated("M")
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.db"
        store_of(folder, str(whole)).close()
        log = Log(folder, Path(place) / "log.db")
        for case in cases(folder):
            times = [in_turn(case, log, whole) for _ in range(options.rounds)]
            ours, limit = map(statistics.median, zip(*times, strict=True))
            print(ratio_line(case.name, ours, limit, case.bound), flush=True)


def in_turn(case: Case, log: Log, whole: Path) -> tuple[float, float]:
    """Time both once, ours on a copy of the file."""
    copy = whole.with_name("copy.db")
    shutil.copy(whole, copy)
    with opened(copy) as store:
        # Indexes are made when they are first asked: that is not writing.
        store.run("MATCH (p:Person {id: 'p1'}), (f:Film {id: 'f1'}) RETURN p.id, f.id")
        limit = once(lambda: case.limit(log))
        ours = once(lambda: case.ours(store))
    copy.unlink()
    return ours, limit
