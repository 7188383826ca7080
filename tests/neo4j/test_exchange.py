"""A script that we write is run by a real Neo4j, and the graph there is the same."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from twins import open_server

from graph.comparison.compare import compare
from graph.exchange.registry import writer
from queries.script import Statement, parts

if TYPE_CHECKING:
    from twins import Twins

pytestmark = pytest.mark.neo4j


@pytest.mark.slow
def test_a_script_makes_the_same_graph_there(twins: Twins) -> None:
    out = io.StringIO()
    writer("cypher")(twins.file, out)
    twins.neo4j.empty()
    for part in parts(out.getvalue()):
        assert isinstance(part, Statement)
        twins.neo4j.run(part.text)
    with open_server(twins.neo4j) as there:
        assert not compare(twins.file, there).differences
