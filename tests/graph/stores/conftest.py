"""Stores under test: the contract suite runs on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NetworkXStore]:
    """Give an empty store of each sort."""
    path = ":memory:" if request.param == "memory" else str(tmp_path / "lore.db")
    with NetworkXStore(path) as opened:
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
