"""How nodes, relationships and paths travel through a query: a view of the graph and dense ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.elements import Path
from queries.cypher.values.failures import too_deep
from queries.cypher.values.weight import NESTED, check_weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graph.elements import Node, Relationship


class NodeRef:
    """A node: the snapshot or transaction it is read from, and its dense id."""

    __slots__ = ("id", "view")

    def __init__(self, view: Any, id: int) -> None:  # noqa: A002 - the field's word for it
        self.view = view
        self.id = id

    def __eq__(self, other: object) -> bool:
        return type(other) is NodeRef and self.id == other.id

    def __hash__(self) -> int:
        return hash((1, self.id))

    def __repr__(self) -> str:
        return f"<NodeRef {self.id}>"


class RelationshipRef:
    """A relationship: the snapshot or transaction it is read from, and its dense id."""

    __slots__ = ("id", "view")

    def __init__(self, view: Any, id: int) -> None:  # noqa: A002 - the field's word for it
        self.view = view
        self.id = id

    def __eq__(self, other: object) -> bool:
        return type(other) is RelationshipRef and self.id == other.id

    def __hash__(self) -> int:
        return hash((2, self.id))

    def __repr__(self) -> str:
        return f"<RelationshipRef {self.id}>"


class PathRef:
    """A path: dense ids of its nodes, and of the relationships between each two of them."""

    __slots__ = ("nodes", "relationships", "view")

    def __init__(self, view: Any, nodes: tuple[int, ...], relationships: tuple[int, ...]) -> None:
        self.view = view
        self.nodes = nodes
        self.relationships = relationships

    def __eq__(self, other: object) -> bool:
        return (
            type(other) is PathRef
            and self.nodes == other.nodes
            and self.relationships == other.relationships
        )

    def __hash__(self) -> int:
        return hash((3, self.nodes, self.relationships))

    def __len__(self) -> int:
        return len(self.relationships)

    def __repr__(self) -> str:
        return f"<PathRef {self.nodes} {self.relationships}>"


class Leaving:
    """Elements as they leave the engine: of one view each is made once, however often it is named.

    Args:
        view: the snapshot that does not change meanwhile; None where nothing is kept.
    """

    __slots__ = ("_nodes", "_relationships", "_view")

    def __init__(self, view: Any = None) -> None:
        self._view = view
        self._nodes: dict[int, Node] = {}
        self._relationships: dict[int, Relationship] = {}

    def node(self, n: int) -> Node:
        """Give a node of the view."""
        found = self._nodes.get(n)
        if found is None:
            found = self._nodes[n] = self._view.node(n)
        return found

    def relationship(self, r: int) -> Relationship:
        """Give a relationship of the view."""
        found = self._relationships.get(r)
        if found is None:
            found = self._relationships[r] = self._view.relationship(r, self.node)
        return found

    def value(self, value: Any) -> Any:
        """Give a value as a Result holds it: elements instead of references, lists, deep."""
        kind = type(value)
        if kind in NESTED:
            check_weight(value)
        hand_out = _HANDED_OUT.get(kind)
        return value if hand_out is None else hand_out(self, value)

    def _inside(self, value: Any) -> Any:
        """What stands in a list or map whose weight is known."""
        hand_out = _HANDED_OUT.get(type(value))
        return value if hand_out is None else hand_out(self, value)

    def _node(self, ref: NodeRef) -> Node:
        found: Node = self.node(ref.id) if ref.view is self._view else ref.view.node(ref.id)
        return found

    def _relationship(self, ref: RelationshipRef) -> Relationship:
        own = ref.view is self._view
        found: Relationship = self.relationship(ref.id) if own else ref.view.relationship(ref.id)
        return found

    def _path(self, ref: PathRef) -> Path:
        maker = self if ref.view is self._view else ref.view
        nodes = [maker.node(n) for n in ref.nodes]
        return Path(nodes, [maker.relationship(r) for r in ref.relationships])

    def _all(self, items: Iterable[Any]) -> list[Any]:
        try:
            return list(map(self._inside, items))
        except RecursionError:
            raise too_deep() from None

    def _map(self, items: dict[str, Any]) -> dict[str, Any]:
        return dict(zip(items, self._all(items.values()), strict=True))


_HANDED_OUT: dict[type, Callable[[Leaving, Any], Any]] = {
    NodeRef: Leaving._node,  # noqa: SLF001 - a table of its methods
    RelationshipRef: Leaving._relationship,  # noqa: SLF001
    PathRef: Leaving._path,  # noqa: SLF001
    list: Leaving._all,  # noqa: SLF001
    tuple: Leaving._all,  # noqa: SLF001
    dict: Leaving._map,  # noqa: SLF001
}
materialise = Leaving().value
"""Give a value as a Result holds it, alone."""
