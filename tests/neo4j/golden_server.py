"""Runs golden cases on a real Neo4j, which is given the graph of the case first."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Any

from golden_cases import Answer, Case, write_files
from golden_values import write_row
from neo4j import NotificationMinimumSeverity
from neo4j.exceptions import Neo4jError

if TYPE_CHECKING:
    from neo4j import ResultSummary, SummaryCounters
    from neo4j_server import Server

_LONGEST = 160
_SILENT = NotificationMinimumSeverity.OFF
SCHEMA = re.compile(r"\b(CONSTRAINT|INDEX)\b")
_COUNTS = [
    "nodes_created",
    "nodes_deleted",
    "relationships_created",
    "relationships_deleted",
    "properties_set",
    "labels_added",
    "labels_removed",
    "indexes_added",
    "indexes_removed",
    "constraints_added",
    "constraints_removed",
]


class ServerRunner:
    """Keeps in mind which graph the server holds, so that cases that only read share it."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._held: list[str] | None = None
        server.empty()

    def run(self, case: Case, *, phase: bool = True) -> Answer:
        """Give the answer of the server; an error's phase takes another question."""
        if case.files and self._server.imports is not None:
            write_files(case, self._server.imports)
        self._load(case.given)
        try:
            return self._ask(case)
        except Neo4jError as error:
            if "TRANSACTIONS" in case.query:
                self._held = None  # the batches before the error have stayed
            message = (error.message or "").split("\n", 1)[0].split(" (line ", 1)[0][:_LONGEST]
            message = message.replace(str(self._server.imports), "import")
            code = error.code or ""
            told = self._phase(case) if phase else ""
            return Answer(error=code, phase=told, message=message.strip())
        finally:
            if SCHEMA.search(case.query):
                self._server.empty()
                self._held = None

    def _load(self, given: list[str]) -> None:
        if self._held == given:
            return
        if self._held is None or SCHEMA.search(" ".join(self._held)):
            self._server.empty()
        else:
            self._server.run("MATCH (n) DETACH DELETE n")
        for statement in given:
            self._server.run(statement)
        if SCHEMA.search(" ".join(given)):
            self._server.run("CALL db.awaitIndexes()")
        self._held = given

    def _ask(self, case: Case) -> Answer:
        server = self._server
        least = NotificationMinimumSeverity.INFORMATION if case.notified else _SILENT
        with server.driver.session(
            database=server.database, notifications_min_severity=least
        ) as session:
            result = session.run(case.query, case.parameters)  # type: ignore[arg-type]
            columns = list(result.keys())
            rows = [write_row(record.values()) for record in result]
            summary = result.consume()
        counters = _counted(summary.counters)
        if counters:
            self._held = [*case.given, case.query]
        after = (
            [write_row(record.values()) for record in server.run(case.then)] if case.then else []
        )
        told = _told(summary) if case.notified else None
        return Answer(columns, rows, counters, after, told)

    def _phase(self, case: Case) -> str:
        try:
            self._server.run(f"EXPLAIN {case.query}", case.parameters)
        except Neo4jError:
            return "compile time"
        return "runtime"


def _told(summary: ResultSummary) -> list[str]:
    """Give code, severity and offset of each notification."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the driver would rather give states without these codes
        notifications = summary.notifications or []
    found = []
    for notice in notifications:
        place = notice.get("position") or {}
        offset = f" {place['offset']}" if "offset" in place else ""
        code = notice["code"].removeprefix("Neo.ClientNotification.")
        found.append(f"{code} {notice['severity']}{offset}")
    return sorted(found)


def _counted(counters: SummaryCounters) -> dict[str, Any]:
    return {name: getattr(counters, name) for name in _COUNTS if getattr(counters, name)}
