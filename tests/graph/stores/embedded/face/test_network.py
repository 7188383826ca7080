"""store.graph as somebody meets it who thinks in networkx."""

from __future__ import annotations

import multiprocessing
import threading
import time
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from graph.results.errors import SourceError, StoreError
from graph.stores.embedded.store import NetworkXStore

if TYPE_CHECKING:
    from pathlib import Path


def test_keys_are_element_ids(store: NetworkXStore) -> None:
    network, snapshot = store.graph, store.snapshot()
    assert isinstance(network, nx.MultiDiGraph)
    assert store.graph is network
    first, second = snapshot.node_element_id(0), snapshot.node_element_id(1)
    assert dict(network.nodes(data=True)) == {
        first: {"labels": ["A", "B"], "name": "a", "property:labels": "mine", "list": [1, 2]},
        second: {"labels": [], "name": "b"},
    }
    r = snapshot.relationship_element_id
    assert list(network.edges(keys=True, data=True)) == [
        (first, second, r(0), {"type": "R", "property:type": "mine", "role": "killer"}),
        (first, second, r(1), {"type": "R", "role": "victim", "weight": 2}),
        (second, second, r(2), {"type": "S"}),
    ]
    assert list(network.pred[second]) == [first, second]


def test_what_is_written_is_a_graph_of_the_store(store: NetworkXStore) -> None:
    network = store.graph
    first = next(iter(network))
    assert network.add_edge("person:x", first, type="KNOWS", since=1996) == 0
    network.nodes["person:x"].update(labels=["Person"], name="X")
    (x,) = store.lookup("Person", "id", "person:x")
    assert dict(x.items()) == {"id": "person:x", "name": "X", "networkx_key": True}
    (knows,) = [r for r in store.relationships() if r.type == "KNOWS"]
    assert dict(knows.items()) == {"since": 1996, "networkx_key": 0}
    assert dict(network.nodes["person:x"]) == {"labels": ["Person"], "name": "X"}
    assert network["person:x"][first] == {0: {"type": "KNOWS", "since": 1996}}


def test_it_lasts(tmp_path: Path) -> None:
    keys = [0, "a", 1.5, (1, 2), ("x", "y"), -3]
    with NetworkXStore(tmp_path / "lore.db") as store:
        nx.add_path(store.graph, keys, weight=0.5)
        store.graph.nodes["a"]["id"] = "another"
        store.graph.nodes["a"]["tags"] = ["x"]
        store.graph.nodes["a"]["tags"].append("y")
    with NetworkXStore(tmp_path / "lore.db") as store:
        network = store.graph
        assert list(network) == keys
        assert network.nodes["a"] == {"id": "another", "tags": ["x", "y"]}
        assert nx.shortest_path(network, 0, -3) == keys
        assert network.size("weight") == 2.5


def test_what_is_held_does_not_go_stale(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    row, back, parallel = network[a], network.pred[b], network[a][b]
    plain_row, attributes = network._succ[a], network.nodes[a]
    views = network.nodes, network.edges, network.degree
    assert (list(row), list(back), len(parallel)) == ([b], [a, b], 2)
    network.add_edge(a, "new")
    network.add_edge("new", b)
    network.remove_edge(a, b)
    with store.transaction() as transaction:
        transaction.set_node_property(0, "name", "changed")
        transaction.create_relationship("T", 0, 0, {})
    assert list(row) == list(plain_row) == [b, "new", a]
    assert dict(plain_row).keys() == {b, "new", a}
    assert list(back) == [a, b, "new"]
    assert len(parallel) == 1
    assert attributes["name"] == "changed"
    assert [len(view) for view in views] == [3, 5, 3]
    network.remove_node(a)
    assert (list(row), dict(plain_row), dict(attributes)) == ([], {}, {})
    assert a not in network._succ
    with pytest.raises(StoreError, match="was removed from the graph"):
        attributes["name"] = "late"
    with pytest.raises(KeyError):
        network[a]


def test_algorithms_run(store: NetworkXStore) -> None:
    network = store.graph
    assert len(nx.shortest_path(network, *network)) == 2
    assert nx.number_weakly_connected_components(network) == 1
    assert sum(nx.pagerank(network).values()) == pytest.approx(1)
    assert nx.dijkstra_path_length(network, *network) == 1
    nx.set_node_attributes(network, nx.pagerank(network), "rank")
    assert sum(store.snapshot().node_column("rank")) == pytest.approx(1)
    nx.relabel_nodes(network, {next(iter(network)): "first"}, copy=False)
    assert "first" in network


# -- writing ------------------------------------------------------------------------------------


def test_a_transaction_has_a_face_of_its_own(store: NetworkXStore) -> None:
    outside = store.graph
    a, b = outside
    with store.transaction() as transaction:
        network = transaction.graph
        assert transaction.graph is network
        row = network[a]
        network.add_edge(a, "x", weight=1)
        transaction.set_node_property(1, "name", "later")
        assert (list(row), network.nodes[b]["name"]) == ([b, "x"], "later")
        assert nx.has_path(network, a, "x")
        assert dict(network.degree())["x"] == 1
        assert ("x" in outside, list(outside[a])) == (False, [b])
        with pytest.raises(StoreError, match="has a transaction open already"):
            outside.add_node("y")
    assert list(outside[a]) == [b, "x"]
    with pytest.raises(StoreError, match="transaction is finished"):
        list(network)


def test_a_transaction_that_is_rolled_back_leaves_nothing(store: NetworkXStore) -> None:
    before = store.graph.copy()
    with store.transaction() as transaction:
        transaction.graph.clear()
        transaction.rollback()
    assert nx.utils.graphs_equal(before, store.graph.copy())


def test_a_write_that_fails_half_way_ends_its_transaction(store: NetworkXStore) -> None:
    transaction = store.transaction()
    network = transaction.graph
    with pytest.raises(nx.NetworkXError, match="node nobody is not"):
        network.remove_node("nobody")
    network.add_node("x")  # for nothing was written by what failed
    with pytest.raises(SourceError):
        network.add_nodes_from(["y", ("z", {"a": object()})])
    with pytest.raises(StoreError, match="can only be rolled back"):
        network.add_node("w")
    with pytest.raises(StoreError, match="Rolled back"):
        transaction.__exit__(None, None, None)
    assert len(store.graph) == 2


# -- others -------------------------------------------------------------------------------------


def write_elsewhere(path: str, key: str) -> None:
    with NetworkXStore(path) as store:
        store.graph.add_edge("shared", key)


def test_commits_of_other_processes_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "lore.db"
    with NetworkXStore(path) as store:
        network = store.graph
        network.add_edge("shared", "mine")
        row = network["shared"]
        assert list(row) == ["mine"]
        other = multiprocessing.get_context("spawn").Process(
            target=write_elsewhere, args=(str(path), "theirs")
        )
        other.start()
        other.join()
        assert list(network["shared"]) == ["mine", "theirs"]
        assert list(row) == ["mine", "theirs"]
        with NetworkXStore(path) as second:
            second.graph.remove_node("mine")
            assert "mine" not in store.graph
            second.graph.add_node("more")
            time.sleep(0.002)
            assert "more" in network
        network.add_edge("theirs", "mine")
        assert list(network.pred["mine"]) == ["theirs"]


def test_a_store_that_is_only_read(tmp_path: Path) -> None:
    path = tmp_path / "lore.db"
    with NetworkXStore(path) as store:
        store.graph.add_edge("a", "b")
    with NetworkXStore(path, read_only=True) as store:
        assert list(store.graph.edges()) == [("a", "b")]
        with pytest.raises(StoreError, match="can only be read"):
            store.graph.add_node("c")
        with pytest.raises(StoreError, match="can only be read"):
            store.graph.nodes["a"]["x"] = 1
        assert "c" not in store.graph


def test_a_closed_store(tmp_path: Path) -> None:
    with NetworkXStore(tmp_path / "lore.db") as store:
        network = store.graph
        network.add_node("a")
    with pytest.raises(StoreError, match="is closed"):
        list(network)
    with pytest.raises(StoreError, match="is closed"):
        network.add_node("b")


def test_threads_write_and_read() -> None:
    store = NetworkXStore(merge_above=50)
    network = store.graph
    failures: list[BaseException] = []

    def write(name: str) -> None:
        for n in range(60):
            network.add_edge(name, f"{name}{n}", weight=n)

    def read() -> None:
        try:
            for _ in range(60):
                assert all(network.has_node(v) for u in list(network) for v in network[u])
        except BaseException as error:  # noqa: BLE001 - whatever it is, the test tells it
            failures.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "xy"]
    threads += [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert (len(network), network.size()) == (122, 120)


def test_a_loop_over_the_nodes_may_write(store: NetworkXStore) -> None:
    network = store.graph
    for n in network:
        network.add_edge(n, f"after {n}")
    for u, v in network.edges():
        network.add_edge(v, u)
    assert (len(network), network.size()) == (4, 10)
    with store.transaction() as transaction:
        for n in transaction.graph:
            transaction.graph.remove_node(n)
    assert list(network) == []


def test_a_store_of_keys_that_networkx_gave() -> None:
    plain = nx.MultiDiGraph(nx.gnp_random_graph(700, 0.004, seed=3, directed=True))
    with NetworkXStore() as store:
        store.graph.update(plain.edges, plain.nodes)
        network = store.graph
        assert {v for u in plain for v in network[u]} == {v for u in plain for v in plain[u]}
        assert nx.pagerank(network) == pytest.approx(nx.pagerank(plain))
        assert sorted(map(sorted, nx.weakly_connected_components(network))) == sorted(
            map(sorted, nx.weakly_connected_components(plain))
        )
