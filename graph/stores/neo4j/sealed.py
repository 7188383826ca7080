"""A network that refuses to be changed, with a sentence that says how to write to a server."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final, NoReturn

import networkx as nx

from graph.results.errors import StoreError

_HOW: Final = (
    "store.graph of a server is a copy for reading: write with store.run('CREATE ...') or "
    "store.write(batch), or change a copy of your own: store.graph.copy()."
)


class ReadOnlyNetworkError(StoreError, nx.NetworkXError):
    """Someone tried to write into the copy of a server's graph."""


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


class Items(list[Any]):
    """A list among attributes, read like any other; a copy of it is one that can be changed."""

    __slots__ = ()

    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refuse
    append = extend = insert = remove = pop = clear = sort = reverse = _refuse

    def __deepcopy__(self, memo: dict[int, Any]) -> list[Any]:
        return deepcopy(list(self), memo)

    def __reduce__(self) -> tuple[type, tuple[list[Any]]]:
        return list, (list(self),)


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


def sealed(network: Any) -> nx.MultiDiGraph[str]:
    """Make a network refuse to be changed, with a sentence that says how to write."""
    network.graph = Attributes()
    for name in _WRITERS:
        setattr(network, name, _refuse)
    network.frozen = True
    frozen: nx.MultiDiGraph[str] = network
    return frozen
