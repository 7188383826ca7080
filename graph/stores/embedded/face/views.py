"""What ``network.nodes``, ``.edges`` and ``.degree`` are: networkx's views, faster over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from networkx.classes import coreviews, reportviews

from graph.stores.embedded.face.attributes import EdgeAttributes, NodeAttributes
from graph.stores.embedded.face.keys import MISSING
from graph.stores.embedded.face.links import IN, OUT
from graph.stores.embedded.face.scans import (
    edge_ends,
    edge_rows,
    edges_with,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.stores.embedded.face.finders import Finder
    from graph.stores.embedded.face.network import StoreGraph
    from graph.stores.embedded.face.state import State


def _unpickled(view: Any) -> Any:
    """Give what was pickled: a view of networkx's own, over a plain copy."""
    return view


class NodeDataView(reportviews.NodeDataView):  # type: ignore[type-arg]  # networkx has no parameters at run time
    """Nodes with one attribute each."""

    __slots__ = ()
    _nodes: Any
    _data: Any
    _default: Any

    def __iter__(self) -> Iterator[Any]:
        if self._data is True or self._data is False:
            return super().__iter__()
        network: StoreGraph = self._nodes.network
        return _node_values(network, network.state, self._data, self._default)

    def __reduce__(self) -> Any:
        nodes = self._nodes.network.copied()._node  # noqa: SLF001 - what a view is made of
        return _unpickled, (reportviews.NodeDataView(nodes, self._data, self._default),)


class NodeView(reportviews.NodeView):  # type: ignore[type-arg]  # as above
    """All nodes."""

    __slots__ = ()
    _nodes: Any

    def __call__(self, data: Any = False, default: Any = None) -> Any:  # noqa: FBT002 - the same
        """Give the nodes with their attributes, or one of them."""
        return self if data is False else NodeDataView(self._nodes, data, default)

    def data(self, data: Any = True, default: Any = None) -> Any:  # noqa: FBT002 - networkx's own
        """Give the nodes with their attributes, or one of them."""
        return self(data, default)

    def __reduce__(self) -> Any:
        return _unpickled, (self._nodes.network.copied().nodes,)


def _scan(view: Any, direction: str) -> Iterator[Any]:
    """Go through the edges of a view over all nodes."""
    network: StoreGraph = view._viewer._graph  # noqa: SLF001 - networkx has no other name for it
    state, data, keys = network.state, view._data, view.keys  # noqa: SLF001 - the same
    if data is False and not keys:
        return edge_ends(state, direction)
    if data is not True and not keys:
        return edges_with(state, direction, _edge_value(network, state, data, view._default))  # noqa: SLF001
    return _whole(network, state, direction, view)


def _whole(network: StoreGraph, state: State, direction: str, view: Any) -> Iterator[Any]:
    data = view._data  # noqa: SLF001 - networkx has no other name for it
    value: Any = None
    if data is not False and data is not True:
        value = _edge_value(network, state, data, view._default)  # noqa: SLF001 - the same
    source, target = state.reader.source, state.reader.target
    for start, end, key, r in edge_rows(state, direction):
        ends = (start, end, key) if view.keys else (start, end)
        if data is False:
            yield ends
        elif data is True:
            yield (*ends, EdgeAttributes(network, state, (source(r), target(r)), key, r))
        else:
            yield (*ends, value(r))


def _node_values(network: StoreGraph, state: State, name: Any, default: Any) -> Iterator[Any]:
    find = state.node_finder(name)
    for key, n in zip(state.all_keys(), state.reader.node_ids(), strict=True):
        value = find(n)
        if type(value) in {tuple, list}:
            yield key, NodeAttributes(network, state, n)[name]
        else:
            yield key, default if value is MISSING else value


def _edge_value(network: StoreGraph, state: State, name: Any, default: Any) -> Finder:
    find, reader = state.edge_finder(name), state.reader

    def value(r: int) -> Any:
        found = find(r)
        if type(found) is not tuple:
            return default if found is MISSING else found
        ends = reader.source(r), reader.target(r)
        key = next(k for k, other in state.parallel(state.between(*ends)).items() if other == r)
        return EdgeAttributes(network, state, ends, key, r)[name]

    return value


class OutMultiEdgeDataView(reportviews.OutMultiEdgeDataView):  # type: ignore[type-arg]  # as above
    """Edges with what was asked for."""

    __slots__ = ()
    _viewer: Any
    _nbunch: Any
    _data: Any
    _default: Any
    _direction = OUT

    def __iter__(self) -> Iterator[Any]:
        return _scan(self, self._direction) if self._nbunch is None else super().__iter__()

    def __len__(self) -> int:
        if self._nbunch is None:
            return len(self._viewer)
        return super().__len__()

    def __reduce__(self) -> Any:
        nbunch = None if self._nbunch is None else list(self._nbunch)
        edges = self._viewer.plain()
        return _unpickled, (edges.data(self._data, self._default, nbunch, self.keys),)


class InMultiEdgeDataView(OutMultiEdgeDataView, reportviews.InMultiEdgeDataView):  # type: ignore[type-arg]  # as above
    """Edges with what was asked for, by their ends."""

    __slots__ = ()
    _direction = IN


class OutMultiEdgeView(reportviews.OutMultiEdgeView):  # type: ignore[type-arg]  # as above
    """All edges."""

    __slots__ = ()
    _graph: Any
    dataview = OutMultiEdgeDataView
    _direction = OUT

    def __iter__(self) -> Iterator[Any]:
        state = self._graph.state
        return ((start, end, key) for start, end, key, _ in edge_rows(state, self._direction))

    def __len__(self) -> int:
        count: int = self._graph.state.reader.relationship_count
        return count

    def plain(self) -> Any:
        """Give the same view of a plain copy."""
        return self._graph.copied().out_edges

    def __reduce__(self) -> Any:
        return _unpickled, (self.plain(),)


class InMultiEdgeView(OutMultiEdgeView, reportviews.InMultiEdgeView):  # type: ignore[type-arg]  # as above
    """All edges, by their ends."""

    __slots__ = ()
    dataview = InMultiEdgeDataView
    _direction = IN

    def __init__(self, network: StoreGraph) -> None:
        reportviews.InMultiEdgeView.__init__(self, network)

    def plain(self) -> Any:
        """Give the same view of a plain copy."""
        return self._graph.copied().in_edges


class _Counted:
    """Degrees without a weight, counted and not walked."""

    _directions: tuple[str, ...] = (OUT, IN)
    _plain: Any = reportviews.DiMultiDegreeView
    _weight: Any
    _nodes: Any
    _graph: Any

    def __getitem__(self, key: Any) -> Any:
        if self._weight is not None:
            return super().__getitem__(key)  # type: ignore[misc]  # networkx's
        state: State = self._graph.state
        n = state.node_of(key)
        if n is None:
            raise KeyError(key)
        return sum(len(state.around(n, direction)) for direction in self._directions)

    def __iter__(self) -> Iterator[Any]:
        state: State = self._graph.state
        if self._weight is not None or not state.settled:
            return super().__iter__()  # type: ignore[misc,no-any-return]  # networkx's
        if self._nodes is not self._graph._succ and self._nodes is not self._graph._pred:  # noqa: SLF001
            return ((key, self[key]) for key in self._nodes)
        counts = sum(np.diff(state.groups(direction)[0]) for direction in self._directions)
        degrees = np.asarray(counts)[np.asarray(state.reader.node_ids(), dtype=np.int64)]
        return zip(state.all_keys(), degrees.tolist(), strict=True)

    def __reduce__(self) -> Any:
        nbunch = self._nodes if type(self._nodes) is list else None
        return _unpickled, (self._plain(self._graph.copied(), nbunch, self._weight),)


class DiMultiDegreeView(_Counted, reportviews.DiMultiDegreeView):  # type: ignore[type-arg]  # as above
    """How many edges each node has."""


class OutMultiDegreeView(_Counted, reportviews.OutMultiDegreeView):  # type: ignore[type-arg]  # as above
    """How many edges begin at each node."""

    _directions = (OUT,)
    _plain = reportviews.OutMultiDegreeView


class InMultiDegreeView(_Counted, reportviews.InMultiDegreeView):  # type: ignore[type-arg]  # as above
    """How many edges end at each node."""

    _directions = (IN,)
    _plain = reportviews.InMultiDegreeView


class View:
    """A view that is made once, and looks for other processes' commits when it is asked for."""

    def __init__(self, make: Callable[[StoreGraph], Any]) -> None:
        self._make = make
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, network: StoreGraph | None, owner: type | None = None) -> Any:
        if network is None:
            return self
        network.look()
        held = network.views
        if self._name not in held:
            held[self._name] = self._make(network)
        return held[self._name]

    def __set__(self, network: StoreGraph, value: Any) -> None:
        raise AttributeError(f"{self._name} is a view of the store: it cannot be replaced.")


def successors(network: Any) -> Any:
    """Give the successors of every node as networkx shows them."""
    return coreviews.MultiAdjacencyView(network._succ)  # noqa: SLF001 - networkx has no other name


def predecessors(network: Any) -> Any:
    """Give the predecessors of every node as networkx shows them."""
    return coreviews.MultiAdjacencyView(network._pred)  # noqa: SLF001 - the same
