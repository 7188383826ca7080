"""Runs a golden case on a new embedded store."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from golden_cases import Answer, Case, write_files
from golden_values import write_row

from graph.results.errors import CypherError
from graph.results.notification import Notification
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

_FOLDER = TemporaryDirectory(prefix="loregraph-imports-")
_ENGINE = CypherEngine(import_dir=_FOLDER.name)
_SECONDS = 120.0


def run_embedded(case: Case) -> Answer:
    """Give the answer of our engine."""
    write_files(case, Path(_FOLDER.name))
    with NetworkXStore(":memory:", engine=_ENGINE) as store:
        for statement in case.given:
            store.run(statement)
        before = store.counts()
        try:
            result = store.run(case.query, case.parameters, timeout=_SECONDS)
        except CypherError as error:
            assert store.counts() == before, "a refused query changed the store"
            told = {"phase": error.phase, "message": error.message, "code": error.neo4j_code}
            return Answer(error=error.kind, **told)
        after = [write_row(row) for row in store.run(case.then).rows] if case.then else []
        rows = [write_row(row) for row in result.rows]
        told = [write_notification(notice) for notice in result.notifications]
        counters = result.counters.as_dict()
        return Answer(list(result.columns), rows, counters, after, told if case.notified else None)


def write_notification(notice: Notification) -> str:
    """Write a notification on one line."""
    offset = "" if notice.position is None else f" {notice.position.offset}"
    return f"{notice.code.removeprefix('Neo.ClientNotification.')} {notice.severity}{offset}"
