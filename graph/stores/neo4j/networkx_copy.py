"""A server's database as networkx sees it: a copy, streamed, of no more than memory may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from graph.results.errors import StoreError
from graph.stores.attributes import attributes_of
from graph.stores.neo4j.sealed import Attributes, Items, sealed

if TYPE_CHECKING:
    from graph.elements import Entity
    from graph.stores.neo4j.store import Neo4jStore

MOST: Final = 5_000_000
"""More nodes and relationships than this are some 5 GB as a network."""


def to_networkx(store: Neo4jStore, most: int = MOST) -> nx.MultiDiGraph[str]:
    """Copy the whole database into a ``MultiDiGraph`` with the keys of the embedded store's.

    Args:
        store: where it is.
        most: how many nodes and relationships it may have together.

    Raises:
        StoreError: it has more; nothing was copied.
    """
    counts = store.counts()
    size = counts.nodes + counts.relationships
    if size > most:
        raise StoreError(
            f"{store.address.uri} holds {size:,} nodes and relationships; store.graph copies at "
            f"most {most:,} into memory. Ask for a part: "
            "store.run('MATCH p = ... RETURN p').to_networkx()."
        )
    network: Any = nx.MultiDiGraph()
    for node in store.nodes():
        labels = sorted(node.labels)
        network._node[node.element_id] = _attributes(node, "labels", labels)  # noqa: SLF001
        network._succ[node.element_id] = {}  # noqa: SLF001 - the fast way in
        network._pred[node.element_id] = {}  # noqa: SLF001 - the same
    for relationship in store.relationships():
        start, end = (node.element_id for node in relationship.nodes)
        parallel = network._succ[start].setdefault(end, {})  # noqa: SLF001 - the same
        parallel[relationship.element_id] = _attributes(relationship, "type", relationship.type)
        network._pred[end][start] = parallel  # noqa: SLF001 - both directions share it
    return sealed(network)


def _attributes(entity: Entity, name: str, value: Any) -> Attributes:
    held = attributes_of(name, value, entity.items())
    return Attributes({k: Items(v) if isinstance(v, list) else v for k, v in held.items()})
