"""Graphs to write and read, and what makes two graphs equal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from graph.exchange.graphml.reader import read
from graph.exchange.graphml.writer import write
from graph.stores.embedded.in_order import nodes_by_id
from graph.stores.embedded.store import NetworkXStore
from loaders.registry import find
from loaders.run import load

if TYPE_CHECKING:
    from collections.abc import Callable


def as_graphml(store: NetworkXStore) -> str:
    out = io.StringIO()
    write(store, out)
    return out.getvalue()


def content(store: NetworkXStore) -> tuple[Any, Any]:
    """Give everything in a store but the numbers and order it gave: what equal stores share."""
    snapshot = store.snapshot()
    found = nodes_by_id(snapshot)
    rank = {n: place for place, n in enumerate(found)}
    nodes = [(sorted(snapshot.labels_of(n)), _typed(snapshot.node_properties(n))) for n in found]
    relationships = sorted(
        (
            snapshot.type_of(r),
            rank[snapshot.source(r)],
            rank[snapshot.target(r)],
            _typed(snapshot.relationship_properties(r)),
        )
        for r in snapshot.relationship_ids()
    )
    return nodes, relationships


def _typed(properties: dict[str, Any]) -> list[tuple[str, str, str]]:
    return sorted((key, type(value).__name__, repr(value)) for key, value in properties.items())


def read_back(text: str) -> NetworkXStore:
    store = NetworkXStore(":memory:")
    store.write_all(read(io.BytesIO(text.encode()), "graph.graphml"))
    return store


@pytest.fixture(scope="session")
def franchise() -> NetworkXStore:
    store = NetworkXStore(":memory:")
    load(store, find("curated"), "mission-impossible")
    return store


@pytest.fixture(scope="session")
def franchise_graphml(franchise: NetworkXStore) -> str:
    return as_graphml(franchise)


@pytest.fixture(scope="session")
def graphml_of() -> Callable[[NetworkXStore], str]:
    return as_graphml


@pytest.fixture(scope="session")
def content_of() -> Callable[[NetworkXStore], tuple[Any, Any]]:
    return content


@pytest.fixture(scope="session")
def store_of() -> Callable[[str], NetworkXStore]:
    return read_back
