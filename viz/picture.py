"""What a picture shows: nodes, edges and where they come from, apart from how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol

from graph.elements import Node, Path, Relationship
from graph.results.errors import UsageError
from graph.stores.order import content_rank
from viz.captions import node_caption
from viz.design import Design
from viz.said import MOST_LINES, SaidRelationship
from viz.shown import shown_properties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from os import PathLike

    from pyvis.network import Network

    from queries.crediting import Credit
    from viz.standing import Standing
    from viz.timeline import Story
    from viz.timeline.whole import Whole

MOST_NODES: Final = 50_000
"""More than this is no picture any more, and no file that one sends to a friend."""


class Answer(Protocol):
    """What a picture needs of a result: its rows."""

    @property
    def rows(self) -> Iterable[Any]:
        """The rows, whatever they hold."""


class Elements(Protocol):
    """What a picture needs of a store: its nodes and relationships, one after another."""

    def nodes(self) -> Iterable[Node]:
        """Give every node."""

    def relationships(self) -> Iterable[Relationship]:
        """Give every relationship."""


@dataclass(frozen=True, slots=True)
class PictureNode:
    """A node as it is shown; its key is its property ``id``, or what the store calls it.

    Attributes:
        held: its properties as the store has them, sources too; None where it is in none.
    """

    key: str
    labels: tuple[str, ...]
    caption: str
    properties: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    held: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PictureEdge:
    """A relationship as it is shown, between the keys of two nodes; see ``PictureNode``."""

    type: str
    start: str
    end: str
    properties: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    held: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PictureSource:
    """Where a fact comes from: a name, and an address if there is one."""

    key: str
    name: str
    url: str | None = None


@dataclass(frozen=True)
class Picture:
    """Nodes and edges with a title, ready to be drawn.

    Attributes:
        whole: the graph that it is a part of; None where nobody knows.
        said: whether its lines are what the rows of an answer say, such as who kills whom.
        own_places: where each node stands as somebody has put it; None: that is to be found.
        credited: what sources that are not drawn ask to be said.

    >>> Picture((PictureNode("a", ("Film",), "Fallout"),), ()).nodes[0].caption
    'Fallout'
    """

    nodes: tuple[PictureNode, ...]
    edges: tuple[PictureEdge, ...]
    title: str = ""
    subtitle: str = ""
    design: Design = field(default_factory=Design)
    whole: Whole | None = None
    said: bool = False
    own_places: Mapping[str, tuple[float, float]] | None = None
    credited: tuple[str, ...] = ()

    @classmethod
    def from_result(cls, result: Answer, *, title: str = "", subtitle: str = "") -> Picture:
        """Take every node, relationship and path of an answer, those in lists and maps too."""
        return cls.from_elements(elements_of(list(result.rows)), title=title, subtitle=subtitle)

    @classmethod
    def from_store(cls, store: Elements, *, title: str = "", subtitle: str = "") -> Picture:
        """Take everything that a store holds."""

        def everything() -> Iterator[Node | Relationship]:
            yield from store.nodes()
            yield from store.relationships()

        return cls.from_elements(everything(), title=title, subtitle=subtitle)

    @classmethod
    def from_elements(
        cls, elements: Iterable[Node | Relationship], *, title: str = "", subtitle: str = ""
    ) -> Picture:
        """Take nodes and relationships, each once; the ends of a relationship come with it."""
        gathering = _Gathering()
        for element in elements:
            gathering.take(element)
        return cls(gathering.nodes(), gathering.edges(), title, subtitle, said=gathering.all_said())

    @cached_property
    def sources(self) -> tuple[PictureSource, ...]:
        """Every source that something names, by its node where that is in the picture."""
        return _sources_of(self.nodes, self.edges)

    @cached_property
    def positions(self) -> dict[str, tuple[float, float]]:
        """Where each node stands; the same picture always gives the same places."""
        return self.standing.places

    @cached_property
    def standing(self) -> Standing:
        """Where each node stands, on wide screens and on high ones."""
        from viz.standing import standing  # noqa: PLC0415 - it reads pictures itself

        return standing(self)

    def designed(self, design: Design) -> Picture:
        """Give the same picture, drawn in another way."""
        nodes = self.nodes
        if design.caption:
            _refuse_unsaid(self, design.caption)
            nodes = tuple(replace(node, caption=_said_by(node, design.caption)) for node in nodes)
        return replace(self, nodes=nodes, design=design)

    def placed(self, places: Mapping[str, tuple[float, float]]) -> Picture:
        """Give the same picture, each node in a place that is given."""
        return replace(self, own_places=places)

    def within(self, whole: Whole) -> Picture:
        """Give the same picture as a part of a graph, with its colours and its story."""
        return replace(self, whole=whole)

    def crediting(self, credited: Iterable[Credit]) -> Picture:
        """Give the same picture with what sources that are not drawn ask to be said."""
        return replace(self, credited=tuple(dict.fromkeys(each.text for each in credited)))

    @cached_property
    def story(self) -> Story | None:
        """The story of the whole graph, as far as this picture goes."""
        return self.whole.story_in(self) if self.whole else None

    def html(self) -> str:
        """Give the page: one HTML text that needs nothing else."""
        from viz.page.compose import network_page  # noqa: PLC0415 - loaded when drawing

        return network_page(self)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the page; the file is there whole or not at all."""
        from viz.saving import save_page  # noqa: PLC0415 - loaded when drawing

        save_page(self.html(), path)

    def to_pyvis(self) -> Network:
        """Give a pyvis ``Network`` with the same nodes, edges, places and colours as the page."""
        from viz.pyvis_network import to_pyvis  # noqa: PLC0415 - loaded when drawing

        return to_pyvis(self)


class _Gathering:
    """Nodes and relationships as they come in, each once; given in an order of their own.

    The order is that of their ids, so that the same graph gives the same picture whichever store
    it lies in; what has none comes last, as it came.
    """

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}
        self._keys: dict[str, str] = {}
        self._relationships: dict[str, Relationship] = {}
        self._taken: set[str] = set()

    def take(self, element: Node | Relationship) -> None:
        """Remember an element, a relationship with both its ends."""
        if isinstance(element, Node):
            self._take_node(element)
            return
        for end in element.nodes:
            self._take_node(end)
        self._relationships.setdefault(element.element_id, element)

    def _take_node(self, node: Node) -> None:
        if node.element_id in self._nodes:
            return
        own = node.get("id")
        key = own if isinstance(own, str) and own and own not in self._taken else node.element_id
        self._taken.add(key)
        self._keys[node.element_id] = key
        self._nodes[node.element_id] = node
        if len(self._nodes) > MOST_NODES:
            raise UsageError(
                f"A page draws up to {MOST_NODES:,} nodes, and there are more. Draw a part of "
                "them: loregraph show 'MATCH p = (:Film)--() RETURN p LIMIT 500' -o page.html"
            )

    def nodes(self) -> tuple[PictureNode, ...]:
        """Give the nodes as they are shown."""
        return tuple(
            PictureNode(
                self._keys[node.element_id],
                tuple(sorted(node.labels)),
                node_caption(node.labels, node.properties, node.element_id),
                _without_sources(node),
                _source_ids(node),
                node.properties,
            )
            for node in sorted(self._nodes.values(), key=self._place)
        )

    def edges(self) -> tuple[PictureEdge, ...]:
        """Give the relationships as they are shown."""
        return tuple(
            PictureEdge(
                found.type,
                self._keys[found.start_node.element_id],
                self._keys[found.end_node.element_id],
                _without_sources(found),
                _source_ids(found),
                found.properties,
            )
            for found in self._in_order()
        )

    def all_said(self) -> bool:
        """Tell whether all relationships are what an answer says, and not too many to read."""
        found = self._relationships.values()
        few = 0 < len(found) <= MOST_LINES
        return few and all(isinstance(each, SaidRelationship) for each in found)

    def _place(self, node: Node) -> tuple[bool, str]:
        key = self._keys[node.element_id]
        without = key == node.element_id
        return without, "" if without else key

    def _in_order(self) -> list[Relationship]:
        """Give the relationships by their ends and types; only parallel ones by what they hold."""
        places = sorted({self._place(node) for node in self._nodes.values()})
        number = {place: rank for rank, place in enumerate(places)}
        rank = {name: number[self._place(node)] for name, node in self._nodes.items()}
        by_way: dict[tuple[Any, ...], list[Relationship]] = {}
        for found in self._relationships.values():
            way = (rank[found.start_node.element_id], rank[found.end_node.element_id], found.type)
            by_way.setdefault(way, []).append(found)
        return [found for way in sorted(by_way) for found in _by_content(by_way[way])]


def _by_content(parallel: list[Relationship]) -> list[Relationship]:
    if len(parallel) == 1:
        return parallel
    return sorted(parallel, key=lambda found: content_rank(found.properties))


def elements_of(value: Any) -> Iterator[Node | Relationship]:
    """Give what a value holds, those in lists, maps and paths too; one may come several times."""
    if isinstance(value, (Node, Relationship)):
        yield value
    elif isinstance(value, Path):
        yield from value.nodes
        yield from value.relationships
    elif isinstance(value, dict):
        yield from elements_of(list(value.values()))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from elements_of(item)


def _source_ids(element: Node | Relationship) -> tuple[str, ...]:
    found = element.get("sources")
    return tuple(map(str, found)) if isinstance(found, (list, tuple)) else ()


def _without_sources(element: Node | Relationship) -> dict[str, Any]:
    """Give the properties that are shown as such: sources are shown by their names, as links."""
    kept = dict(sorted(element.items()))
    if isinstance(kept.get("sources"), (list, tuple)):
        del kept["sources"]
    return shown_properties(kept)


def _refuse_unsaid(picture: Picture, key: str) -> None:
    """Refuse a caption that no node of a picture has."""
    from viz.design import property_names  # noqa: PLC0415 - it reads pictures itself

    if picture.nodes and not any(key in node.properties for node in picture.nodes):
        raise UsageError(
            f"No node has a property {key!r} to write beside it: {property_names(picture)}."
        )


def _said_by(node: PictureNode, key: str) -> str:
    """Give what a property says as a caption; a node without it keeps its name."""
    value = node.properties.get(key)
    if isinstance(value, (list, tuple)):
        value = ", ".join(map(str, value))
    return node.caption if value is None or value == "" else str(value)


def _sources_of(
    nodes: tuple[PictureNode, ...], edges: tuple[PictureEdge, ...]
) -> tuple[PictureSource, ...]:
    """Resolve every source that something names: by its node where it is in the picture."""
    by_key = {node.key: node for node in nodes if "Source" in node.labels}
    named = dict.fromkeys(key for said in _said(nodes, edges) for key in said)
    return tuple(_source(key, by_key.get(key)) for key in {**named, **dict.fromkeys(by_key)})


def _said(
    nodes: tuple[PictureNode, ...], edges: tuple[PictureEdge, ...]
) -> Iterator[tuple[str, ...]]:
    yield from (node.sources for node in nodes)
    yield from (edge.sources for edge in edges)


def _source(key: str, node: PictureNode | None) -> PictureSource:
    if node is None:
        return PictureSource(key, key)
    url = node.properties.get("url")
    return PictureSource(key, node.caption, url if isinstance(url, str) else None)
