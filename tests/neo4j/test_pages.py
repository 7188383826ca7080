"""Every query of docs has the same answer on a server as the page shows of a file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from golden_cases import Case
from golden_embedded import run_embedded
from golden_store import StoreRunner
from twins import open_server

from graph.values.temporal import Date
from queries.script import Statement, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j_server import Server
    from twins import Twins

pytestmark = pytest.mark.neo4j

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
BLOCK: Final = re.compile(r"^```cypher\n(.*?)^```", re.MULTILINE | re.DOTALL)
LISTED: Final = (
    "labels(p) AS labels",
    "db.propertyKeys()",
    "db.index.vector.query",
    "db.stats.",
    "dbms.info()",
    "tx.getMetaData()",
)
"""Listed in differences.yaml, or about the server itself, which knows the names of tests before."""


def test_queries_of_the_manual_of_cypher(neo4j: Server) -> None:
    graph, *scripts = BLOCK.findall((DOCS / "cypher.md").read_text(encoding="utf-8"))
    with open_server(neo4j) as store:
        runner = StoreRunner(neo4j, store)
        found = {
            case.query: told
            for case in cases(graph.strip(), scripts)
            if (told := unlike(case, runner))
        }
    assert found == {}
    assert len(scripts) > 60


def test_queries_of_the_other_pages(twins: Twins) -> None:
    page = (DOCS / "claims.md").read_text(encoding="utf-8")
    given = {
        "film": "film:mission-impossible-dead-reckoning-2023",
        "as_of": Date(2021, 3, 31),
    }
    asked = BLOCK.findall(page)
    assert asked
    assert [told for query in asked if (told := twins.unlike(query, given))] == []


def cases(graph: str, scripts: list[str]) -> Iterator[Case]:
    """Give the last statement of each script as a case; those before it make its graph."""
    for script in scripts:
        *before, last = (part.text for part in parts(script) if isinstance(part, Statement))
        if not any(word in last for word in LISTED):
            yield Case("docs", last, [graph, *before], {}, "", None)


def unlike(case: Case, runner: StoreRunner) -> str:
    """Say in what the answers differ, in whatever words an error is told."""
    ours, theirs = run_embedded(case), runner.run(case)
    if ours.error or theirs.error:
        same = (ours.error, ours.phase) == (theirs.error, theirs.phase)
        return "" if same else f"{ours.error} {ours.phase} against {theirs.error} {theirs.phase}"
    case.answer = ours
    return case.unlike(theirs)
