"""``store.graph``: the store as a live ``networkx.MultiDiGraph``."""

from __future__ import annotations

import time
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Self
from weakref import WeakValueDictionary

import networkx as nx

from graph.stores.embedded.face import views
from graph.stores.embedded.face.adjacency import Nodes, Parallel, Rows
from graph.stores.embedded.face.attributes import EdgeAttributes, NodeAttributes
from graph.stores.embedded.face.changes import Changes
from graph.stores.embedded.face.keys import Names
from graph.stores.embedded.face.links import IN, OUT, Links
from graph.stores.embedded.face.methods import Methods
from graph.stores.embedded.face.plain import plain_copy
from graph.stores.embedded.face.state import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.stores.embedded.snapshot import Snapshot
    from graph.stores.embedded.store import NetworkXStore
    from graph.stores.embedded.transaction import Transaction

_LOOK_AGAIN: Final = 1_000_000
"""For so many nanoseconds no call asks the file again for the commits of other processes."""


class StoreGraph(Methods):
    """A store, or one transaction of it, as networkx sees it: no copy, and what is written lasts.

    A node's key is its element id and an edge's key the relationship's, but a node or edge that was
    added under another key keeps that. Labels stand under ``labels`` and the type under ``type``; a
    property of such a name stands under ``property:labels`` or ``property:type``. The attributes of
    the graph as a whole, ``network.graph``, are this process's: a store has none.

    Every write is a transaction of its own; those of ``transaction.graph`` belong to that one. What
    networkx makes by calling the class of a network is a plain ``MultiDiGraph``.

    Attributes:
        current: the version that was read last, None where something was written since.
        views: what ``nodes``, ``edges`` and their like gave.
    """

    def __new__(cls, *given: Any, **named: Any) -> Any:
        """Give a plain network: ``store.graph`` alone gives a live one."""
        return nx.MultiDiGraph(*given, **named)

    @classmethod
    def over(cls, store: NetworkXStore) -> Self:
        """Give the face of a store."""
        network: Self = object.__new__(cls)
        network._prepare(store, None)
        store.listeners.append(network._follow)
        return network

    @classmethod
    def inside(cls, transaction: Transaction) -> Self:
        """Give the face of a transaction, which sees what it changed so far."""
        network: Self = object.__new__(cls)
        network._prepare(None, transaction)
        return network

    def _prepare(self, store: NetworkXStore | None, transaction: Transaction | None) -> None:
        self.graph = {}
        self.views: dict[str, Any] = {}
        self.current: State | None = None
        self.__dict__["__networkx_cache__"] = None  # what other backends keep would go stale
        self._store = store
        self._transaction = transaction
        self._own = None if transaction is None else State(transaction)
        self._names: Names | None = None
        self._links: Links | None = None
        self._looked = 0
        self._lock = RLock()
        self._all_nodes = Nodes(self)
        self._rows = {direction: Rows(self, direction) for direction in (OUT, IN)}
        self._nodes_held: WeakValueDictionary[int, NodeAttributes] = WeakValueDictionary()
        self._edges_held: WeakValueDictionary[int, EdgeAttributes] = WeakValueDictionary()
        self._parallels: WeakValueDictionary[tuple[int, int], Parallel] = WeakValueDictionary()

    # -- what is read ---------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """The graph as it is now, but for commits of other processes since the last look."""
        return self.current or self._read()

    def look(self, *, again: bool = False) -> None:
        """Ask for commits of other processes, unless that was done just now."""
        if self._store is None:
            return
        now = time.monotonic_ns()
        if again or now - self._looked > _LOOK_AGAIN:
            snapshot, known = self._store.snapshot(), self.current
            if known is not None and snapshot.version != known.reader.version:
                self.forget()
            self._looked = now

    def _read(self) -> State:
        if self._own is not None and self._transaction is not None:
            self._transaction.check_open()
            return self._own
        with self._lock:
            snapshot = self._needed_store().snapshot()
            if self._names is None or self._names.store_id != snapshot.store_id:
                self._names = Names(snapshot.store_id)
            links = self._links
            if links is None or (links.base, links.version) != (snapshot.base, snapshot.version):
                links = self._links = Links(snapshot)
            self.current = state = State(snapshot, links, self._names)
            for rows in self._rows.values():
                rows.current = state
            return state

    def _needed_store(self) -> NetworkXStore:
        assert self._store is not None, "the face of a transaction has a state of its own"
        return self._store

    def _follow(self, transaction: Transaction, snapshot: Snapshot) -> None:
        """Learn of a commit of this process."""
        with self._lock:
            if self._links is not None:
                self._links = self._links.followed(snapshot, transaction.touched_relationships)
            self.forget()

    def forget(self) -> None:
        """Read anew from now on."""
        with self._lock:
            self.current = None
            for rows in self._rows.values():
                rows.forget()

    def keep(self, state: State, put: Callable[[], None]) -> None:
        """Keep what was made of a state, unless that is over."""
        with self._lock:
            if self.current is state:
                put()

    # -- what networkx asks for -----------------------------------------------------------------

    @property
    def _node(self) -> Nodes:
        self.look()
        return self._all_nodes

    @property
    def _succ(self) -> Rows:
        self.look()
        return self._rows[OUT]

    @property
    def _pred(self) -> Rows:
        self.look()
        return self._rows[IN]

    _adj = _succ

    nodes = views.View(views.NodeView)
    adj = succ = views.View(views.successors)
    pred = views.View(views.predecessors)
    edges = out_edges = views.View(views.OutMultiEdgeView)
    in_edges = views.View(views.InMultiEdgeView)
    degree = views.View(views.DiMultiDegreeView)
    out_degree = views.View(views.OutMultiDegreeView)
    in_degree = views.View(views.InMultiDegreeView)

    # -- one object for one thing, as long as somebody holds it ---------------------------------

    def node_attributes(self, state: State, n: int) -> NodeAttributes:
        """Give the attributes of a living node."""
        held = self._nodes_held.get(n)
        if held is None:
            held = self._nodes_held[n] = NodeAttributes(self, state, n)
        return held

    def edge_attributes(
        self, state: State, ends: tuple[int, int], key: Any, r: int
    ) -> EdgeAttributes:
        """Give the attributes of a living edge."""
        held = self._edges_held.get(r)
        if held is None:
            held = self._edges_held[r] = EdgeAttributes(self, state, ends, key, r)
        return held

    def parallel(self, state: State, ends: tuple[int, int], ids: list[int]) -> Parallel:
        """Give the edges from one node to another."""
        held = self._parallels.get(ends)
        if held is None:
            held = self._parallels[ends] = Parallel(self, state, ends, ids)
        return held

    # -- writing --------------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Iterator[Changes]:
        """Give where changes go: the transaction, or one that lasts as long as the block.

        Raises:
            StoreBusyError: another writer did not finish in time.
            StoreError: this thread has a transaction open that writes, or the store cannot be
                written.
        """
        transaction = self._transaction
        if transaction is None:
            with self._needed_store().transaction(writes=True) as transaction:
                yield Changes(transaction)
            return
        transaction.check_open()
        transaction.start_writing()
        changes = Changes(transaction)
        try:
            yield changes
        except BaseException as error:
            if changes.wrote:
                transaction.doom(error)
            raise

    def copied(self) -> nx.MultiDiGraph[Any]:
        """Give a plain network of what is here now."""
        self.look()
        network = plain_copy(self.state)
        network.graph.update(self.graph)
        return network
