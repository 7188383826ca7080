"""Graphs to write and read, and what makes two graphs equal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import strategies as st

from graph.exchange.graphml.reader import read
from graph.exchange.graphml.writer import write
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.in_order import nodes_by_id
from graph.stores.embedded.store import NetworkXStore
from graph.values.point import Point
from graph.values.temporal import Date, DateTime, Duration, LocalDateTime, LocalTime, Time
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


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        "",
        " a ",
        "\r\n\t",
        "\x00\x1f\x7f",
        "\\u0041 \\",
        "'\"`",
        "</data>]]>&amp;",
        "\u202eabc",
        "🎬",
        "a" * 5000,
    ]
)
NAMES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8
) | st.sampled_from(["labels", "label", "type", "key", "source", "target", "property:type", "name"])
DATES = st.dates().map(lambda day: Date(day.year, day.month, day.day))
SCALARS = st.one_of(
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    TEXTS,
    DATES,
    st.datetimes().map(lambda moment: LocalDateTime.parse(moment.isoformat())),
    st.times().map(lambda clock: LocalTime.parse(clock.isoformat())),
    st.times().map(lambda clock: Time.parse(f"{clock.isoformat()}+05:30")),
    st.datetimes().map(lambda moment: DateTime.parse(f"{moment.isoformat()}-03:00")),
    st.integers(0, 10**6).map(lambda s: Duration.parse(f"P1Y2M3DT{s}S")),
    st.tuples(st.floats(-180, 180), st.floats(-90, 90)).map(lambda xy: Point(4326, *xy)),
    st.floats(-9, 9).map(lambda x: Point(9157, x, 0.5, -1.0)),
)
LISTS = st.one_of(
    st.lists(TEXTS, max_size=3).map(tuple),
    st.lists(st.integers(-9, 9), max_size=3).map(tuple),
    st.lists(st.booleans(), max_size=3).map(tuple),
    st.lists(DATES, max_size=2).map(tuple),
)
PROPERTIES = st.dictionaries(NAMES.filter(lambda name: name != "id"), SCALARS | LISTS, max_size=4)


@st.composite
def drawn_graphs(draw: st.DrawFn) -> Batch:
    count = draw(st.integers(0, 5))
    nodes = [
        NodeRecord(str(n), tuple(sorted(draw(st.sets(NAMES, max_size=3)))), draw(PROPERTIES))
        for n in range(count)
    ]
    for node in nodes[:2]:
        node.properties["id"] = draw(st.sampled_from([f"id{node.key}", int(node.key)]))
    ends = st.integers(0, count - 1).map(str) if count else st.nothing()
    edges = [
        RelationshipRecord(draw(st.sampled_from(["A", "ACTED_IN"]) | NAMES), draw(ends), draw(ends))
        for _ in range(draw(st.integers(0, 6)) if count else 0)
    ]
    for n, edge in enumerate(edges):
        edge.properties, edge.nth = draw(PROPERTIES), n
    return Batch(nodes, edges)


@pytest.fixture(scope="session")
def graphs() -> st.SearchStrategy[Batch]:
    """Give graphs with every kind of value, and names that clash with the words of formats."""
    return drawn_graphs()
