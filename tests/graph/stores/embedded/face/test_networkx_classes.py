"""networkx's own tests of its class, run on a store whose base holds the graph already.

What they ask for and a store cannot do is named where a test is replaced: it holds no maps and no
attribute whose name is a number, its lists are no copy's lists, it lives as long as its store, and
the views are classes of ours.
"""

from __future__ import annotations

import pickle
from typing import Any

import networkx as nx
import pytest
from networkx.classes.tests import (
    test_graphviews,
    test_multidigraph,
    test_reportviews,
    test_subgraphviews,
)

from graph.results.errors import SourceError
from graph.stores.embedded.face import views
from graph.stores.embedded.face.network import StoreGraph
from graph.stores.embedded.store import NetworkXStore


class Filled(StoreGraph):
    """What networkx's tests make their graphs of: each call gives the face of another store.

    Its base holds what was given, and before that the tombstones of other nodes and edges.
    """

    def __new__(cls, data: Any = None, **named: Any) -> Any:
        plain = nx.MultiDiGraph(data, **named)
        store = NetworkXStore(merge_above=0)
        network = store.graph
        network.add_edges_from([("gone", 0), ("gone", 1), (0, "gone"), (2, 2)])
        network.clear()
        network.graph.update(plain.graph)
        with store.transaction() as transaction:
            transaction.graph.add_nodes_from(plain.nodes(data=True))
            transaction.graph.add_edges_from(plain.edges(keys=True, data=True))
        with store.transaction(writes=True):  # which merges all into the base
            pass
        assert not store.snapshot().delta.changes
        return network


def still_equal(view: Any) -> None:
    """Test a view's pickle, which networkx's tests want to be of the same class: it is its own."""
    again = pickle.loads(pickle.dumps(view, -1))
    assert list(again) == list(view)
    assert type(again) in type(view).__mro__
    assert type(again).__module__ == "networkx.classes.reportviews"


K3 = [(u, v) for u in range(3) for v in range(3) if u != v]


class TestMultiDiGraph(test_multidigraph.TestMultiDiGraph):
    def setup_method(self) -> None:
        self.Graph = Filled
        self.k3edges = [(0, 1), (0, 2), (1, 2)]
        self.k3nodes = [0, 1, 2]
        self.K3 = Filled(K3)

    def shallow_copy_node_attr(self, H: Any, G: Any) -> None:  # noqa: N803 - networkx's
        """A list of a store is no copy's list, however shallow the copy; a view has no other."""
        (super().shallow_copy_node_attr if hasattr(H, "_graph") else self.deepcopy_node_attr)(H, G)

    def shallow_copy_edge_attr(self, H: Any, G: Any) -> None:  # noqa: N803 - networkx's
        (super().shallow_copy_edge_attr if hasattr(H, "_graph") else self.deepcopy_edge_attr)(H, G)

    def test_data_multigraph_input(self) -> None:
        """As networkx's, without the maps as attributes: no property can hold one."""
        edges = [("a", "b", 0, {"w": 200, "s": "foo"}), ("a", "b", 1, {"w": 201, "s": "bar"})]
        keys = {0: {"w": 200, "s": "foo"}, 1: {"w": 201, "s": "bar"}}
        assert list(Filled({"a": {"b": keys}}).edges(keys=True, data=True)) == edges
        nested = {"a": {"b": keys}}
        with pytest.raises(SourceError, match="0 is no name of an attribute; a name is a text"):
            Filled(nested, multigraph_input=False)

    # Each of them has a map as attribute.
    # networkx 3.7 wants its graphs let go as soon as nobody holds them; this one belongs to a store
    test_views_do_not_create_reference_cycles = None
    test_non_multigraph_input = None
    test_non_multigraph_input_mgi_none = None


class TestEdgeSubgraph(test_multidigraph.TestEdgeSubgraph):
    def setup_method(self) -> None:
        super().setup_method()
        self.G = Filled(self.G)
        self.H = self.G.edge_subgraph([(0, 1, 0), (3, 4, 1)])


class TestMultiReverseView(test_graphviews.TestMultiReverseView):
    def setup_method(self) -> None:
        super().setup_method()
        self.G = Filled(self.G)
        self.rv = nx.reverse_view(self.G)


class TestMultiDiGraphView(test_subgraphviews.TestMultiDiGraphView):
    graph = Filled


class TestNodeView(test_reportviews.TestNodeView):
    @classmethod
    def setup_class(cls) -> None:
        cls.G = Filled(nx.path_graph(9))
        cls.nv = cls.G.nodes

    def test_pickle(self) -> None:
        still_equal(self.nv)


class TestNodeDataView(test_reportviews.TestNodeDataView):
    @classmethod
    def setup_class(cls) -> None:
        cls.G = Filled(nx.path_graph(9))
        cls.nv = views.NodeDataView(cls.G._node)
        cls.ndv = cls.G.nodes.data(True)
        cls.nwv = cls.G.nodes.data("foo")

    def test_pickle(self) -> None:
        for view in (self.nv, self.ndv, self.nwv):
            still_equal(view)


class TestNodeViewSetOps(test_reportviews.TestNodeViewSetOps):
    @classmethod
    def setup_class(cls) -> None:
        cls.G = Filled(nx.path_graph(9))
        cls.G.nodes[3]["foo"] = "bar"
        cls.nv = cls.G.nodes


class TestOutMultiEdgeDataView(test_reportviews.TestOutMultiEdgeDataView):
    @classmethod
    def setup_class(cls) -> None:
        super().setup_class()
        cls.G = Filled(cls.G)
        cls.eview = staticmethod(lambda network: network.out_edges)

    def test_pickle(self) -> None:
        still_equal(self.G.out_edges(data=True))
        still_equal(self.G.in_edges([1, 2], data="foo", keys=True))


class TestInMultiEdgeDataView(test_reportviews.TestInMultiEdgeDataView):
    @classmethod
    def setup_class(cls) -> None:
        super().setup_class()
        cls.G = Filled(cls.G)
        cls.eview = staticmethod(lambda network: network.in_edges)


class TestOutMultiEdgeView(test_reportviews.TestOutMultiEdgeView):
    @classmethod
    def setup_class(cls) -> None:
        super().setup_class()
        cls.G = Filled(cls.G)
        cls.eview = staticmethod(lambda network: network.out_edges)


class TestInMultiEdgeView(test_reportviews.TestInMultiEdgeView):
    @classmethod
    def setup_class(cls) -> None:
        super().setup_class()
        cls.G = Filled(cls.G)
        cls.eview = staticmethod(lambda network: network.in_edges)


class TestDiMultiDegreeView(test_reportviews.TestDiMultiDegreeView):
    GRAPH = Filled
    dview = views.DiMultiDegreeView


class TestOutMultiDegreeView(test_reportviews.TestOutMultiDegreeView):
    GRAPH = Filled
    dview = views.OutMultiDegreeView


class TestInMultiDegreeView(test_reportviews.TestInMultiDegreeView):
    GRAPH = Filled
    dview = views.InMultiDegreeView
