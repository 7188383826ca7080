"""Copies of the face: plain networks that belong to whoever asked for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.stores.embedded.face.scans import edge_rows
from graph.stores.embedded.pause import paused_gc

if TYPE_CHECKING:
    from graph.stores.embedded.face.state import State


def plain_copy(state: State) -> nx.MultiDiGraph[Any]:
    """Give the graph as a plain ``MultiDiGraph``."""
    network: Any = nx.MultiDiGraph()
    nodes, successors, predecessors = network._node, network._succ, network._pred  # noqa: SLF001 - the fast way in
    with paused_gc():
        for key, n in zip(state.all_keys(), state.reader.node_ids(), strict=True):
            nodes[key] = _with_lists(state.node_shown(n))
            successors[key], predecessors[key] = {}, {}
        for start, end, key, r in edge_rows(state, "out"):
            parallel = successors[start].get(end)
            if parallel is None:  # the two directions share it
                parallel = successors[start][end] = predecessors[end][start] = {}
            parallel[key] = _with_lists(state.edge_shown(r))
    copied: nx.MultiDiGraph[Any] = network
    return copied


def _with_lists(shown: dict[str, Any]) -> dict[str, Any]:
    for key, value in shown.items():
        if type(value) is tuple:
            shown[key] = list(value)
    return shown
