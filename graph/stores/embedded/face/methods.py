"""The methods of a network that write, each in one transaction, and those that copy."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from graph.stores.embedded.face.changes import Changes
    from graph.stores.embedded.face.state import State

    Network = nx.MultiDiGraph[Any]
    Edge = tuple[Any, Any, Any, dict[Any, Any]]
    """Start, end, key or None, attributes."""
else:
    Network = nx.MultiDiGraph  # which has no parameters at run time


class Methods(Network):
    """What changes a network; ``writing`` says where the changes go."""

    if TYPE_CHECKING:

        @property
        def state(self) -> State: ...  # noqa: D102 - the network's
        def look(self) -> None: ...  # noqa: D102
        def writing(self) -> AbstractContextManager[Changes]: ...  # noqa: D102
        def copied(self) -> nx.MultiDiGraph[Any]: ...  # noqa: D102

    # -- nodes ----------------------------------------------------------------------------------

    def add_node(self, node_for_adding: Any, **attr: Any) -> None:
        """Add a node, or set attributes of the one that is there.

        Raises:
            SourceError: a store can hold the key or an attribute not; nothing changed.
        """
        with self.writing() as changes:
            changes.put_node(node_for_adding, attr)

    def add_nodes_from(self, nodes_for_adding: Iterable[Any], **attr: Any) -> None:
        """Add nodes, each a key or a pair of key and attributes: all of them or none."""
        nodes = [_node(given, attr) for given in nodes_for_adding]
        with self.writing() as changes:
            for key, attributes in nodes:
                changes.put_node(key, attributes)

    def remove_node(self, n: Any) -> None:
        """Remove a node and its edges.

        Raises:
            NetworkXError: it is not there.
        """
        with self.writing() as changes:
            if not changes.remove_node(n):
                raise nx.NetworkXError(f"The node {n} is not in the digraph.")

    def remove_nodes_from(self, nodes: Iterable[Any]) -> None:
        """Remove nodes with their edges; those that are not there are passed over."""
        nodes = list(nodes)
        with self.writing() as changes:
            for n in nodes:
                changes.remove_node(n)

    # -- edges ----------------------------------------------------------------------------------

    def add_edge(  # type: ignore[override]  # as networkx's own multigraph
        self, u_for_edge: Any, v_for_edge: Any, key: Any = None, **attr: Any
    ) -> Any:
        """Add an edge with the ends that are missing, or set its attributes; give its key.

        Raises:
            SourceError: a store can hold a key or an attribute not; nothing changed.
        """
        with self.writing() as changes:
            return changes.put_edge(u_for_edge, v_for_edge, key, attr)

    def add_edges_from(  # type: ignore[override]  # the same
        self, ebunch_to_add: Iterable[Any], **attr: Any
    ) -> list[Any]:
        """Add edges, all of them or none; give their keys."""
        edges = [_edge(given, attr) for given in ebunch_to_add]
        with self.writing() as changes:
            return [changes.put_edge(*edge) for edge in edges]

    def remove_edge(self, u: Any, v: Any, key: Any = None) -> None:
        """Remove an edge, the last one between two nodes where no key is given.

        Raises:
            NetworkXError: it is not there.
        """
        with self.writing() as changes:
            changes.remove_edge(u, v, key)

    def remove_edges_from(self, ebunch: Iterable[Any]) -> None:
        """Remove edges; those that are not there are passed over."""
        edges = [tuple(edge[:3]) for edge in ebunch]
        with self.writing() as changes:
            for u, v, *key in edges:
                if changes.has_edge(u, v, *key):
                    changes.remove_edge(u, v, *key)

    # -- both -----------------------------------------------------------------------------------

    def clear(self) -> None:
        """Remove everything from the store that is no index or constraint."""
        with self.writing() as changes:
            changes.clear(nodes=True)
        self.graph.clear()

    def clear_edges(self) -> None:
        """Remove all edges."""
        with self.writing() as changes:
            changes.clear(nodes=False)

    def update(self, edges: Any = None, nodes: Any = None) -> None:
        """Add nodes and edges, or all of another network, together or not at all."""
        if edges is None and nodes is None:
            raise nx.NetworkXError("update needs nodes or edges input")
        more: dict[Any, Any] = {}
        if nodes is None and hasattr(edges, "nodes") and hasattr(edges, "edges"):
            more, nodes, edges = edges.graph, edges.nodes.data(), edges.edges.data()
        new_nodes = [_node(given, {}) for given in nodes or ()]
        new_edges = [_edge(given, {}) for given in edges or ()]
        with self.writing() as changes:
            for key, attributes in new_nodes:
                changes.put_node(key, attributes)
            for edge in new_edges:
                changes.put_edge(*edge)
        self.graph.update(more)

    # -- how many -------------------------------------------------------------------------------

    def number_of_edges(self, u: Any = None, v: Any = None) -> int:
        """Count all edges, or those from one node to another."""
        if u is not None:
            return super().number_of_edges(u, v)
        self.look()
        return self.state.reader.relationship_count

    def size(self, weight: str | None = None) -> Any:
        """Count all edges, or add up an attribute of them."""
        return self.number_of_edges() if weight is None else super().size(weight)

    # -- copies ---------------------------------------------------------------------------------

    def copy(self, as_view: bool = False) -> Any:  # noqa: FBT001, FBT002 - networkx's own
        """Give a plain network that belongs to the caller, or a view that cannot be changed."""
        return super().copy(as_view=True) if as_view else self.copied()

    def to_directed(self, as_view: bool = False) -> Any:  # noqa: FBT001, FBT002 - the same
        """Give a plain copy, or a view."""
        return super().to_directed(as_view=True) if as_view else self.copied().to_directed()

    def to_undirected(  # type: ignore[override]  # as networkx's own digraph
        self,
        reciprocal: bool = False,  # noqa: FBT001, FBT002 - the same
        as_view: bool = False,  # noqa: FBT001, FBT002 - the same
    ) -> Any:
        """Give a plain ``MultiGraph``, or a view."""
        if as_view:
            return super().to_undirected(as_view=True)
        return self.copied().to_undirected(reciprocal=reciprocal)

    def reverse(self, copy: bool = True) -> Any:  # noqa: FBT001, FBT002 - the same
        """Give a plain copy with every edge turned round, or a view."""
        return self.copied().reverse() if copy else super().reverse(copy=False)

    def __copy__(self) -> Any:
        return self.copied()

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        return deepcopy(self.copied(), memo)

    def __reduce_ex__(self, protocol: Any) -> Any:
        return _whole, (self.copied(),)


def _whole(network: Any) -> Any:
    """Give what was pickled."""
    return network


def _node(given: Any, attributes: dict[Any, Any]) -> tuple[Any, dict[Any, Any]]:
    """Read a node as ``add_nodes_from`` takes it: what cannot be a key is a pair."""
    try:
        hash(given)
    except TypeError:
        key, more = given
        return key, {**attributes, **more}
    return given, attributes


def _edge(given: Any, attributes: dict[Any, Any]) -> Edge:
    """Read an edge as ``add_edges_from`` takes it."""
    if len(given) not in {2, 3, 4}:
        raise nx.NetworkXError(f"Edge tuple {given} must be a 2-tuple, 3-tuple or 4-tuple.")
    u, v, *rest = given
    if len(rest) == 2:  # key and attributes
        return u, v, rest[0], {**attributes, **rest[1]}
    if not rest:
        return u, v, None, attributes
    if isinstance(rest[0], Mapping):
        return u, v, None, {**attributes, **rest[0]}
    try:
        return u, v, None, {**attributes, **dict(rest[0])}
    except (TypeError, ValueError):
        return u, v, rest[0], attributes
