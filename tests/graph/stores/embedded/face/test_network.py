"""store.graph as somebody meets it who thinks in networkx."""

from __future__ import annotations

import gc
import json
import multiprocessing
import pickle
import threading
import time
from copy import copy, deepcopy
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph.results.errors import CypherError, SourceError, StoreError, UsageError
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine

if TYPE_CHECKING:
    from collections.abc import Callable
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


def test_a_dictionary_of_it_is_whole(store: NetworkXStore) -> None:
    """What C code makes of a subclass of dict skips its methods, without an __iter__ of its own."""
    network = store.graph
    a, b = network
    for live, size in (
        (network._node, 2),
        (network._succ, 2),
        (network._pred[b], 2),
        (network._succ[a], 1),
        (network._succ[a][b], 2),
        (network.nodes[a], 4),
    ):
        plain: dict[Any, Any] = {}
        plain.update(live)
        for other in (dict(live), {**live}, plain, live | {}, {} | live, live.copy(), copy(live)):
            assert type(other) is dict
            assert other == live
            assert live == other
            assert len(other) == size
        assert bool(live)
        assert list(live) == list(plain) == list(reversed(list(reversed(live))))
        assert pickle.loads(pickle.dumps(live)) == live == deepcopy(live)
        assert live != {}
    assert json.loads(json.dumps(network.nodes[a]))["list"] == [1, 2]
    assert json.loads(json.dumps(network.get_edge_data(a, b)))
    assert json.loads(json.dumps(nx.node_link_data(network)))["nodes"][1]["name"] == "b"
    assert repr(network.nodes[b]) == "{'labels': [], 'name': 'b'}"
    with pytest.raises(TypeError, match="unhashable"):
        hash(network.nodes[a])


def test_copies_are_plain_and_their_own(store: NetworkXStore) -> None:
    network = store.graph
    a = next(iter(network))
    network.graph["name"] = "films"
    for made in (
        network.copy(),
        network.to_directed(),
        network.to_undirected(),
        network.reverse(),
        network.subgraph([a]).copy(),
        nx.DiGraph(network.copy()),
        type(network)(network.copy()),
        pickle.loads(pickle.dumps(network)),
        copy(network),
        deepcopy(network),
    ):
        assert type(made).__module__.startswith("networkx.")
        made.nodes[a]["list"].append(3)
        made.add_node("x", anything=object())
    assert network.nodes[a]["list"] == [1, 2]
    assert (len(network), network.copy().name) == (2, "films")
    shallow = nx.DiGraph(network)  # shares what lies in the attributes, as networkx has it
    shallow.nodes[a]["list"].append(3)
    shallow.nodes[a]["name"] = "other"
    assert (network.nodes[a]["list"], network.nodes[a]["name"]) == ([1, 2, 3], "a")


def test_views_are_live_and_cannot_be_changed(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    network.add_node("x")
    part, back = network.subgraph([a, "x"]), nx.reverse_view(network)
    both = network.copy(as_view=True)
    network.add_edge(a, "x")
    assert sorted(part.edges()) == [(a, "x")]
    assert sorted(back["x"]) == [a]
    assert sorted(both["x"]) == []
    assert len(network.to_undirected(as_view=True)["x"]) == 1
    for view in (part, back, both):
        with pytest.raises(nx.NetworkXError, match="Frozen"):
            view.add_node(b)


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


MANY = 300


def test_a_row_that_was_asked_for_is_found_again_and_many_are_made_at_once() -> None:
    store = NetworkXStore(merge_above=0)
    edges = [(n, (n * m) % MANY) for n in range(MANY) for m in (2, 3, 3)]
    plain = nx.MultiDiGraph(edges)
    store.graph.add_nodes_from([MANY, MANY + 1, *range(MANY)])
    store.graph.remove_nodes_from([MANY, MANY + 1])
    store.graph.add_edges_from(edges)
    for change in (len, lambda g: g.remove_node(7), lambda g: g.add_edge(5, "new")):
        change(plain)
        change(store.graph)
        assert store.graph.succ[5] is not None
        held = store.graph._succ[5]
        assert store.graph._succ[5] is held
        for direction in ("_succ", "_pred"):
            ours = getattr(store.graph, direction)
            for n, row in getattr(plain, direction).items():
                assert list(ours[n]) == list(row) or set(ours[n]) == set(row)
                assert {v: len(keys) for v, keys in ours[n].items()} == {
                    v: len(keys) for v, keys in row.items()
                }
        assert store.graph._succ[5] == held
        with pytest.raises(KeyError):
            store.graph._succ["nobody"]
        assert nx.weakly_connected_components(store.graph) is not None
        assert dict(store.graph.in_degree()) == dict(plain.in_degree())


# -- writing ------------------------------------------------------------------------------------

REFUSED: list[tuple[Callable[[Any], Any], str]] = [
    (lambda g: g.add_node("x", a=object()), "node 'x', attribute 'a': A property cannot hold"),
    (lambda g: g.add_node("x", a={"b": 1}), "node 'x', attribute 'a'.*MAP"),
    (lambda g: g.add_node("x", a=None), "node 'x', attribute 'a': a store holds no None"),
    (lambda g: g.add_node("x", labels=[1]), "node 'x': 1 is no label"),
    (lambda g: g.add_node("x", networkx_key=1), "is where a store keeps networkx's key"),
    (lambda g: g.add_nodes_from(["x", ("y", {1: 2})]), "node 'y': 1 is no name of an attribute"),
    (lambda g: g.add_edge("x", "y", type=3), "its type is 3; a type is a text"),
    (lambda g: g.add_edges_from([("x", "y"), ("y", "z", {"a": [[1]]})]), "a list of lists"),
    (lambda g: g.add_node(frozenset("ab")), "cannot keep frozenset"),
    (lambda g: g.add_node(float("nan")), "cannot keep nan as a key"),
    (lambda g: g.add_edge("x", "y", key=(1, "a")), "edge 'x' - 'y'"),
    (lambda g: g.add_node(next(iter(g)).rpartition(":")[0] + ":99"), "something yet to come"),
    (lambda g: g.nodes[next(iter(g))].update(ok=1, bad=object()), "attribute 'bad'"),
]


@pytest.mark.parametrize(("write", "said"), REFUSED)
def test_what_no_store_can_hold(
    store: NetworkXStore, write: Callable[[Any], Any], said: str
) -> None:
    network, before = store.graph, store.graph.copy()
    with pytest.raises(SourceError, match=said):
        write(network)
    assert nx.utils.graphs_equal(before, network.copy())


def test_adjacency_is_written_by_methods_alone(store: NetworkXStore) -> None:
    network = store.graph
    a = next(iter(network))
    for write in (
        lambda: network._succ.__setitem__("x", {}),
        network._node.clear,
        network._succ[a].popitem,
        lambda: network.__setattr__("nodes", {}),
    ):
        with pytest.raises(
            (UsageError, AttributeError), match=r"methods of the network|cannot be replaced"
        ):
            write()
    assert len(network) == 2


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


def test_constraints_hold() -> None:
    with NetworkXStore(":memory:", CypherEngine()) as store:
        store.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE")
        store.run("CREATE (:Person {id: 'x'})")
        with pytest.raises(CypherError, match="There is already a node"):
            store.graph.add_node("x", labels="Person")
        assert len(store.graph) == 1


def test_two_that_claim_one_key(store: NetworkXStore) -> None:
    with store.transaction() as transaction:
        n = transaction.create_node([], {"id": "k", "networkx_key": True})
        m = transaction.create_node([], {"networkx_key": "k"})
        first, second = store.snapshot().node_element_id(0), transaction.node_element_id(m)
        transaction.create_node([], {"networkx_key": first})
        for properties in ({"networkx_key": 1}, {"networkx_key": 1}):
            transaction.create_relationship("R", n, n, properties)
    network = store.graph
    assert list(network)[2:4] == ["k", second]
    assert network.nodes[first]["name"] == "a"
    assert len(set(network)) == 5
    (one, two) = network["k"]["k"]
    assert (one, two[:2]) == (1, "5:")
    assert list(network.edges("k", keys=True)) == [("k", "k", one), ("k", "k", two)]
    assert set(network.edges) >= {("k", "k", one), ("k", "k", two)}
    network.remove_node("k")
    assert network.nodes["k"] == {}
    assert second not in network


def test_another_type_is_another_relationship_under_the_same_key(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    key = next(iter(network[a][b]))
    attributes = network[a][b][key]
    attributes["type"] = "T"
    assert (attributes["type"], attributes["role"]) == ("T", "killer")
    attributes["role"] = "hero"
    assert network.edges[a, b, key] == {"type": "T", "property:type": "mine", "role": "hero"}
    del attributes["type"]
    assert network.edges[a, b, key] == {"property:type": "mine", "role": "hero"}
    assert network.number_of_edges(a, b) == 2


def test_lists_are_written_in_place(store: NetworkXStore) -> None:
    network = store.graph
    a = next(iter(network))
    items = network.nodes[a]["list"]
    items += [3]
    items[0] = 9
    del items[1]
    items.sort()
    assert items == network.nodes[a]["list"] == [3, 9]
    assert store.snapshot().node_property(0, "list") == (3, 9)
    with pytest.raises(SourceError, match="mixes"):
        items.append("x")
    assert network.nodes[a]["list"] == [3, 9]
    assert type(deepcopy(items)) is list


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


def test_what_nobody_holds_is_let_go(store: NetworkXStore) -> None:
    network = store.graph
    a, b = network
    assert network.nodes[a] is network.nodes[a]
    held = network[a][b]
    assert network._pred[b][a] is network._succ[a][b]
    assert len(network._parallels) == 1
    del held
    gc.collect()
    assert not network._nodes_held
    assert not network._parallels
