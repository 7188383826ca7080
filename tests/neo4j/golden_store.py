"""Runs golden cases on the store of a real Neo4j: its border, its errors and their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from golden_cases import Answer, Case, write_files
from golden_embedded import write_notification
from golden_server import SCHEMA, ServerRunner
from golden_values import write_row

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from neo4j_server import Server

    from loregraph.store import Store


class StoreRunner(ServerRunner):
    """Asks through the front door what the other runner asks the driver."""

    def __init__(self, server: Server, store: Store) -> None:
        super().__init__(server)
        self._store = store

    def run(self, case: Case, *, phase: bool = True) -> Answer:  # noqa: ARG002 - a store tells it
        """Give the answer of the store."""
        if case.files and self._server.imports is not None:
            write_files(case, self._server.imports)
        self._load(case.given)
        try:
            return self._ask(case)
        except CypherError as error:
            if "IN TRANSACTIONS" in case.query:
                self._held = None  # the batches before the error have stayed
            return Answer(error=error.kind, phase=error.phase, message=error.message)
        finally:
            if SCHEMA.search(case.query):
                self._server.empty()
                self._held = None

    def _ask(self, case: Case) -> Answer:
        result = self._store.run(case.query, case.parameters)
        counters = result.counters.as_dict()
        if counters:
            self._held = [*case.given, case.query]
        after = list(map(write_row, self._store.run(case.then).rows)) if case.then else []
        rows, told = (
            list(map(write_row, result.rows)),
            map(write_notification, result.notifications),
        )
        return Answer(
            list(result.columns), rows, counters, after, [*told] if case.notified else None
        )
