"""What networkx says of the network that a question's Cypher gives.

The Cypher of such a question gives the edges, one a row: two nodes ``one`` and ``other``, how much
there is between them (``weight``), where that comes from (``source``), and, where the question is
about one node, that node in ``about``. Where edges lead from what is asked about to something else
(a person to a film) the second node is called ``through``: it is never told itself. Edges have no
direction; several between the same nodes are one, of their weights together. Nodes come in the
order of their ids, so both stores give the same answer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.elements import Node
from graph.results.errors import UsageError
from graph.results.result import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import networkx as nx

THROUGH: Final = "through"
EDGES: Final = tuple(("one", other, "weight", "source") for other in ("other", THROUGH))
ABOUT: Final = "about"
DIGITS: Final = 4
VISITS: Final = 3_000_000
"""So many nodes and edges are walked over at most: of a large network from some starts alone."""
FEW: Final = 5
"""So many names stand for all where many are counted."""

Row = tuple[Any, ...]


@dataclass(slots=True)
class Network:
    """The edges of an answer as networkx takes them, with the names to show.

    Attributes:
        graph: undirected; keys are the nodes' places in the order of their ids.
        nodes: by key.
        told: keys of the nodes that an answer tells of.
        about: the key of the node that is asked about.
    """

    graph: nx.Graph[int]
    nodes: list[Node]
    told: set[int]
    about: int | None = None

    def name(self, key: int) -> str:
        """Give a node's name."""
        return _name(self.nodes[key])

    def names(self, keys: Iterable[int]) -> list[str]:
        """Give the names of nodes, in order."""
        return sorted(map(self.name, keys))

    def sources(self, edges: Iterable[tuple[int, int]]) -> list[str]:
        """Give the sources of edges, each once."""
        return sorted({name for edge in edges for name in self.graph.edges[edge]["source"]})

    def around(self, key: int) -> list[str]:
        """Give the sources of a node's edges."""
        return self.sources((key, other) for other in self.graph[key])


@dataclass(frozen=True, slots=True)
class Algorithm:
    """One way to look at a network.

    Attributes:
        kinds: of the columns of its answer.
        rows: what gives the answer.
        gives: what the columns hold, in words.
    """

    kinds: tuple[str, ...]
    rows: Callable[[Network], Iterable[Row]]
    gives: str


def applied(name: str, columns: Sequence[str], result: Result) -> Result:
    """Give what an algorithm says of the edges of an answer, under the names of these columns.

    Raises:
        UsageError: the answer holds no edges.
    """
    rows = list(ALGORITHMS[name].rows(_network(name, result))) if result.rows else []
    return Result(columns, rows, notifications=result.notifications, query=result.query)


def _network(name: str, result: Result) -> Network:
    import networkx as nx  # noqa: PLC0415 - few questions need it

    form = tuple(column for column in result.columns if column != ABOUT)
    if form not in EDGES:
        raise UsageError(
            f"The algorithm {name} wants rows of {', '.join(EDGES[0])} ({THROUGH} where the second "
            f"node is of another sort), and perhaps {ABOUT}; these are of "
            f"{', '.join(result.columns)}."
        )
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    ends = [(row[form[0]], row[form[1]]) for row in rows]
    if not all(isinstance(end, Node) for pair in ends for end in pair):
        raise UsageError(f"The algorithm {name} wants nodes as {form[0]} and {form[1]}.")
    found = {end.element_id: end for pair in ends for end in pair}
    nodes = sorted(found.values(), key=lambda node: (str(node.get("id")), _name(node)))
    keys = {node.element_id: key for key, node in enumerate(nodes)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(nodes)))
    pairs = [(keys[one.element_id], keys[other.element_id]) for one, other in ends]
    for (one, other), row in sorted(zip(pairs, rows, strict=True), key=lambda edge: edge[0]):
        _add(graph, one, other, row)
    told = {one for one, _ in pairs} if THROUGH in form else set(range(len(nodes)))
    about = rows[0].get(ABOUT)
    return Network(graph, nodes, told, keys.get(about.element_id) if about else None)


def _add(graph: nx.Graph[int], one: int, other: int, row: dict[str, Any]) -> None:
    if one == other:
        return
    if not graph.has_edge(one, other):
        graph.add_edge(one, other, weight=0, source=set())
    edge = graph.edges[one, other]
    edge["weight"] += row["weight"] or 0
    edge["source"].update(row["source"] or ())


def _name(node: Node) -> str:
    return str(node.get("title") or node.get("name") or node.get("id"))


def _scored(network: Network, scores: dict[int, float]) -> Iterator[Row]:
    """Give the nodes that are told of, those with the highest scores before the others."""
    ranked = {key: round(scores[key], DIGITS) for key in network.told}
    for key in sorted(ranked, key=lambda key: (-ranked[key], network.name(key), key)):
        yield network.name(key), ranked[key], network.graph.degree(key), network.around(key)


def _starts(network: Network) -> int:
    """Say from how many nodes ways are looked for: all, or so many as can be afforded."""
    size = len(network.nodes)
    return min(size, max(10, VISITS // (size + network.graph.number_of_edges())))


def _betweenness(network: Network) -> Iterator[Row]:
    """How many of the shortest paths between others lead through a node, of all of them."""
    import networkx as nx  # noqa: PLC0415 - few questions need it

    return _scored(network, nx.betweenness_centrality(network.graph, k=_starts(network), seed=1))


def _closeness(network: Network) -> Iterator[Row]:
    """How near a node is to all others: one over its mean distance, times the share it reaches."""
    import random  # noqa: PLC0415 - few questions need it

    import networkx as nx  # noqa: PLC0415 - few questions need it

    keys = range(len(network.nodes))
    starts = random.Random(1).sample(keys, _starts(network))  # noqa: S311 - which ones is no secret
    sums, counts = [0] * len(keys), [0] * len(keys)
    for start in starts:
        for key, steps in nx.single_source_shortest_path_length(network.graph, start).items():
            if key != start:
                sums[key] += steps
                counts[key] += 1
    chosen = set(starts)
    others = [len(starts) - (key in chosen) for key in keys]
    return _scored(
        network,
        {key: counts[key] ** 2 / (sums[key] * others[key]) if sums[key] else 0.0 for key in keys},
    )


def _core(network: Network) -> Iterator[Row]:
    """In how close a group a node stands: all in a core of 3 have three neighbours in it."""
    import networkx as nx  # noqa: PLC0415 - few questions need it

    for name, core, *rest in _scored(network, nx.core_number(network.graph)):
        yield name, int(core), *rest


def _communities(network: Network) -> Iterator[Row]:
    """Groups with more between their members than with others, by Louvain's method."""
    import networkx as nx  # noqa: PLC0415 - few questions need it

    yield from _groups(network, nx.community.louvain_communities(network.graph, seed=1))


def _components(network: Network) -> Iterator[Row]:
    """Groups with nothing at all between them."""
    import networkx as nx  # noqa: PLC0415 - few questions need it

    yield from _groups(network, nx.connected_components(network.graph))


def _groups(network: Network, found: Iterable[set[int]]) -> Iterator[Row]:
    """Number groups, the largest first; of two sorts of nodes one is told."""
    groups = sorted(found, key=lambda group: (-len(group & network.told), min(group)))
    for number, group in enumerate(groups, 1):
        members = network.names(group & network.told)
        if members:
            inside = network.graph.subgraph(group).edges
            yield number, len(members), members, network.sources(inside)


def _similarity(network: Network) -> Iterator[Row]:
    """How much of what two nodes are joined to they share; of one node where it is asked about."""
    graph, found = network.graph, []
    for one, other in _sharing(network):
        shared = set(graph[one]) & set(graph[other])
        likeness = round(len(shared) / len(set(graph[one]) | set(graph[other])), DIGITS)
        found.append((-likeness, -len(shared), network.name(one), network.name(other), one, other))
    for likeness, _, first, second, one, other in sorted(found):
        both = set(graph[one]) & set(graph[other])
        edges = ((end, between) for end in (one, other) for between in both)
        yield first, second, -likeness, network.names(both), network.sources(edges)


def _sharing(network: Network) -> Iterator[tuple[int, int]]:
    """Give the pairs of nodes that share a neighbour, each once, the one asked about first."""
    for one in network.told if network.about is None else {network.about}:
        between = {key for near in network.graph[one] for key in network.graph[near]}
        for other in between & network.told - {one}:
            if network.about is not None or one < other:
                yield one, other


def _cuts(network: Network) -> Iterator[Row]:
    """Nodes without which what hangs together falls into parts, and into how many."""
    import networkx as nx  # noqa: PLC0415 - few questions need it

    # a part of the rest for each block in which the node stands
    found: Any = nx.biconnected_components(
        network.graph
    )  # of sets of nodes, whatever its stub says
    blocks: Counter[int] = Counter(key for block in found for key in block)
    parts = {key: number for key, number in blocks.items() if number > 1 and key in network.told}
    for key in sorted(parts, key=lambda key: (-parts[key], network.name(key), key)):
        yield network.name(key), parts[key], network.graph.degree(key), network.around(key)


def _distances(network: Network) -> Iterator[Row]:
    """How many steps from the node that is asked about the others are.

    Where edges lead from one sort of node to another (a person to a film), two edges are one step.
    """
    import networkx as nx  # noqa: PLC0415 - few questions need it

    if network.about is None:
        return
    paths = nx.single_source_shortest_path(network.graph, network.about)
    edges = 1 if len(network.told) == len(network.nodes) else 2
    steps: dict[int, list[int]] = {}
    for key in sorted(network.told & set(paths) - {network.about}):
        steps.setdefault((len(paths[key]) - 1) // edges, []).append(key)
    for number, keys in sorted(steps.items()):
        ways = (zip(paths[key], paths[key][1:], strict=False) for key in keys)
        names = network.names(keys)
        yield number, len(keys), names[:FEW], network.sources(edge for way in ways for edge in way)


_SCORE: Final = ("string", "float", "int", "list of string")
_GROUP: Final = ("int", "int", "list of string", "list of string")
ALGORITHMS: Final = {
    "betweenness": Algorithm(
        _SCORE,
        _betweenness,
        "name, share of the shortest ways that lead through it, neighbours, sources",
    ),
    "closeness": Algorithm(
        _SCORE, _closeness, "name, one over its mean distance from the others, neighbours, sources"
    ),
    "core": Algorithm(
        ("string", "int", "int", "list of string"),
        _core,
        "name, the closest core it belongs to, neighbours, sources",
    ),
    "communities": Algorithm(
        _GROUP,
        _communities,
        "number, size, members, sources: groups with more inside than outside (Louvain)",
    ),
    "components": Algorithm(
        _GROUP, _components, "number, size, members, sources: groups with nothing between them"
    ),
    "similarity": Algorithm(
        ("string", "string", "float", "list of string", "list of string"),
        _similarity,
        "one, other, share of the neighbours that both have, those, sources",
    ),
    "cuts": Algorithm(
        ("string", "int", "int", "list of string"),
        _cuts,
        "name, parts that the network falls into without it, neighbours, sources",
    ),
    "distances": Algorithm(
        _GROUP, _distances, "steps from `about`, how many are so far, the first of them, sources"
    ),
}
"""Every algorithm that a header can name."""
