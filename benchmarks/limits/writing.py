"""Appending to lists and one SQLite commit of their JSON: what writing may cost at best."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from measure.loading import read

if TYPE_CHECKING:
    from pathlib import Path

Map = dict[str, Any]


class Log:
    """A list that is written at once, as durably as a commit of ours.

    Attributes:
        known: the place of each node by its id.
    """

    def __init__(self, folder: Path, path: Path) -> None:
        self.known = {row["id"]: n for n, row in enumerate(read(folder / "nodes.jsonl"))}
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        self._database.execute("CREATE TABLE log (data BLOB)")

    def create(self, maps: list[Map]) -> None:
        rows: list[Any] = []
        for found in maps:
            rows.append(("Film", dict(found)))  # noqa: PERF401 - one at a time, as they come
        self._commit(rows)

    def connect(self, maps: list[Map]) -> None:
        rows: list[Any] = []
        known = self.known
        for found in maps:
            start, end = known[found["start"]], known[found["end"]]
            rows.append(("LIKES", start, end, {"rank": found["rank"]}))
        self._commit(rows)

    def merge(self, maps: list[Map]) -> None:
        """Half of the ids are known; the others are new."""
        rows: list[Any] = []
        known, new = self.known, set[str]()
        for found in maps:
            if found["id"] not in known and found["id"] not in new:
                new.add(found["id"])
            rows.append(("Person", dict(found)))
        self._commit(rows)

    def _commit(self, rows: list[Any]) -> None:
        self._database.execute("BEGIN IMMEDIATE")
        self._database.execute("INSERT INTO log VALUES (?)", (json.dumps(rows),))
        self._database.execute("COMMIT")
