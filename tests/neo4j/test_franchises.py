"""Every ready-made question and check gives the same on both stores for all franchises at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from golden_values import write_row
from twins import Twins, open_server

import loregraph
from loaders.registry import find
from loaders.run import load
from queries.findings import Checks, found
from queries.library import Library, answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from neo4j_server import Server

    from queries.header import Check, Question

pytestmark = [pytest.mark.neo4j, pytest.mark.shared, pytest.mark.slow]

QUESTIONS = Library().questions()
NAMES = {
    "Film": "Thor: Ragnarok",
    "Person": "Sean Connery",
    "Organization": "Paramount Pictures",
    "Character": "Nick Fury",
    "Source": "The Star Wars API",
}


@pytest.fixture(scope="module")
def together(neo4j: Server, shared: Path) -> Iterator[Twins]:
    """Give all franchises in both stores; the server is empty afterwards."""
    neo4j.empty()
    both = Twins(loregraph.open(":memory:"), open_server(neo4j), neo4j)
    with both.file, both.server:
        for store in (both.file, both.server):
            for name in ("star-wars", "marvel", "bond"):
                place = str(shared / "data/franchise" / name)
                load(store, find("csv"), place, options={"mapping": (name,)})
            load(store, find("curated"), "mission-impossible")
        yield both
    neo4j.empty()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_the_same_table(together: Twins, question: Question) -> None:
    given = {p.name: NAMES[p.labels[0]] for p in question.parameters if p.required}
    ours, theirs = (answer(question, store, given) for store in (together.file, together.server))
    assert ours.columns == theirs.columns
    assert list(map(write_row, ours.rows)) == list(map(write_row, theirs.rows))


@pytest.mark.parametrize("check", Checks().checks(), ids=lambda check: check.name)
def test_the_same_findings(together: Twins, check: Check) -> None:
    assert found(check, together.file) == found(check, together.server)
