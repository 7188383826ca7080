"""A networkx graph becomes nodes and relationships of a store."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from graph.stores.attributes import UNTYPED, labels_of, properties_of, type_of
from graph.stores.quote import labelled, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import networkx as nx

    from loregraph.store import Store, Transaction

ELEMENT_ID: Final = re.compile(r"[45]:[0-9a-f-]{36}:[0-9]+")
ROWS: Final = 5_000
"""How many nodes or relationships one query carries."""


def take_in(network: nx.Graph[Any], store: Store) -> None:
    """Write a network into a store, all of it or nothing.

    Raises:
        SourceError: a label, a type or an attribute is of a kind that no store can hold.
    """
    nodes: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for key, attributes in network.nodes(data=True):
        where = f"node {key!r}"
        properties = properties_of(attributes, "labels", where)
        properties.setdefault("id", _identity(key))
        row = {"key": key, "properties": _given(properties)}
        nodes[tuple(labels_of(attributes.get("labels"), where))].append(row)
    edges: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for start, end, key, attributes in _edges(network):
        where = f"edge {start!r} - {end!r}"
        properties = _given(properties_of(attributes, "type", where))
        if isinstance(key, str) and not ELEMENT_ID.fullmatch(key):
            properties.setdefault("key", key)
        row = {"start": start, "end": end, "properties": properties}
        edges[type_of(attributes.get("type", UNTYPED), where)].append(row)
    with store.transaction() as transaction:
        places = _write_nodes(transaction, nodes)
        _write_edges(transaction, edges, places)


def _edges(network: Any) -> Iterable[tuple[Any, Any, Any, dict[Any, Any]]]:
    """Give the edges with their keys; where there are no parallel ones there are no keys."""
    if network.is_multigraph():
        return network.edges(keys=True, data=True)  # type: ignore[no-any-return]
    return ((start, end, None, attributes) for start, end, attributes in network.edges(data=True))


def _write_nodes(
    transaction: Transaction, groups: dict[tuple[str, ...], list[dict[str, Any]]]
) -> dict[Any, str]:
    """Create the nodes; give the element id of each key."""
    places: dict[Any, str] = {}
    for labels, rows in groups.items():
        create = f"CREATE (n{labelled(labels)}) SET n = row"
        query = f"UNWIND $rows AS row {create} RETURN elementId(n) AS id"
        for part in _parts(rows):
            given = [row["properties"] for row in part]
            found = transaction.run(query, rows=given).value()
            places.update(zip((row["key"] for row in part), found, strict=True))
    return places


def _write_edges(
    transaction: Transaction, groups: dict[str, list[dict[str, Any]]], places: dict[Any, str]
) -> None:
    for type_, rows in groups.items():
        query = (
            "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start "
            "MATCH (b) WHERE elementId(b) = row.end "
            f"CREATE (a)-[r:{quoted(type_)}]->(b) SET r = row.properties"
        )
        for part in _parts(rows):
            known = [
                row | {"start": places[row["start"]], "end": places[row["end"]]} for row in part
            ]
            transaction.run(query, rows=known)


def _parts(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    return (rows[first : first + ROWS] for first in range(0, len(rows), ROWS))


def _given(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if value is not None}


def _identity(key: Any) -> Any:
    """Keep a node's key, unless it is the element id that a store gave it once."""
    if isinstance(key, str):
        return None if ELEMENT_ID.fullmatch(key) else key
    return key if isinstance(key, int | float) else str(key)
