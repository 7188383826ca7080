"""Every format gives back the graph that was written, whatever it holds."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import loregraph
from graph.exchange.registry import FORMATS, reader, writer
from graph.stores.embedded.store import NetworkXStore
from queries.script import Statement, parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.records import Batch

pytestmark = pytest.mark.once

READABLE = [each.name for each in FORMATS.values() if each.reads]
WAYS = [*((name, None) for name in READABLE), ("graphml", "apoc"), ("graphml", "yed")]


def through(store: NetworkXStore, name: str, tool: str | None = None) -> NetworkXStore:
    again = NetworkXStore(":memory:")
    again.write_all(reader(name)(io.BytesIO(text(store, name, tool).encode()), name, None))
    return again


def text(store: Any, name: str, tool: str | None = None) -> str:
    out = io.StringIO()
    writer(name, tool)(store, out)
    return out.getvalue()


@pytest.mark.parametrize(("name", "tool"), WAYS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_what_is_written_comes_back_as_it_was(
    graphs: st.SearchStrategy[Batch],
    content_of: Callable[[NetworkXStore], Any],
    name: str,
    tool: str | None,
    data: st.DataObject,
) -> None:
    batch = data.draw(graphs)
    store = NetworkXStore(":memory:")
    store.write(batch)
    assert store.counts().relationships == len(batch.relationships)
    assert content_of(through(store, name, tool)) == content_of(store)


@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_a_script_gives_back_what_it_was_written_from(
    graphs: st.SearchStrategy[Batch],
    content_of: Callable[[NetworkXStore], Any],
    data: st.DataObject,
) -> None:
    with loregraph.open(":memory:") as store, loregraph.open(":memory:") as again:
        batch = data.draw(graphs)
        for node in batch.nodes:  # statements make nodes that are alike together, in that order
            node.properties.setdefault("id", f"x{node.key}")
        store.write(batch)
        store.run("CREATE INDEX films FOR (f:Film) ON (f.title)")
        for part in parts(text(store, "cypher")):
            assert isinstance(part, Statement)
            again.run(part.text)
        assert content_of(again) == content_of(store)
        assert again.run("SHOW INDEXES YIELD name WHERE name = 'films' RETURN name").rows


@pytest.mark.parametrize("name", READABLE)
def test_the_franchise_comes_back_to_the_byte(franchise: NetworkXStore, name: str) -> None:
    assert text(through(franchise, name), name) == text(franchise, name)
