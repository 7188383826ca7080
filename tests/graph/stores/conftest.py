"""Stores under test: the contract suite runs on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from neo4j_server import Server

    from graph.stores.base import Store
    from graph.stores.neo4j.store import Neo4jStore


@pytest.fixture
def server_store(neo4j: Server) -> Iterator[Neo4jStore]:
    """Give a store on a real Neo4j whose database is empty."""
    from graph.stores.neo4j.address import Address
    from graph.stores.neo4j.store import Neo4jStore

    neo4j.empty()
    address = Address(neo4j.uri, neo4j.database, neo4j.username, neo4j.password)
    with Neo4jStore(address) as opened:
        yield opened


@pytest.fixture(params=["memory", "file", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give an empty store of each sort."""
    if request.param == "neo4j":
        yield request.getfixturevalue("server_store")
        return
    path = ":memory:" if request.param == "memory" else str(tmp_path / "lore.db")
    with NetworkXStore(path, CypherEngine()) as opened:
        yield opened


@pytest.fixture
def films() -> Batch:
    """Give two films, an actor with two characters, and a property of every kind."""
    return Batch(
        [
            NodeRecord("f1", ("Film",), {"id": "film:one", "title": "One", "number": 1}),
            NodeRecord("f2", ("Film",), {"id": "film:two", "title": "Two", "number": 2}),
            NodeRecord("p", ("Person", "Actor"), {"id": "person:p", "name": "Ann", "born": None}),
        ],
        [
            RelationshipRecord("FOLLOWS", "f2", "f1"),
            RelationshipRecord("ACTED_IN", "p", "f1", {"roles": ["A", "B"], "billing": 1}),
            RelationshipRecord("PLAYED", "p", "film:two", {"role": "x"}, ("role",)),
            RelationshipRecord("PLAYED", "p", "film:two", {"role": "y"}, ("role",)),
        ],
    )


def contents(view: Any) -> tuple[dict[int, Any], dict[int, Any]]:
    """Give all a snapshot holds, in a form that compares NaN with itself and 1 not with 1.0."""
    nodes = {
        n: (view.labels_of(n), repr(sorted(view.node_properties(n).items())))
        for n in view.node_ids()
    }
    relationships = {
        r: (
            view.type_of(r),
            view.source(r),
            view.target(r),
            repr(sorted(view.relationship_properties(r).items())),
        )
        for r in view.relationship_ids()
    }
    return nodes, relationships


@pytest.fixture(name="contents")
def contents_fixture() -> Callable[[Any], tuple[dict[int, Any], dict[int, Any]]]:
    """Give the function that reads a whole snapshot."""
    return contents
