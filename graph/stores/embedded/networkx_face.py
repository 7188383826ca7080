"""The networkx face: a store as a MultiDiGraph, for any algorithm of networkx.

A node's key is its element id and an edge's key the relationship's, because two relationships of
one type between one pair of nodes are common. Labels stand under ``labels`` and the type under
``type``; a property of such a name stands under ``property:labels`` or ``property:type``.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NoReturn

import networkx as nx

from graph.results.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.stores.embedded.snapshot import Snapshot

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
