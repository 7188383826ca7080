"""Attributes are read from rows and written through transactions."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest

from graph.results.errors import SourceError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    pass


def test_another_type_is_another_relationship_under_the_same_key(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    key = next(iter(network[a][b]))
    attributes = network[a][b][key]
    attributes["type"] = "T"
    assert (attributes["type"], attributes["role"]) == ("T", "killer")
    attributes["role"] = "hero"
    assert network.edges[a, b, key] == {"type": "T", "property:type": "mine", "role": "hero"}
    del attributes["type"]
    assert network.edges[a, b, key] == {"property:type": "mine", "role": "hero"}
    assert network.number_of_edges(a, b) == 2


def test_lists_are_written_in_place(store: NetworkXStore) -> None:
    network = store.graph
    a = next(iter(network))
    items = network.nodes[a]["list"]
    items += [3]
    items[0] = 9
    del items[1]
    items.sort()
    assert items == network.nodes[a]["list"] == [3, 9]
    assert store.snapshot().node_property(0, "list") == (3, 9)
    with pytest.raises(SourceError, match="mixes"):
        items.append("x")
    assert network.nodes[a]["list"] == [3, 9]
    assert type(deepcopy(items)) is list
