"""The networkx face: a store as a MultiDiGraph for any algorithm, any networkx graph as a store.

A node's key is its element id and an edge's key the relationship's, because two relationships of
one type between one pair of nodes are common. Labels stand under ``labels`` and the type under
``type``; a property of such a name stands under ``property:labels`` or ``property:type``.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NoReturn

import networkx as nx

from graph.results.errors import CypherError, SourceError, StoreError
from graph.stores.embedded.store import NetworkXStore
from graph.values.storable import check_storable

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from graph.results.engine import Engine
    from graph.stores.embedded.snapshot import Snapshot
    from graph.stores.embedded.transaction import Transaction

DEFAULT_TYPE = "RELATED_TO"
"""The type of edges that do not say theirs."""

_HOW = (
    "store.graph is a copy for reading: write with store.run('CREATE ...') or store.write(batch), "
    "or change a copy of your own: store.graph.copy()."
)


class ReadOnlyNetworkError(StoreError, nx.NetworkXError):
    """Someone tried to write into ``store.graph``."""


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise ReadOnlyNetworkError(_HOW)


class Attributes(dict[str, Any]):
    """Attributes that are read like any dictionary; a copy of them is one that can be changed."""

    __slots__ = ()

    __setitem__ = __delitem__ = __ior__ = _refuse
    update = pop = popitem = clear = setdefault = _refuse

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        return deepcopy(dict(self), memo)

    def __reduce__(self) -> tuple[type, tuple[dict[str, Any]]]:
        return dict, (dict(self),)


_WRITERS = (
    "add_node",
    "add_nodes_from",
    "remove_node",
    "remove_nodes_from",
    "add_edge",
    "add_edges_from",
    "add_weighted_edges_from",
    "remove_edge",
    "remove_edges_from",
    "clear",
    "clear_edges",
    "update",
)


def to_networkx(snapshot: Snapshot) -> nx.MultiDiGraph[str]:
    """Give a snapshot as a MultiDiGraph that refuses to be changed; its copies can be."""
    network: Any = nx.MultiDiGraph()
    head, ids = f"4:{snapshot.store_id}:", snapshot.node_ids()
    keys = {n: f"{head}{n}" for n in ids}
    labels = map(list, map(snapshot.labels_of, ids))
    known = [key for key in snapshot.property_keys() if snapshot.column_kind(key)]
    nodes = _attributes("labels", labels, ids, known, snapshot.node_column)
    network._node.update(zip(keys.values(), nodes, strict=True))  # noqa: SLF001 - the fast way in
    _connect(network, snapshot, keys)
    return sealed(network)


def sealed(network: Any) -> nx.MultiDiGraph[str]:
    """Make a network refuse to be changed, with a sentence that says how to write."""
    network.graph = Attributes()
    for name in _WRITERS:
        setattr(network, name, _refuse)
    network.frozen = True
    frozen: nx.MultiDiGraph[str] = network
    return frozen


def _connect(network: Any, snapshot: Snapshot, keys: dict[int, str]) -> None:
    """Put the relationships in; the two directions share the dictionary of parallel edges."""
    successors: dict[str, dict[str, Any]] = network._succ  # noqa: SLF001 - the fast way in
    predecessors: dict[str, dict[str, Any]] = network._pred  # noqa: SLF001 - the same
    for key in keys.values():
        successors[key], predecessors[key] = {}, {}
    head, ids = f"5:{snapshot.store_id}:", snapshot.relationship_ids()
    column, types = snapshot.relationship_column, map(snapshot.type_of, ids)
    known = [key for key in snapshot.property_keys() if snapshot.relationship_column_kind(key)]
    rows = _attributes("type", types, ids, known, column)
    sources, targets = snapshot.sources(), snapshot.targets()
    for r, row in zip(ids, rows, strict=True):
        start, end = keys[sources[r]], keys[targets[r]]
        parallel = successors[start].get(end)
        if parallel is None:
            parallel = successors[start][end] = predecessors[end][start] = {}
        parallel[f"{head}{r}"] = row


def _attributes(
    name: str,
    first: Iterable[Any],
    ids: Sequence[int],
    properties: list[str],
    column: Callable[[str], Any],
) -> list[Attributes]:
    rows: list[dict[str, Any]] = [{name: value} for value in first]
    for key in properties:
        values, shown = column(key), f"property:{name}" if key == name else key
        for row, n in zip(rows, ids, strict=True):
            value = values[n]
            if value is not None:
                row[shown] = value
    return list(map(Attributes, rows))


def from_networkx(
    network: nx.Graph[Any], engine: Engine | None = None, *, default_type: str = DEFAULT_TYPE
) -> NetworkXStore:
    """Give a store in memory that holds a networkx graph.

    An edge of an undirected graph becomes one relationship, in the order its ends are given in. A
    node's key becomes its property ``id`` where it has none; a key that is no text or number, as
    text. The key of a parallel edge becomes the property ``key`` where it is text. Attributes that
    are None are left out, and those of the graph itself are not kept.

    Args:
        network: any graph of networkx.
        engine: answers queries on the store.
        default_type: the type of edges without a ``type``.

    Raises:
        SourceError: an attribute cannot be stored; the sentence names it.
    """
    store = NetworkXStore(engine=engine)
    with store.transaction() as transaction:
        dense: dict[Hashable, int] = {}
        for key, attributes in network.nodes(data=True):
            dense[key] = _take_node(transaction, key, attributes)
        for start, end, key, attributes in _edges(network):
            place = f"The edge from {start!r} to {end!r}"
            type_name, properties = _split("type", attributes, place)
            if not (isinstance(type_name, str) and type_name):
                type_name = default_type
            if isinstance(key, str) and not key.startswith("5:"):
                properties.setdefault("key", key)
            transaction.create_relationship(type_name, dense[start], dense[end], properties)
    return store


def _take_node(transaction: Transaction, key: Hashable, attributes: dict[Any, Any]) -> int:
    labels, properties = _split("labels", attributes, f"The node {key!r}")
    if not (isinstance(key, str) and key.startswith("4:")):
        plain = isinstance(key, str | int | float)
        properties.setdefault("id", check_storable(key) if plain else str(key))
    return transaction.create_node(_labels(labels), properties)


def _edges(network: Any) -> Iterable[tuple[Any, Any, Any, dict[Any, Any]]]:
    if network.is_multigraph():
        yield from network.edges(keys=True, data=True)
    else:
        for start, end, attributes in network.edges(data=True):
            yield start, end, None, attributes


def _labels(given: Any) -> list[str]:
    """Read labels from a list of them, or from text such as ``:Person:Actor``."""
    if isinstance(given, str):
        return [label for label in given.split(":") if label]
    if isinstance(given, list | tuple | set | frozenset):
        return [str(label) for label in given]
    return []


def _split(name: str, attributes: dict[Any, Any], place: str) -> tuple[Any, dict[str, Any]]:
    """Take what stands under a reserved name apart from the properties."""
    reserved = attributes.get(name)
    properties = {}
    for given, value in attributes.items():
        if value is None or given == name:
            continue
        key = name if given == f"property:{name}" else str(given)
        try:
            properties[key] = check_storable(value)
        except CypherError as error:
            raise SourceError(
                f"{place}, attribute {given!r}: {error.message} "
                "Change the attribute, for instance into text, and do it again."
            ) from error
    return reserved, properties
