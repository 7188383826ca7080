"""A plain MultiDiGraph and the face of a store are driven with the same calls, and stay equal."""

from __future__ import annotations

import tempfile
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.once

NODES = st.sampled_from([0, 1, 2, "a", "b", "4:x:1", (1, 2), 1.5, -3])
KEYS = st.sampled_from([None, None, 0, 1, "k", "5:x:0", (0, 1)])
VALUES = st.sampled_from([7, 2.5, "text", True, [1, 2], ["x"], []]).map(deepcopy)
# No value of `id` is a node too: a store refuses a key that is the id of another node.
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["id", "x", "y", "name", "type", "labels", "property:x", "key"]),
    VALUES,
    max_size=3,
)


def for_nodes(attributes: dict[str, Any]) -> dict[str, Any]:
    """Give attributes that mean the same to both: labels are labels in a store."""
    return {k: ["A", "B"] if k == "labels" else v for k, v in attributes.items()}


def for_edges(attributes: dict[str, Any]) -> dict[str, Any]:
    return {k: "KNOWS" if k == "type" else v for k, v in attributes.items()}


NODE_ATTRIBUTES = ATTRIBUTES.map(for_nodes)
EDGE_ATTRIBUTES = ATTRIBUTES.map(for_edges)
EDGES = st.lists(st.tuples(NODES, NODES, KEYS, EDGE_ATTRIBUTES), max_size=4)


class Machine(RuleBasedStateMachine):
    """Every rule does one thing to both; what fails in one fails in the other."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "lore.db"
        self.store = NetworkXStore(self.path, merge_above=7)
        self.plain: Any = nx.MultiDiGraph()
        self.held: list[tuple[Any, Any, Any]] = []
        self.transaction: Any = None

    @property
    def ours(self) -> Any:
        return self.store.graph if self.transaction is None else self.transaction.graph

    def both(self, call: Callable[[Any], Any]) -> None:
        answers = []
        for network in (self.plain, self.ours):
            try:
                answers.append(call(network))
            except (KeyError, nx.NetworkXError) as error:
                answers.append(type(error).__name__)
        assert answers[0] == answers[1]

    # -- nodes and edges ------------------------------------------------------------------------

    @rule(n=NODES, attributes=NODE_ATTRIBUTES)
    def add_node(self, n: Any, attributes: dict[str, Any]) -> None:
        self.both(lambda network: network.add_node(n, **attributes))

    @rule(nodes=st.lists(st.one_of(NODES, st.tuples(NODES, NODE_ATTRIBUTES)), max_size=4))
    def add_nodes(self, nodes: list[Any]) -> None:
        self.both(lambda network: network.add_nodes_from(nodes, y=3))

    @rule(n=NODES)
    def remove_node(self, n: Any) -> None:
        self.both(lambda network: network.remove_node(n))

    @rule(nodes=st.lists(NODES, max_size=2))
    def remove_nodes(self, nodes: list[Any]) -> None:
        self.both(lambda network: network.remove_nodes_from(nodes))

    @rule(u=NODES, v=NODES, key=KEYS, attributes=EDGE_ATTRIBUTES)
    def add_edge(self, u: Any, v: Any, key: Any, attributes: dict[str, Any]) -> None:
        given = {k: v for k, v in attributes.items() if k != "key"}
        self.both(lambda network: network.add_edge(u, v, key, **given))

    @rule(edges=EDGES)
    def add_edges(self, edges: list[Any]) -> None:
        self.both(lambda network: network.add_edges_from(edges))

    @rule(u=NODES, v=NODES, key=KEYS)
    def remove_edge(self, u: Any, v: Any, key: Any) -> None:
        self.both(lambda network: network.remove_edge(u, v, key))

    @rule(edges=EDGES)
    def remove_edges(self, edges: list[Any]) -> None:
        self.both(lambda network: network.remove_edges_from(edge[:3] for edge in edges))

    @rule(edges=EDGES, nodes=st.lists(NODES, max_size=2))
    def update(self, edges: list[Any], nodes: list[Any]) -> None:
        self.both(lambda network: network.update(edges, nodes))

    @rule(all_of_it=st.booleans())
    def clear(self, *, all_of_it: bool) -> None:
        self.both(lambda network: network.clear() if all_of_it else network.clear_edges())

    # -- attributes -----------------------------------------------------------------------------

    @rule(n=NODES, attributes=NODE_ATTRIBUTES)
    def update_node(self, n: Any, attributes: dict[str, Any]) -> None:
        self.both(lambda network: network.nodes[n].update(attributes))

    @rule(n=NODES, name=st.sampled_from(["id", "x", "labels"]), default=st.booleans())
    def pop_from_node(self, n: Any, name: str, *, default: bool) -> None:
        self.both(lambda network: network.nodes[n].pop(name, *([7] if default else [])))

    @rule(u=NODES, v=NODES, key=KEYS, attributes=EDGE_ATTRIBUTES)
    def update_edge(self, u: Any, v: Any, key: Any, attributes: dict[str, Any]) -> None:
        self.both(lambda network: network.edges[u, v, key or 0].update(attributes))

    @rule(u=NODES, v=NODES, name=st.sampled_from(["x", "type"]))
    def delete_from_edge(self, u: Any, v: Any, name: str) -> None:
        self.both(lambda network: network[u][v][0].__delitem__(name))

    @rule(u=NODES, v=NODES, value=VALUES)
    def set_in_row(self, u: Any, v: Any, value: Any) -> None:
        self.both(lambda network: network.pred[v][u][0].__setitem__("y", value))

    @rule(n=NODES)
    def append_to_list(self, n: Any) -> None:
        def append(network: Any) -> None:
            if isinstance(network.nodes[n].get("x"), list):
                network.nodes[n]["x"].append(
                    network.nodes[n]["x"][0] if network.nodes[n]["x"] else 1
                )

        self.both(append)

    # -- what is held, transactions, reopening --------------------------------------------------

    @rule(n=NODES)
    def hold(self, n: Any) -> None:
        """Hold rows and attributes of both; what is removed is another thing in networkx."""
        if n in self.plain and self.transaction is None:
            self.held += [
                (n, self.plain[n], self.ours[n]),
                (n, self.plain.pred[n], self.ours.pred[n]),
            ]
            self.held.append((n, self.plain.nodes[n], self.ours.nodes[n]))

    @precondition(lambda self: self.transaction is None)
    @rule()
    def open_transaction(self) -> None:
        self.transaction = self.store.transaction()
        self.before = self.plain.copy()
        self.held = []

    @precondition(lambda self: self.transaction is not None)
    @rule(keep=st.booleans())
    def end_transaction(self, *, keep: bool) -> None:
        if keep:
            self.transaction.commit()
        else:
            self.transaction.rollback()
            self.plain = self.before
        self.transaction = None

    @precondition(lambda self: self.transaction is None)
    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = NetworkXStore(self.path, merge_above=7)
        self.held = []

    @invariant()
    def equal(self) -> None:
        if not hasattr(self, "store"):
            return
        plain, ours = self.plain, self.ours
        assert dict(ours.nodes(data=True)) == dict(plain.nodes(data=True))
        assert dict(ours.adj) == dict(plain.adj)
        assert {n: dict(row) for n, row in ours.pred.items()} == dict(plain.pred)
        assert self.listed(ours.edges(keys=True, data=True)) == self.listed(
            plain.edges(keys=True, data=True)
        )
        assert dict(ours.degree()) == dict(plain.degree())
        assert (len(ours), ours.size()) == (len(plain), plain.size())
        for name in ("x", "id", "labels"):
            assert dict(ours.nodes(data=name, default=0)) == dict(plain.nodes(data=name, default=0))
        for name in ("y", "type"):
            assert self.listed(ours.in_edges(data=name)) == self.listed(plain.in_edges(data=name))
        self.held = [held for held in self.held if held[0] in plain]
        for _, theirs, mine in self.held:
            assert dict(mine) == dict(theirs)

    @staticmethod
    def listed(edges: Any) -> list[str]:
        return sorted(map(repr, map(plainly, edges)))

    def teardown(self) -> None:
        if hasattr(self, "store"):
            if self.transaction is not None:
                self.transaction.rollback()
            self.store.close()
            self.folder.cleanup()


def plainly(edge: tuple[Any, ...]) -> tuple[Any, ...]:
    """Give an edge with its attributes in order."""
    return tuple(sorted(part.items()) if isinstance(part, dict) else part for part in edge)


TestMachine = Machine.TestCase
TestMachine.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
