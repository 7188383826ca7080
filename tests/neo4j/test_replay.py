"""The recorded answers are the real server's: every golden case again, family by family."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_cases import Case, families, read_family
from golden_server import ServerRunner
from neo4j_server import Server

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def runner(neo4j: Server) -> ServerRunner:
    return ServerRunner(neo4j)


@pytest.mark.parametrize("path", families(), ids=lambda path: path.stem)
def test_recordings_are_fresh(path: Path, runner: ServerRunner) -> None:
    stale = {case.query: told for case in read_family(path)[1] if (told := _unlike(case, runner))}
    assert stale == {}, "record again: python tests/neo4j/record.py --all"


def _unlike(case: Case, runner: ServerRunner) -> str:
    wanted, got = case.answer, runner.run(case, phase=False)
    assert wanted is not None
    if wanted.error or got.error:
        return "" if wanted.error == got.error else f"{got.error} {got.rows}"
    return case.unlike(got)
