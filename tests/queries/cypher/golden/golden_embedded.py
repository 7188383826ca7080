"""Runs a golden case on a new embedded store."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from golden_cases import Answer, Case, write_files
from golden_values import write_row

from graph.results.errors import CypherError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

_FOLDER = TemporaryDirectory(prefix="loregraph-imports-")
_ENGINE = CypherEngine(import_dir=_FOLDER.name)
_SECONDS = 20.0


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
        return Answer(list(result.columns), rows, result.counters.as_dict(), after)
